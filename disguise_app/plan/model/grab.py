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
    """Hold one thing to take; `expiry` is ISO 8601 or empty, `rush` means it goes when there is only a minute.

    `stays` means that it cannot be taken; what it then has to say is where a copy is. It is in no rush, whatever `rush`
    says.
    """

    name: str = ""
    category: str = choice("other")
    place: str = ""
    copy: str = ""
    holder: str = ""
    rush: bool = False
    packed: bool = False
    stays: bool = False
    expiry: str = ""
    note: str = ""

    @property
    def goes_first(self) -> bool:
        """Tell whether it is taken when there is only a minute."""
        return self.rush and not self.stays
