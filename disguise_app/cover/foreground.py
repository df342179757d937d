"""Letting the keeper's window come to the front: Windows gives the focus only to whom the active program allows it.

Called by the companion right before SHOW, while the cover is the active program. Written and tested against the
documented signature (winuser.h); not yet run there. Other systems need no word of it.
"""

import contextlib
import sys
from typing import Any


def allow(pid: int, *, user32: Any = None) -> None:
    """Allow the process `pid` to take the foreground: AllowSetForegroundWindow. Raises nothing."""
    with contextlib.suppress(Exception):
        library = user32 if user32 is not None else _library()
        if library is not None:
            import ctypes

            function = library.AllowSetForegroundWindow
            function.argtypes, function.restype = [ctypes.c_ulong], ctypes.c_int
            function(pid)


def _library() -> Any:
    if sys.platform != "win32":
        return None
    import ctypes

    return ctypes.WinDLL("user32")
