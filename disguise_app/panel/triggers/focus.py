"""The trigger of the focus: the panel is on the screen only while keys go to it.

Leaves when the application becomes inactive, when the window is minimised, hidden or asked to close, when focus has
not come a second after the start, and when the system says that keys go elsewhere: Qt can believe that it is active
while they go to the calculator (seen where a window manager refuses focus). Windows of popups and input methods do not
make an application inactive, so nothing here asks which window is Qt's active one.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from disguise_app.panel.system.base import System

COMES_WITHIN_MS: Final = 1000
ASK_MS: Final = 250
# A window manager may bounce the focus once; twice in a row at half a second's distance is no bounce.
_MISSES: Final = 2


class Focus(QObject):
    """Watch one window's focus from `start` on, which is called right after it is shown."""

    def __init__(self, *, window: QWidget, leave: Callable[[], None], system: System) -> None:
        super().__init__(window)
        self._window = window
        self._leave = leave
        self._system = system
        self._misses = 0
        self._asking = QTimer(self, interval=ASK_MS)
        self._asking.timeout.connect(self._ask)

    def start(self) -> None:
        """Begin to watch."""
        self._window.installEventFilter(self)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state_changed)
        QTimer.singleShot(COMES_WITHIN_MS, self, self._asking.start)

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self._leave()

    def _ask(self) -> None:
        self._misses = 0 if self._system.has_focus(self._window) else self._misses + 1
        if self._misses >= _MISSES:
            self._leave()

    def _is_gone(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowStateChange:
            return self._window.isMinimized()
        return event.type() in (QEvent.Type.Hide, QEvent.Type.Close)

    # Qt calls this.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave when the window goes, whoever sends it away; its close button is a way out like any other."""
        if watched is self._window and self._is_gone(event):
            event.ignore()
            self._leave()
            return event.type() == QEvent.Type.Close
        return False
