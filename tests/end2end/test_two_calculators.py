"""Two calculators of one login at once, each with a keyboard and a screen: nothing of either is lost."""

from __future__ import annotations

import fcntl

import pytest

from tests.end2end.calculator import Calculator
from tests.end2end.number_tasks import FIRST, NumberTasks
from tests.end2end.patience import holds

# What takes a quarter of this on a quiet machine takes longer where others work too.
pytestmark = pytest.mark.timeout(300)

NUMBER, SECOND = "48291735", "59301846"


def test_the_same_plan_open_twice_keeps_what_both_write_and_says_so(calculator: Calculator, other: Calculator) -> None:
    calculator.type("12*4.75=")
    other.type("100/8=")
    here = calculator.make_plan(NUMBER).go("Escape plan").add("Walk to Ada")
    other.wait_warm()
    there = other.open_plan(NUMBER).go("Escape plan")
    assert there.shows("Walk to Ada")
    here.add("Take the bus")
    there.add("Ring Ben")
    assert there.shows("changed in another window")
    assert there.shows("Take the bus")
    here.add("Pack at noon")
    assert here.shows("changed in another window")
    assert here.shows("Ring Ben")
    there.esc()
    here.esc()
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER).go("Escape plan")
    for words in ("Walk to Ada", "Take the bus", "Ring Ben", "Pack at noon"):
        assert panel.shows(words)
    panel.esc()
    other.quit()
    calculator.quit()
    calculator.start()
    assert holds(lambda: {"12 × 4.75 = 57", "100 ÷ 8 = 12.5"} <= set(calculator.tape()), 20)


@pytest.mark.slow
def test_two_plans_open_at_once_know_nothing_of_each_other(calculator: Calculator, other: Calculator) -> None:
    panel = calculator.make_plan(NUMBER, places=2)
    assert NumberTasks(calculator, panel).begin("Another number, for a second plan").given(SECOND)
    other.wait_warm()
    there = other.open_plan(SECOND).go("Escape plan")
    here = panel.go("Escape plan")
    for count in range(4):
        here.add(f"bread {count}")
        there.add(f"train {count}")
    for panel, own, foreign in ((here, "bread", "train"), (there, "train", "bread")):
        said = panel.says()
        assert "another window" not in said
        assert foreign not in said
        assert all(f"{own} {count}" in said for count in range(4))
        panel.esc()
    for each, number, own in ((calculator, NUMBER, "bread"), (other, SECOND, "train")):
        each.wait_warm()
        panel = each.open_plan(number).go("Escape plan")
        assert all(panel.shows(f"{own} {count}") for count in range(4))


@pytest.mark.slow
def test_a_number_changed_in_one_is_told_in_the_other(calculator: Calculator, other: Calculator) -> None:
    panel = calculator.make_plan(NUMBER)
    other.wait_warm()
    there = other.open_plan(NUMBER).go("Escape plan")
    assert NumberTasks(calculator, panel).begin(FIRST).given(SECOND)
    there.add("Ring Ben")
    assert there.shows("can no longer be saved", 20)
    assert there.shows("Ring Ben")
    there.esc()
    panel.esc()
    calculator.wait_warm()
    panel = calculator.open_plan(SECOND).go("Escape plan")
    assert "Ring Ben" not in panel.says()
    assert other.takes_as_arithmetic(NUMBER)


@pytest.mark.slow
def test_a_calculator_stopped_in_the_middle_of_a_write_blocks_nothing_for_good(calculator: Calculator) -> None:
    panel = calculator.make_plan(NUMBER).go("Escape plan").add("Walk to Ada")
    with calculator.state_file.with_name("tape.lock").open("rb") as lock:
        # The lock of a writer, held as by one that was stopped.
        fcntl.flock(lock, fcntl.LOCK_EX)
        panel.add("Ring Ben")
        assert panel.shows("Another program is writing. What you typed stays here", 30)
        assert panel.add("Pack at noon").shows("Pack at noon")
    assert holds(lambda: "Another program" not in panel.says(), 30)
    panel.esc()
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER).go("Escape plan")
    for words in ("Walk to Ada", "Ring Ben", "Pack at noon"):
        assert panel.shows(words)
