"""libX11 as its manual pages declare it. Loaded once for Qt's connection and for the watch of Esc."""

import ctypes
from typing import Any, Final

# X.h: the first byte of an event.
KEY_PRESS: Final = 2
# Xlib.h: what every event structure begins with.
EVENT_HEAD: Final = (
    ("type", ctypes.c_int),
    ("serial", ctypes.c_ulong),
    ("send_event", ctypes.c_int),
    ("display", ctypes.c_void_p),
    ("window", ctypes.c_ulong),
)


_NUMBER, _SIZE, _XID = ctypes.c_int, ctypes.c_uint, ctypes.c_ulong
_TEXT, _POINTER = ctypes.c_char_p, ctypes.c_void_p
_FUNCTIONS: Final[tuple[tuple[str, Any, list[Any]], ...]] = (
    ("XInternAtom", _XID, [_POINTER, _TEXT, _NUMBER]),
    ("XDefaultRootWindow", _XID, [_POINTER]),
    ("XChangeProperty", _NUMBER, [_POINTER, _XID, _XID, _XID, _NUMBER, _NUMBER, _POINTER, _NUMBER]),
    ("XSendEvent", _NUMBER, [_POINTER, _XID, _NUMBER, ctypes.c_long, _POINTER]),
    ("XFlush", _NUMBER, [_POINTER]),
    ("XSync", _NUMBER, [_POINTER, _NUMBER]),
    ("XFree", _NUMBER, [_POINTER]),
    ("XQueryKeymap", _NUMBER, [_POINTER, _POINTER]),
    ("XGetInputFocus", _NUMBER, [_POINTER, _POINTER, _POINTER]),
    ("XQueryTree", _NUMBER, [_POINTER, _XID, *[_POINTER] * 4]),
    ("XGetGeometry", _NUMBER, [_POINTER, _XID, *[_POINTER] * 7]),
    ("XTranslateCoordinates", _NUMBER, [_POINTER, _XID, _XID, _NUMBER, _NUMBER, *[_POINTER] * 3]),
    ("XOpenDisplay", _POINTER, [_TEXT]),
    ("XSelectInput", _NUMBER, [_POINTER, _XID, ctypes.c_long]),
    ("XNextEvent", _NUMBER, [_POINTER, _POINTER]),
    ("XUnmapWindow", _NUMBER, [_POINTER, _XID]),
    ("XCreatePixmap", _XID, [_POINTER, _XID, _SIZE, _SIZE, _SIZE]),
    ("XCreateGC", _POINTER, [_POINTER, _XID, _XID, _POINTER]),
    ("XSetForeground", _NUMBER, [_POINTER, _POINTER, _XID]),
    ("XCreateImage", _POINTER, [_POINTER, _POINTER, _SIZE, _NUMBER, _NUMBER, _POINTER, _SIZE, _SIZE, _NUMBER, _NUMBER]),
    ("XPutImage", _NUMBER, [_POINTER, _XID, _POINTER, _POINTER, *[_NUMBER] * 4, _SIZE, _SIZE]),
    ("XFillRectangle", _NUMBER, [_POINTER, _XID, _POINTER, _NUMBER, _NUMBER, _SIZE, _SIZE]),
    ("XCopyArea", _NUMBER, [_POINTER, _XID, _XID, _POINTER, _NUMBER, _NUMBER, _SIZE, _SIZE, _NUMBER, _NUMBER]),
    ("XkbKeycodeToKeysym", _XID, [_POINTER, ctypes.c_ubyte, _NUMBER, _NUMBER]),
)


def open_library(*, keeps_turn: bool = False) -> Any:
    """Return libX11 with the types of its manual pages.

    With `keeps_turn` no other thread of Python runs during a call: for several short ones that belong together.
    """
    x = (ctypes.PyDLL if keeps_turn else ctypes.CDLL)("libX11.so.6")
    for name, result, arguments in _FUNCTIONS:
        function = getattr(x, name)
        function.restype, function.argtypes = result, arguments
    return x
