"""The ends of the pipe in a windowed Windows build, which has no standard streams: its two handles are asked for.

Called by `pipe.take` on Windows only; tested against the documented declarations, never run there. It must not know
what the frames mean.
"""

import ctypes
import os
from typing import Any, Final

_STD_INPUT: Final = -10
_STD_OUTPUT: Final = -11
_FILE_TYPE_PIPE: Final = 3
_DWORD_MASK: Final = 0xFFFFFFFF
# The three that every C runtime takes for the standard streams, and that the caller points at nothing.
_LAST_STANDARD: Final = 2


def take(kernel32: Any, msvcrt: Any) -> tuple[int, int] | None:
    """Return file descriptors for reading and writing that are this process's own, None where they are no pipes."""
    kernel32.GetStdHandle.argtypes = [ctypes.c_ulong]
    kernel32.GetStdHandle.restype = ctypes.c_void_p
    kernel32.GetFileType.argtypes = [ctypes.c_void_p]
    kernel32.GetFileType.restype = ctypes.c_ulong
    reading = _end(kernel32, msvcrt, _STD_INPUT, os.O_RDONLY)
    writing = _end(kernel32, msvcrt, _STD_OUTPUT, os.O_WRONLY)
    return None if reading is None or writing is None else (reading, writing)


def _end(kernel32: Any, msvcrt: Any, which: int, flags: int) -> int | None:
    handle = kernel32.GetStdHandle(which & _DWORD_MASK)
    if not handle or kernel32.GetFileType(handle) != _FILE_TYPE_PIPE:
        return None
    # O_BINARY is Windows's own.
    return _own(msvcrt.open_osfhandle(handle, flags | getattr(os, "O_BINARY", 0)))


def _own(descriptor: int) -> int:
    """Return a duplicate above the standard three.

    The runtime may have the same handle behind descriptor 0 or 1, and closes it when that is pointed at nothing; where
    it has none there, the one just opened may be such a descriptor itself.
    """
    copy = os.dup(descriptor)
    return copy if copy > _LAST_STANDARD else _own(copy)
