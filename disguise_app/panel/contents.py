"""The table of contents: which pages each kind of plan has, in groups, and how to build each.

The window reads it; nothing is built by importing it. The harmless kind has its own pages and no word of the others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from disguise_app.outside.language import panel as _
from disguise_app.panel.pages.children import ChildrenPage
from disguise_app.panel.pages.escape import EscapePage
from disguise_app.panel.pages.grab import GrabPage
from disguise_app.panel.widgets.page import Page


@dataclass(frozen=True)
class Contents:
    """The pages of one kind of plan: their groups of keys, their titles, their classes."""

    groups: Sequence[Sequence[str]]
    titles: Mapping[str, str]
    pages: Mapping[str, type[Page]]
    first: str
    now: str = ""
    """The page that is one key away, if the kind has one."""

    @property
    def keys(self) -> list[str]:
        """List the keys of all pages in order."""
        return [key for group in self.groups for key in group]


def contents(kind: str) -> Contents:
    """Return the table of contents of a kind of plan."""
    return _safety()


def _safety() -> Contents:
    return Contents(
        groups=(("escape", "children", "grab"),),
        titles={"escape": _("Escape plan"), "children": _("Children"), "grab": _("Grab list")},
        pages={page.key: page for page in (EscapePage, ChildrenPage, GrabPage)},
        first="escape",
    )
