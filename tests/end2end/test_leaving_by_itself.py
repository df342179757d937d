"""Nobody presses anything: the panel goes when the focus, the person, the screen or the calculator goes."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator

import pytest

from tests.end2end.altered import alter, from_source
from tests.end2end.calculator import Calculator, is_alive
from tests.end2end.diary import Diary
from tests.end2end.other_window import OtherWindow
from tests.end2end.patience import holds
from tests.end2end.session_buses import LoginService, say
from workshop.desktop import Login


@pytest.fixture(scope="module")
def service() -> Iterator[LoginService]:
    with Login() as login, LoginService(login) as service:
        login.environment["DBUS_SYSTEM_BUS_ADDRESS"] = service.address
        yield service


@pytest.fixture(scope="module")
def diary(service: LoginService) -> Iterator[Diary]:
    """Keep one plan for all the ways out; at the end everything that was ever written must be in it."""
    calculator = Calculator(service.login)
    try:
        diary = Diary(calculator.start()).make()
        yield diary
        diary.open().esc()
    finally:
        calculator.end()


@pytest.fixture
def other(diary: Diary) -> Iterator[OtherWindow]:
    with OtherWindow(diary.calculator.screen, diary.calculator.environment["DISPLAY"]) as other:
        diary.calculator.take_focus()
        yield other


def test_the_focus_goes_to_another_window(diary: Diary, other: OtherWindow) -> None:
    panel = diary.open()
    diary.write()
    other.take_focus()
    assert holds(lambda: panel.window is None, 20)
    diary.calculator.take_focus()
    assert diary.is_calculator_again()


def test_the_focus_goes_to_the_calculator(diary: Diary) -> None:
    diary.open()
    diary.write()
    diary.calculator.take_focus()
    assert diary.is_calculator_again()


def test_the_window_is_minimised(diary: Diary) -> None:
    screen, calculator = diary.calculator.screen, diary.calculator.window
    panel = diary.open()
    diary.write()
    assert panel.window is not None
    assert calculator is not None
    screen.minimise(panel.window.number)
    assert holds(lambda: panel.window is None, 20)
    # A window manager may have minimised the calculator with it.
    screen.activate(calculator.number)
    assert diary.is_calculator_again()


SAYINGS: dict[str, Callable[[LoginService], None]] = {
    "the machine sleeps": LoginService.sleeps,
    "the session is locked": LoginService.locks,
    "another session has the screen": LoginService.switches_away,
}


@pytest.mark.parametrize("said", SAYINGS)
def test_the_login_service_says(diary: Diary, service: LoginService, said: str) -> None:
    diary.open()
    diary.write()
    try:
        SAYINGS[said](service)
        assert diary.is_calculator_again()
    finally:
        service.is_active = True


SCREEN_SAVERS = {
    "org.freedesktop.ScreenSaver": "/org/freedesktop/ScreenSaver",
    "org.gnome.ScreenSaver": "/org/gnome/ScreenSaver",
}


@pytest.mark.parametrize("interface", SCREEN_SAVERS)
def test_the_screen_saver_says(diary: Diary, interface: str) -> None:
    bus = diary.calculator.environment["DBUS_SESSION_BUS_ADDRESS"]
    panel = diary.open()
    diary.write()
    say(bus, SCREEN_SAVERS[interface], interface, "ActiveChanged", "b", (False,))
    assert panel.shows("line")
    say(bus, SCREEN_SAVERS[interface], interface, "ActiveChanged", "b", (True,))
    assert diary.is_calculator_again()


def test_the_calculator_is_killed(diary: Diary) -> None:
    panel = diary.open()
    pid = panel.pid
    diary.write()
    diary.calculator.kill_cover()
    assert holds(lambda: diary.calculator.screen.windows() == [], 20)
    assert holds(lambda: not is_alive(pid), 20)
    diary.calculator.start()


def test_the_calculator_ends_a_panel_that_does_not_answer(diary: Diary) -> None:
    panel = diary.open()
    pid = panel.pid
    # Finished, so that it is written before the panel can write no more.
    line = diary.write()
    diary.keys.press("Enter")
    assert panel.shows(line)
    diary.wait_saved()
    os.kill(pid, signal.SIGSTOP)
    try:
        diary.calculator.take_focus()
        assert diary.is_calculator_again()
        assert holds(lambda: not is_alive(pid), 20)
    finally:
        if is_alive(pid):
            os.kill(pid, signal.SIGCONT)


# Fifteen seconds for each that passes, and no other trigger that time has.
_QUICK = """
_LATE_S = _SLEPT_S = 1e9
_init = Idle.__init__
def _quick(self, **given):
    _init(self, clock=lambda: 15 * time.monotonic(), sleep_clock=lambda: 15 * time.monotonic(), **given)
Idle.__init__ = _quick
"""


@from_source
def test_nobody_touches_it(login: Login) -> None:
    calculator = Calculator(login)
    try:
        diary = Diary(calculator.start()).make()
        calculator.quit()
        alter(calculator, panel__triggers__idle=_QUICK)
        calculator.start()
        diary.open()
        diary.write()
        assert diary.is_calculator_again()
        diary.open().esc()
    finally:
        calculator.end()
