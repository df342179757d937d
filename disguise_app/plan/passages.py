"""Where one can get from one room to another in the drawn home: doors, gaps, windows, stairs.

Routes walk over these and nothing else, so no way ever leads through a wall. What lies beyond a door follows from the
drawing: the room that holds the square on its other side, or the outside. Points are in half squares.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from disguise_app.plan.model import Door, Plan, Room, Stair

OUTSIDE: Final = ""
"""The room id of everything beyond the drawing that is out of the home."""


@dataclass(frozen=True, order=True)
class Point:
    """Hold a place in half squares on one floor, given by its id."""

    floor: str
    x: int
    y: int


@dataclass(frozen=True)
class Passage:
    """Hold one way between two rooms: `source` is the id of its door or stair, `kind` as there or "stairs"."""

    source: str
    kind: str
    a: str
    b: str
    at_a: Point
    at_b: Point
    needs_key: bool = False
    key_known: bool = True

    def other(self, room: str) -> str:
        """Name the room at the other end."""
        return self.b if room == self.a else self.a

    def points_from(self, room: str) -> tuple[Point, ...]:
        """Give where it begins and ends, walked from a room."""
        ends = (self.at_a, self.at_b) if room == self.a else (self.at_b, self.at_a)
        return ends[:1] if ends[0] == ends[1] else ends


def passages(plan: Plan) -> tuple[Passage, ...]:
    """List every passage of the drawn home, in the order of its doors and stairs."""
    rooms = {room.id: room for room in plan.rooms if room.is_drawn}
    levels = {floor.id: floor.level for floor in plan.home.floors}
    found = [_through(door, rooms, levels) for door in plan.home.doors if door.room in rooms]
    found += [_up(stair, rooms) for stair in plan.home.stairs if stair.low in rooms and stair.high in rooms]
    return tuple(each for each in found if each is not None)


def centre(room: Room) -> Point:
    """Give the middle of a room."""
    return Point(room.floor, 2 * room.x + room.width, 2 * room.y + room.height)


def just_inside(room: Room, near: Point) -> Point:
    """Give the point half a square inside a room that is nearest to a point on its wall."""
    x = max(2 * room.x + 1, min(near.x, 2 * (room.x + room.width) - 1))
    y = max(2 * room.y + 1, min(near.y, 2 * (room.y + room.height) - 1))
    return Point(room.floor, x, y)


def door_point(door: Door, room: Room) -> Point:
    """Give the middle of a door in the wall of its room; one beyond the end of the wall stands at its end."""
    x, y = _square_inside(door, room)
    dx, dy = _STEP.get(door.side, _STEP["south"])
    return Point(room.floor, 2 * x + 1 + dx, 2 * y + 1 + dy)


def beyond(door: Door, room: Room, rooms: Iterable[Room]) -> Room | None:
    """Find the room on the other side of a door; None if nothing is drawn there."""
    x, y = _square_inside(door, room)
    dx, dy = _STEP.get(door.side, _STEP["south"])
    return next((each for each in rooms if holds(each, room.floor, x + dx, y + dy)), None)


def holds(room: Room, floor: str, x: int, y: int) -> bool:
    """Tell whether a square belongs to a room."""
    return room.floor == floor and 0 <= x - room.x < room.width and 0 <= y - room.y < room.height


_STEP: Final = {"north": (0, -1), "south": (0, 1), "west": (-1, 0), "east": (1, 0)}


def _square_inside(door: Door, room: Room) -> tuple[int, int]:
    """Give the square of the room that a door opens from."""
    along = room.width if door.side not in ("west", "east") else room.height
    at = max(0, min(door.at, along - 1))
    if door.side == "north":
        return room.x + at, room.y
    if door.side == "west":
        return room.x, room.y + at
    if door.side == "east":
        return room.x + room.width - 1, room.y + at
    return room.x + at, room.y + room.height - 1


def _through(door: Door, rooms: dict[str, Room], levels: dict[str, int]) -> Passage | None:
    """Make the passage of a door; None if it leads nowhere that one could go."""
    room = rooms[door.room]
    other = beyond(door, room, rooms.values())
    if not _can_pass(door, other, levels.get(room.floor, 0)):
        return None
    point = door_point(door, room)
    has_key = door.kept_locked and door.kind != "open"
    return Passage(
        source=door.id,
        kind=door.kind,
        a=room.id,
        b=OUTSIDE if other is None else other.id,
        at_a=point,
        at_b=point,
        needs_key=has_key,
        key_known=bool(door.key_at.strip()),
    )


def _can_pass(door: Door, other: Room | None, level: int) -> bool:
    """Tell whether one can go through a door to what lies beyond it, on a floor of some height.

    Nothing drawn is the outside on the ground alone, or behind a front door. From an upper window nobody is sent into a
    street or a garden, which some draw on every floor.
    """
    if other is None:
        return door.kind == "front" or level == 0
    is_fall = level > 0 and other.is_open_air
    return not (door.kind == "window" and is_fall)


def _up(stair: Stair, rooms: dict[str, Room]) -> Passage | None:
    """Make the passage of stairs or a lift; None if both ends are on one floor."""
    low, high = rooms[stair.low], rooms[stair.high]
    if low.floor == high.floor:
        return None
    return Passage(stair.id, "stairs", low.id, high.id, _foot(stair, low), _foot(stair, high))


def _foot(stair: Stair, room: Room) -> Point:
    """Give where stairs stand in a room: where they are drawn if that is inside it, otherwise in its middle."""
    inside = holds(room, room.floor, stair.x, stair.y)
    return Point(room.floor, 2 * stair.x + 1, 2 * stair.y + 1) if inside else centre(room)
