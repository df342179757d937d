"""More than one number: each opens its own, nothing in one names the other, and a number can be changed or removed."""

from __future__ import annotations

from tests.end2end.calculator import Calculator
from tests.end2end.number_tasks import NumberTasks

NUMBER, NOTES, SECOND, CHANGED = "48291735", "59301846", "9017365284", "6105928437"
# What the harmless kind must not say anywhere, in small letters.
NOT_IN_NOTES = (
    "plan",
    "escape",
    "safe",
    "danger",
    "police",
    "erase",
    "phrase",
    "emergency",
    "child",
    "people",
    "walk to ada",
    "another number",
    "grab",
)


def _tasks(calculator: Calculator, number: str) -> NumberTasks:
    calculator.wait_warm()
    return NumberTasks(calculator, calculator.open_plan(number))


def test_two_plans_and_notes_each_open_by_their_own_number(calculator: Calculator) -> None:
    panel = calculator.make_plan(NUMBER, places=3)
    panel.go("Escape plan").add("Walk to Ada")
    tasks = NumberTasks(calculator, panel).begin("Another number, for harmless notes")
    assert tasks.refused("19870514", "It looks like a date")
    assert tasks.refused("48484848", "It repeats itself")
    assert tasks.refused(NUMBER, "Many people pick it")
    said = panel.says().lower()
    assert "already" not in said
    assert "opens something" not in said
    panel.stand_on("New number")
    calculator.keys.type(NOTES)
    assert panel.shows("on a strong computer")
    calculator.keys.press("Enter")
    calculator.keys.type(NOTES)
    calculator.keys.press("Enter")
    assert panel.shows("Country", 10)
    assert tasks.begin("Another number, for a second plan").given(SECOND)
    panel.esc()

    calculator.wait_warm()
    panel = calculator.open_plan(SECOND)
    assert "Walk to Ada" not in panel.go("Escape plan").says()
    panel.add("Stay with Ben")
    panel.esc()
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER)
    assert panel.go("Escape plan").shows("Walk to Ada")
    assert "Stay with Ben" not in panel.says()
    panel.esc()

    calculator.wait_warm()
    panel = calculator.open_plan(NOTES)
    for page in ("Shopping", "Gifts", "Budget", "Settings"):
        said = panel.go(page).says().lower()
        assert [word for word in NOT_IN_NOTES if word in said] == [], page
    rows = [node.name for node in panel.nodes() if node.role == "push button" and node.is_showing]
    assert [row for row in rows if row not in ("Back to the calculator", "Pages")] == [
        "Change my number",
        "Remove these notes",
    ]
    panel.esc()

    tasks = _tasks(calculator, NOTES).begin("Change my number")
    assert tasks.refused(NUMBER, "Many people pick it")
    assert tasks.given(CHANGED)
    panel.esc()
    assert calculator.takes_as_arithmetic(NOTES)
    panel = calculator.open_plan(CHANGED)
    assert panel.shows("Shopping")
    NumberTasks(calculator, panel).begin("Remove these notes")
    panel.choose("Remove the notes")
    for _twice in range(2):
        assert panel.shows("Keep it")
        panel.choose("Remove the notes")
    panel.wait_gone()
    assert calculator.takes_as_arithmetic(CHANGED)
    assert calculator.open_plan(NUMBER).go("Escape plan").shows("Walk to Ada")
