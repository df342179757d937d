"""Windows, locks, stairs and several floors of the drawn home in the real window, by keys; the list follows."""

from __future__ import annotations

import pytest

from disguise_app.plan import codec, homes
from disguise_app.plan.model import Plan
from tests.end2end.calculator import Calculator
from tests.end2end.panel import Panel
from tests.end2end.patience import holds

NUMBER = "48291735"
PICTURE = "Picture of the home"
LONG_S = 25.0


@pytest.fixture
def panel(calculator: Calculator) -> Panel:
    """Open a plan with a drawn bungalow and stand in its picture."""
    drawn = homes.lay_out(Plan(country="GB"), "bungalow", str)
    calculator.put_plan(NUMBER, codec.encode(drawn))
    panel = calculator.open_plan(NUMBER)
    panel.go("Rooms").stand_on("List")
    panel.walk_into("Right", "Picture")
    panel.walk_into("Tab", PICTURE)
    return panel


def _press(calculator: Calculator, panel: Panel, key: str, words: str) -> None:
    """Press a key in the picture and wait until a screen reader hears what it did."""
    calculator.keys.press(key)
    assert holds(lambda: words in panel.heard(), LONG_S), (key, words, panel.heard())


def _change(calculator: Calculator, panel: Panel, room: str) -> None:
    """Begin to change, and stand in the first field of a room."""
    panel.walk("Tab", room)
    _press(calculator, panel, "Enter", "Name")


def test_a_locked_door_and_its_key_are_set_and_told_by_keys(calculator: Calculator, panel: Panel) -> None:
    _change(calculator, panel, "Hall, ")
    panel.choose("Front door, upper wall")
    assert holds(lambda: "Front door of Hall, upper wall" in panel.heard(), LONG_S), panel.heard()
    _press(calculator, panel, "Enter", "Kind: Front door")
    panel.stand_on("It is kept locked")
    calculator.keys.press("Space")
    panel.stand_on("Where the key is")
    calculator.keys.type("Blue tin")
    # A window is moved along its wall, and each step is heard.
    panel.walk_into("Shift+Tab", PICTURE)
    panel.walk("Tab", "Child's room, ")
    _press(calculator, panel, "Enter", "Name")
    panel.choose("Window, lower wall")
    _press(calculator, panel, "Right", "4 of 5 along it")
    _press(calculator, panel, "Home", "Street, ")
    panel.walk("Shift+Tab", "Done")
    calculator.keys.press("Enter")
    panel.walk("Tab", "Bathroom, ")
    assert panel.shows("Front door: Street. Key: Blue tin", LONG_S)


def test_floors_and_stairs_are_made_and_a_room_deleted_and_undone_by_keys(calculator: Calculator, panel: Panel) -> None:
    _change(calculator, panel, "Hall, ")
    _add_a_loft_with_stairs(calculator, panel)
    panel.walk("Shift+Tab", "Done")
    calculator.keys.press("Enter")
    panel.walk("Tab", "Loft, ")
    assert panel.shows("Stairs to: Hall", LONG_S)
    _press(calculator, panel, "PgDn", "Ground floor: Loft is on another floor")
    _press(calculator, panel, "PgUp", "Loft, 1 of 1")
    _press(calculator, panel, "Enter", "Name")
    _press(calculator, panel, "Enter", "Loft, 1 of 1")
    _delete_and_undo(calculator, panel)
    _put_a_room_of_the_list_in(calculator, panel)


def _add_a_loft_with_stairs(calculator: Calculator, panel: Panel) -> None:
    """Add a floor by the form of this one, a room on it, and stairs to the hall."""
    panel.walk("Shift+Tab", "This floor")
    _press(calculator, panel, "Enter", "Name")
    panel.choose("Add a floor")
    assert panel.shows("no room chosen", LONG_S)
    calculator.keys.press("Insert")
    assert panel.shows("Add stairs", LONG_S)
    calculator.keys.type("Loft")
    _press(calculator, panel, "Enter", "Loft, 1 of 1")
    _press(calculator, panel, "Shift+Down", "4 wide, 4 high")
    panel.choose("Add stairs")
    assert holds(lambda: "Stairs from Hall up to Loft" in panel.heard(), LONG_S), panel.heard()


def _delete_and_undo(calculator: Calculator, panel: Panel) -> None:
    """Delete the room that is chosen, undo it, do it again, and undo that."""
    for key, is_there in (("Delete", False), ("Ctrl+z", True), ("Ctrl+Shift+z", False), ("Ctrl+z", True)):
        # What undo brings back is chosen again.
        _press(calculator, panel, key, "Loft, 1 of 1" if is_there else "no room chosen")


def _put_a_room_of_the_list_in(calculator: Calculator, panel: Panel) -> None:
    """Find the loft in the list, add a room there, and put that one into the picture."""
    panel.walk("Shift+Tab", "Done")
    calculator.keys.press("Shift+Tab")
    assert holds(lambda: panel.heard() == "Picture", LONG_S), panel.heard()
    calculator.keys.press("Left")
    assert panel.shows("Rooms to keep out of", LONG_S)
    assert panel.shows("Loft", LONG_S)
    panel.add("Cellar")
    assert panel.shows("Cellar", LONG_S)
    panel.walk("Shift+Tab", "List")
    panel.walk_into("Right", PICTURE)
    panel.walk("Shift+Tab", "Change")
    calculator.keys.press("Enter")
    panel.walk("Tab", "This floor")
    _press(calculator, panel, "Enter", "Name")
    panel.choose("Cellar")
    assert panel.shows("Cellar, ", LONG_S)
