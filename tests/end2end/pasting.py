"""Another program's text on the clipboard, to be pasted: python-xlib as the owner of a selection (ICCCM 2)."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Any, Self

from Xlib import X, Xatom
from Xlib.display import Display
from Xlib.protocol import event


class Offer:
    """Own the clipboard while the `with` lasts; `text` may be changed at any time."""

    def __init__(self, display: str, text: str = "") -> None:
        self.text = text
        self.times_asked = 0
        self._display: Any = Display(display)
        self._window = self._display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self._clipboard = self._display.intern_atom("CLIPBOARD")
        self._targets, self._utf8 = (self._display.intern_atom(name) for name in ("TARGETS", "UTF8_STRING"))
        self._serving = threading.Thread(target=self._serve, daemon=True)
        self._is_over = False

    def __enter__(self) -> Self:
        self._window.set_selection_owner(self._clipboard, X.CurrentTime)
        self._display.flush()
        self._serving.start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _what: object, _where: TracebackType | None) -> None:
        self._is_over = True
        self._serving.join(5)
        self._display.close()

    def _serve(self) -> None:
        import select

        while not self._is_over:
            if not self._display.pending_events():
                select.select([self._display.fileno()], [], [], 0.05)
                continue
            asked = self._display.next_event()
            if asked.type == X.SelectionRequest:
                self._answer(asked)

    def _answer(self, asked: Any) -> None:
        place = asked.property or asked.target
        if asked.target == self._targets:
            asked.requestor.change_property(place, Xatom.ATOM, 32, [self._targets, self._utf8])
        elif asked.target == self._utf8:
            self.times_asked += 1
            asked.requestor.change_property(place, self._utf8, 8, self.text.encode())
        else:
            place = X.NONE
        told = event.SelectionNotify(
            time=asked.time, requestor=asked.requestor, selection=asked.selection, target=asked.target, property=place
        )
        asked.requestor.send_event(told)
        self._display.flush()
