"""The grab list: what to take, in groups, with what goes in a rush on top; and a view for the one minute.

Built by the window. The rule stands on it: if in danger, go now; things can be replaced.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.expiry import ends_words
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.ideas import Idea, offered
from disguise_app.panel.widgets.item_texts import side_by_side, sorting_key
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.select import Select
from disguise_app.panel.widgets.words import Words, side_note
from disguise_app.plan import starters
from disguise_app.plan.model import CATEGORIES, GrabItem, Plan
from disguise_app.plan.words.grab import RULE, SLOWLY

TABS: Final = ("all", "minute", "open")
RUSH: Final = "rush"


class GrabPage(ListsPage):
    """Three tabs: all, one minute, not packed."""

    key = "grab"

    def build(self) -> None:
        """Show the chosen tab."""
        self._order: Select | None = None
        tab = self._tab = self.detail if self.detail in TABS else TABS[0]
        tabs = (("all", _("All")), ("minute", _("One minute")), ("open", _("Not packed")))
        self.bar.show_tabs(tabs, tab)
        self.bar.tab_chosen.connect(self._on_tab_chosen)
        if tab == "minute":
            self.put(Words(_("No time: go without it."), face=self.face, style="large"))
        else:
            self.put_find_and_add(is_long=True)
            self.put(Words(_(RULE), face=self.face))
            self.put(side_note(_(SLOWLY), face=self.face))
            order = self._order = Select(face=self.face, label=_("Order"), choices=_orders(), value="own")
            self.put(order)
        section = self.put_list(_minute() if tab == "minute" else _all(), gap_above=4)
        if tab == "minute":
            self.bar.put_add(self.add)
            section.keep(lambda item: bool(item.goes_first))
        else:
            order.chosen.connect(lambda by: section.sort(_SORTS[by]))
        if tab == "open":
            section.keep(lambda item: not item.packed and not item.stays)

    def show_plan(self, plan: Plan) -> None:
        """Show the list; its order is offered once there is something to sort."""
        if self._order is not None:
            self._order.setVisible(len(plan.grab_items) > 1)
        super().show_plan(plan)

    def _on_tab_chosen(self, tab: str) -> None:
        if tab != self._tab:
            self.host.go("grab", tab)


_SORTS: Final[Mapping[str, Callable[[GrabItem], tuple[bool, str]] | None]] = {
    "own": None,
    "name": lambda item: sorting_key(item.name),
    "place": lambda item: sorting_key(item.place),
    "expiry": lambda item: sorting_key(item.expiry),
}


def _orders() -> tuple[tuple[str, str], ...]:
    return (
        ("own", _("My order, in groups")),
        ("name", _("By name")),
        ("place", _("By place")),
        ("expiry", _("What ends first")),
    )


def category_titles() -> dict[str, str]:
    """Give the titles of the groups."""
    return {
        "documents": _("Papers"),
        "money": _("Money and cards"),
        "keys": _("Keys"),
        "health": _("Health"),
        "children": _("For the children"),
        "phone": _("Phone and devices"),
        "legal": _("Law and home"),
        "evidence": _("Proof, only if it is safe"),
        "contacts": _("Numbers on paper"),
        "transport": _("For the way"),
        "clothes": _("Clothes and washing"),
        "keepsakes": _("Keepsakes"),
        "pets": _("Pets"),
        "needs": _("What I cannot be without"),
        "other": _("Other things"),
    }


def _blanks() -> tuple[Blank, ...]:
    titles = category_titles()
    return (
        Blank("name", _("Thing")),
        Blank("place", _("Where it is kept")),
        Blank("copy", _("A copy is")),
        Blank("holder", _("Who holds a copy")),
        Blank("rush", _("Take it in a rush"), sort="tick"),
        Blank("packed", _("Packed"), sort="tick"),
        Blank("stays", _("I cannot take it"), sort="tick"),
        Blank("category", _("Group"), sort="choice", choices=tuple((key, titles[key]) for key in CATEGORIES)),
        Blank("expiry", _("Ends on"), hint=_("Year and month, such as 2027-03")),
        Blank("note", _("Note")),
    )


def _second(item: GrabItem) -> str:
    copy = _("Copy with {who}").format(who=item.holder) if item.holder else ""
    if not copy and item.copy:
        copy = _("Copy: {where}").format(where=item.copy)
    return side_by_side(item.place, copy, item.note)


def _row(item: GrabItem) -> Row:
    remark, is_near = (_("cannot take it"), False) if item.stays else ends_words(item.expiry, date.today())
    return Row(
        item.id,
        item.name,
        _second(item),
        remark=remark,
        ticked=item.packed,
        is_calm=is_near,
        hint=_("Empty thing"),
    )


def _group_of(item: GrabItem) -> str:
    if item.goes_first:
        return RUSH
    return item.category if item.category in CATEGORIES else "other"


def _group_changes(group: str) -> Mapping[str, Any]:
    return {"rush": True, "stays": False} if group == RUSH else {"rush": False, "category": group}


def _new(group: str) -> GrabItem:
    return GrabItem(rush=group == RUSH, category=group if group in CATEGORIES else "other")


def _ideas() -> list[Idea]:
    titles = category_titles()
    rest = [(titles[category], starters.grab_templates(category)) for category in CATEGORIES]
    titled = [(_("In a rush"), starters.rush_set()), *rest]
    return [idea for title, items in titled for idea in offered(items, "name", group=title)]


def _all() -> Listing:
    groups = [(RUSH, _("In a rush")), *category_titles().items()]
    return Listing(
        where="grab_items",
        new=_new,
        row=_row,
        blanks=lambda _item: _blanks(),
        tick="packed",
        groups=groups,
        group_of=_group_of,
        group_changes=_group_changes,
        first_group="other",
        hides_empty_groups=True,
        purpose=_("What to take, where it is kept and who holds a copy."),
        example=_("For example: Passports, in the blue folder. Copy with Ana."),
        ideas=_ideas,
        has_own_add=False,
    )


def _minute() -> Listing:
    return Listing(
        where="grab_items",
        new=lambda _group: GrabItem(rush=True),
        row=lambda item: Row(item.id, item.name, item.place, ticked=item.packed, is_large=True, hint=_("Empty thing")),
        blanks=lambda _item: _blanks(),
        tick="packed",
        purpose=_("The few things to take when there is only a minute."),
        example=_("For example: Phone and charger. Keys. Medicine."),
        ideas=lambda: [idea for idea in _ideas() if idea.group == _("In a rush")],
        has_own_add=False,
    )
