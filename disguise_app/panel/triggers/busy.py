"""The trigger for Esc while the GUI thread is busy: with a page that builds, a long paint, a slow answer of the system.

The window system's own watch takes the window off the screen; this hands the rest, saving and dying, to the way out in
the GUI thread, as soon as it is free. Where a system has no such watch, Esc waits for the GUI thread.
"""

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from disguise_app.panel.curtain import Curtain
from disguise_app.panel.system.base import System

# How long Python's interpreter lets one thread run while another waits; five milliseconds where nobody says otherwise.
TURN_S: Final = 0.001


class Busy(QObject):
    """Watch one window from `start` on, which is called after it is shown."""

    _pressed = Signal()

    def __init__(self, *, window: QWidget, curtain: Curtain, leave: Callable[[], None], system: System) -> None:
        super().__init__(window)
        self._window = window
        self._curtain = curtain
        self._leave = leave
        self._system = system
        self._pressed.connect(self._on_pressed, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to watch, where the system can."""
        if self._system.watch_escape(self._window, self._curtain, self._pressed.emit):
            sys.setswitchinterval(TURN_S)

    def _on_pressed(self) -> None:
        self._leave()
