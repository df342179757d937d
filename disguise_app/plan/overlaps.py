"""Which rooms with walls were drawn over each other: the picture points it out, since a way there cannot be trusted.

A house may stand in its garden, so outside places are left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from disguise_app.plan.model import Room


@dataclass(frozen=True)
class Overlap:
    """Hold the ids of two rooms of one floor and the squares that both take."""

    a: str
    b: str
    x: int
    y: int
    width: int
    height: int


def overlaps(rooms: Iterable[Room]) -> tuple[Overlap, ...]:
    """List the pairs of rooms with walls that take the same squares, in the order of the rooms."""
    walled = [room for room in rooms if room.is_drawn and not room.is_outdoor]
    found = (_shared(a, b) for a, b in combinations(walled, 2) if a.floor == b.floor)
    return tuple(each for each in found if each is not None)


def _shared(a: Room, b: Room) -> Overlap | None:
    """Give what two rooms share; None where they lie side by side."""
    left, top = max(a.x, b.x), max(a.y, b.y)
    right, bottom = min(a.x + a.width, b.x + b.width), min(a.y + a.height, b.y + b.height)
    if left >= right or top >= bottom:
        return None
    return Overlap(a.id, b.id, left, top, right - left, bottom - top)
