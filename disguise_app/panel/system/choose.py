"""Which window system this process is on. Called once the application object is there, by the panel's start."""

import sys

from PySide6.QtGui import QGuiApplication

from disguise_app.panel.system.base import System


def current() -> System:
    """Return the window system that Qt has chosen; one that can do nothing where it is none of ours or lacks a call."""
    try:
        return _known()
    except (OSError, AttributeError):
        return System()


def _known() -> System:
    platform = QGuiApplication.platformName()
    if platform == "xcb":
        from disguise_app.panel.system.x11 import X11

        return X11()
    if platform.startswith("wayland"):
        from disguise_app.panel.system.wayland import Wayland

        return Wayland()
    if sys.platform == "win32" and platform == "windows":
        from disguise_app.panel.system.windows import Windows

        return Windows()
    if sys.platform == "darwin" and platform == "cocoa":
        from disguise_app.panel.system.macos import MacOS

        return MacOS()
    return System()
