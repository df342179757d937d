"""The trigger of the pipe: its end says that the cover is gone.

The pipe is read in a thread of its own, so `ended` may be called from any thread; the leaving is done in the GUI's.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Leash(QObject):
    """Hand the end of the pipe on to the way out."""

    _pulled = Signal()

    def __init__(self, *, leave: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave = leave
        self._is_started = False
        self._has_ended = False

    def start(self) -> None:
        """Begin to listen; an end that came before counts."""
        self._pulled.connect(self._on_pulled, Qt.ConnectionType.QueuedConnection)
        self._is_started = True
        if self._has_ended:
            self._pulled.emit()

    def ended(self) -> None:
        """Say that the pipe has ended; from any thread, any number of times."""
        self._has_ended = True
        if self._is_started:
            self._pulled.emit()

    def _on_pulled(self) -> None:
        self._leave()
