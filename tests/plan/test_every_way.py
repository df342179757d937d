"""The way that is told is the best of all there are: every way is tried, and weighed by words of its own.

What matters, in this order: rooms to avoid, windows, rooms where things can hurt, locked doors without a key, then
where it ends (the street before a shared place before the garden). Lengths are left out: squares count them otherwise.
"""

from collections.abc import Callable, Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from disguise_app.plan.model import Plan, Room
from disguise_app.plan.passages import OUTSIDE
from disguise_app.plan.routes import NoWay, Route, nearest_lock, way_out
from tests.plan.floor_plans import Step, Walls, homes

PROPERTY = settings(max_examples=80, deadline=None)
Weight = tuple[int, int, int, int, int]
Ends = Callable[[str], int | None]
"""What it weighs that a way ends in a room; None where it cannot end there."""


def _rooms(plan: Plan) -> dict[str, Room]:
    return {each.id: each for each in plan.rooms}


def _hurts(room: Room) -> bool:
    return room.use not in ("safe", "avoid") and (room.kind in ("kitchen", "garage") or room.hazards != "")


def _weight(plan: Plan, way: Iterable[Step], ends: int) -> Weight:
    rooms, steps = _rooms(plan), list(way)
    entered = [rooms[to] for to, _how, _is_shut in steps if to]
    return (
        sum(room.use == "avoid" for room in entered),
        sum(how == "window" for _to, how, _is_shut in steps),
        sum(_hurts(room) for room in entered),
        sum(is_shut for _to, _how, is_shut in steps),
        ends,
    )


def _best(plan: Plan, start: str, without: str, ends: Ends, *, is_inside: bool = False) -> Weight | None:
    """Weigh every way, or every one that stays inside, and return the least; None where none ends."""
    weights, rooms = [], _rooms(plan)
    for way in Walls(plan).every_way(start, without=without or "-"):
        if is_inside and any(not to or rooms[to].kind in ("street", "garden") for to, _how, _is_shut in way):
            continue
        end = ends(way[-1][0] if way else start)
        if end is not None:
            weights.append(_weight(plan, way, end))
    return min(weights, default=None)


def _told(plan: Plan, found: Route, ends: int) -> Weight:
    """Weigh the way that was found, by its own passages."""
    steps = []
    for passage, to in zip(found.passages, found.rooms[1:], strict=True):
        steps.append((to, passage.kind, passage.needs_key and not passage.key_known))
    return _weight(plan, steps, ends)


def _out(plan: Plan) -> Ends:
    tiers = {"street": 0, "shared": 1, "garden": 2}
    rooms = _rooms(plan)
    return lambda id: 0 if id == OUTSIDE else tiers.get(rooms[id].kind)


def _lock(plan: Plan, they_are_in: str) -> Ends:
    rooms = _rooms(plan)

    def ends(id: str) -> int | None:
        room = rooms.get(id)
        if room is None or room.kind in ("street", "shared", "garden") or room.id == they_are_in:
            return None
        return 0 if room.lock and room.use != "avoid" else None

    return ends


@st.composite
def situations(draw: st.DrawFn) -> tuple[Plan, str, str]:
    """Draw a home, where somebody is, and where the other person is, if that is known."""
    plan = draw(homes())
    ids = [each.id for each in plan.rooms]
    return plan, draw(st.sampled_from(ids)), draw(st.sampled_from(["", *ids]))


@PROPERTY
@given(situations())
def test_no_way_out_is_better_than_the_one_that_is_told(situation: tuple[Plan, str, str]) -> None:
    plan, start, they_are_in = situation
    found, best = way_out(plan, start, they_are_in), _best(plan, start, they_are_in, _out(plan))
    if isinstance(found, NoWay):
        assert best is None
    else:
        end = _out(plan)(found.rooms[-1])
        assert end is not None
        assert _told(plan, found, end) == best


@PROPERTY
@given(situations())
def test_no_way_to_a_lock_is_better_than_the_one_that_is_told(situation: tuple[Plan, str, str]) -> None:
    plan, start, they_are_in = situation
    found, best = (
        nearest_lock(plan, start, they_are_in),
        _best(plan, start, they_are_in, _lock(plan, they_are_in), is_inside=True),
    )
    if isinstance(found, NoWay):
        assert best is None
    else:
        assert _told(plan, found, 0) == best


@PROPERTY
@given(situations())
def test_each_reason_is_true_and_none_is_left_out(situation: tuple[Plan, str, str]) -> None:
    plan, start, they_are_in = situation
    found, rooms = way_out(plan, start, they_are_in), _rooms(plan)
    if isinstance(found, NoWay):
        ways = list(Walls(plan).every_way(start))
        is_there_any = any(_out(plan)(way[-1][0] if way else start) is not None for way in ways)
        assert (found.why == "blocked") == (is_there_any and they_are_in not in ("", start))
        return
    told = [(reason.what, reason.about) for reason in found.reasons]
    true = []
    for passage, to in zip(found.passages, found.rooms[1:], strict=True):
        door = next((each for each in plan.home.doors if each.id == passage.source), None)
        if door is not None and door.kind == "window":
            true.append(("window", door.id))
        if door is not None and door.kept_locked and door.kind != "open":
            true.append(("key" if door.key_at else "locked", door.id))
        if to and rooms[to].use == "avoid":
            true.append(("avoid", to))
        elif to and _hurts(rooms[to]):
            true.append(("risky", to))
    if rooms.get(found.rooms[-1], Room()).kind == "garden":
        true.append(("garden", found.rooms[-1]))
    assert told == true
