"""The harmless kind: lists of shopping, gifts and a budget, and its own few settings.

Built by the window for plans of that kind. Real lists, to be used as such.
"""

from collections.abc import Callable
from typing import ClassVar

from disguise_app.outside.language import panel as _
from disguise_app.panel.setup import numbers
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.widgets.row_order import Group
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import section_label
from disguise_app.plan.model import NoteItem


class NotesPage(ListsPage):
    """One list; subclasses name it."""

    of: ClassVar[str] = ""

    def build(self) -> None:
        """Make the list."""
        self.put_find_and_add(is_long=True)
        section = self.put_list(self._listing())
        section.keep(lambda item: item.list == self.of)

    def _listing(self) -> Listing:
        of = self.of
        return Listing(
            where="notes",
            new=lambda _group: NoteItem(list=of),
            row=lambda item: Row(
                item.id, item.text, item.who, remark=item.amount, ticked=item.done, hint=_("Empty line")
            ),
            blanks=lambda _item: self._blanks(),
            tick="done",
            has_own_add=False,
        )

    def _blanks(self) -> tuple[Blank, ...]:
        return (Blank("text", _("What")), Blank("amount", _("How many")))


class ShoppingPage(NotesPage):
    """What to buy."""

    key = "shopping"
    of = "shopping"


class GiftsPage(NotesPage):
    """Gifts, for whom and for how much."""

    key = "gifts"
    of = "gifts"

    def _blanks(self) -> tuple[Blank, ...]:
        return (Blank("text", _("What")), Blank("who", _("For")), Blank("amount", _("Price")))


class BudgetPage(NotesPage):
    """The household's budget."""

    key = "budget"
    of = "budget"

    def _blanks(self) -> tuple[Blank, ...]:
        return (Blank("text", _("What")), Blank("amount", _("How much")))


class NoteSettingsPage(Page):
    """Change the number, or remove the notes."""

    key = "note_settings"

    def build(self) -> None:
        """Show the rows, or a task."""
        titles = {"number": _("Change my number"), "remove": _("Remove these notes")}
        tasks: dict[str, Callable[[], None]] = {
            "number": lambda: numbers.change_number(self, self._back),
            "remove": lambda: numbers.remove_plan(self, self._back, _remove_words()),
        }
        if self.detail in tasks:
            self.put(section_label(titles[self.detail], face=self.face))
            tasks[self.detail]()
            return
        rows = RowList(face=self.face, parent=self)
        rows.picked.connect(lambda task: self.host.go("note_settings", task))
        rows.show_groups(
            [Group("", "", tuple(Row(task, title, leads=True, can_move=False) for task, title in titles.items()))]
        )
        self.put(rows)

    def _back(self) -> None:
        self.host.go("note_settings")


def _remove_words() -> tuple[str, str, str, str]:
    return (
        _("The notes and their number are gone then. The calculator stays as it is."),
        _("Remove these notes?"),
        _("Really remove them?"),
        _("Remove the notes"),
    )
