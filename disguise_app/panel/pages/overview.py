"""The quiet first page: where the person was, what holds nothing yet, and the keys. A glance reads nothing in it.

Built by the window.
"""

from typing import Final

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.key_line import KeyLine
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.part_words import detail_words, empty_pages, purpose_words
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.widgets.row_order import Group
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.trail import read_trail
from disguise_app.panel.widgets.words import Words, section_label, side_note
from disguise_app.plan.model import Plan

_MOST_EMPTY: Final = 4


class OverviewPage(Page):
    """Rows that lead to pages."""

    key = "overview"

    def build(self) -> None:
        """Make both cards and the line of keys."""
        self._were_label = section_label(_("Where you were"), face=self.face)
        self._were = self._rows()
        self._empty_label = section_label(_("Nothing here yet"), face=self.face)
        self._empty = self._rows()
        self.put(self._were_label)
        self.put(self._were)
        self.put(self._empty_label, gap_above=8)
        self.put(self._empty)
        self._parts = self._rows()
        self.put(self._parts, gap_above=8)
        self.put(self._note(), gap_above=4)
        self.foot = KeyLine(
            ((("Esc",), _("calculator")), (("F2", "N"), _("Now")), (("Ctrl", "Z"), _("undo"))), face=self.face
        )

    def show_plan(self, plan: Plan) -> None:
        """Show where the person was and what is empty."""
        trail = [(page, detail) for page, detail in read_trail(plan) if self.host.title_of(page)]
        were = [
            Row(f"{page}:{detail}", self.host.title_of(page), detail_words(plan, page, detail))
            for page, detail in trail
        ]
        empty = empty_pages(plan)
        most = _MOST_EMPTY - 1 if were else _MOST_EMPTY
        rows = [Row(f"{page}:", self.host.title_of(page), purpose_words(page)) for page in empty[:most]]
        parts = Row("empty:", _("All parts"), _("What holds something, and what does not yet"))
        has_more = len(empty) > most
        rows += [parts] if has_more else []
        # Without a list of pages beside it, a plan that is filled would lead nowhere from here.
        self._parts.setVisible(not has_more)
        self._parts.show_groups([Group("", "", () if has_more else (_leading(parts),))])
        for label, card, shown in ((self._were_label, self._were, were), (self._empty_label, self._empty, rows)):
            label.setVisible(bool(shown))
            card.setVisible(bool(shown))
            card.show_groups([Group("", "", tuple(_leading(row) for row in shown))])

    def _rows(self) -> RowList:
        rows = RowList(face=self.face, parent=self)
        rows.picked.connect(self._go)
        return rows

    def _go(self, id: str) -> None:
        page, _colon, detail = id.partition(":")
        self.host.go(page, detail)

    def _note(self) -> Words:
        return side_note(_("Any part can stay empty. Change anything, in your own time."), face=self.face)


def _leading(row: Row) -> Row:
    return Row(row.id, row.text, row.second, leads=True, can_move=False)
