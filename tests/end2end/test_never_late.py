"""Nothing opens late, and nothing stays that has not got the keyboard."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator

import pytest

from tests.end2end.altered import Gate, alter, from_source
from tests.end2end.calculator import Calculator
from tests.end2end.diary import NUMBER, Diary
from tests.end2end.other_window import OtherWindow
from tests.end2end.patience import holds
from tests.end2end.strict_screen import StrictScreen
from workshop.desktop import Login, SecondScreen, wait_for


@pytest.fixture(scope="module")
def diary() -> Iterator[Diary]:
    with Login() as login:
        calculator = Calculator(login)
        try:
            diary = Diary(calculator.start()).make()
            yield diary
            diary.open().esc()
        finally:
            calculator.end()


def _press_a_key(diary: Diary) -> None:
    diary.keys.press("7")


def _click(diary: Diary) -> None:
    window = diary.calculator.window
    assert window is not None
    diary.keys.click(window.x + window.width // 2, window.y + 70)


ACTS: dict[str, Callable[[Diary], None]] = {"a key": _press_a_key, "a click": _click}


def _held_check(calculator: Calculator) -> int:
    """Type the number at a second process that is held still, so that the check is not over before the person acts."""
    calculator.wait_warm()
    keeper = calculator.keeper
    assert keeper is not None
    os.kill(keeper, signal.SIGSTOP)
    calculator.type(f"{NUMBER}=")
    return keeper


def _ends_unseen(calculator: Calculator, keeper: int) -> bool:
    """Let the check go on; tell whether its process ended and never was a panel."""
    os.kill(keeper, signal.SIGCONT)
    assert holds(lambda: calculator.keeper not in (keeper, None) or calculator.panel.is_open(), 20)
    return not calculator.panel.is_open()


@pytest.mark.parametrize("act", ACTS)
def test_a_running_check_is_cancelled(diary: Diary, act: str) -> None:
    keeper = _held_check(diary.calculator)
    ACTS[act](diary)
    assert _ends_unseen(diary.calculator, keeper)
    assert diary.calculator.is_active()
    diary.keys.press("Esc")


def test_turning_away_cancels_a_running_check(diary: Diary) -> None:
    calculator = diary.calculator
    with OtherWindow(calculator.screen, calculator.environment["DISPLAY"]) as other:
        calculator.take_focus()
        keeper = _held_check(calculator)
        other.take_focus()
        assert _ends_unseen(calculator, keeper)
        assert not calculator.is_active(), "the focus was not taken back from what the person turned to"
    calculator.take_focus()
    diary.keys.press("Esc")


@from_source
def test_turning_away_in_the_last_moment_keeps_the_plan_shut(login: Login) -> None:
    calculator, gate = Calculator(login), Gate(login.home)
    # Before the first thing that showing does.
    held = "\n_show = Panel.show\ndef _held(self, **given):\n    gate()\n    _show(self, **given)\nPanel.show = _held\n"
    alter(calculator, panel__app=gate.code + held)
    try:
        Diary(calculator.start()).make()
        calculator.wait_warm()
        keeper = calculator.keeper
        with OtherWindow(calculator.screen, calculator.environment["DISPLAY"]) as other:
            calculator.take_focus()
            gate.shut()
            calculator.type(f"{NUMBER}=")
            gate.wait()
            other.take_focus()
            gate.open()
            assert holds(lambda: calculator.keeper not in (keeper, None) or calculator.panel.is_open(), 20)
            assert not calculator.panel.is_open()
            assert not calculator.is_active()
    finally:
        gate.open()
        calculator.end()


@from_source
def test_a_check_that_takes_too_long_is_given_up(login: Login) -> None:
    calculator = Calculator(login)
    try:
        Diary(calculator.start()).make()
        calculator.quit()
        alter(calculator, cover__companion="CHECK_MS = 500\n")
        calculator.start().wait_warm()
        keeper = calculator.keeper
        assert keeper is not None
        os.kill(keeper, signal.SIGSTOP)
        calculator.type(f"{NUMBER}=")
        # It is given up, and as it does not go, killed.
        assert holds(lambda: calculator.keeper not in (keeper, None), 20)
        assert not calculator.panel.is_open()
        assert calculator.shows(NUMBER)
    finally:
        calculator.end()


WITNESSES: dict[str, dict[str, str]] = {
    "both": {},
    "the panel alone": {"cover__companion": "UNFOCUSED_MS = 1_000_000\n"},
    "the calculator alone": {"panel__triggers__focus": "COMES_WITHIN_MS = 1_000_000\n"},
}


@from_source
@pytest.mark.parametrize("witness", WITNESSES)
def test_without_the_focus_it_does_not_stay(diary: Diary, witness: str) -> None:
    login = diary.calculator.login
    with SecondScreen(login.environment, manager="true") as screen:
        display = screen.environment["DISPLAY"]
        with StrictScreen(display):
            other = Calculator(login, display=display)
            alter(other, **WITNESSES[witness])
            try:
                other.start().wait_warm()
                other.type(f"{NUMBER}=")
                wait_for(other.panel.is_open, "the panel, to be refused the focus")
                assert other.is_active()
                assert holds(lambda: other.panel.window is None, 20)
                assert other.shows("0")
            finally:
                other.end()
