"""The line of a way, floor by floor: straight through doors, with turns at right angles.

Between two doors the line stays in the one room that both belong to, so it crosses no wall. In half squares; no Qt.
"""

from dataclasses import dataclass

from disguise_app.plan.model import Plan, Room
from disguise_app.plan.passages import OUTSIDE, Passage, Point, centre
from disguise_app.plan.routes import Route

_BEYOND = 1.5

Spot = tuple[float, float]


@dataclass(frozen=True)
class Run:
    """The part of a way on one floor: its corners, whether the way starts with it, and whether it goes anywhere."""

    floor: str
    spots: tuple[Spot, ...]
    is_start: bool


def runs(plan: Plan, route: Route) -> tuple[Run, ...]:
    """Return the line of a way, one run for each stretch on a floor."""
    rooms = {room.id: room for room in plan.rooms}
    at, axis = centre(rooms[route.rooms[0]]), ""
    done: list[Run] = []
    spots: list[Spot] = [(at.x, at.y)]
    for id, passage in zip(route.rooms, route.passages, strict=False):
        ends = passage.points_from(id)
        spots += _between((at, axis), (ends[0], _axis(passage, ends[0])), rooms[id])
        if ends[0].floor != ends[-1].floor:
            done.append(Run(at.floor, tuple(spots), not done))
            spots = [(ends[-1].x, ends[-1].y)]
        at, axis = ends[-1], _axis(passage, ends[-1])
    spots += _end(plan, route, rooms, at, axis)
    return (*done, Run(at.floor, tuple(spots), not done))


def _axis(passage: Passage, point: Point) -> str:
    """Tell whether a passage is walked through across ("h") or down ("v"); stairs are entered from anywhere."""
    if passage.kind == "stairs":
        return ""
    return "v" if point.x % 2 and not point.y % 2 else "h"


def _between(start: tuple[Point, str], end: tuple[Point, str], room: Room) -> list[Spot]:
    """Give the corners of the line from one point of a room to another, and the end."""
    (a, leaves), (b, enters) = start, end
    middle = centre(room)
    last = (float(b.x), float(b.y))
    if leaves == enters == "h" and a.y != b.y:
        return [(middle.x, a.y), (middle.x, b.y), last]
    if leaves == enters == "v" and a.x != b.x:
        return [(a.x, middle.y), (b.x, middle.y), last]
    if a.x == b.x or a.y == b.y:
        return [last]
    if leaves == "v" or enters == "h":
        return [(a.x, b.y), last]
    return [(b.x, a.y), last]


def _end(plan: Plan, route: Route, rooms: dict[str, Room], at: Point, axis: str) -> list[Spot]:
    """Give the corners behind the last passage: into the last room, or a step beyond the last door."""
    if not route.passages:
        return []
    if route.rooms[-1] == OUTSIDE:
        before = centre(rooms[route.rooms[-2]])
        across, down = (at.x - before.x, 0) if axis == "h" else (0, at.y - before.y)
        return [(at.x + _BEYOND * _sign(across), at.y + _BEYOND * _sign(down))]
    end = rooms[route.rooms[-1]]
    if end.is_outdoor:
        return _into(end, at, axis)
    return _between((at, axis), (centre(end), ""), end)


def _into(end: Room, at: Point, axis: str) -> list[Spot]:
    """Give a spot straight ahead in an outside place, a short way in."""
    middle = centre(end)
    ahead = 2.0 if min(end.width, end.height) > 1 else 1.0
    if axis == "h":
        return [(at.x + ahead * _sign(middle.x - at.x), at.y)]
    return [(at.x, at.y + ahead * _sign(middle.y - at.y))]


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
