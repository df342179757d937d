"""What the drawn home adds to the rooms list: floors, doors and windows, stairs.

A door belongs to one room and a side of it, so it goes along when the room moves; what lies beyond it follows
from the drawing. Deleting a room takes its doors and stairs with it (see `links.py`).
"""

from dataclasses import dataclass
from typing import Final

from disguise_app.plan.model.part import Item, Part, choice

SIDES: Final = ("north", "east", "south", "west")
DOOR_KINDS: Final = ("door", "front", "open", "window")
"""`front` leads out of the home even if nothing is drawn beyond it; `open` is a gap without a door."""

STAIR_KINDS: Final = ("stairs", "lift", "outside")


@dataclass(frozen=True, repr=False)
class Floor(Item):
    """Hold one storey; `level` 0 is level with the street."""

    name: str = ""
    level: int = 0


@dataclass(frozen=True, repr=False)
class Door(Item):
    """Hold one opening in a wall of `room`, `at` squares along that side from its north or west end."""

    room: str = choice()
    side: str = choice("south")
    at: int = 0
    kind: str = choice("door")
    lock: bool = False
    kept_locked: bool = False
    key_at: str = ""
    note: str = ""


@dataclass(frozen=True, repr=False)
class Stair(Item):
    """Hold one way between floors, from the room `low` to the room `high`; `x`, `y` is where it is drawn in `low`."""

    low: str = choice()
    high: str = choice()
    kind: str = choice("stairs")
    x: int = 0
    y: int = 0
    note: str = ""


@dataclass(frozen=True, repr=False)
class Home(Part):
    """Hold the drawing that stands round the rooms list."""

    floors: tuple[Floor, ...] = ()
    doors: tuple[Door, ...] = ()
    stairs: tuple[Stair, ...] = ()
