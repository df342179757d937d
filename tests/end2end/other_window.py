"""Another program's window on the same screen: it takes the focus, and is offered what others drag."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

from Xlib import X
from Xlib.display import Display

from tests.end2end.screen import Screen
from workshop.desktop import wait_for


class OtherWindow:
    """A plain window; shown by `with`, active after `take_focus`."""

    def __init__(self, screen: Screen, display: str, *, x: int = 700, y: int = 500) -> None:
        self._screen = screen
        self._display: Any = Display(display)
        self._window = self._display.screen().root.create_window(
            x, y, 300, 200, 0, X.CopyFromParent, background_pixel=0xFFFFFF, event_mask=X.StructureNotifyMask
        )

    def __enter__(self) -> Self:
        self._window.set_wm_name("Letter")
        self._window.map()
        self._display.sync()
        wait_for(lambda: self._window.id in self._screen.listed(), "the other window")
        return self

    def __exit__(self, _kind: type[BaseException] | None, _what: object, _where: TracebackType | None) -> None:
        self._window.destroy()
        self._display.close()

    def take_focus(self) -> None:
        """Become the active window, as by a click in a task bar."""
        self._screen.activate(self._window.id)
        wait_for(lambda: self._screen.active() == self._window.id, "the other window to be active")
