"""The rooms of the home, once: the list page and the drawn home both show these very objects.

A room whose width or height is 0 is not drawn. Positions and sizes are grid squares. Routes read it; it knows no way
itself.
"""

from dataclasses import dataclass
from typing import Final

from disguise_app.plan.model.part import Item, choice

ROOM_KINDS: Final = (
    "bedroom",
    "living",
    "kitchen",
    "bathroom",
    "hall",
    "landing",
    "garage",
    "store",
    "other",
    "garden",
    "shared",
    "street",
)
OUTDOOR_KINDS: Final = ("garden", "shared", "street")
"""Places outside the home's own door; `shared` is a stairwell or corridor of a block."""

RISKY_KINDS: Final = ("kitchen", "garage")
"""Rooms where things that can hurt are near at hand; a person may still mark one as safe."""


@dataclass(frozen=True, repr=False)
class Room(Item):
    """Hold one room or outside place; `use` is "safe", "avoid" or "" (not said)."""

    name: str = ""
    kind: str = choice("other")
    use: str = choice()
    reason: str = ""
    lock: bool = False
    exits: str = ""
    hazards: str = ""
    phone_in_reach: bool = False
    note: str = ""
    floor: str = choice()
    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0

    @property
    def is_drawn(self) -> bool:
        """Tell whether the room has a place on the grid."""
        return self.width > 0 and self.height > 0

    @property
    def is_outdoor(self) -> bool:
        """Tell whether this is a place outside the home's own door."""
        return self.kind in OUTDOOR_KINDS

    @property
    def is_open_air(self) -> bool:
        """Tell whether this is under the sky: outdoors, but no stairwell that a house shares."""
        return self.kind in ("garden", "street")
