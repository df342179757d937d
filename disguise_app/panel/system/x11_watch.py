"""Esc while the GUI thread is busy: a second connection to the X server that watches one window from a thread.

However long a page builds or a widget paints, the thread sees the press, covers the window with the calculator's
picture, which lies ready in the server, and unmaps it. Where the calculator is it asks at that moment, since a window
manager may have put either window a pixel aside. Any client may do that to any window. Telling the GUI thread is the
caller's part: saving and dying wait until it is free, unseen.
"""

import ctypes
import threading
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from disguise_app.panel.system.x11_library import EVENT_HEAD, KEY_PRESS, open_library

_KEY_PRESS_MASK: Final = 1
_Z_PIXMAP: Final = 2
_EVENT_LONGS: Final = 24
# The deepest right and lower pixel that the protocol can name; the server clips.
_EVERYWHERE: Final = 32767


class _KeyEvent(ctypes.Structure):
    _fields_ = (
        *EVENT_HEAD,
        ("root", ctypes.c_ulong),
        ("subwindow", ctypes.c_ulong),
        ("time", ctypes.c_ulong),
        ("place", ctypes.c_int * 4),
        ("state", ctypes.c_uint),
        ("code", ctypes.c_uint),
        ("same_screen", ctypes.c_int),
        ("room", ctypes.c_long * _EVENT_LONGS),
    )


class Watch:
    """Watch a window's keys; `codes` are those of Esc, `pressed` is called in the thread of the watch.

    `image` is of the window `owner`, and is put where that is, or at `at` where that cannot be known.
    """

    def __init__(
        self,
        *,
        window: int,
        owner: int,
        image: QImage,
        at: QPoint,
        colour: QColor,
        codes: frozenset[int],
        pressed: Callable[[], None],
    ) -> None:
        self._x: Any = open_library()
        # Between two calls a busy thread would take its turn, five milliseconds each time.
        self._at_once: Any = open_library(keeps_turn=True)
        self._window = window
        self._owner = owner
        self._image = image
        self._at = at
        self._pixel = colour.rgb() & 0xFFFFFF
        self._codes = codes
        self._pressed = pressed
        self._display: Any = None
        self._picture = 0
        self._context: Any = None

    def start(self) -> bool:
        """Put the picture into the server and begin to watch; return whether that was possible."""
        self._display = self._x.XOpenDisplay(None)
        if not self._display or not self._put_picture():
            return False
        self._x.XSelectInput(self._display, self._window, _KEY_PRESS_MASK)
        self._x.XSync(self._display, 0)
        threading.Thread(target=self._run, daemon=True).start()
        return True

    def _put_picture(self) -> bool:
        depth = self._depth()
        if depth not in (24, 32):
            return False
        self._pixel |= 0xFF000000 if depth == 32 else 0
        x, display, width, height = self._x, self._display, self._image.width(), self._image.height()
        self._picture = x.XCreatePixmap(display, self._window, width, height, depth)
        self._context = x.XCreateGC(display, self._picture, 0, None)
        x.XSetForeground(display, self._context, self._pixel)
        data = bytes(self._image.constBits())
        stride = self._image.bytesPerLine()
        image = x.XCreateImage(display, None, depth, _Z_PIXMAP, 0, data, width, height, 32, stride)
        if not image:
            return False
        x.XPutImage(display, self._picture, self._context, image, 0, 0, 0, 0, width, height)
        x.XSync(display, 0)
        # The image's head is freed by Xlib, the pixels are Python's.
        x.XFree(image)
        return True

    def _depth(self) -> int:
        root, border = ctypes.c_ulong(), ctypes.c_uint()
        place = [ctypes.c_int(), ctypes.c_int(), ctypes.c_uint(), ctypes.c_uint()]
        depth = ctypes.c_uint()
        refs = [ctypes.byref(number) for number in (root, *place, border, depth)]
        return depth.value if self._x.XGetGeometry(self._display, self._window, *refs) else 0

    def _run(self) -> None:
        event = _KeyEvent()
        while True:
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == KEY_PRESS and event.code in self._codes:
                self._vanish()
                self._pressed()

    def _place(self) -> tuple[int, int]:
        """Return where the owner's top left corner is in the window."""
        left, top, child = ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
        refs = [ctypes.byref(number) for number in (left, top, child)]
        if self._owner and self._at_once.XTranslateCoordinates(self._display, self._owner, self._window, 0, 0, *refs):
            return left.value, top.value
        return self._at.x(), self._at.y()

    def _vanish(self) -> None:
        x, display, window = self._at_once, self._display, self._window
        place = self._place()
        x.XFillRectangle(display, window, self._context, 0, 0, _EVERYWHERE, _EVERYWHERE)
        size = (self._image.width(), self._image.height())
        x.XCopyArea(display, self._picture, window, self._context, 0, 0, *size, *place)
        x.XUnmapWindow(display, window)
        x.XSync(display, 0)
