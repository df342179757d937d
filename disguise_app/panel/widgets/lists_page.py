"""A page made of lists and forms: Insert adds to the list that has the focus, or else to its first one.

Most pages are one. It knows no page by name.
"""

from disguise_app.panel.widgets.list_section import ListSection
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.page import Page


class ListsPage(Page):
    """A page that puts its lists by `put_list`."""

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

    def put_find_and_add(self) -> None:
        """Show Find and Add in the second row; both work on the first list."""
        self.bar.put_find()
        self.bar.sought.connect(self._seek_in_first)
        self.bar.put_add(self.add_to_first)

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

    def _seek_in_first(self, text: str) -> None:
        if self.lists:
            self.lists[0].seek(text)
