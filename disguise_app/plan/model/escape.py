"""The escape plan: steps by moment, the way out, where to go, and what to do when it does not go as planned.

The pages and the emergency page read it. It knows nothing of the drawn home (see `home.py`).
"""

from dataclasses import dataclass
from typing import Final

from disguise_app.plan.model.part import Item, Part, choice

MOMENTS: Final = ("before", "now", "leaving", "after")


@dataclass(frozen=True, repr=False)
class Step(Item):
    """Hold one thing to do; `moment` is one of MOMENTS."""

    text: str = ""
    moment: str = choice("before")
    done: bool = False


@dataclass(frozen=True, repr=False)
class Destination(Item):
    """Hold one place to go to; the order in the list is first choice, second choice."""

    name: str = ""
    address: str = ""
    directions: str = ""
    phone: str = ""
    who_meets: str = ""
    note: str = ""


@dataclass(frozen=True, repr=False)
class Escape(Part):
    """Hold what the escape plan says once: the way out, transport, the word, and the other cases."""

    way_out: str = ""
    trigger_word: str = ""
    transport: str = ""
    keys_at: str = ""
    fuel: str = ""
    fare: str = ""
    meeting_place: str = ""
    if_cannot_leave: str = ""
    if_found: str = ""
    after_leaving: str = ""
