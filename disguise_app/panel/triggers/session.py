"""The trigger of the login session: locked, switched, going to sleep, ending.

Chooses the file of this system. What a system does not report, the others' triggers catch a little later: focus goes
when a lock screen comes, and the idle trigger sees that the machine has slept.
"""

import contextlib
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


class Session(QObject):
    """Leave when the system says that the person is no longer at the screen."""

    def __init__(self, *, window: QWidget, leave: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._leave = leave
        self._listener: Any = None

    def start(self) -> None:
        """Begin to listen; a system without any of the services is simply silent."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._on_session_ending)
        # A plan must open even where its system's listener cannot be made; other triggers see most of it later.
        with contextlib.suppress(Exception):
            self._listener = self._make()
            self._listener.start()

    def _make(self) -> Any:
        if sys.platform == "win32":
            from disguise_app.panel.triggers.session_windows import WindowsSession

            return WindowsSession(window=self._window, leave=self._leave)
        if sys.platform == "darwin":
            from disguise_app.panel.triggers.session_macos import MacSession

            return MacSession(leave=self._leave)
        from disguise_app.panel.triggers.session_dbus import DBusSession, addresses

        return DBusSession(leave=self._leave, parent=self, **addresses())

    def _on_session_ending(self, _session_manager: object) -> None:
        self._leave()
