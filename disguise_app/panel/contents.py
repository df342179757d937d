"""The table of contents: which pages each kind of plan has, in groups, and how to build each.

The window reads it; nothing is built by importing it. The harmless kind has its own pages and no word of the others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from disguise_app.outside.language import panel as _
from disguise_app.panel.pages.cards import CardsPage
from disguise_app.panel.pages.check_in import CheckInPage
from disguise_app.panel.pages.children import ChildrenPage
from disguise_app.panel.pages.computer import ComputerPage
from disguise_app.panel.pages.devices import DevicesPage
from disguise_app.panel.pages.empty import EmptyPage
from disguise_app.panel.pages.escape import EscapePage
from disguise_app.panel.pages.grab import GrabPage
from disguise_app.panel.pages.home import HomePage
from disguise_app.panel.pages.matters import MattersPage
from disguise_app.panel.pages.notes import BudgetPage, GiftsPage, NoteSettingsPage, ShoppingPage
from disguise_app.panel.pages.now import NowPage
from disguise_app.panel.pages.overview import OverviewPage
from disguise_app.panel.pages.people import PeoplePage
from disguise_app.panel.pages.police import PolicePage
from disguise_app.panel.pages.rooms import RoomsPage
from disguise_app.panel.pages.settings import SettingsPage
from disguise_app.panel.pages.signs import SignsPage
from disguise_app.panel.pages.support import SupportPage
from disguise_app.panel.pages.traces import TracesPage
from disguise_app.panel.widgets.page import Page

_SAFETY: Final[tuple[type[Page], ...]] = (
    OverviewPage,
    NowPage,
    MattersPage,
    SignsPage,
    EscapePage,
    RoomsPage,
    HomePage,
    ChildrenPage,
    CardsPage,
    GrabPage,
    PeoplePage,
    CheckInPage,
    DevicesPage,
    ComputerPage,
    PolicePage,
    SupportPage,
    SettingsPage,
    EmptyPage,
    TracesPage,
)
_NOTES: Final[tuple[type[Page], ...]] = (ShoppingPage, GiftsPage, BudgetPage, NoteSettingsPage)


_WITHIN: Final = {"home": "rooms", "cards": "children", "empty": "overview", "traces": "settings"}
"""Pages that are not in the list, and the page there that leads to each."""


@dataclass(frozen=True)
class Contents:
    """The pages of one kind of plan: groups of keys as the list shows them, titles, classes, the first page."""

    groups: Sequence[Sequence[str]]
    titles: Mapping[str, str]
    pages: Mapping[str, type[Page]]
    first: str
    now: str = ""
    """The page that is one key away, if the kind has one."""

    def listed(self, key: str) -> str:
        """Return the page in the list that a page belongs to: its own, or the one that leads to it."""
        return _WITHIN.get(key, key)

    @property
    def keys(self) -> list[str]:
        """List the keys of the pages in the list, in order."""
        return [key for group in self.groups for key in group]


def contents(kind: str) -> Contents:
    """Return the table of contents of a kind of plan."""
    return _notes() if kind == "notes" else _safety()


def _safety() -> Contents:
    return Contents(
        groups=(
            ("overview", "now"),
            ("matters", "signs", "escape", "rooms", "children", "grab", "people", "check_in"),
            ("devices", "computer", "police", "support"),
            ("settings",),
        ),
        titles=_safety_titles(),
        pages={page.key: page for page in _SAFETY},
        first="overview",
        now="now",
    )


def _safety_titles() -> Mapping[str, str]:
    return {
        "overview": _("Overview"),
        "now": _("Now"),
        "matters": _("What matters"),
        "signs": _("Danger signs"),
        "escape": _("Escape plan"),
        "rooms": _("Rooms"),
        "home": _("Rooms"),
        "children": _("Children"),
        "cards": _("Cards for a child"),
        "grab": _("Grab list"),
        "people": _("People"),
        "check_in": _("Check-in"),
        "devices": _("Phone and devices"),
        "computer": _("Safer computer"),
        "police": _("Police"),
        "support": _("Support"),
        "settings": _("Settings"),
        "empty": _("All parts"),
        "traces": _("What would someone find?"),
    }


def _notes() -> Contents:
    return Contents(
        groups=(("shopping", "gifts", "budget"), ("note_settings",)),
        titles={
            "shopping": _("Shopping"),
            "gifts": _("Gifts"),
            "budget": _("Budget"),
            "note_settings": _("Settings"),
        },
        pages={page.key: page for page in _NOTES},
        first="shopping",
    )
