"""Ways out: never through a wall, never past the other person, never through a room to avoid if there is another way.

The properties are held against `Walls`, which walks from square to square and shares no code with the routes.
"""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from disguise_app.plan.model import Plan, Room, Stair
from disguise_app.plan.passages import OUTSIDE, Point
from disguise_app.plan.routes import NoWay, Reason, Route, is_risky, nearest_lock, way_out
from tests.plan.floor_plans import Walls, door, home, homes, room

PROPERTY = settings(max_examples=150, deadline=None)


def goals(plan: Plan) -> set[str]:
    """List where a way out may end."""
    return {OUTSIDE, *(each.id for each in plan.rooms if each.is_outdoor)}


def ids(plan: Plan) -> list[str]:
    """List the rooms of a plan."""
    return [each.id for each in plan.rooms]


def avoided(plan: Plan, start: str) -> set[str]:
    """List the rooms to avoid, but for the one somebody is in."""
    return {each.id for each in plan.rooms if each.use == "avoid" and each.id != start}


def whats(found: Route | NoWay) -> set[str]:
    """List the sorts of reasons that a way gives."""
    assert isinstance(found, Route)
    return {reason.what for reason in found.reasons}


@PROPERTY
@given(homes(), st.data())
def test_a_way_never_leads_through_a_wall(plan: Plan, data: st.DataObject) -> None:
    start = data.draw(st.sampled_from(ids(plan)))
    for found in (way_out(plan, start), nearest_lock(plan, start)):
        if isinstance(found, NoWay):
            continue
        rooms = {each.id: each for each in plan.rooms}
        assert found.rooms[0] == start
        assert len(found.rooms) == len(found.passages) + 1
        for (a, b), passage in zip(pairwise(found.rooms), found.passages, strict=True):
            assert {passage.a, passage.b} == {a, b}
            others = set(rooms) - {a, b}
            assert Walls(plan).reaches(a, {b}, without=others)
        for first, then in pairwise(found.points):
            near = [each for each in rooms.values() if _is_within(first, each) and _is_within(then, each)]
            assert near or first.floor != then.floor


def _is_within(point: Point, each: Room) -> bool:
    """Tell whether a point lies in a room or on its wall."""
    across = 2 * each.x <= point.x <= 2 * (each.x + each.width)
    return point.floor == each.floor and across and 2 * each.y <= point.y <= 2 * (each.y + each.height)


@PROPERTY
@given(homes(), st.data())
def test_no_room_to_avoid_is_entered_while_there_is_another_way(plan: Plan, data: st.DataObject) -> None:
    start = data.draw(st.sampled_from(ids(plan)))
    found = way_out(plan, start)
    is_there_another = Walls(plan).reaches(start, goals(plan) - avoided(plan, start), without=avoided(plan, start))
    if isinstance(found, NoWay):
        assert found == NoWay("closed")
        assert not Walls(plan).reaches(start, goals(plan))
    else:
        assert ("avoid" in whats(found)) == (not is_there_another)
        passed = {reason.about for reason in found.reasons if reason.what == "avoid"}
        assert passed == set(found.rooms) & avoided(plan, start)


@PROPERTY
@given(homes(), st.data())
def test_a_window_is_the_last_resort(plan: Plan, data: st.DataObject) -> None:
    start = data.draw(st.sampled_from(ids(plan)))
    found = way_out(plan, start)
    assume(isinstance(found, Route))
    if "window" in whats(found):
        wanted = goals(plan) - avoided(plan, start)
        assert not Walls(plan).reaches(start, wanted, without=avoided(plan, start), windows=False)


@PROPERTY
@given(homes(), st.data())
def test_the_room_they_are_in_is_never_entered(plan: Plan, data: st.DataObject) -> None:
    start, theirs = data.draw(st.sampled_from(ids(plan))), data.draw(st.sampled_from(ids(plan)))
    found = way_out(plan, start, theirs)
    is_there_one = Walls(plan).reaches(start, goals(plan) - {theirs} | {OUTSIDE}, without={theirs})
    if isinstance(found, Route):
        assert theirs not in found.rooms[1:]
    elif theirs != start:
        assert not is_there_one
        assert (found.why == "blocked") == Walls(plan).reaches(start, goals(plan))
    locked = nearest_lock(plan, start, theirs)
    if isinstance(locked, Route):
        assert theirs not in locked.rooms[1:]


@PROPERTY
@given(homes(), st.data())
def test_a_room_with_a_lock_is_found_if_one_can_be_reached(plan: Plan, data: st.DataObject) -> None:
    start = data.draw(st.sampled_from(ids(plan)))
    fit = {each.id for each in plan.rooms if each.lock and each.use != "avoid" and not each.is_outdoor}
    found = nearest_lock(plan, start)
    if isinstance(found, Route):
        assert found.ends == "lock"
        assert found.rooms[-1] in fit
    else:
        locks = [each for each in plan.rooms if each.lock and not each.is_outdoor]
        assert found.why == ("closed" if fit else "lock_unfit" if locks else "no_lock")
        outside = [each.id for each in plan.rooms if each.kind in ("street", "garden") and each.id != start]
        assert not fit or not Walls(plan).reaches(start, fit, without=outside)


HALL = room("hall", 2, 0, kind="hall")
KITCHEN = room("kitchen", 2, 2, kind="kitchen", use="avoid")
BEDROOM = room("bedroom", 0, 0, kind="bedroom", lock=True)
STREET = room("street", 4, 0, kind="street")
GARDEN = room("garden", 2, 4, kind="garden")
BED_TO_HALL, HALL_TO_KITCHEN = door("bedroom", "east"), door("hall", "south")
HALL_TO_STREET, KITCHEN_TO_GARDEN = door("hall", "east", kind="front"), door("kitchen", "south")


def found_rooms(found: Route | NoWay) -> tuple[str, ...]:
    """Read the rooms of a way."""
    assert isinstance(found, Route)
    return found.rooms


def test_the_way_by_the_front_door_is_taken() -> None:
    plan = home(
        [BEDROOM, HALL, KITCHEN, STREET, GARDEN], [BED_TO_HALL, HALL_TO_KITCHEN, HALL_TO_STREET, KITCHEN_TO_GARDEN]
    )
    found = way_out(plan, "bedroom")
    assert isinstance(found, Route)
    assert found.rooms == ("bedroom", "hall", "street")
    assert (found.ends, found.reasons) == ("out", ())
    assert found.points == (
        Point("f", 2, 2),
        Point("f", 4, 1),
        Point("f", 8, 1),
        Point("f", 9, 1),
    )


def test_a_room_to_avoid_is_passed_only_when_there_is_no_other_way_and_it_says_so() -> None:
    plan = home([BEDROOM, HALL, KITCHEN, GARDEN], [BED_TO_HALL, HALL_TO_KITCHEN, KITCHEN_TO_GARDEN])
    found = way_out(plan, "bedroom")
    assert isinstance(found, Route)
    assert found.rooms == ("bedroom", "hall", "kitchen", "garden")
    assert found.reasons == (Reason("avoid", "kitchen"), Reason("garden", "garden"))


def test_a_window_on_the_ground_is_used_rather_than_a_room_to_avoid_but_not_to_save_steps() -> None:
    window = door("bedroom", "west", kind="window")
    plan = home([BEDROOM, HALL, KITCHEN, GARDEN], [BED_TO_HALL, HALL_TO_KITCHEN, KITCHEN_TO_GARDEN, window])
    assert found_rooms(way_out(plan, "bedroom")) == ("bedroom", OUTSIDE)
    assert whats(way_out(plan, "bedroom")) == {"window"}
    plan = home([BEDROOM, HALL, STREET], [BED_TO_HALL, HALL_TO_STREET, window])
    assert found_rooms(way_out(plan, "bedroom")) == ("bedroom", "hall", "street")


def test_nobody_is_sent_out_of_an_upper_window_or_an_upper_door_into_nothing() -> None:
    doors = [door("bedroom", "west", kind="window"), door("bedroom", "north"), door("bedroom", "south", kind="open")]
    assert way_out(home([BEDROOM], doors, level=2), "bedroom") == NoWay("closed")
    front = door("bedroom", "south", kind="front")
    assert found_rooms(way_out(home([BEDROOM], [*doors, front], level=2), "bedroom")) == ("bedroom", OUTSIDE)


@pytest.mark.parametrize(("kind", "is_way"), [("street", False), ("garden", False), ("shared", True)])
def test_nobody_is_sent_out_of_an_upper_window_into_what_is_drawn_there(kind: str, is_way: bool) -> None:
    there, window = room("there", -2, 0, kind=kind), door("bedroom", "west", kind="window")
    assert isinstance(way_out(home([BEDROOM, there], [window], level=1), "bedroom"), Route) == is_way
    assert isinstance(way_out(home([BEDROOM, there], [window], level=0), "bedroom"), Route)


def test_a_room_with_things_that_can_hurt_is_walked_round() -> None:
    workshop = room("workshop", 2, 0, hazards="tools")
    round_about = room("passage", 0, 2, 6, 2, kind="hall")
    doors = [
        door("bedroom", "east"),
        door("workshop", "east"),
        door("bedroom", "south"),
        door("street", "south"),
    ]
    plan = home([BEDROOM, workshop, round_about, STREET], doors)
    assert found_rooms(way_out(plan, "bedroom")) == ("bedroom", "passage", "street")
    plan = replace(plan, rooms=(BEDROOM, replace(workshop, use="safe"), round_about, STREET))
    assert found_rooms(way_out(plan, "bedroom")) == ("bedroom", "workshop", "street")
    plan = home([BEDROOM, workshop, STREET], doors[:2])
    assert way_out(plan, "bedroom").reasons == (Reason("risky", "workshop"),)  # type: ignore[union-attr]


def test_a_kitchen_is_risky_by_itself_unless_the_person_says_it_is_safe() -> None:
    assert is_risky(room("a", 0, 0, kind="kitchen"))
    assert is_risky(room("a", 0, 0, kind="garage"))
    assert not is_risky(room("a", 0, 0, kind="kitchen", use="safe"))
    assert not is_risky(room("a", 0, 0, kind="bathroom"))


def test_a_locked_door_is_avoided_unless_somebody_noted_where_the_key_is() -> None:
    locked = door("hall", "east", kind="front", lock=True, kept_locked=True)
    back = door("hall", "north")
    plan = home([HALL, STREET], [locked])
    assert whats(way_out(plan, "hall")) == {"locked"}
    with_key = replace(locked, key_at="on the hook")
    assert whats(way_out(home([HALL, STREET], [with_key]), "hall")) == {"key"}
    assert found_rooms(way_out(home([HALL, STREET], [locked, back]), "hall")) == ("hall", OUTSIDE)


def test_the_garden_is_a_refuge_when_the_street_cannot_be_reached_well() -> None:
    gate = door("garden", "south", kind="open")
    rooms = [HALL, room("garden", 2, 2, kind="garden"), room("street", 2, 4, kind="street")]
    to_garden = door("hall", "south")
    assert found_rooms(way_out(home(rooms, [to_garden, gate]), "hall")) == ("hall", "garden", "street")
    closed = way_out(home(rooms, [to_garden]), "hall")
    assert found_rooms(closed) == ("hall", "garden")
    assert whats(closed) == {"garden"}


def test_stairs_lead_down_and_rooms_on_other_floors_are_not_next_to_each_other() -> None:
    upstairs = room("landing", 2, 0, floor="u", kind="landing")
    attic = room("attic", 4, 0, floor="u")
    doors = [HALL_TO_STREET, door("attic", "west")]
    assert way_out(home([HALL, STREET, upstairs, attic], doors), "attic") == NoWay("closed")
    stairs = [Stair("hall", "landing", id="s", x=2, y=1)]
    found = way_out(home([HALL, STREET, upstairs, attic], doors, stairs=stairs), "attic")
    assert isinstance(found, Route)
    assert found.rooms == ("attic", "landing", "hall", "street")
    assert [point.floor for point in found.points] == ["u"] * 3 + ["f"] * 3
    level = [Stair("hall", "street", id="s")]
    assert way_out(home([HALL, STREET], [], stairs=level), "hall") == NoWay("closed")


def test_stairs_drawn_outside_their_room_are_walked_from_its_middle() -> None:
    upstairs = room("landing", 2, 0, floor="u")
    plan = home([HALL, upstairs], [door("hall", "north")], stairs=[Stair("hall", "landing", id="s", x=40, y=40)])
    found = way_out(plan, "landing")
    assert isinstance(found, Route)
    assert found.points[:3] == (Point("u", 6, 2), Point("u", 6, 2), Point("f", 6, 2))


def test_the_way_does_not_pass_the_room_they_are_in() -> None:
    back = door("bedroom", "west", kind="window")
    plan = home([BEDROOM, HALL, STREET], [BED_TO_HALL, HALL_TO_STREET, back])
    assert found_rooms(way_out(plan, "bedroom", "hall")) == ("bedroom", OUTSIDE)
    plan = home([BEDROOM, HALL, STREET], [BED_TO_HALL, HALL_TO_STREET])
    assert way_out(plan, "bedroom", "hall") == NoWay("blocked")
    assert found_rooms(way_out(plan, "hall", "hall")) == ("hall", "street")
    assert found_rooms(nearest_lock(plan, "bedroom", "hall")) == ("bedroom",)


def test_the_nearest_room_with_a_lock_is_the_nearest() -> None:
    bed = nearest_lock(home([BEDROOM, HALL], [BED_TO_HALL]), "hall")
    assert isinstance(bed, Route)
    assert bed.points == (Point("f", 6, 2), Point("f", 4, 1), Point("f", 2, 2))
    far = room("far", 20, 0, kind="bathroom", lock=True)
    wide = room("hall", 2, 0, 18, 2, kind="hall")
    plan = home([BEDROOM, wide, far], [BED_TO_HALL, door("far", "west")])
    assert found_rooms(nearest_lock(plan, "hall")) == ("hall", "bedroom")
    plan = home([replace(BEDROOM, use="avoid"), wide, far], [BED_TO_HALL, door("far", "west")])
    assert found_rooms(nearest_lock(plan, "hall")) == ("hall", "far")
    assert nearest_lock(home([wide], []), "hall") == NoWay("no_lock")
    assert nearest_lock(home([wide, BEDROOM], []), "hall") == NoWay("closed")
    over_the_street = [door("bedroom", "north"), door("study", "north")]
    plan = home([BEDROOM, room("study", 2, 0), room("street", 0, -2, 4, 2, kind="street")], over_the_street)
    assert nearest_lock(plan, "study") == NoWay("closed")
    assert found_rooms(nearest_lock(plan, "street")) == ("street", "bedroom")
    assert nearest_lock(home([wide, BEDROOM], [BED_TO_HALL]), "hall", "bedroom") == NoWay("lock_unfit")
    assert nearest_lock(home([wide, replace(BEDROOM, use="avoid")], [BED_TO_HALL]), "hall") == NoWay("lock_unfit")


@pytest.mark.parametrize("start", ["nowhere", "", "listed"])
def test_a_room_that_is_not_drawn_has_no_way(start: str) -> None:
    plan = home([HALL, replace(HALL, id="listed", width=0)], [HALL_TO_STREET])
    assert way_out(plan, start) == NoWay("not_drawn")
    assert nearest_lock(replace(plan, rooms=(*plan.rooms, BEDROOM)), start) == NoWay("not_drawn")
