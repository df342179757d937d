"""A look that runs beside the window: in a thread of its own, so that a slow disk never holds a key of the person.

Made by the page, which asks now and then what came. A thread that hangs is left alone: it ends with the process. It
must not touch anything of Qt.
"""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from typing import Final

from disguise_app.panel.traces.finding import Finding

# After so long the page says that it could not look everywhere.
PATIENCE_S: Final = 20.0
MOST_FINDINGS: Final = 100


class Search:
    """One look. `is_over` once it came to its end, `was_cut` where it did not."""

    def __init__(self, look: Callable[[], Iterator[Finding]], *, patience_s: float = PATIENCE_S) -> None:
        self._look = look
        self._found: queue.SimpleQueue[Finding | None] = queue.SimpleQueue()
        self._end_s = time.monotonic() + patience_s
        self.is_over = False
        self.was_cut = False
        threading.Thread(target=self._run, daemon=True).start()

    def take(self) -> list[Finding]:
        """Return what was found since the last time."""
        found = []
        while not self._found.empty():
            finding = self._found.get()
            if finding is None:
                self.is_over = True
            else:
                found.append(finding)
        if not self.is_over and time.monotonic() > self._end_s:
            self.is_over = self.was_cut = True
        return found

    def _run(self) -> None:
        try:
            for _count, finding in zip(range(MOST_FINDINGS), self._look(), strict=False):
                self._found.put(finding)
        except Exception:  # the border of the thread: what cannot be read is as if it were not there
            self.was_cut = True
        finally:
            self._found.put(None)
