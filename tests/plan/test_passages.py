"""Passages: where a door stands, what lies beyond it, and which openings lead nowhere."""

import pytest

from disguise_app.plan.model import Door, Stair
from disguise_app.plan.passages import OUTSIDE, Point, beyond, centre, door_point, just_inside, passages
from tests.plan.floor_plans import door, home, room

HALL = room("hall", 2, 0, kind="hall")
STREET = room("street", 4, 0, kind="street")


@pytest.mark.parametrize(
    ("side", "at", "point"),
    [
        ("north", 0, Point("f", 5, 0)),
        ("north", 1, Point("f", 7, 0)),
        ("south", 1, Point("f", 7, 4)),
        ("west", 1, Point("f", 4, 3)),
        ("east", 0, Point("f", 8, 1)),
        ("east", -3, Point("f", 8, 1)),
        ("east", 99, Point("f", 8, 3)),
        ("up", 0, Point("f", 5, 4)),
    ],
)
def test_a_door_stands_in_the_wall_and_never_past_its_end(side: str, at: int, point: Point) -> None:
    assert door_point(door("hall", side, at), HALL) == point


def test_what_lies_beyond_a_door_is_the_room_with_the_square_there() -> None:
    other_floor = room("attic", 2, 2, floor="u")
    rooms = [HALL, STREET, other_floor]
    assert beyond(door("hall", "east"), HALL, rooms) == STREET
    assert beyond(door("street", "west", 1), STREET, rooms) == HALL
    assert beyond(door("hall", "south"), HALL, rooms) is None
    assert beyond(door("hall", "west"), HALL, rooms) is None


def test_where_rooms_overlap_a_door_leads_into_the_one_that_is_listed_first() -> None:
    over = room("over", 4, 0)
    assert beyond(door("hall", "east"), HALL, [HALL, STREET, over]) == STREET
    assert beyond(door("hall", "east"), HALL, [HALL, over, STREET]) == over


def test_a_passage_is_walked_from_both_ends() -> None:
    through = passages(home([HALL, STREET], [door("hall", "east")]))[0]
    assert (through.other("hall"), through.other("street")) == ("street", "hall")
    assert through.points_from("hall") == through.points_from("street") == (Point("f", 8, 1),)
    up = passages(home([HALL, room("landing", 2, 0, floor="u")], [], stairs=[Stair("hall", "landing", id="s")]))[0]
    assert up.points_from("hall") == (Point("f", 6, 2), Point("u", 6, 2))
    assert up.points_from("landing") == (Point("u", 6, 2), Point("f", 6, 2))


@pytest.mark.parametrize(
    ("kind", "level", "leads_out"),
    [
        ("door", 0, True),
        ("open", 0, True),
        ("window", 0, True),
        ("front", 0, True),
        ("front", 3, True),
        ("front", -1, True),
        ("door", 1, False),
        ("open", 1, False),
        ("window", 1, False),
        ("window", -1, False),
    ],
)
def test_an_opening_into_nothing_leads_out_only_at_street_level_or_by_a_front_door(
    kind: str, level: int, leads_out: bool
) -> None:
    found = passages(home([HALL], [door("hall", "north", kind=kind)], level=level))
    assert [passage.b for passage in found] == ([OUTSIDE] if leads_out else [])


def test_a_gap_needs_no_key_and_a_key_is_known_when_its_place_is_written_down() -> None:
    shut = door("hall", "east", kept_locked=True, key_at=" on the hook ")
    gap = door("hall", "north", kind="open", kept_locked=True)
    found = passages(home([HALL, STREET], [shut, gap, Door(id="x", room="gone")]))
    assert [(passage.needs_key, passage.key_known) for passage in found] == [(True, True), (False, False)]


def test_a_point_just_inside_is_half_a_square_from_the_wall() -> None:
    assert just_inside(STREET, Point("f", 8, 1)) == Point("f", 9, 1)
    assert just_inside(STREET, Point("f", 40, -9)) == Point("f", 11, 1)
    assert centre(STREET) == Point("f", 10, 2)
