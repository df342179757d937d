"""What keys, drags and buttons do to the drawn home."""

from disguise_app.panel.home import moves
from disguise_app.panel.home.moves import Edges
from disguise_app.plan import homes
from disguise_app.plan.model import Door, Plan, Room, Stair
from disguise_app.plan.passages import passages
from tests.plan.floor_plans import door, home, room


def _rooms(plan: Plan) -> dict[str, Room]:
    return {each.id: each for each in plan.rooms}


def test_a_room_takes_its_stairs_along() -> None:
    plan = homes.lay_out(Plan(), "terraced", str)
    stair = plan.home.stairs[0]
    moved = moves.move_room(plan, stair.low, 2, -1)
    assert (moved.home.stairs[0].x, moved.home.stairs[0].y) == (stair.x + 2, stair.y - 1)


def test_a_room_keeps_one_square_at_least() -> None:
    plan = home([room("a", 0, 0, 3, 3)], [])
    small = _rooms(moves.resize_room(plan, "a", Edges(right=-9, bottom=-9)))["a"]
    assert (small.x, small.y, small.width, small.height) == (0, 0, 1, 1)
    other = _rooms(moves.resize_room(plan, "a", Edges(left=9, top=-2)))["a"]
    assert (other.x, other.y, other.width, other.height) == (2, -2, 1, 5)


def test_a_door_moves_along_its_wall_and_over_to_the_other() -> None:
    plan = home([room("a", 0, 0, 3, 2)], [door("a", "north", 0)])
    id = plan.home.doors[0].id
    along = moves.move_door(plan, id, 1, 0)
    assert (along.home.doors[0].side, along.home.doors[0].at) == ("north", 1)
    assert moves.move_door(moves.move_door(along, id, 9, 0), id, 1, 0).home.doors[0].at == 2
    assert moves.move_door(along, id, 0, 1).home.doors[0].side == "south"


def test_a_door_goes_to_the_nearest_wall() -> None:
    plan = home([room("a", 0, 0, 3, 2)], [door("a", "north", 0)])
    put = moves.put_door(plan, plan.home.doors[0].id, 2.9, 1.4).home.doors[0]
    assert (put.side, put.at) == ("east", 1)


def test_a_new_door_leads_to_the_room_next_door() -> None:
    plan = home([room("a", 0, 0), room("b", 2, 0)], [])
    added = moves.add_door(plan, "a", Door(id="new"))
    assert [(each.a, each.b) for each in passages(added)] == [("a", "b")]
    again = moves.add_door(added, "b", Door(id="newer"))
    assert again.home.doors[0].side != again.home.doors[1].side or again.home.doors[1].at == 1


def test_new_stairs_join_two_floors() -> None:
    plan = home([room("a", 0, 0), room("up", 0, 0, floor="u", kind="landing")], [])
    added = moves.add_stair(plan, "a", Stair(id="new"))
    assert [(each.a, each.b) for each in passages(added)] == [("a", "up")]
    alone = home([room("a", 0, 0)], [])
    assert moves.add_stair(alone, "a", Stair(id="new")) == alone


def test_a_room_of_the_list_is_drawn_with_its_words_and_taken_out_again() -> None:
    plan = home([room("a", 0, 0), Room("Attic", id="t", reason="Dark")], [])
    drawn = moves.draw_room(plan, _rooms(plan)["t"], "f")
    assert _rooms(drawn)["t"].reason == "Dark"
    assert (_rooms(drawn)["t"].x, _rooms(drawn)["t"].is_drawn) == (2, True)
    assert not _rooms(moves.take_out(drawn, "t"))["t"].is_drawn


def test_a_key_that_is_held_never_takes_a_room_out_of_reading_distance() -> None:
    plan = home([room("a", 0, 0), room("b", 4, 0)], [])
    moved = plan
    for _each in range(200):
        moved = moves.move_room(moved, "b", 1, 0)
        moved = moves.resize_room(moved, "b", Edges(bottom=1))
    far = _rooms(moved)["b"]
    assert (far.x + far.width, far.y + far.height) == (moves.MOST_ACROSS, moves.MOST_ACROSS)
    assert _rooms(moves.move_room(moved, "b", -1, 0))["b"].x == far.x - 1
    wide = home([room("a", 0, 0), room("b", 90, 0)], [])
    assert _rooms(moves.move_room(wide, "b", -1, 0))["b"].x == 89
