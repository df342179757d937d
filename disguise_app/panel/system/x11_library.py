"""libX11 as its manual pages declare it. Loaded once for Qt's connection and for the watch of Esc."""

import ctypes
from typing import Any, Final

# X.h: the first byte of an event.
KEY_PRESS: Final = 2


def open_library() -> Any:
    """Return libX11 with the types of its manual pages."""
    x = ctypes.CDLL("libX11.so.6")
    number, size, xid = ctypes.c_int, ctypes.c_uint, ctypes.c_ulong
    text, pointer = ctypes.c_char_p, ctypes.c_void_p
    for name, result, arguments in (
        ("XInternAtom", xid, [pointer, text, number]),
        ("XDefaultRootWindow", xid, [pointer]),
        ("XChangeProperty", number, [pointer, xid, xid, xid, number, number, pointer, number]),
        ("XSendEvent", number, [pointer, xid, number, ctypes.c_long, pointer]),
        ("XFlush", number, [pointer]),
        ("XSync", number, [pointer, number]),
        ("XFree", number, [pointer]),
        ("XQueryKeymap", number, [pointer, pointer]),
        ("XGetInputFocus", number, [pointer, pointer, pointer]),
        ("XQueryTree", number, [pointer, xid, *[pointer] * 4]),
        ("XGetGeometry", number, [pointer, xid, *[pointer] * 7]),
        ("XTranslateCoordinates", number, [pointer, xid, xid, number, number, *[pointer] * 3]),
        ("XOpenDisplay", pointer, [text]),
        ("XSelectInput", number, [pointer, xid, ctypes.c_long]),
        ("XNextEvent", number, [pointer, pointer]),
        ("XUnmapWindow", number, [pointer, xid]),
        ("XCreatePixmap", xid, [pointer, xid, size, size, size]),
        ("XCreateGC", pointer, [pointer, xid, xid, pointer]),
        ("XSetForeground", number, [pointer, pointer, xid]),
        ("XCreateImage", pointer, [pointer, pointer, size, number, number, pointer, size, size, number, number]),
        ("XPutImage", number, [pointer, xid, pointer, pointer, *[number] * 4, size, size]),
        ("XFillRectangle", number, [pointer, xid, pointer, number, number, size, size]),
        ("XCopyArea", number, [pointer, xid, xid, pointer, number, number, size, size, number, number]),
        ("XkbKeycodeToKeysym", xid, [pointer, ctypes.c_ubyte, number, number]),
    ):
        function = getattr(x, name)
        function.restype, function.argtypes = result, arguments
    return x
