"""Results that do not come at once: reckoned on another thread, so that typing never waits.

Made by the window. One evaluation at a time; while one runs, only the newest waits. It must not know what is evaluated,
and what comes too late is dropped by the session.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from disguise_app.calculator.answers import Outcome, Waiting


class LiveResults(QObject):
    """Signal: `arrived(waiting, outcome)`, in the thread of the window."""

    arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_running = False
        self._next: Waiting | None = None
        self.arrived.connect(self._on_arrived)

    def ask(self, waiting: "Waiting") -> None:
        """Evaluate `waiting` when the thread is free."""
        if self._is_running:
            self._next = waiting
            return
        from threading import Thread

        self._is_running = True
        Thread(target=_run, args=(waiting, self.arrived.emit), daemon=True).start()

    def _on_arrived(self, waiting: object, outcome: object) -> None:
        self._is_running = False
        following, self._next = self._next, None
        if following is not None:
            self.ask(following)


def _run(waiting: "Waiting", arrived: "Callable[[Waiting, Outcome], None]") -> None:
    outcome = waiting.run()
    # The window may have gone while this was reckoned.
    try:
        arrived(waiting, outcome)
    except RuntimeError:
        return
