"""Windows: an owned window without a task bar button, out of captures, gone without a fade.

Written and tested against the documented signatures and constants (winuser.h, dwmapi.h); not yet run there.
"""

import contextlib
import ctypes
import sys
from ctypes import wintypes
from typing import Any, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from disguise_app.panel.system.base import System
from disguise_app.panel.system.reshown import Reshown

# winuser.h, SetWindowDisplayAffinity: gone from captures (Windows 10 2004 and later), or black in them (before).
WDA_EXCLUDEFROMCAPTURE: Final = 0x11
WDA_MONITOR: Final = 0x01
# winuser.h, SetWindowLongPtrW and the extended styles.
GWLP_HWNDPARENT: Final = -8
GWL_EXSTYLE: Final = -20
WS_EX_APPWINDOW: Final = 0x00040000
# dwmapi.h, DwmSetWindowAttribute.
DWMWA_TRANSITIONS_FORCEDISABLED: Final = 3
# winuser.h: what a key press is, and what it is while an input method composes; imm.h, ImmGetVirtualKey.
WM_KEYDOWN: Final = 0x0100
WM_SYSKEYDOWN: Final = 0x0104
VK_ESCAPE: Final = 0x1B
VK_PROCESSKEY: Final = 0xE5
# winuser.h, GetAsyncKeyState: the highest bit of a SHORT. Codes 1 to 6 are mouse buttons and Cancel.
_KEY_CODES: Final = range(0x08, 0xFF)


class Windows(System):
    """The desktop window manager of Windows 10 and later; libraries are parameters for the tests' sake."""

    hides_from_capture = True
    hides_from_lists = True

    def __init__(self, *, user32: Any = None, dwmapi: Any = None, gdi32: Any = None, imm32: Any = None) -> None:
        super().__init__()
        self._user32 = declare_user32(user32 if user32 is not None else _library("user32"))
        self._dwmapi = declare_dwmapi(dwmapi if dwmapi is not None else _library("dwmapi"))
        self._gdi32 = gdi32 if gdi32 is not None else _library("gdi32")
        self._imm32 = imm32 if imm32 is not None else _library("imm32")
        self._imm32.ImmGetVirtualKey.argtypes = [ctypes.c_void_p]
        self._imm32.ImmGetVirtualKey.restype = ctypes.c_uint
        self._reshown: list[Reshown] = []

    def prepare(self, window: QWidget, owner: int) -> None:
        """Own the window and turn its transitions off before it is shown."""
        super().prepare(window, owner)
        self._own(window, owner)
        on = ctypes.c_int(1)
        with contextlib.suppress(Exception):
            self._dwmapi.DwmSetWindowAttribute(
                int(window.winId()), DWMWA_TRANSITIONS_FORCEDISABLED, ctypes.byref(on), ctypes.sizeof(on)
            )

    def activate(self, window: QWidget, owner: int) -> None:
        """Set the owner again, which takes the task bar button away, and take the foreground."""
        handle = int(window.winId())
        with contextlib.suppress(Exception):
            if owner:
                self._user32.SetWindowLongPtrW(handle, GWLP_HWNDPARENT, owner)
            style = self._user32.GetWindowLongPtrW(handle, GWL_EXSTYLE)
            self._user32.SetWindowLongPtrW(handle, GWL_EXSTYLE, style & ~WS_EX_APPWINDOW)
            self._user32.SetForegroundWindow(handle)

    def is_elsewhere(self, owner: int) -> bool:
        """Tell whether another window than the owner is in the foreground; none at all is nobody's."""
        return bool(owner) and self._user32.GetForegroundWindow() not in (None, 0, owner)

    def exclude_from_capture(self, window: QWidget) -> bool:
        """Set the display affinity now and after each show, since hiding loses it."""
        self._reshown.append(Reshown(window=window, apply=lambda: self._set_affinity(window)))
        return self._set_affinity(window)

    def owner_rect(self, owner: int) -> QRect | None:
        """Return the owner's client area."""
        corner = (ctypes.c_long * 2)()
        size = (ctypes.c_long * 4)()
        if not owner or not self._user32.GetClientRect(owner, size) or not self._user32.ClientToScreen(owner, corner):
            return None
        return QRect(corner[0], corner[1], size[2], size[3])

    def keys_down(self) -> frozenset[int] | None:
        """Return the virtual key codes that are down, whichever window has the focus."""
        return frozenset(code for code in _KEY_CODES if self._user32.GetAsyncKeyState(code) < 0)

    def key_code(self, event: QKeyEvent) -> int:
        """Return the virtual key code."""
        return event.nativeVirtualKey()

    def is_escape(self, message: int) -> bool:
        """Tell whether a MSG is a press of Esc, also one that the input method has taken (VK_PROCESSKEY)."""
        said = wintypes.MSG.from_address(message)
        if said.message not in (WM_KEYDOWN, WM_SYSKEYDOWN):
            return False
        if said.wParam == VK_PROCESSKEY:
            return bool(self._imm32.ImmGetVirtualKey(said.hWnd) == VK_ESCAPE)
        return bool(said.wParam == VK_ESCAPE)

    def has_focus(self, window: QWidget) -> bool:
        """Tell whether this is the foreground window."""
        return bool(self._user32.GetForegroundWindow() == int(window.winId()))

    def flush(self) -> None:
        """Let the drawing commands that wait be carried out."""
        self._gdi32.GdiFlush.argtypes = []
        self._gdi32.GdiFlush.restype = ctypes.c_int
        self._gdi32.GdiFlush()

    def _set_affinity(self, window: QWidget) -> bool:
        handle = int(window.winId())
        kinds = (WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR)
        with contextlib.suppress(Exception):
            return any(self._user32.SetWindowDisplayAffinity(handle, kind) for kind in kinds)
        return False


def declare_user32(user32: Any) -> Any:
    """Tell ctypes the types of the functions in use, as winuser.h declares them."""
    handle, number = ctypes.c_void_p, ctypes.c_int
    for name, result, arguments in (
        ("SetWindowDisplayAffinity", number, [handle, ctypes.c_ulong]),
        ("SetWindowLongPtrW", ctypes.c_ssize_t, [handle, number, ctypes.c_ssize_t]),
        ("GetWindowLongPtrW", ctypes.c_ssize_t, [handle, number]),
        ("SetForegroundWindow", number, [handle]),
        ("GetForegroundWindow", handle, []),
        ("GetAsyncKeyState", ctypes.c_short, [number]),
        ("GetClientRect", number, [handle, handle]),
        ("ClientToScreen", number, [handle, handle]),
    ):
        function = getattr(user32, name)
        function.restype, function.argtypes = result, arguments
    return user32


def declare_dwmapi(dwmapi: Any) -> Any:
    """Tell ctypes the types of the function in use, as dwmapi.h declares it."""
    function = dwmapi.DwmSetWindowAttribute
    function.restype = ctypes.c_long
    function.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong]
    return dwmapi


def _library(name: str) -> Any:
    if sys.platform == "win32":
        return ctypes.WinDLL(name)
    raise OSError(name)
