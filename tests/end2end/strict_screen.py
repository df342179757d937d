"""A window manager that gives the focus to the first window only, whatever the others ask: it exists to refuse.

It answers no request for activation, so what opens later stays without the keyboard, as under the strictest settings of
real ones.
"""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Any, Self

from Xlib import X, Xatom
from Xlib.display import Display
from Xlib.error import CatchError, XError

_SUPPORTED = ("_NET_ACTIVE_WINDOW", "_NET_CLIENT_LIST", "_NET_WM_STATE", "_NET_SUPPORTING_WM_CHECK")


class StrictScreen:
    """Manages one display from `with` on, in a thread."""

    def __init__(self, display: str) -> None:
        self._display: Any = Display(display)
        self._root = self._display.screen().root
        self._favourite = 0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._manage)

    def __enter__(self) -> Self:
        refused = CatchError()
        self._root.change_attributes(event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask, onerror=refused)
        self._display.sync()
        if refused.get_error() is not None:
            raise RuntimeError("There is a window manager already.")
        self._say_what_it_is()
        self._thread.start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _what: object, _where: TracebackType | None) -> None:
        self._is_over.set()
        self._thread.join()
        self._display.close()

    def _say_what_it_is(self) -> None:
        sign = self._root.create_window(-9, -9, 1, 1, 0, X.CopyFromParent)
        for window in (self._root, sign):
            self._set(window, "_NET_SUPPORTING_WM_CHECK", Xatom.WINDOW, [sign.id])
        self._set(self._root, "_NET_SUPPORTED", Xatom.ATOM, [self._display.intern_atom(name) for name in _SUPPORTED])

    def _set(self, window: Any, name: str, kind: int, values: list[int]) -> None:
        window.change_property(self._display.intern_atom(name), kind, 32, values)
        self._display.sync()

    def _manage(self) -> None:
        while not self._is_over.wait(0.002):
            while self._display.pending_events():
                said = self._display.next_event()
                try:
                    self._answer(said)
                except XError:
                    continue

    def _answer(self, said: Any) -> None:
        if said.type == X.ConfigureRequest:
            wanted = {name: getattr(said, name) for name in ("x", "y", "width", "height")}
            named = (X.CWX, X.CWY, X.CWWidth, X.CWHeight)
            masks = dict(zip(wanted, named, strict=True))
            said.window.configure(**{name: value for name, value in wanted.items() if said.value_mask & masks[name]})
        elif said.type == X.MapRequest:
            said.window.map()
            self._set(said.window, "WM_STATE", self._display.intern_atom("WM_STATE"), [1, 0])
            self._favourite = self._favourite or said.window.id
        elif said.type == X.MapNotify and said.window.id == self._favourite:
            said.window.set_input_focus(X.RevertToParent, X.CurrentTime)
            self._set(self._root, "_NET_ACTIVE_WINDOW", Xatom.WINDOW, [said.window.id])
        self._display.sync()
