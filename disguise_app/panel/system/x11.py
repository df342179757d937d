"""X11, and XWayland under Wayland: what Xlib knows and Qt has no call for.

Qt's own connection is used; libX11 is in the process already, loaded by Qt's plug-in. Errors about windows that are
gone are swallowed by the handler that Qt has set. Measured on eight window managers; see the README.
"""

import ctypes
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QNativeInterface
from PySide6.QtWidgets import QWidget

from disguise_app.panel.curtain import Curtain
from disguise_app.panel.system.base import System
from disguise_app.panel.system.x11_library import EVENT_HEAD, KEY_PRESS, open_library
from disguise_app.panel.system.x11_watch import Watch

# X.h, Xatom.h: a client message of 32-bit items, sent to the root for whoever redirects it.
_CLIENT_MESSAGE: Final = 33
_ATOM: Final = 4
_CARDINAL: Final = 6
_REPLACE: Final = 0
_SUBSTRUCTURE: Final = 0x180000
# EWMH 1.3, _NET_ACTIVE_WINDOW: 2 is a pager, "direct user action", which focus stealing prevention lets through.
_BY_THE_USER: Final = 2
# EWMH 1.3, _NET_MOVERESIZE_WINDOW: x and y (bits 8, 9), by the user (bit 13), static gravity: the client area's.
_MOVE_CLIENT_AREA: Final = 1 << 8 | 1 << 9 | 2 << 12 | 10
_KEYMAP_BYTES: Final = 32
# X.h: 0 and 1 are None and PointerRoot: the focus is nowhere, or follows the pointer.
_POINTER_ROOT: Final = 1
_ESCAPE: Final = 0xFF1B
_KEY_CODES: Final = range(8, 256)
_TREE_DEPTH: Final = 16


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        *EVENT_HEAD,
        ("message", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room", ctypes.c_long * 24),
    )


class X11(System):
    """The X server that this process is connected to."""

    hides_from_lists = True

    def __init__(self) -> None:
        super().__init__()
        self._x = open_library()
        self._escapes: frozenset[int] | None = None
        self._owner = 0

    def prepare(self, window: QWidget, owner: int) -> None:
        """Set the states before mapping: Qt keeps those that it finds, and a window manager reads them at the map."""
        super().prepare(window, owner)
        self._owner = owner
        self._own(window, owner)
        wid = int(window.winId())
        states = ("_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER", "_KDE_NET_WM_STATE_SKIP_SWITCHER")
        self._set(wid, "_NET_WM_STATE", _ATOM, [self._atom(state) for state in states])
        self._set(wid, "_KDE_NET_WM_SKIP_CLOSE_ANIMATION", _CARDINAL, [1])
        self.flush()

    def activate(self, window: QWidget, owner: int) -> None:
        """Send _NET_ACTIVE_WINDOW with source 2 and the owner as the window that is active now."""
        self._ask(window, "_NET_ACTIVE_WINDOW", [_BY_THE_USER, 0, owner])

    def is_elsewhere(self, owner: int) -> bool:
        """Tell whether the server's focus is a window outside the owner's; the root and none at all are nobody's."""
        focus = self._focus()
        is_a_window = focus > _POINTER_ROOT and focus != self._x.XDefaultRootWindow(self._display())
        return bool(owner) and is_a_window and not self._is_inside(focus, owner)

    def owner_rect(self, owner: int) -> QRect | None:
        """Return the owner's client area, asked of the server."""
        return self._rect(owner)

    def move(self, window: QWidget, corner: QPoint) -> None:
        """Move by native pixels: Qt's own are too coarse where the screen is scaled by a fraction."""
        if self.corner(window) != corner:
            self._ask(window, "_NET_MOVERESIZE_WINDOW", [_MOVE_CLIENT_AREA, corner.x(), corner.y()])

    def corner(self, window: QWidget) -> QPoint:
        """Return where the client area's top left corner is, asked of the server."""
        rect = self._rect(int(window.winId()))
        return rect.topLeft() if rect is not None else super().corner(window)

    def keys_down(self) -> frozenset[int] | None:
        """Return the key codes that are down; XWayland knows only those pressed while one of its windows had focus."""
        bits = (ctypes.c_ubyte * _KEYMAP_BYTES)()
        self._x.XQueryKeymap(self._display(), bits)
        return frozenset(8 * byte + bit for byte, value in enumerate(bits) for bit in range(8) if value & 1 << bit)

    def is_escape(self, message: int) -> bool:
        """Tell whether an xcb_generic_event_t is a press of a key that is Esc in the layout in use."""
        head = ctypes.string_at(message, 2)
        # The highest bit says that another program sent the event.
        return head[0] & 0x7F == KEY_PRESS and head[1] in self._escape_codes()

    def watch_escape(self, window: QWidget, curtain: Curtain, pressed: Callable[[], None]) -> bool:
        """Watch for Esc from a thread with a connection of its own."""
        watch = Watch(
            window=int(window.winId()),
            owner=self._owner,
            image=curtain.picture,
            at=curtain.at,
            colour=curtain.colour,
            codes=self._escape_codes(),
            pressed=pressed,
        )
        return watch.start()

    def has_focus(self, window: QWidget) -> bool:
        """Tell whether the server's focus is this window or one inside it."""
        return self._is_inside(self._focus(), int(window.winId()))

    def flush(self) -> None:
        """Send all and wait until the server has done it: XSync. The death of this process cannot overtake it."""
        display = self._display()
        if display:
            self._x.XSync(display, 0)

    def _focus(self) -> int:
        focus, revert = ctypes.c_ulong(), ctypes.c_int()
        self._x.XGetInputFocus(self._display(), ctypes.byref(focus), ctypes.byref(revert))
        return focus.value

    def _escape_codes(self) -> frozenset[int]:
        if self._escapes is None:
            display = self._display()
            keysym = self._x.XkbKeycodeToKeysym
            self._escapes = frozenset(code for code in _KEY_CODES if keysym(display, code, 0, 0) == _ESCAPE)
        return self._escapes

    def _ask(self, window: QWidget, request: str, data: list[int]) -> None:
        display = self._display()
        message = _ClientMessage(type=_CLIENT_MESSAGE, display=display, window=int(window.winId()), format=32)
        message.message = self._atom(request)
        message.data[: len(data)] = data
        self._x.XSendEvent(display, self._x.XDefaultRootWindow(display), 0, _SUBSTRUCTURE, ctypes.byref(message))
        self._x.XFlush(display)

    def _display(self) -> Any:
        native = native_interface()
        return ctypes.c_void_p(int(native.display())) if native is not None else None

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display(), name.encode(), 0))

    def _set(self, window: int, name: str, kind: int, values: list[int]) -> None:
        data = (ctypes.c_ulong * len(values))(*values)
        self._x.XChangeProperty(self._display(), window, self._atom(name), kind, 32, _REPLACE, data, len(values))

    def _rect(self, window: int) -> QRect | None:
        display = self._display()
        root, child = ctypes.c_ulong(), ctypes.c_ulong()
        x, y = ctypes.c_int(), ctypes.c_int()
        size = [ctypes.c_uint() for _ in range(4)]
        refs = [ctypes.byref(number) for number in (root, x, y, *size)]
        if not window or not self._x.XGetGeometry(display, window, *refs):
            return None
        corner = (ctypes.byref(x), ctypes.byref(y), ctypes.byref(child))
        if not self._x.XTranslateCoordinates(display, window, self._x.XDefaultRootWindow(display), 0, 0, *corner):
            return None
        return QRect(x.value, y.value, size[0].value, size[1].value)

    def _is_inside(self, window: int, outer: int) -> bool:
        root, parent, children, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_void_p(), ctypes.c_uint()
        refs = [ctypes.byref(number) for number in (root, parent, children, count)]
        for _ in range(_TREE_DEPTH):
            if window == outer:
                return True
            if window <= _POINTER_ROOT or not self._x.XQueryTree(self._display(), window, *refs):
                return False
            if children.value:
                self._x.XFree(children)
            window = parent.value
        return False


def native_interface() -> Any:
    """Return Qt's own connection to X (with display() as an address), or None where there is none."""
    app = QGuiApplication.instance()
    native = app.nativeInterface() if isinstance(app, QGuiApplication) else None
    return native if isinstance(native, QNativeInterface.QX11Application) else None
