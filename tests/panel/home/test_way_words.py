"""A way is said in words that are true of it."""

from disguise_app.panel.home import way_words
from disguise_app.plan import edits, homes, routes
from disguise_app.plan.model import Plan
from disguise_app.plan.routes import NoWay, Route
from tests.plan.floor_plans import door, home, room

AVOIDED = "There is no way without a room to keep out of."


def _way(plan: Plan, start: str, taken: str = "") -> Route:
    found = routes.way_out(plan, start, taken)
    assert isinstance(found, Route)
    return found


def test_steps_name_rooms_doors_and_keys() -> None:
    plan = home(
        [room("hall", 0, 0, kind="hall"), room("bedroom", 2, 0)],
        [door("hall", "north", kind="front", key_at="in the lock"), door("bedroom", "west")],
    )
    assert way_words.steps(plan, _way(plan, "bedroom")) == ["Go to: hall", "Front door, and out. Key: in the lock"]


def test_it_says_which_rooms_a_way_keeps_clear_of() -> None:
    plan = homes.lay_out(Plan(), "bungalow", str)
    ids = {each.name: each.id for each in plan.rooms}
    assert way_words.remarks(plan, _way(plan, ids["Bedroom"])) == ["Does not pass: Kitchen."]
    said = way_words.remarks(plan, _way(plan, ids["Bedroom"], ids["Living room"]), ids["Living room"])
    assert said == ["Does not pass: Living room, Kitchen."]


def test_it_says_so_where_no_other_way_is() -> None:
    plan = home(
        [room("kitchen", 0, 0, use="avoid", reason="Knives"), room("bedroom", 2, 0)],
        [door("kitchen", "north"), door("bedroom", "west")],
    )
    assert way_words.remarks(plan, _way(plan, "bedroom")) == [f"{AVOIDED} This one passes kitchen. Knives"]


def test_it_says_who_stands_in_the_way() -> None:
    plan = home([room("hall", 0, 0), room("bedroom", 2, 0)], [door("hall", "north"), door("bedroom", "west")])
    found = routes.way_out(plan, "bedroom", "hall")
    assert isinstance(found, NoWay)
    assert way_words.no_way(plan, found, "bedroom", "hall").startswith("Every way passes hall.")


def test_the_nearest_lock_is_named_with_the_way_there() -> None:
    plan = homes.lay_out(Plan(), "terraced", str)
    ids = {each.name: each.id for each in plan.rooms}
    plan = edits.change(plan, "rooms", ids["Bathroom"], lock=True)
    said = way_words.refuge(plan, routes.nearest_lock(plan, ids["Bedroom"]), ids["Bedroom"])
    assert said == "Bathroom, past: Landing. It has a lock."
    stay = way_words.refuge(plan, routes.nearest_lock(plan, ids["Bathroom"]), ids["Bathroom"])
    assert stay.startswith("Stay here: Bathroom has a lock.")


def test_the_way_to_a_lock_says_what_is_not_good_about_it() -> None:
    rooms = [
        room("hall", 0, 0),
        room("kitchen", 2, 0, use="avoid", reason="Knives"),
        room("bathroom", 4, 0, lock=True),
    ]
    plan = home(rooms, [door("hall", "east"), door("bathroom", "west")])
    said = way_words.refuge(plan, routes.nearest_lock(plan, "hall"), "hall")
    assert said == f"bathroom, past: kitchen. It has a lock. {AVOIDED} This one passes kitchen. Knives"


def test_why_there_is_no_way_is_said_as_it_is() -> None:
    rooms = [room("hall", 0, 0), room("bedroom", 2, 0, lock=True), room("store", 9, 0)]
    plan = home(rooms, [door("bedroom", "west")])
    said = {
        way_words.no_way(plan, routes.way_out(plan, "bedroom"), "bedroom"),  # type: ignore[arg-type]
        way_words.refuge(plan, routes.nearest_lock(plan, "store"), "store"),
        way_words.refuge(plan, routes.nearest_lock(plan, "hall", "bedroom"), "hall", "bedroom"),
    }
    assert said == {
        "From bedroom no door that is drawn leads out yet. Change the picture to add one.",
        "From store no way inside leads to a room with a lock.",
        "Each room with a lock is one to keep out of, or someone is in it.",
    }
