"""The rooms list and the drawn home never disagree: what hangs on a room or a floor goes with it."""

from disguise_app.plan import edits
from disguise_app.plan.links import follow
from disguise_app.plan.model import Door, Floor, Home, Plan, Room, Stair

HOME = Plan(
    rooms=(
        Room("Hall", id="hall", floor="g", width=2, height=2),
        Room("Landing", id="landing", floor="u", width=2, height=2),
        Room("Attic", id="attic"),
    ),
    home=Home(
        floors=(Floor("Ground", id="g"), Floor("Upper", id="u", level=1)),
        doors=(Door(id="front", room="hall", kind="front"), Door(id="window", room="landing", kind="window")),
        stairs=(Stair(id="s", low="hall", high="landing"),),
    ),
)


def test_deleting_a_room_from_the_list_takes_its_doors_and_stairs_off_the_drawing() -> None:
    plan = edits.delete(HOME, "rooms", "hall")
    assert [door.id for door in plan.home.doors] == ["window"]
    assert plan.home.stairs == ()


def test_deleting_a_floor_keeps_its_rooms_in_the_list() -> None:
    plan = edits.delete(HOME, "home/floors", "u")
    assert [room.name for room in plan.rooms] == ["Hall", "Landing", "Attic"]
    assert not plan.rooms[1].is_drawn
    assert [door.id for door in plan.home.doors] == ["front"]
    assert plan.home.stairs == ()


def test_taking_a_room_off_the_drawing_takes_its_doors_along() -> None:
    plan = edits.change(HOME, "rooms", "hall", width=0)
    assert [door.id for door in plan.home.doors] == ["window"]


def test_a_room_keeps_its_floor_and_place_while_the_list_is_edited() -> None:
    plan = edits.change(HOME, "rooms", "hall", name="Entrance", use="safe")
    assert plan.home == HOME.home
    assert plan.rooms[0] == Room("Entrance", id="hall", use="safe", floor="g", width=2, height=2)


def test_a_home_in_which_all_agrees_is_left_as_it_is() -> None:
    assert follow(HOME) is HOME
    assert follow(Plan()) == Plan()
