"""Lock and screen saver as macOS says it: distributed notifications, through CoreFoundation's C interface.

Written and tested against the documented signatures and constants (CFNotificationCenter.h, CFString.h); not yet run
there. The names are those that loginwindow and the screen saver engine post; Apple does not document them.
"""

import ctypes
import ctypes.util
from collections.abc import Callable
from typing import Any, Final

# CFNotificationCenter.h: delivered at once, also to an application in the background. CFString.h: UTF-8.
DELIVER_IMMEDIATELY: Final = 4
ENCODING_UTF8: Final = 0x08000100
NAMES: Final = ("com.apple.screenIsLocked", "com.apple.screensaver.didstart", "com.apple.screensaver.willstart")

_CALLBACK: Final = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 5)


class MacSession:
    """Listen to the distributed notification centre; its calls come in the main thread."""

    def __init__(self, *, leave: Callable[[], None], core: Any = None) -> None:
        self._leave = leave
        self._core = core if core is not None else ctypes.CDLL(ctypes.util.find_library("CoreFoundation"))
        # Kept here: the notification centre holds a bare pointer to it.
        self._callback = _CALLBACK(self._on_notification)

    def start(self) -> None:
        """Begin to listen."""
        core, pointer = self._core, ctypes.c_void_p
        core.CFNotificationCenterGetDistributedCenter.argtypes = []
        core.CFNotificationCenterGetDistributedCenter.restype = pointer
        core.CFStringCreateWithCString.argtypes = [pointer, ctypes.c_char_p, ctypes.c_uint32]
        core.CFStringCreateWithCString.restype = pointer
        add = core.CFNotificationCenterAddObserver
        add.argtypes = [pointer, pointer, _CALLBACK, pointer, pointer, ctypes.c_long]
        add.restype = None
        centre = core.CFNotificationCenterGetDistributedCenter()
        for name in NAMES:
            text = core.CFStringCreateWithCString(None, name.encode(), ENCODING_UTF8)
            add(centre, None, self._callback, text, None, DELIVER_IMMEDIATELY)

    def _on_notification(self, *_said: object) -> None:
        self._leave()
