"""Read how the system's fonts are set up in a second thread, while the first one still imports.

Called first thing by the first process. Every program with text has fontconfig read some fifty files, which takes a
twentieth of the time to our first frame, in C code that needs no Python and no Qt. Qt asks for the same when it first
measures a text, and finds it done; where it is not done yet, or could not be, Qt does it as ever (fontconfig allows
both at once since 2.10).

Qt's own libraries could be loaded beside the imports in the same way. That was measured and left: two threads that map
memory at once keep each other waiting, and what the clock gains costs four times as much work.

ctypes is not imported, which takes as long as this gains: its core is enough for a function without arguments.
"""

from __future__ import annotations

import sys
from _thread import start_new_thread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

LIBRARY: Final = "libfontconfig.so.1"
_RTLD_NOW: Final = 2
# Python lets a thread wait for 5 ms until another makes room; the little that this one does in Python cannot wait.
_SWITCH_S: Final = 0.0002


def begin() -> bool:
    """Begin to read and return True; return False where fonts are not fontconfig's."""
    if sys.platform != "linux":
        return False
    try:
        import _ctypes

        class Function(_ctypes.CFuncPtr):
            _flags_ = _ctypes.FUNCFLAG_CDECL

        read = Function(_ctypes.dlsym(_ctypes.dlopen(LIBRARY, _RTLD_NOW), "FcInit"))
    except (ImportError, OSError):
        return False  # A Python without ctypes, a system without fontconfig: Qt says what there is to say.
    usual_s = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_S)
    start_new_thread(_read, (read, usual_s))
    return True


def _read(read: Callable[[], int], usual_s: float) -> None:
    read()
    sys.setswitchinterval(usual_s)
