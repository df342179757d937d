"""The harmless kind of plan: shopping, gifts, a household budget. It is real and can be used as such."""

from dataclasses import dataclass
from typing import Final

from disguise_app.plan.model.part import Item, choice

NOTE_LISTS: Final = ("shopping", "gifts", "budget")


@dataclass(frozen=True, repr=False)
class NoteItem(Item):
    """Hold one line of a list; `amount` is how many or how much, as typed, `who` whom it is for."""

    text: str = ""
    list: str = choice("shopping")
    amount: str = ""
    who: str = ""
    done: bool = False
