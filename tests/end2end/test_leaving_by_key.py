"""The one key, in whatever the person is in the middle of: gone, and what was typed is there at the next opening."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from tests.end2end.altered import Gate, alter, from_source
from tests.end2end.calculator import Calculator, is_alive
from tests.end2end.diary import NUMBER, Diary
from tests.end2end.keyboard import Keyboard, use_layout
from tests.end2end.patience import holds
from workshop.desktop import Login, SecondScreen, wait_for


@pytest.fixture(scope="module")
def diary() -> Iterator[Diary]:
    """Keep one plan for all the ways out; at the end everything that was ever written must be in it."""
    with Login() as login:
        calculator = Calculator(login)
        try:
            calculator.start()
            diary = Diary(calculator).make()
            yield diary
            diary.open().esc()
        finally:
            calculator.end()


def _in_a_text(_diary: Diary) -> None:
    """Stay where the letters go."""


def _in_a_list(diary: Diary) -> None:
    diary.keys.press("Enter")
    diary.keys.press("Down")


def _in_a_sheet(diary: Diary) -> None:
    panel = diary.calculator.panel.go("Settings")
    panel.choose("Remove this plan", below="Change my number")
    panel.choose("Remove the plan")
    assert panel.shows("Really remove it?") or panel.shows("Keep it")


def _in_the_list_of_pages(diary: Diary) -> None:
    panel = diary.calculator.panel.go("Settings")
    panel.stand_on("Settings")


def _with_a_button_held(diary: Diary) -> None:
    diary.keys.press("Enter")
    window = diary.calculator.panel.window
    assert window is not None
    diary.keys.down_button(window.x + window.width // 2, window.y + window.height // 2)


def _dragging_a_row(diary: Diary) -> None:
    diary.keys.press("Enter")
    x, y, width, height = diary.calculator.panel.place_of("line 0 of mine")
    # The handle is at the row's right end.
    diary.keys.down_button(x + width - 16, y + height // 2)
    for step in range(1, 5):
        diary.keys.move(x + width - 16, y + height // 2 + 6 * step)


SITUATIONS: dict[str, Callable[[Diary], None]] = {
    "in a text": _in_a_text,
    "in a list": _in_a_list,
    "in a sheet": _in_a_sheet,
    "in the list of pages": _in_the_list_of_pages,
    "with a mouse button held": _with_a_button_held,
    "dragging a row": _dragging_a_row,
}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_esc_is_the_way_out(diary: Diary, situation: str) -> None:
    diary.open()
    diary.write()
    SITUATIONS[situation](diary)
    diary.keys.press("Esc")
    assert diary.is_calculator_again()
    diary.keys.let_go_of_buttons()


def test_esc_within_the_first_moments_in_which_no_other_key_counts(diary: Diary) -> None:
    diary.calculator.wait_warm()
    diary.calculator.type(f"{NUMBER}=")
    wait_for(diary.calculator.panel.is_open, "the panel")
    diary.keys.press("Esc")
    assert diary.is_calculator_again()


def test_the_key_on_the_screen_is_a_way_out(diary: Diary) -> None:
    panel = diary.open()
    diary.write()
    panel.click_on("Back to the calculator")
    assert diary.is_calculator_again()


def test_ctrl_q_closes_the_calculator_too(diary: Diary) -> None:
    diary.open()
    diary.write()
    everyone = diary.calculator.processes()
    diary.keys.press("Ctrl+q")
    assert holds(lambda: diary.calculator.screen.windows() == [], 20)
    assert holds(lambda: not any(map(is_alive, everyone)), 20)
    assert diary.calculator.processes() == []
    diary.calculator.start()


def test_altgr_is_not_ctrl(diary: Diary) -> None:
    with SecondScreen(diary.calculator.login.environment) as screen:
        use_layout(screen.environment["DISPLAY"], "de")
        other = Calculator(diary.calculator.login, display=screen.environment["DISPLAY"])
        try:
            panel = other.start().open_plan(NUMBER).go("Escape plan").begin()
            other.keys.press("AltGr+q")
            other.keys.type("x")
            assert panel.shows("@x"), "AltGr and Q is a letter on many keyboards"
            other.keys.press("dead_circumflex")
            other.keys.press("Esc")
            panel.wait_gone()
            other.wait_warm()
            assert other.open_plan(NUMBER).go("Escape plan").shows("@x")
        finally:
            other.end()


@from_source
def test_esc_while_a_save_runs(login: Login) -> None:
    gate = Gate(login.home)
    at_every_write = "\n_fsync = os.fsync\ndef _slow(handle):\n    gate()\n    _fsync(handle)\nos.fsync = _slow\n"
    unlimited = "SAVE_S = LAST_RESORT_S = 100.0\n"
    calculator = Calculator(login)
    alter(
        calculator,
        outside__files=gate.code + at_every_write,
        panel__leave=unlimited,
        cover__companion="HIDDEN_MS = UNANSWERED_MS = 100_000\n",
    )
    try:
        diary = Diary(calculator.start()).make()
        panel = diary.open()
        pid = panel.pid
        gate.shut()
        diary.write()
        gate.wait()
        calculator.keys.press("Esc")
        assert holds(lambda: panel.window is None, 20)
        assert is_alive(pid), "the save is not over"
        gate.open()
        assert holds(lambda: not is_alive(pid), 20)
        diary.open().esc()
    finally:
        gate.open()
        calculator.end()


@from_source
def test_esc_while_a_page_builds(login: Login) -> None:
    gate = Gate(login.home)
    at_every_page = (
        "\n_build = GrabPage.build\ndef _slow(self):\n    gate()\n    _build(self)\nGrabPage.build = _slow\n"
    )
    calculator = Calculator(login)
    alter(calculator, panel__pages__grab=gate.code + at_every_page, cover__companion="UNANSWERED_MS = 100_000\n")
    try:
        diary = Diary(calculator.start()).make()
        panel = diary.open()
        pid = panel.pid
        diary.write()
        gate.shut()
        _go_on_until(calculator.keys, gate)
        calculator.keys.press("Esc")
        assert holds(lambda: panel.window is None, 20), "the page still builds, and the window is gone all the same"
        assert is_alive(pid)
        gate.open()
        assert holds(lambda: not is_alive(pid), 20)
        diary.open().esc()
    finally:
        gate.open()
        calculator.end()


def _go_on_until(keys: Keyboard, gate: Gate, limit_s: float = 20.0) -> None:
    """Turn pages until the app stands at the gate."""
    end = time.monotonic() + limit_s
    while not gate.is_reached() and time.monotonic() < end:
        keys.press("Ctrl+PgDn")
        holds(gate.is_reached, 1.0)
    gate.wait()
