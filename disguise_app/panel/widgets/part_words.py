"""What each page is for, in a few words, and which pages hold nothing yet.

Overview and the page of all parts say it. A page that holds nothing is fine; nothing here counts.
"""

from collections.abc import Mapping
from typing import Final

from disguise_app.outside.language import panel as _
from disguise_app.plan.model import Plan
from disguise_app.plan.readiness import empty_parts

_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "now": ("country", "address"),
    "matters": ("matters",),
    "signs": ("signs",),
    "escape": ("steps",),
    "rooms": ("rooms",),
    "children": ("children",),
    "grab": ("grab_items",),
    "people": ("people",),
    "check_in": ("check_ins",),
    "devices": ("devices",),
    "computer": ("computer",),
    "police": ("police_words",),
    "support": ("own_contacts",),
}


def empty_pages(plan: Plan) -> list[str]:
    """List the pages that hold nothing yet, in the order of the pages."""
    empty = empty_parts(plan)
    return [page for page, parts in _PARTS.items() if any(part in empty for part in parts)]


def all_pages() -> list[str]:
    """List the pages that can hold something, in their order."""
    return [*_PARTS]


def purpose_words(page: str) -> str:
    """Say what a page is for."""
    words = {
        "now": _("The number to call and the address to say"),
        "matters": _("What matters to me, in my own words"),
        "signs": _("Things to know and to talk about"),
        "escape": _("Steps, the way out, where to go"),
        "rooms": _("Which rooms are safer, and which are not"),
        "children": _("Where each child goes and what they say"),
        "grab": _("What to take, and where it is"),
        "people": _("Who knows what, and the words we agreed"),
        "check_in": _("A time each day with one person"),
        "devices": _("Where the phone is, and what it shares"),
        "computer": _("Things to look at, when it is safe"),
        "police": _("Words to say if you are stopped on the way"),
        "support": _("People and lines that can help"),
    }
    return words.get(page, "")


def detail_words(plan: Plan, page: str, detail: str) -> str:
    """Say where on a page the person was."""
    if page == "children":
        return next((child.name for child in plan.children if child.id == detail), "") or purpose_words(page)
    words = {
        "escape:ways": _("Ways and words"),
        "escape:places": _("Places to go"),
        "escape:signs": _("Signs it is time"),
        "grab:minute": _("One minute"),
        "grab:open": _("Not packed"),
    }
    return words.get(f"{page}:{detail}") or purpose_words(page)
