"""macOS: no second Dock icon, out of captures that ask, no saved window state, no animation.

Written and tested against AppKit's documented selectors and constants through the Objective-C runtime; not yet run
there. Since macOS 15 recorders built on ScreenCaptureKit do not honour the sharing type; set-up says so.
"""

import contextlib
import ctypes
import ctypes.util
from typing import Any, Final

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from disguise_app.panel.system.base import System
from disguise_app.panel.system.reshown import Reshown

# NSWindow.h: NSWindowSharingNone, NSWindowAnimationBehaviorNone. NSRunningApplication.h: accessory policy.
SHARING_NONE: Final = 0
ANIMATION_NONE: Final = 2
POLICY_ACCESSORY: Final = 1
# CGEventSource.h: kCGEventSourceStateCombinedSessionState; virtual key codes are below 128 (HIToolbox/Events.h).
COMBINED_SESSION: Final = 0
# NSEvent.h: NSEventTypeKeyDown. HIToolbox/Events.h: kVK_Escape.
KEY_DOWN: Final = 10
ESCAPE_CODE: Final = 53
_KEY_CODES: Final = range(128)


class MacOS(System):
    """AppKit's window server; libraries are parameters for the tests' sake."""

    hides_from_capture = True
    hides_from_lists = True

    def __init__(self, *, objc: Any = None, graphics: Any = None) -> None:
        super().__init__()
        self._objc = objc if objc is not None else ctypes.CDLL(ctypes.util.find_library("objc"))
        self._graphics = graphics if graphics is not None else ctypes.CDLL(ctypes.util.find_library("CoreGraphics"))
        self._reshown: list[Reshown] = []

    def prepare_process(self) -> None:
        """Become an accessory: no Dock icon, no menu bar, no entry in the application switcher."""
        with contextlib.suppress(Exception):
            self._send(self._application(), "setActivationPolicy:", POLICY_ACCESSORY)

    def prepare(self, window: QWidget, owner: int) -> None:
        """Turn off restoring and animation. The owner is another process's and cannot be a parent here."""
        super().prepare(window, owner)
        with contextlib.suppress(Exception):
            native = self._window(window)
            self._send(native, "setRestorable:", 0)
            self._send(native, "setAnimationBehavior:", ANIMATION_NONE)

    def activate(self, window: QWidget, owner: int) -> None:
        """Come to the front over the calculator, which is another application."""
        with contextlib.suppress(Exception):
            self._send(self._application(), "activateIgnoringOtherApps:", 1)
        super().activate(window, owner)

    def exclude_from_capture(self, window: QWidget) -> bool:
        """Set the sharing type now and after each show."""
        self._reshown.append(Reshown(window=window, apply=lambda: self._stop_sharing(window)))
        return self._stop_sharing(window)

    def keys_down(self) -> frozenset[int] | None:
        """Return the virtual key codes that are down in this login session."""
        state = self._graphics.CGEventSourceKeyState
        state.argtypes, state.restype = [ctypes.c_int, ctypes.c_uint16], ctypes.c_bool
        return frozenset(code for code in _KEY_CODES if state(COMBINED_SESSION, code))

    def key_code(self, event: QKeyEvent) -> int:
        """Return the virtual key code."""
        return event.nativeVirtualKey()

    def is_escape(self, message: int) -> bool:
        """Tell whether an NSEvent is a press of Esc; it comes here before the input context sees it."""
        return self._send(message, "type") == KEY_DOWN and self._send(message, "keyCode") & 0xFFFF == ESCAPE_CODE

    def _stop_sharing(self, window: QWidget) -> bool:
        with contextlib.suppress(Exception):
            self._send(self._window(window), "setSharingType:", SHARING_NONE)
            return True
        return False

    def _application(self) -> int:
        find = self._objc.objc_getClass
        find.argtypes, find.restype = [ctypes.c_char_p], ctypes.c_void_p
        return self._send(find(b"NSApplication"), "sharedApplication")

    def _window(self, window: QWidget) -> int:
        # Qt's native id is the NSView; its window is the NSWindow.
        return self._send(int(window.winId()), "window")

    def _send(self, receiver: int, selector: str, *values: int) -> int:
        register = self._objc.sel_registerName
        register.argtypes, register.restype = [ctypes.c_char_p], ctypes.c_void_p
        send = self._objc.objc_msgSend
        # All arguments in use are NSInteger or BOOL, which travel alike in a register on both of Apple's machines.
        send.argtypes = [ctypes.c_void_p, ctypes.c_void_p, *[ctypes.c_long] * len(values)]
        send.restype = ctypes.c_void_p
        return send(receiver, register(selector.encode()), *values) or 0
