"""Starter homes to change: a flat, a terraced house, a bungalow. The home page lays one out by an edit.

Rooms that the list already has are put on the drawing by their kind and keep all that was written about them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from disguise_app.plan.edits import new_id
from disguise_app.plan.errors import EditRefused
from disguise_app.plan.model import Door, Floor, Home, Plan, Room, Stair
from disguise_app.plan.words import homes as words
from disguise_app.plan.words.rooms import ROOMS

Translate = Callable[[str], str]


@dataclass(frozen=True)
class _Drawing:
    """Hold one home with names for ids: rooms as (id, kind, name, floor, x, y, width, height)."""

    floors: tuple[tuple[str, str, int], ...]
    rooms: tuple[tuple[str, str, str, str, int, int, int, int], ...]
    doors: tuple[tuple[str, str, int, str], ...]
    stairs: tuple[tuple[str, str, int, int], ...] = ()


_FLAT: Final = _Drawing(
    floors=(("m", words.MY_FLOOR, 1),),
    rooms=(
        ("stairwell", "shared", words.STAIRWELL, "m", 0, 3, 3, 2),
        ("hall", "hall", words.HALL, "m", 3, 3, 9, 2),
        ("living", "living", words.LIVING, "m", 3, 0, 5, 3),
        ("bedroom", "bedroom", words.BEDROOM, "m", 8, 0, 4, 3),
        ("kitchen", "kitchen", words.KITCHEN, "m", 3, 5, 3, 3),
        ("bathroom", "bathroom", words.BATHROOM, "m", 6, 5, 3, 3),
        ("child", "bedroom", words.CHILDS_ROOM, "m", 9, 5, 3, 3),
    ),
    doors=(
        ("hall", "west", 0, "front"),
        ("living", "south", 1, "door"),
        ("bedroom", "south", 1, "door"),
        ("kitchen", "north", 1, "door"),
        ("bathroom", "north", 0, "door"),
        ("child", "north", 1, "door"),
    ),
)
_TERRACED: Final = _Drawing(
    floors=(("g", words.GROUND_FLOOR, 0), ("u", words.UPPER_FLOOR, 1)),
    rooms=(
        ("street", "street", words.STREET, "g", 0, 0, 8, 2),
        ("hall", "hall", words.HALL, "g", 0, 2, 3, 4),
        ("living", "living", words.LIVING, "g", 3, 2, 5, 4),
        ("kitchen", "kitchen", words.KITCHEN, "g", 0, 6, 8, 3),
        ("garden", "garden", words.GARDEN, "g", 0, 9, 8, 3),
        ("landing", "landing", words.LANDING, "u", 0, 2, 3, 5),
        ("bedroom", "bedroom", words.BEDROOM, "u", 3, 2, 5, 4),
        ("bathroom", "bathroom", words.BATHROOM, "u", 0, 7, 3, 2),
        ("child", "bedroom", words.CHILDS_ROOM, "u", 3, 6, 5, 3),
    ),
    doors=(
        ("hall", "north", 1, "front"),
        ("hall", "east", 1, "door"),
        ("hall", "south", 1, "door"),
        ("living", "south", 3, "door"),
        ("living", "north", 2, "window"),
        ("kitchen", "south", 5, "door"),
        ("bedroom", "west", 1, "door"),
        ("bathroom", "north", 1, "door"),
        ("child", "west", 0, "door"),
    ),
    stairs=(("hall", "landing", 0, 4),),
)
_BUNGALOW: Final = _Drawing(
    floors=(("g", words.GROUND_FLOOR, 0),),
    rooms=(
        ("street", "street", words.STREET, "g", 0, 0, 12, 2),
        ("hall", "hall", words.HALL, "g", 4, 2, 3, 7),
        ("living", "living", words.LIVING, "g", 0, 2, 4, 4),
        ("kitchen", "kitchen", words.KITCHEN, "g", 0, 6, 4, 3),
        ("bedroom", "bedroom", words.BEDROOM, "g", 7, 2, 5, 3),
        ("bathroom", "bathroom", words.BATHROOM, "g", 7, 5, 5, 2),
        ("child", "bedroom", words.CHILDS_ROOM, "g", 7, 7, 5, 2),
        ("garden", "garden", words.GARDEN, "g", 0, 9, 12, 3),
    ),
    doors=(
        ("hall", "north", 1, "front"),
        ("living", "east", 1, "door"),
        ("kitchen", "east", 1, "door"),
        ("kitchen", "south", 1, "door"),
        ("bedroom", "west", 1, "door"),
        ("bathroom", "west", 0, "door"),
        ("child", "west", 0, "door"),
        ("bedroom", "north", 2, "window"),
        ("child", "south", 2, "window"),
    ),
)
DRAWINGS: Final = {"flat": _FLAT, "terraced": _TERRACED, "bungalow": _BUNGALOW}


def lay_out(plan: Plan, name: str, translate: Translate) -> Plan:
    """Put a starter home in place of the drawing; listed rooms keep their words, and none is taken away."""
    if name not in DRAWINGS:
        raise EditRefused("missing")
    drawing = DRAWINGS[name]
    floors = {key: Floor(translate(text), level, id=new_id()) for key, text, level in drawing.floors}
    left = [replace(room, floor="", x=0, y=0, width=0, height=0) for room in plan.rooms]
    ids: dict[str, str] = {}
    for key, kind, text, floor, x, y, width, height in drawing.rooms:
        room = next((each for each in left if each.kind == kind and each.id not in ids.values()), None)
        if room is None:
            room = _fresh(kind, text, translate)
            left.append(room)
        drawn = replace(room, floor=floors[floor].id, x=x, y=y, width=width, height=height)
        left[left.index(room)] = drawn
        ids[key] = room.id
    doors = tuple(
        Door(room=ids[room], side=side, at=at, kind=kind, lock=kind == "front", id=new_id())
        for room, side, at, kind in drawing.doors
    )
    stairs = tuple(Stair(ids[low], ids[high], x=x, y=y, id=new_id()) for low, high, x, y in drawing.stairs)
    home = Home(tuple(floors.values()), doors, stairs, extra=plan.home.extra)
    return replace(plan, rooms=tuple(left), home=home)


def _fresh(kind: str, name: str, translate: Translate) -> Room:
    """Make a room for the list with the starter words of its kind; which rooms lock is for the person to say."""
    use, reason = next(((use, reason) for each, use, _, reason in ROOMS if each == kind), ("", ""))
    said = translate(reason) if reason else ""
    return Room(translate(name), kind=kind, use=use, reason=said, id=new_id())
