"""The one way out of the panel: off the screen, then saved, then dead.

Every trigger calls it, in the GUI thread. It asks nothing and raises nothing, and what fails in one step does not stop
the next: paint as the calculator, unmap, hand both to the display server; tell the cover; save what is pending, unseen;
end the process, which is what erases the plan from memory. Called again while it runs, it does nothing more.
"""

import contextlib
import os
import threading
from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from disguise_app.panel.curtain import Curtain
from disguise_app.panel.system import choose

SAVE_S: Final = 3.0
# The save has a limit of its own; this one ends a process whose save does not keep to it.
LAST_RESORT_S: Final = 4.0


def _end() -> None:
    os._exit(0)


class Leave:
    """Callable by every trigger; all collaborators are functions that may raise and may be slow."""

    def __init__(
        self,
        *,
        window: QWidget,
        curtain: Curtain,
        hidden: Callable[[], None],
        save: Callable[[float], bool],
        close_cover: Callable[[], None],
        flush: Callable[[], None] | None = None,
        end: Callable[[], None] = _end,
    ) -> None:
        self._window = window
        self._curtain = curtain
        self._flush = flush if flush is not None else choose.current().flush
        self._hidden = hidden
        self._save = save
        self._close_cover = close_cover
        self._end = end
        self._is_leaving = False

    def __call__(self, close_calculator: bool = False) -> None:
        """Take the panel off the screen and end the process; with `close_calculator` the cover is closed as well."""
        if self._is_leaving:
            return
        self._is_leaving = True
        try:
            self._vanish()
            if close_calculator:
                _do(self._close_cover)
            _do(self._hidden)
            _do(self._end_at_last)
            _do(lambda: self._save(SAVE_S))
        finally:
            self._end()

    def _vanish(self) -> None:
        if self._window.isVisible():
            _do(self._curtain.draw)
        _do(self._window.hide)
        _do(self._flush)

    def _end_at_last(self) -> None:
        timer = threading.Timer(LAST_RESORT_S, self._end)
        timer.daemon = True
        timer.start()


def _do(step: Callable[[], object]) -> None:
    with contextlib.suppress(Exception):
        step()
