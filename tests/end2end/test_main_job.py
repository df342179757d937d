"""The main job in a person's words, with two real processes and nothing but a keyboard."""

from __future__ import annotations

import time

from tests.end2end.calculator import Calculator, is_alive
from tests.end2end.patience import holds

NUMBER, WRONG = "48291735", "48291736"


def test_a_plan_is_made_kept_and_opened_again(calculator: Calculator) -> None:
    panel = calculator.make_plan(NUMBER)
    panel.go("Escape plan").add("Walk to Ada and ring twice")
    panel.go("Children").add("Mira")
    panel.go("Grab list").add("Blue folder")
    panel.esc()
    assert calculator.shows("0")
    panel = calculator.open_plan(NUMBER)
    assert panel.go("Escape plan").shows("Walk to Ada and ring twice")
    assert panel.go("Children").shows("Mira")
    assert panel.go("Grab list").shows("Blue folder")


def test_a_wrong_number_is_only_a_number(calculator: Calculator) -> None:
    calculator.make_plan(NUMBER).esc()
    calculator.type(f"{WRONG}=")
    assert calculator.shows("48291736")
    assert calculator.nothing_opens()
    assert calculator.shows("48291736")


def test_the_same_arithmetic_for_right_and_wrong(calculator: Calculator) -> None:
    calculator.make_plan(NUMBER).esc()
    calculator.type("12*4.75=")
    assert calculator.shows("57")
    calculator.type(f"{WRONG}=+1=")
    assert calculator.shows("48291737")


def test_quick_typing_loses_no_key(calculator: Calculator) -> None:
    calculator.keys.type("12*4.75=3*3=7-2=", pace_s=0)
    assert calculator.shows("5")
    assert holds(lambda: calculator.tape() == ["12 × 4.75 = 57", "3 × 3 = 9", "7 − 2 = 5"], 5)


def test_holding_equals_on_anything_else_does_nothing(calculator: Calculator) -> None:
    for entry in ("12", "1234567-1234567", "48291735+48291735", "2+2", f"{NUMBER}-{WRONG}"):
        calculator.keys.press("Esc")
        calculator.type(entry)
        calculator.keys.hold("equal", 3.5)
        assert calculator.nothing_opens(1.0), entry


def test_a_tap_on_the_new_number_twice_is_only_a_subtraction(calculator: Calculator) -> None:
    calculator.type(f"{NUMBER}-{NUMBER}=")
    assert calculator.shows("0")
    assert calculator.nothing_opens()


def test_letting_go_early_opens_nothing(calculator: Calculator) -> None:
    calculator.type(f"{NUMBER}-{NUMBER}")
    calculator.keys.hold("equal", 2.0)
    assert calculator.nothing_opens()


def test_a_key_within_the_check_keeps_the_plan_shut(calculator: Calculator) -> None:
    calculator.make_plan(NUMBER).esc()
    calculator.wait_warm()
    calculator.type(f"{NUMBER}=7")
    assert calculator.nothing_opens()
    assert calculator.shows("7")


def test_equals_held_through_the_check_skips_nothing(calculator: Calculator) -> None:
    calculator.type(f"{NUMBER}-{NUMBER}")
    calculator.keys.down("equal")
    panel = calculator.panel.wait()
    time.sleep(1.0)
    first = panel.says()
    calculator.keys.up("equal")
    assert panel.is_open()
    assert panel.says() == first, "the held key went through set-up"
    panel.pass_set_up()
    panel.esc()
    calculator.wait_warm()
    calculator.type(NUMBER)
    calculator.keys.down("equal")
    panel.wait()
    time.sleep(1.0)
    calculator.keys.up("equal")
    assert panel.is_open()


def test_no_number_is_on_the_tape(calculator: Calculator) -> None:
    calculator.make_plan(NUMBER).esc()
    calculator.type(f"{WRONG}=")
    calculator.keys.press("Esc")
    calculator.type("3*3=")
    assert holds(lambda: "3 × 3 = 9" in calculator.tape(), 5)
    said = "".join(calculator.tape()).replace(",", "")
    assert NUMBER not in said
    assert WRONG not in said
    assert said.count("=") == 1


def test_typing_into_a_killed_panel_loses_a_moment_at_most(calculator: Calculator) -> None:
    panel = calculator.make_plan(NUMBER)
    panel.go("Escape plan").begin()
    pressed = []
    for character in "call the bus station and ask for the night line":
        pressed.append((time.monotonic(), character))
        calculator.keys.type(character, pace_s=0.03)
    killed = time.monotonic()
    panel.kill()
    panel.wait_gone()
    kept = "".join(character for at, character in pressed if killed - at > 0.3)
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER).go("Escape plan")
    assert panel.shows(kept.strip())


def test_the_panel_ends_with_the_calculator(calculator: Calculator) -> None:
    panel = calculator.make_plan(NUMBER)
    pid = panel.pid
    calculator.kill_cover()
    assert holds(lambda: calculator.screen.windows() == [], 2)
    assert holds(lambda: not is_alive(pid), 8)


def test_the_tape_is_back_after_a_restart(calculator: Calculator) -> None:
    calculator.type("12*4.75=")
    calculator.type("100/8=")
    calculator.quit()
    calculator.start()
    assert holds(lambda: {"12 × 4.75 = 57", "100 ÷ 8 = 12.5"} <= set(calculator.tape()), 8)


def test_two_processes_before_and_after_a_wrong_number(calculator: Calculator) -> None:
    calculator.wait_warm()
    before = calculator.processes()
    assert len(before) == 2
    calculator.type(f"{WRONG}=")
    missing_s = calculator.time_alone()
    after = calculator.processes()
    assert len(after) == 2
    assert after[0] == before[0]
    assert after[1] != before[1]
    assert missing_s < 0.3
