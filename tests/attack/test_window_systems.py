"""The main story under other window managers: focus, place, lists, notices, and the way out when the focus goes.

`python3 dev.py attack tests/attack/test_window_systems.py`; what is not installed is left out, with its package's name.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.attack.window_desktops import MANAGERS, Managed, Manager, is_there
from tests.end2end.calculator import Calculator
from tests.end2end.diary import Diary
from tests.end2end.other_window import OtherWindow
from tests.end2end.patience import holds

pytestmark = pytest.mark.slow
SKIPPED = {"_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER"}
NOTICE = "_NET_WM_STATE_DEMANDS_ATTENTION"


@pytest.fixture(params=MANAGERS, ids=lambda manager: manager.name)
def manager(request: pytest.FixtureRequest) -> Manager:
    manager: Manager = request.param
    if not is_there(manager.command[0]):
        pytest.skip(f"{manager.name} is not installed (apt-get install {manager.package})")
    return manager


@pytest.fixture
def diary(manager: Manager) -> Iterator[Diary]:
    with Managed(manager) as login:
        calculator = Calculator(login)
        try:
            yield Diary(calculator.start()).make()
        finally:
            calculator.end()


def test_the_main_story(diary: Diary, manager: Manager) -> None:
    calculator = diary.calculator
    screen = calculator.screen
    panel = diary.open()
    _stands_as_it_should(diary, manager)
    diary.write()
    diary.keys.press("Esc")
    assert diary.is_calculator_again()
    assert calculator.window is not None
    assert NOTICE not in screen.states(calculator.window.number)

    panel = diary.open()
    diary.write()
    with OtherWindow(screen, calculator.environment["DISPLAY"]) as other:
        # Some managers give a new window the focus by themselves, others only when it is asked for.
        other.take_focus()
        assert holds(lambda: panel.window is None, 20)
        assert not calculator.is_active()
    calculator.take_focus()
    assert diary.is_calculator_again()
    calculator.wait_warm()
    calculator.type("48291736=")
    assert calculator.nothing_opens()
    assert calculator.shows("48291736")
    calculator.keys.press("Esc")
    diary.open().esc()


def _stands_as_it_should(diary: Diary, manager: Manager) -> None:
    """Find the open panel over the calculator, at its corner where windows lie freely, and in no list."""
    screen, over, under = diary.calculator.screen, diary.calculator.panel.window, diary.calculator.window
    assert over is not None
    assert under is not None
    assert over.x < under.x + under.width
    assert over.y < under.y + under.height
    if not manager.is_tiling:
        # Moved in only as far as it would leave the screen.
        width, height = screen.size()
        assert abs(over.x - min(under.x, width - over.width)) <= 1
        assert abs(over.y - min(under.y, height - over.height)) <= 1
    assert screen.states(over.number) >= SKIPPED, "a second entry in the list of windows"
    assert screen.transient_for(over.number) == under.number
    assert NOTICE not in screen.states(over.number) | screen.states(under.number)
