"""The trigger of time: nobody has touched the panel for a while, or the machine has slept.

The time allowed is asked for at each tick, since a page meant for reading aloud allows more. A machine that slept is
seen by a clock that counts sleep running ahead of one that does not; a process that was stopped, by a late tick.
"""

import sys
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

IDLE_S: Final = 120.0
READING_S: Final = 600.0
TICK_MS: Final = 1000
_SLEPT_S: Final = 3.0
_LATE_S: Final = 15.0

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


def clock_with_sleep() -> float:
    """Return seconds of a clock that also counts the time asleep, where the system has one."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        # Darwin's CLOCK_MONOTONIC_RAW counts sleep, unlike time.monotonic (mach_absolute_time).
        return time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
    return time.monotonic()


class Idle(QObject):
    """Count the seconds since the last touch from `start` on."""

    def __init__(
        self,
        *,
        window: QWidget,
        leave: Callable[[], None],
        idle_s: Callable[[], float] = lambda: IDLE_S,
        clock: Callable[[], float] = time.monotonic,
        sleep_clock: Callable[[], float] = clock_with_sleep,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._leave = leave
        self._idle_s = idle_s
        self._clock = clock
        self._sleep_clock = sleep_clock
        self._touched_s = self._ticked_s = clock()
        self._asleep_s = self._count_sleep()
        self._pointer: object = None
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to count."""
        self._touched_s = self._ticked_s = self._clock()
        self._asleep_s = self._count_sleep()
        self._window.windowHandle().installEventFilter(self)
        self._ticking.start()

    def tick(self) -> None:
        """Leave if nobody touched the panel for as long as is allowed now, or if time jumped."""
        now_s, asleep_s = self._clock(), self._count_sleep()
        is_late = now_s - self._ticked_s > _LATE_S
        has_slept = asleep_s - self._asleep_s > _SLEPT_S
        self._ticked_s, self._asleep_s = now_s, asleep_s
        if is_late or has_slept or now_s - self._touched_s >= self._idle_s():
            self._leave()

    def _count_sleep(self) -> float:
        return self._sleep_clock() - self._clock()

    def _is_touch(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            # A window that comes up under a resting pointer is told of a move that nobody made.
            pointer, self._pointer = self._pointer, event.globalPosition()
            return pointer is not None and pointer != self._pointer
        return event.type() in _TOUCHES

    # Qt calls this.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note touches; take nothing."""
        if self._is_touch(event):
            self._touched_s = self._clock()
        return False
