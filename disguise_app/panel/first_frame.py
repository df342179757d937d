"""Waits for a window's first frame: what takes time and is not needed for it comes after it.

Made by the panel's start. It must not know what is waited with.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# A window that is never painted, since something lies over it or its system holds frames back, must not wait for good.
AT_LAST_MS: Final = 250


class FirstFrame(QObject):
    """Call `then` once: after the window was painted for the first time, or `AT_LAST_MS` from now."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        self._window = window
        window.installEventFilter(self)
        self._at_last = QTimer(self, singleShot=True)
        self._at_last.timeout.connect(self._go_on)
        self._at_last.start(AT_LAST_MS)

    def _go_on(self) -> None:
        self._window.removeEventFilter(self)
        self._then()

    # Qt calls this.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on in the next turn after a paint: in this one the window's parts are still to be painted."""
        if event.type() == QEvent.Type.Paint:
            self._at_last.start(0)
        return False
