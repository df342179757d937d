"""What an eye sees: the windows on the screen and a picture of it."""

from __future__ import annotations

import struct
import time
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from Xlib import X
from Xlib.display import Display
from Xlib.error import BadDrawable, BadWindow
from Xlib.protocol.event import ClientMessage


@dataclass(frozen=True)
class Window:
    """One window of a program on the screen, in pixels."""

    number: int
    pid: int
    title: str
    x: int
    y: int
    width: int
    height: int


class Screen:
    """Looks at one display."""

    def __init__(self, display: str) -> None:
        self._display: Any = Display(display)
        self._root = self._display.screen().root

    def close(self) -> None:
        """Close the connection."""
        self._display.close()

    def windows(self) -> list[Window]:
        """Return every window that is shown and says whose it is, the lowest first."""
        return [found for frame in self._root.query_tree().children for found in self._below(frame)]

    def active(self) -> int:
        """Return the number of the active window, 0 where there is none."""
        value = self._root.get_full_property(self._atom("_NET_ACTIVE_WINDOW"), X.AnyPropertyType)
        return int(value.value[0]) if value else 0

    def listed(self) -> list[int]:
        """Return the windows the window manager lists for task bars."""
        value = self._root.get_full_property(self._atom("_NET_CLIENT_LIST"), X.AnyPropertyType)
        return [int(number) for number in value.value] if value else []

    def states(self, number: int) -> set[str]:
        """Return a window's states, such as _NET_WM_STATE_SKIP_TASKBAR."""
        window = self._display.create_resource_object("window", number)
        value = window.get_full_property(self._atom("_NET_WM_STATE"), X.AnyPropertyType)
        return {self._display.get_atom_name(atom) for atom in value.value} if value else set()

    def size(self) -> tuple[int, int]:
        """Return the screen's width and height in pixels."""
        size = self._root.get_geometry()
        return size.width, size.height

    def transient_for(self, number: int) -> int:
        """Return the window that a window belongs to, 0 where it belongs to none."""
        owner = self._display.create_resource_object("window", number).get_wm_transient_for()
        return owner.id if owner is not None else 0

    def activate(self, number: int) -> None:
        """Ask the window manager for the focus on a window, as a task bar does (EWMH, source 2)."""
        self._ask(number, "_NET_ACTIVE_WINDOW", 2)

    def minimise(self, number: int) -> None:
        """Ask the window manager to minimise a window, as its title bar does (ICCCM 4.1.4, IconicState)."""
        self._ask(number, "WM_CHANGE_STATE", 3)

    def _ask(self, number: int, request: str, value: int) -> None:
        window = self._display.create_resource_object("window", number)
        said = ClientMessage(window=window, client_type=self._atom(request), data=(32, [value, 0, 0, 0, 0]))
        self._root.send_event(said, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self._display.sync()

    def selection_owner(self, name: str) -> int:
        """Return the window that offers a selection such as PRIMARY, 0 where nobody does."""
        owner = self._display.get_selection_owner(self._atom(name))
        return int(getattr(owner, "id", owner))

    def clipboard(self, limit_s: float = 2.0, *, selection: str = "CLIPBOARD") -> str:
        """Return the text on the clipboard, or on another selection ("PRIMARY"), "" where there is none."""
        wanted, target, answer = (self._atom(name) for name in (selection, "UTF8_STRING", "READER"))
        own = self._root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        own.convert_selection(wanted, target, answer, X.CurrentTime)
        self._display.flush()
        end = time.monotonic() + limit_s
        while time.monotonic() < end:
            if not self._display.pending_events():
                time.sleep(0.005)
                continue
            event = self._display.next_event()
            if event.type == X.SelectionNotify:
                value = own.get_full_property(answer, X.AnyPropertyType) if event.property else None
                own.destroy()
                return bytes(value.value).decode() if value else ""
        own.destroy()
        return ""

    def pixels(self, window: Window | None = None) -> bytes:
        """Return what is shown on the screen, or in a window's place, as BGRX bytes."""
        x, y, width, height = self._area(window)
        return bytes(self._root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data)

    def picture(self, path: Path, window: Window | None = None) -> Path:
        """Write a PNG of the screen, or of a window's place, and return its path."""
        _x, _y, width, height = self._area(window)
        data = self.pixels(window)
        rgb = bytearray(width * height * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = data[2::4], data[1::4], data[0::4]
        rows = b"".join(b"\0" + rgb[row * width * 3 : (row + 1) * width * 3] for row in range(height))
        path.parent.mkdir(parents=True, exist_ok=True)
        head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in parts))
        return path

    def _area(self, window: Window | None) -> tuple[int, int, int, int]:
        size = self._root.get_geometry()
        if window is None:
            return 0, 0, size.width, size.height
        x, y = max(0, window.x), max(0, window.y)
        right, bottom = min(size.width, window.x + window.width), min(size.height, window.y + window.height)
        return x, y, right - x, bottom - y

    def _below(self, window: Any) -> list[Window]:
        """Return `window` or, where it is only a frame, the program's window in it."""
        try:
            if window.get_attributes().map_state != X.IsViewable:
                return []
            pid = window.get_full_property(self._atom("_NET_WM_PID"), X.AnyPropertyType)
            if pid:
                return [self._describe(window, int(pid.value[0]))]
            return [found for child in window.query_tree().children for found in self._below(child)]
        except (BadWindow, BadDrawable):
            return []

    def _describe(self, window: Any, pid: int) -> Window:
        size = window.get_geometry()
        place = self._root.translate_coords(window, 0, 0)
        title = window.get_full_text_property(self._atom("_NET_WM_NAME")) or ""
        return Window(window.id, pid, title, place.x, place.y, size.width, size.height)

    def _atom(self, name: str) -> int:
        return int(self._display.intern_atom(name))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
