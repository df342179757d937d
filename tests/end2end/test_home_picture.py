"""The picture of the home in the real window: drawn, changed and asked for its ways by keys, then by the mouse."""

from __future__ import annotations

import pytest

from disguise_app.plan import codec, homes
from disguise_app.plan.model import Plan
from tests.end2end.calculator import Calculator
from tests.end2end.panel import Panel
from tests.end2end.patience import holds

NUMBER = "48291735"
PICTURE = "Picture of the home"
LONG_S = 20.0


@pytest.fixture
def panel(calculator: Calculator) -> Panel:
    """Open a plan without a home by its number."""
    calculator.put_plan(NUMBER, codec.encode(Plan(country="GB")))
    return calculator.open_plan(NUMBER)


def _begin(panel: Panel, home: str) -> None:
    """Go to the picture and begin with a home."""
    _turn_to_picture(panel)
    panel.choose(home)
    assert holds(lambda: panel.heard().startswith(PICTURE), LONG_S)


def _turn_to_picture(panel: Panel) -> None:
    """Go from the list of rooms to their picture."""
    panel.go("Rooms").stand_on("List")
    panel.walk_into("Right", "Picture")


def _press(calculator: Calculator, panel: Panel, key: str, words: str) -> None:
    """Press a key in the picture and wait until a screen reader hears what it did."""
    calculator.keys.press(key)
    assert holds(lambda: words in panel.heard(), LONG_S), (key, words, panel.heard())


def test_a_starter_home_gives_its_ways_by_keys_alone(calculator: Calculator, panel: Panel) -> None:
    _begin(panel, "Bungalow")
    panel.walk("Tab", "Bedroom, ")
    room = panel.focused()
    assert room is not None
    assert room.role == "list item"
    assert holds(lambda: "Front door: Street" in panel.description(room), LONG_S)
    assert [node.role for node in panel.nodes() if node.name.startswith(PICTURE)] == ["list"]
    assert panel.shows("Front door: Street", LONG_S)
    assert panel.shows("Does not pass: Kitchen.", LONG_S)
    # He is in the hall: the way does not pass it, and says so.
    panel.walk("Shift+Tab", "Hall")
    _press(calculator, panel, "Space", "someone is here")
    panel.walk("Tab", "Bedroom, ")
    assert panel.shows("Through the window: Street", LONG_S)
    assert panel.shows("Does not pass: Hall, Kitchen.", LONG_S)
    # The same by the choice beside the picture: nobody is anywhere again.
    panel.stand_on("Someone is in")
    calculator.keys.press("Enter")
    panel.walk("Up", "Not chosen")
    calculator.keys.press("Enter")
    assert panel.shows("Someone is in: Not chosen", LONG_S)


def test_a_home_is_changed_by_keys_alone_and_the_list_follows(calculator: Calculator) -> None:
    drawn = homes.lay_out(Plan(country="GB"), "bungalow", str)
    calculator.put_plan(NUMBER, codec.encode(drawn))
    panel = calculator.open_plan(NUMBER)
    _turn_to_picture(panel)
    panel.walk_into("Tab", PICTURE)
    _add_and_move_a_room(calculator, panel)
    calculator.keys.press("Enter")
    _mark_to_keep_out_of(calculator, panel)
    _add_a_door_and_take_it_away(calculator, panel)
    panel.stand_on("Done")
    calculator.keys.press("Enter")
    panel.go("Children").go("Rooms")
    assert panel.shows("Attic", LONG_S)
    assert panel.shows("Tools", LONG_S)


def _add_and_move_a_room(calculator: Calculator, panel: Panel) -> None:
    """Name a new room, move it, make it larger, push it over another and back."""
    panel.begin()
    calculator.keys.type("Attic")
    calculator.keys.press("Enter")
    assert holds(lambda: "Attic" in panel.heard(), LONG_S), panel.heard()
    _press(calculator, panel, "Down", "12 across, 3 down, 4 wide, 3 high")
    _press(calculator, panel, "Shift+Right", "5 wide, 3 high")
    _press(calculator, panel, "Left", "lies over Bedroom")
    assert panel.shows("lie over each other", LONG_S)
    _press(calculator, panel, "Right", "12 across")
    assert holds(lambda: "lie over each other" not in panel.says(), LONG_S)


def _mark_to_keep_out_of(calculator: Calculator, panel: Panel) -> None:
    """Say in the form beside the picture that a room is to be kept out of, and why."""
    panel.stand_on("For me it is")
    calculator.keys.press("Enter")
    panel.walk("Down", "To keep out of")
    calculator.keys.press("Enter")
    panel.stand_on("Why")
    calculator.keys.type("Tools")


def _add_a_door_and_take_it_away(calculator: Calculator, panel: Panel) -> None:
    """Add a door from the form; delete it in the picture, and undo that."""
    panel.choose("Add a door or window")
    assert holds(lambda: PICTURE in panel.heard() and "Door of " in panel.heard(), LONG_S), panel.heard()
    calculator.keys.press("Delete")
    assert holds(lambda: PICTURE in panel.heard() and "Door of " not in panel.heard(), LONG_S), panel.heard()
    calculator.keys.press("Ctrl+z")


def test_esc_while_a_room_is_dragged_leaves_and_nothing_is_lost(calculator: Calculator, panel: Panel) -> None:
    _begin(panel, "Terraced house")
    panel.walk("Tab", "Kitchen")
    calculator.keys.press("Enter")
    calculator.keys.press("Enter")
    assert holds(lambda: "Kitchen" in panel.heard(), LONG_S), panel.heard()
    calculator.keys.press("Right")
    assert holds(lambda: "1 across" in panel.heard(), LONG_S), panel.heard()
    x, y, width, height = panel.place_of(PICTURE)
    middle = (x + width // 2, y + height * 5 // 8)
    calculator.keys.down_button(*middle)
    calculator.keys.move(middle[0] + 40, middle[1])
    calculator.keys.move(middle[0] + 80, middle[1] + 20)
    panel.esc()
    calculator.keys.let_go_of_buttons()
    calculator.wait_warm()
    calculator.open_plan(NUMBER)
    _turn_to_picture(panel)
    panel.walk("Tab", "Kitchen")
    calculator.keys.press("Enter")
    calculator.keys.press("Enter")
    assert holds(lambda: "1 across" in panel.heard(), LONG_S), panel.heard()
