"""The children: where each goes, whom they tell, what they say, and what they have practised.

The children's page and the picture cards read it. Nothing in it names the person who hurts.
"""

import re
from dataclasses import dataclass
from typing import Final

from disguise_app.plan.model.part import Item

AGE_GROUPS: Final = ("under5", "5to8", "9to12", "teen")


@dataclass(frozen=True, repr=False)
class Instruction(Item):
    """Hold one thing a child should know or do; `done` means it has been talked through."""

    text: str = ""
    done: bool = False


@dataclass(frozen=True, repr=False)
class Practice(Item):
    """Hold one day on which it was practised; `date` is ISO 8601 or empty."""

    date: str = ""
    note: str = ""


@dataclass(frozen=True, repr=False)
class Child(Item):
    """Hold what one child needs; `age` is in years, as typed."""

    name: str = ""
    age: str = ""
    safe_place: str = ""
    way_there: str = ""
    tell_whom: str = ""
    say_on_phone: str = ""
    trigger_word: str = ""
    school: str = ""
    collects: str = ""
    collect_word: str = ""
    note: str = ""
    instructions: tuple[Instruction, ...] = ()
    practices: tuple[Practice, ...] = ()


def age_group(age: str) -> str:
    """Name the age group of an age as typed; an age that is no number counts as 5 to 8."""
    digits = re.search("[0-9]{1,3}", age)
    years = int(digits[0]) if digits else 6
    if years < 5:
        return "under5"
    if years < 9:
        return "5to8"
    return "9to12" if years < 13 else "teen"
