"""The grab list: what to take, where it is kept, who holds a copy, and what goes in a minute.

Never a field for the number on a document: there is less to lose that way.
"""

from dataclasses import dataclass
from typing import Final

from disguise_app.plan.model.part import Item, choice

CATEGORIES: Final = (
    "documents",
    "money",
    "keys",
    "health",
    "children",
    "phone",
    "legal",
    "evidence",
    "contacts",
    "transport",
    "clothes",
    "keepsakes",
    "pets",
    "needs",
    "other",
)


@dataclass(frozen=True, repr=False)
class GrabItem(Item):
    """Hold one thing to take; `expiry` is ISO 8601 or empty, `rush` means it goes when there is only a minute."""

    name: str = ""
    category: str = choice("other")
    place: str = ""
    copy: str = ""
    holder: str = ""
    rush: bool = False
    packed: bool = False
    expiry: str = ""
    note: str = ""
