"""Time without a touch, a machine that slept, a process that was stopped: with clocks that are moved by hand."""

import sys
import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from disguise_app.panel.triggers import idle
from disguise_app.panel.triggers.idle import IDLE_S, READING_S, Idle, clock_with_sleep
from tests.panel.triggers.conftest import Clock, Left, Page


@pytest.fixture
def allowed() -> list[float]:
    return [IDLE_S]


@pytest.fixture
def asleep() -> Clock:
    return Clock()


@pytest.fixture
def watch(page: Page, left: Left, clock: Clock, asleep: Clock, allowed: list[float]) -> Idle:
    watch = Idle(
        window=page,
        leave=left,
        idle_s=lambda: allowed[0],
        clock=clock,
        sleep_clock=lambda: clock() + asleep(),
    )
    watch.start()
    return watch


def pass_time(watch: Idle, clock: Clock, seconds: float) -> None:
    for _ in range(round(seconds)):
        clock.now_s += 1
        watch.tick()


def test_two_minutes_are_allowed_and_no_more(watch: Idle, clock: Clock, left: Left) -> None:
    pass_time(watch, clock, 119)
    assert not left
    pass_time(watch, clock, 1)
    assert left


def test_a_page_for_reading_aloud_allows_ten(watch: Idle, clock: Clock, left: Left, allowed: list[float]) -> None:
    allowed[0] = READING_S
    pass_time(watch, clock, 599)
    assert not left
    allowed[0] = IDLE_S
    pass_time(watch, clock, 1)
    assert left


def touches(page: Page) -> list[object]:
    centre = QPointF(page.button.geometry().center())
    wheel = QWheelEvent(
        centre,
        centre,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    return [
        lambda: QTest.keyClick(page.windowHandle(), Qt.Key.Key_A),
        lambda: QTest.mouseClick(page.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3)),
        lambda: QApplication.sendEvent(page.windowHandle(), wheel),
    ]


@pytest.mark.parametrize("which", range(3))
def test_a_touch_starts_the_count_again(watch: Idle, clock: Clock, left: Left, page: Page, which: int) -> None:
    pass_time(watch, clock, 100)
    touch = touches(page)[which]
    assert callable(touch)
    touch()
    pass_time(watch, clock, 119)
    assert not left
    pass_time(watch, clock, 1)
    assert left


def test_the_pointer_counts_only_when_it_moves(watch: Idle, clock: Clock, left: Left, page: Page) -> None:
    pass_time(watch, clock, 100)
    QTest.mouseMove(page.windowHandle(), QPoint(20, 20))
    QTest.mouseMove(page.windowHandle(), QPoint(21, 20))
    pass_time(watch, clock, 100)
    assert not left
    pass_time(watch, clock, 20)
    assert left


def test_sleep_is_seen_by_the_clock_that_counts_it(watch: Idle, clock: Clock, asleep: Clock, left: Left) -> None:
    pass_time(watch, clock, 5)
    asleep.now_s += 60
    pass_time(watch, clock, 1)
    assert left


def test_a_process_that_was_stopped_leaves_when_it_goes_on(watch: Idle, clock: Clock, left: Left) -> None:
    pass_time(watch, clock, 5)
    clock.now_s += 20
    watch.tick()
    assert left


def test_it_ticks_by_itself(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: Page, left: Left) -> None:
    monkeypatch.setattr(idle, "TICK_MS", 10)
    Idle(window=page, leave=left, idle_s=lambda: 0.05).start()
    qtbot.waitUntil(lambda: bool(left))


@pytest.mark.skipif(sys.platform == "win32", reason="one clock only")
def test_the_sleep_clock_runs_with_the_other_while_awake() -> None:
    ahead_s = clock_with_sleep() - time.monotonic()
    assert clock_with_sleep() - time.monotonic() == pytest.approx(ahead_s, abs=0.5)
