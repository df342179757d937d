"""An eye on the screen and a finger on the keyboard: pixels, windows and key presses of an X display, by XTEST.

Used by the benchmarks; a client of its own, so what it sees is what anybody sees.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from Xlib import XK, X, display, error
from Xlib.ext import xtest
from Xlib.protocol.event import ClientMessage

_SHIFTED = {"+": "plus", "*": "asterisk", "(": "parenleft", ")": "parenright"}
_NAMES = {"-": "minus", "=": "equal", " ": "space", "/": "slash", ".": "period"}


@dataclass(frozen=True)
class Window:
    """A client's window: its id, that of its frame, and where its client area is, in pixels."""

    id: int
    frame: int
    x: int
    y: int
    width: int
    height: int


class Eye:
    """One connection to the display of the environment."""

    def __init__(self) -> None:
        self._display = display.Display()
        self._root = self._display.screen().root
        self._root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._display.sync()

    def press(self, name: str, *, modifier: str = "") -> None:
        """Press and release a key by its X name, at once."""
        codes = [self._code(part) for part in (modifier, name) if part]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.flush()

    def type(self, text: str, *, gap_s: float = 0.01) -> None:
        """Type characters one after the other."""
        for character in text:
            name = _SHIFTED.get(character) or _NAMES.get(character, character)
            self.press(name, modifier="Shift_L" if character in _SHIFTED or character.isupper() else "")
            time.sleep(gap_s)

    def click(self, x: int, y: int) -> None:
        """Click with the left button at a pixel."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        for kind in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self._display, kind, 1)
        self._display.sync()

    def find(self, title: str) -> Window | None:
        """Return the visible window that has this title."""
        for client in self._clients(self._root, 3):
            if self._title(client) == title and self._is_visible(client):
                return self._describe(client)
        return None

    def newest(self) -> Window | None:
        """Return the window that came last, as the window manager tells."""
        listed = self._root.get_full_property(self._display.intern_atom("_NET_CLIENT_LIST"), X.AnyPropertyType)
        if listed is None or not len(listed.value):
            return None
        return self._describe(self._display.create_resource_object("window", listed.value[-1]))

    def wait_for(self, title: str, *, within_s: float = 15.0) -> Window:
        """Wait until a window with this title is visible; raises TimeoutError."""
        found: list[Window] = []

        def look() -> bool:
            window = self.find(title)
            found.extend([window] if window is not None else [])
            return window is not None

        if not wait(look, within_s=within_s):
            raise TimeoutError(title)
        return found[0]

    def pixels(self, x: int, y: int, width: int, height: int) -> bytes:
        """Return a part of the screen, four bytes a pixel."""
        data = self._root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data
        return data if isinstance(data, bytes) else data.encode("latin-1")

    def forget(self) -> None:
        """Drop what has happened so far."""
        self._display.sync()
        while self._display.pending_events():
            self._display.next_event()

    def has_gone(self, window: Window) -> bool:
        """Tell whether a window was unmapped or destroyed since `forget`."""
        while self._display.pending_events():
            event = self._display.next_event()
            if event.type in (X.UnmapNotify, X.DestroyNotify) and event.window.id in (window.id, window.frame):
                return True
        return False

    def active(self) -> int:
        """Return the id of the window that has the focus."""
        focus = self._display.get_input_focus().focus
        return int(getattr(focus, "id", focus))

    def activate(self, window: Window) -> None:
        """Turn to a window as a task bar does (EWMH, source 2), and wait until it has the keyboard.

        No click: that would move the caret, and on a busy machine later than the first keys that follow it, since the
        window manager looks at a click before it hands it on.
        """
        client = self._display.create_resource_object("window", window.id)
        kind = self._display.intern_atom("_NET_ACTIVE_WINDOW")
        said = ClientMessage(window=client, client_type=kind, data=(32, [2, 0, 0, 0, 0]))
        self._root.send_event(said, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        wait(lambda: self.active() == window.id, within_s=5)

    def _code(self, name: str) -> int:
        return int(self._display.keysym_to_keycode(XK.string_to_keysym(name)))

    def _clients(self, window: Any, depth: int) -> list[Any]:
        try:
            children = window.query_tree().children
        except error.XError:
            return []
        below = [client for child in children for client in self._clients(child, depth - 1)] if depth > 1 else []
        return [*children, *below]

    def _title(self, window: Any) -> str:
        try:
            return str(window.get_wm_name() or "")
        except error.XError:
            return ""

    def _is_visible(self, window: Any) -> bool:
        try:
            return bool(window.get_attributes().map_state == X.IsViewable)
        except error.XError:
            return False

    def _describe(self, window: Any) -> Window | None:
        try:
            at, size, frame = window.translate_coords(self._root, 0, 0), window.get_geometry(), window
            while (parent := frame.query_tree().parent) != self._root:
                frame = parent
        except error.XError:
            return None
        return Window(window.id, frame.id, -at.x, -at.y, size.width, size.height)


def wait(condition: Callable[[], bool], *, within_s: float, every_s: float = 0.01) -> bool:
    """Wait until a condition holds; return whether it did in time."""
    ends_s = time.monotonic() + within_s
    while time.monotonic() < ends_s:
        if condition():
            return True
        time.sleep(every_s)
    return condition()
