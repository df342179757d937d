"""Lock, switch, sleep and log-off as Windows says it: messages to the window.

Written and tested against the documented signatures and constants (wtsapi32.h, winuser.h); not yet run there.
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget

# wtsapi32.h, WTSRegisterSessionNotification.
NOTIFY_FOR_THIS_SESSION: Final = 0
# winuser.h.
WM_QUERYENDSESSION: Final = 0x0011
WM_POWERBROADCAST: Final = 0x0218
WM_WTSSESSION_CHANGE: Final = 0x02B1
PBT_APMSUSPEND: Final = 0x0004
WTS_CONSOLE_DISCONNECT: Final = 0x2
WTS_REMOTE_DISCONNECT: Final = 0x4
WTS_SESSION_LOGOFF: Final = 0x6
WTS_SESSION_LOCK: Final = 0x7

_GONE: Final = {
    WM_WTSSESSION_CHANGE: (WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK),
    WM_POWERBROADCAST: (PBT_APMSUSPEND,),
}


class WindowsSession(QAbstractNativeEventFilter):
    """Listen to what the session says to one window."""

    def __init__(self, *, window: QWidget, leave: Callable[[], None], wtsapi32: Any = None) -> None:
        super().__init__()
        self._window = window
        self._leave = leave
        self._wtsapi32 = wtsapi32 if wtsapi32 is not None else _library()

    def start(self) -> None:
        """Register the window and begin to listen."""
        register = self._wtsapi32.WTSRegisterSessionNotification
        register.argtypes, register.restype = [ctypes.c_void_p, ctypes.c_ulong], ctypes.c_int
        register(int(self._window.winId()), NOTIFY_FOR_THIS_SESSION)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    # Qt calls this.
    def nativeEventFilter(self, event_type: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Leave at what means that nobody is at the screen; take nothing."""
        said = wintypes.MSG.from_address(int(message))
        if said.message == WM_QUERYENDSESSION or said.wParam in _GONE.get(said.message, ()):
            self._leave()
        return False


def _library() -> Any:
    if sys.platform == "win32":
        return ctypes.WinDLL("wtsapi32")
    raise OSError("wtsapi32")
