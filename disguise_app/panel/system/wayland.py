"""Wayland without XWayland: a program can neither place its window nor leave the lists, and set-up says so.

What is left: the window is a dialog, and what was drawn is sent before the process ends.
"""

import ctypes
from typing import Any

from PySide6.QtGui import QGuiApplication, QNativeInterface

from disguise_app.panel.system.base import System


class Wayland(System):
    """The compositor that this process is connected to."""

    def flush(self) -> None:
        """Send all; the compositor reads it even after this process is gone: wl_display_flush."""
        app = QGuiApplication.instance()
        native: Any = app.nativeInterface() if isinstance(app, QGuiApplication) else None
        if not isinstance(native, QNativeInterface.QWaylandApplication):
            return
        client = ctypes.CDLL("libwayland-client.so.0")
        client.wl_display_flush.argtypes = [ctypes.c_void_p]
        client.wl_display_flush.restype = ctypes.c_int
        client.wl_display_flush(int(native.display()))
