"""Do something to a window again each time the system has shown it: what hiding loses."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Reshown(QObject):
    """Call `apply` after every show of `window` and every new native window of it."""

    def __init__(self, *, window: QWidget, apply: Callable[[], object]) -> None:
        super().__init__(window)
        self._apply = apply
        window.installEventFilter(self)

    # Qt calls this.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch, never take."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.WinIdChange):
            self._apply()
        return False
