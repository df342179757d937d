"""One thread that does the vault's work, one call after the other, so that the GUI thread never waits for a disk.

Made by the keeper's app and handed to the panel. It must not know what the calls do.
"""

import queue
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

Call = Callable[[], Any]
Done = Callable[[Any, Exception | None], None]


class Worker(QObject):
    """A queue of calls. What a call returned or raised reaches its `done` in the GUI thread."""

    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: queue.SimpleQueue[tuple[Call, Done]] = queue.SimpleQueue()
        self._finished.connect(_tell)
        threading.Thread(target=self._work, daemon=True).start()

    def run(self, call: Call, done: Done) -> None:
        """Queue `call`; `done(result, error)` is called later in the GUI thread, one of the two None."""
        self._calls.put((call, done))

    def wait(self, timeout_s: float) -> bool:
        """Wait until all that is queued now was done; tell whether it was within `timeout_s`."""
        reached = threading.Event()
        self._calls.put((reached.set, _ignore))
        return reached.wait(timeout_s)

    def _work(self) -> None:
        while True:
            call, done = self._calls.get()
            result, error = None, None
            try:
                result = call()
            except Exception as raised:  # the border of the thread: whoever queued the call decides what an error means
                error = raised
            self._finished.emit(done, result, error)


def _tell(done: Done, result: Any, error: Exception | None) -> None:
    done(result, error)


def _ignore(_result: Any, _error: Exception | None) -> None:
    return None
