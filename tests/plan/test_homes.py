"""Starter homes: laid out by an edit, joined with the rooms that are listed, with a way out of every room."""

import pytest

from disguise_app.plan.codec import decode, encode
from disguise_app.plan.errors import EditRefused
from disguise_app.plan.homes import DRAWINGS, lay_out
from disguise_app.plan.links import follow
from disguise_app.plan.model import Plan, Room
from disguise_app.plan.passages import beyond, holds, passages
from disguise_app.plan.routes import NoWay, Route, nearest_lock, way_out
from disguise_app.plan.words.homes import HOMES


@pytest.mark.parametrize("name", DRAWINGS)
def test_there_is_a_way_out_of_every_room_that_passes_no_room_to_avoid(name: str) -> None:
    plan = lay_out(Plan(), name, str)
    for room in plan.rooms:
        found = way_out(plan, room.id)
        assert isinstance(found, Route)
        assert {reason.what for reason in found.reasons} <= {"garden"}


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_door_leads_somewhere_and_no_rooms_overlap(name: str) -> None:
    plan = lay_out(Plan(), name, str)
    assert len(passages(plan)) == len(plan.home.doors) + len(plan.home.stairs)
    rooms = {room.id: room for room in plan.rooms}
    for door in plan.home.doors:
        assert beyond(door, rooms[door.room], plan.rooms) is not None
    for room in plan.rooms:
        for x in range(room.x, room.x + room.width):
            for y in range(room.y, room.y + room.height):
                assert [each for each in plan.rooms if holds(each, room.floor, x, y)] == [room]


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_home_is_saved_and_read_whole_and_nothing_falls_off(name: str) -> None:
    plan = lay_out(Plan(), name, str)
    assert follow(plan) is plan
    assert decode(encode(plan)) == plan
    assert set(DRAWINGS) == set(HOMES)


def test_rooms_that_are_listed_keep_their_words_and_gain_a_place() -> None:
    mine = Room("My kitchen", id="k", kind="kitchen", use="safe", hazards="none")
    shed = Room("Shed", id="s", kind="store")
    plan = lay_out(Plan(rooms=(mine, shed)), "terraced", str)
    kitchen, left = plan.rooms[0], plan.rooms[1]
    assert (kitchen.id, kitchen.name, kitchen.use, kitchen.is_drawn) == ("k", "My kitchen", "safe", True)
    assert left == shed
    assert [room.kind for room in plan.rooms].count("kitchen") == 1


def test_a_second_home_takes_the_place_of_the_first_and_takes_no_room_away() -> None:
    first = lay_out(Plan(), "terraced", str)
    second = lay_out(first, "flat", str)
    assert {room.id for room in first.rooms} <= {room.id for room in second.rooms}
    assert [floor.level for floor in second.home.floors] == [1]
    assert len(passages(second)) == len(second.home.doors)


def test_names_are_translated_and_kitchens_marked() -> None:
    plan = lay_out(Plan(), "bungalow", str.upper)
    assert {"KITCHEN", "GARDEN"} <= {room.name for room in plan.rooms}
    assert next(room.use for room in plan.rooms if room.kind == "kitchen") == "avoid"


def test_which_room_locks_is_left_to_the_person() -> None:
    plan = lay_out(Plan(), "flat", str)
    assert nearest_lock(plan, plan.rooms[0].id) == NoWay("no_lock")


def test_an_unknown_home_is_refused() -> None:
    with pytest.raises(EditRefused):
        lay_out(Plan(), "castle", str)
