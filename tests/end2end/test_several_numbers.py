"""More than one number: each opens its own, nothing in one names the other, and a number can be changed or removed."""

from __future__ import annotations

import pytest

from tests.end2end.calculator import Calculator
from tests.end2end.number_tasks import FIRST, NumberTasks
from tests.end2end.panel import Panel

# What takes a quarter of this on a quiet machine takes longer where others work too.
pytestmark = pytest.mark.timeout(300)

NUMBER, NOTES, SECOND, CHANGED = "48291735", "59301846", "9017365284", "6105928437"
NOTES_PAGES = ("Shopping", "Gifts", "Budget", "Settings")
# What the harmless kind must not say anywhere, in small letters.
_NOT_IN_NOTES_TEXT = """
plan escape safe danger police erase phrase emergency child people ada ben another grab help partner
"""
NOT_IN_NOTES = _NOT_IN_NOTES_TEXT.split()


def _open(calculator: Calculator, number: str) -> Panel:
    calculator.wait_warm()
    return calculator.open_plan(number)


def _make_both(calculator: Calculator, panel: Panel) -> None:
    """Make notes, with some numbers refused first, and a second plan."""
    tasks = NumberTasks(calculator, panel).begin("Another number, for harmless notes")
    assert tasks.refused("19870514", "It looks like a date")
    assert tasks.refused("48484848", "It repeats itself")
    assert tasks.refused(NUMBER, "Many people pick it")
    assert "already" not in panel.says()
    panel.stand_on("New number")
    calculator.keys.type(NOTES)
    assert panel.shows("on a strong computer")
    field = panel.focused()
    assert field is not None
    # A screen reader learns that a secret goes here, and can read none of it.
    assert (panel.is_secret(field), field.name, field.text) == (True, "New number", "")
    assert NOTES not in f"{panel.says()} {panel.description(field)}"
    for keys in ("", NOTES):
        calculator.keys.type(keys)
        calculator.keys.press("Enter")
    tasks.wait_listed()
    assert tasks.begin("Another number, for a second plan").given(SECOND)
    panel.esc()


def test_two_plans_and_notes_each_open_by_their_own_number(calculator: Calculator) -> None:
    panel = calculator.make_plan(NUMBER, places=3)
    panel.go("Escape plan").add("Walk to Ada")
    _make_both(calculator, panel)
    panel = _open(calculator, SECOND).go("Escape plan")
    assert "Walk to Ada" not in panel.says()
    panel.add("Stay with Ben").esc()
    panel = _open(calculator, NUMBER).go("Escape plan")
    assert panel.shows("Walk to Ada")
    assert "Stay with Ben" not in panel.says()
    panel.esc()

    panel = _open(calculator, NOTES)
    for page in NOTES_PAGES:
        said = panel.go(page).says().lower()
        assert [word for word in NOT_IN_NOTES if word in said] == [], page
    buttons = [node.name for node in panel.nodes() if node.role == "push button" and node.is_showing]
    assert buttons == [FIRST, "Remove these notes", "Back to the calculator"]


@pytest.mark.slow
def test_a_number_is_changed_and_then_removed(calculator: Calculator) -> None:
    panel = calculator.make_plan(NUMBER)
    panel.go("Escape plan").add("Walk to Ada")
    tasks = NumberTasks(calculator, panel).begin(FIRST)
    assert tasks.refused(NUMBER, "Many people pick it")
    assert tasks.given(CHANGED)
    panel.esc()
    assert calculator.takes_as_arithmetic(NUMBER)
    panel = _open(calculator, CHANGED)
    assert panel.go("Escape plan").shows("Walk to Ada")
    NumberTasks(calculator, panel).begin("Remove this plan")
    for _each in range(3):
        panel.choose("Remove the plan")
    panel.wait_gone()
    assert calculator.takes_as_arithmetic(CHANGED)
