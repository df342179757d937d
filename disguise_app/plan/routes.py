"""The safest way out of a room, and to the nearest room with a lock, over the drawn home.

What is worst counts first: a room to avoid, then a window, then a room where things are that can hurt, then a locked
door whose key nobody noted, then where the way ends; only then how far it is. So a room to avoid is entered only if
there is no other way at all, and a window is used only if every way by the doors leads through a room to avoid. A room
where the other person is now is never entered. Each step that is not good carries its reason. The page draws the
points.
"""

import heapq
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Final

from disguise_app.plan.model import RISKY_KINDS, Plan, Room
from disguise_app.plan.passages import OUTSIDE, Passage, Point, centre, just_inside, passages

OUT: Final = "out"
LOCK: Final = "lock"
ENDS: Final = {"street": OUT, "shared": "shared", "garden": "garden"}
_TIERS: Final = {OUT: 0, "shared": 1, "garden": 2, LOCK: 0}
_STAIRS_LENGTH: Final = 8

Cost = tuple[int, int, int, int, int, int]
"""Rooms to avoid, windows, risky rooms, locked doors without a known key, where it ends, half squares."""


@dataclass(frozen=True)
class Reason:
    """Say what is not good about a way, and where: `about` is the id of a room or a door.

    `what` is "avoid" or "risky" for a room, "window", "locked" (no key is known) or "key" (see where it is) for a door,
    and "garden" for a way that ends in one.
    """

    what: str
    about: str


@dataclass(frozen=True)
class Route:
    """Hold a way: the rooms by id (OUTSIDE last if it leads out of the drawing), the passages between, and reasons."""

    rooms: tuple[str, ...]
    passages: tuple[Passage, ...]
    ends: str
    reasons: tuple[Reason, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True)
class NoWay:
    """Say why there is no way: "not_drawn", "closed" (no door leads there), "blocked" (only past them).

    To a room with a lock also "no_lock" (none is drawn) and "lock_unfit" (each is to be avoided, or they are in it).
    """

    why: str


def way_out(plan: Plan, start: str, they_are_in: str = "") -> Route | NoWay:
    """Find the safest way out of a room; `they_are_in` is a room that it must not enter."""
    return _Map(plan).find(start, they_are_in, _exits(plan))


def nearest_lock(plan: Plan, start: str, they_are_in: str = "") -> Route | NoWay:
    """Find the way to the nearest room with a lock that is not to be avoided; it may be the room itself.

    It is for those who cannot leave, so it does not lead through a street or a garden.
    """
    locked = [room for room in plan.rooms if room.lock and room.is_drawn and not room.is_outdoor]
    goals = {room.id: LOCK for room in locked if room.use != "avoid" and room.id != they_are_in}
    if not goals:
        return NoWay("lock_unfit" if locked else "no_lock")
    return _Map(plan, is_inside=True).find(start, they_are_in, goals)


def _exits(plan: Plan) -> dict[str, str]:
    """List where a way out may end, and as what."""
    return {OUTSIDE: OUT, **{room.id: ENDS[room.kind] for room in plan.rooms if room.is_drawn and room.is_outdoor}}


def is_risky(room: Room) -> bool:
    """Tell whether things that can hurt are in a room, by its kind or by what the person wrote, unless marked safe."""
    return room.use != "safe" and (room.kind in RISKY_KINDS or bool(room.hazards.strip()))


@dataclass(frozen=True)
class _Steps:
    """Hold the best way found to each room: its cost, and the room and passage it came by."""

    costs: Mapping[str, Cost]
    came: Mapping[str, tuple[str, Passage]]


class _Map:
    """Hold the rooms and the passages from each, for one search; `is_inside` enters no street and no garden."""

    def __init__(self, plan: Plan, *, is_inside: bool = False) -> None:
        self._rooms = {room.id: room for room in plan.rooms if room.is_drawn}
        shut = {room.id for room in self._rooms.values() if is_inside and room.is_open_air}
        self._never = shut | ({OUTSIDE} if is_inside else set())
        self._from: dict[str, list[Passage]] = {id: [] for id in (*self._rooms, OUTSIDE)}
        for passage in passages(plan):
            self._from[passage.a].append(passage)
            self._from[passage.b].append(passage)

    def find(self, start: str, blocked: str, goals: Mapping[str, str]) -> Route | NoWay:
        """Find the best way from a room to the best of the goals."""
        if start not in self._rooms:
            return NoWay("not_drawn")
        steps = self._search(start, blocked)
        reached = [id for id in goals if id in steps.costs]
        if reached:
            end = min(reached, key=lambda id: _ending(steps.costs[id], goals[id]))
            return self._route(start, end, goals[end], steps)
        if blocked in ("", start):
            return NoWay("closed")
        without_them = self._search(start, "").costs
        return NoWay("blocked" if any(id in without_them for id in goals) else "closed")

    def _search(self, start: str, blocked: str) -> _Steps:
        """Find the best way from a room to every room (Dijkstra); the outside is entered and not left."""
        costs: dict[str, Cost] = {start: (0, 0, 0, 0, 0, 0)}
        came: dict[str, tuple[str, Passage]] = {}
        order = count()
        waiting = [(costs[start], next(order), start)]
        while waiting:
            cost, _, room = heapq.heappop(waiting)
            if cost > costs[room] or room == OUTSIDE:
                continue
            for passage in self._from[room]:
                to = passage.other(room)
                reached = _sum(cost, self._cost(room, passage, to))
                is_shut = to in self._never or (to == blocked and to != OUTSIDE)
                if not is_shut and (to not in costs or reached < costs[to]):
                    costs[to], came[to] = reached, (room, passage)
                    heapq.heappush(waiting, (reached, next(order), to))
        return _Steps(costs, came)

    def _cost(self, room: str, passage: Passage, to: str) -> Cost:
        """Weigh one passage and the room it leads into."""
        entered = self._rooms.get(to)
        is_avoided = entered is not None and entered.use == "avoid"
        risky = entered is not None and not is_avoided and is_risky(entered)
        is_locked = passage.needs_key and not passage.key_known
        return (is_avoided, passage.kind == "window", risky, is_locked, 0, self._length(room, passage, to))

    def _length(self, room: str, passage: Passage, to: str) -> int:
        """Measure from the middle of a room through a passage to the middle of the next, in half squares."""
        way = [centre(self._rooms[room]), *passage.points_from(room)]
        if to in self._rooms:
            way.append(centre(self._rooms[to]))
        walked = sum(abs(a.x - b.x) + abs(a.y - b.y) for a, b in pairwise(way) if a.floor == b.floor)
        return walked + (_STAIRS_LENGTH if passage.kind == "stairs" else 0)

    def _route(self, start: str, end: str, ends: str, steps: _Steps) -> Route:
        """Walk back from the end and say what is not good on the way."""
        rooms, used = [end], []
        while rooms[-1] != start:
            room, passage = steps.came[rooms[-1]]
            rooms.append(room)
            used.append(passage)
        rooms.reverse()
        used.reverse()
        reasons = [reason for passage, to in zip(used, rooms[1:], strict=True) for reason in self._reasons(passage, to)]
        if ends == "garden":
            reasons.append(Reason("garden", end))
        return Route(tuple(rooms), tuple(used), ends, tuple(reasons), self._points(rooms, used))

    def _reasons(self, passage: Passage, to: str) -> list[Reason]:
        """Say what is not good about one passage and the room it leads into."""
        reasons = []
        if passage.kind == "window":
            reasons.append(Reason("window", passage.source))
        if passage.needs_key:
            reasons.append(Reason("key" if passage.key_known else "locked", passage.source))
        entered = self._rooms.get(to)
        if entered is not None and entered.use == "avoid":
            reasons.append(Reason("avoid", to))
        elif entered is not None and is_risky(entered):
            reasons.append(Reason("risky", to))
        return reasons

    def _points(self, rooms: list[str], used: list[Passage]) -> tuple[Point, ...]:
        """Give the line to draw, from door to door; it ends in the middle of a room, or just outside."""
        points = [centre(self._rooms[rooms[0]])]
        for room, passage in zip(rooms, used, strict=False):
            points += passage.points_from(room)
        end = self._rooms.get(rooms[-1])
        if used and end is not None:
            points.append(just_inside(end, points[-1]) if end.is_outdoor else centre(end))
        return tuple(points)


def _sum(a: Cost, b: Cost) -> Cost:
    """Add two costs."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5])


def _ending(cost: Cost, ends: str) -> Cost:
    """Add what the end of a way weighs."""
    return _sum(cost, (0, 0, 0, 0, _TIERS[ends], 0))
