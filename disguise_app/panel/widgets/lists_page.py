"""A page made of lists and forms: Insert adds to the list that has the focus, or else to its first one.

Most pages are one. It knows no page by name.
"""

from typing import Final

from disguise_app.panel.widgets.list_section import ListSection
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.page import Page
from disguise_app.plan import edits
from disguise_app.plan.model import Plan

FIND_FROM: Final = 12
"""So many things are seen without looking for one."""


class ListsPage(Page):
    """A page that puts its lists by `put_list`."""

    _is_long: bool = False

    @property
    def lists(self) -> list[ListSection]:
        """List the lists of the page, in order."""
        return [section for section in self._sections if isinstance(section, ListSection)]

    def put_list(self, listing: Listing, *, gap_above: int = 0) -> ListSection:
        """Set a list below what is there."""
        section = ListSection(self, listing)
        self.put(section, gap_above=gap_above)
        self.follow(section)
        return section

    def put_find_and_add(self, *, add: str = "", is_long: bool = False) -> None:
        """Show Add in the second row, and Find where a list is long by its nature or has become so."""
        self._is_long = is_long
        self.bar.put_find()
        self.bar.sought.connect(self._seek)
        self.bar.put_add(self.add_to_first, add)

    def show_plan(self, plan: Plan) -> None:
        """Show the lists, and Find as soon as one of them is long."""
        super().show_plan(plan)
        longest = max((len(edits.items_at(plan, section.where)) for section in self.lists), default=0)
        self.bar.offer_find(is_wanted=self._is_long or longest > FIND_FROM)

    def add_to_first(self) -> None:
        """Begin a new thing in the first list."""
        self.bar.clear_find()
        if self.lists:
            self.lists[0].add()

    def add(self) -> None:
        """Begin a new thing in the list that has the focus, or else in the first."""
        focused = self.window().focusWidget()
        here = [section for section in self.lists if focused is not None and section.isAncestorOf(focused)]
        if here and here[0] is not self.lists[0]:
            here[0].add()
        else:
            self.add_to_first()

    def close_editors(self) -> None:
        """Shut open rows."""
        for section in self.lists:
            section.rows.shut_editor(refocus=False)

    def _seek(self, text: str) -> None:
        for section in self.lists:
            section.seek(text)
