"""All parts at a glance: which hold something and which do not yet. No count, no share, nothing to fulfil.

Built by the window, reached from Overview.
"""

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.part_words import all_pages, empty_pages, purpose_words
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.widgets.row_order import Group
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import side_note
from disguise_app.plan.model import Plan


class EmptyPage(Page):
    """Rows that lead to pages; the empty ones say so in dim."""

    key = "empty"

    def build(self) -> None:
        """Make the card."""
        self.put(side_note(_("Any part can stay empty. A plan in your head is a plan too."), face=self.face))
        self.put(
            side_note(
                _("Look at it again when something changes: a move, new work, a baby, a day in court."), face=self.face
            )
        )
        self._rows = RowList(face=self.face, parent=self)
        self._rows.picked.connect(lambda page: self.host.go(page))
        self.put(self._rows)

    def show_plan(self, plan: Plan) -> None:
        """Show each page and whether it holds something."""
        empty = empty_pages(plan)
        rows = tuple(
            Row(
                page,
                self.host.title_of(page),
                purpose_words(page),
                remark=_("empty") if page in empty else "",
                leads=True,
                can_move=False,
            )
            for page in all_pages()
            if self.host.title_of(page)
        )
        self._rows.show_groups([Group("", "", rows)])
