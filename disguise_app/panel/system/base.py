"""What the panel asks of a window system, with the answer of one that can do nothing.

Each system's own file overrides what it can do. Called by the panel's start, by leave and by the triggers; it must not
know what the window shows. Nothing here raises for a window or an owner that is gone; where a system refuses a wish,
the panel opens all the same, since a plan that does not open on the night is worse than one that a recorder sees.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from disguise_app.outside import names
from disguise_app.panel.curtain import Curtain


class System:
    """A window system; lengths in native pixels, windows of others by their native id."""

    # What no program can keep from others here; set-up says it in words.
    hides_from_capture = False
    hides_from_lists = False

    def __init__(self) -> None:
        self._owners: list[QWindow] = []

    def prepare_process(self) -> None:
        """Keep this process out of docks, once, after the application object is made."""

    def prepare(self, window: QWidget, owner: int) -> None:
        """Make a window the owner's, out of all lists and without a telling title; call before it is mapped."""
        window.setWindowFlags(Qt.WindowType.Dialog)
        window.setWindowTitle(names.PANEL_TITLE)
        window.winId()

    def activate(self, window: QWidget, owner: int) -> None:
        """Ask for the focus as the person's own act; call after the window is mapped."""
        window.activateWindow()

    def is_elsewhere(self, owner: int) -> bool:
        """Tell whether keys certainly go to another program than the owner's; False where a program cannot know it."""
        return False

    def exclude_from_capture(self, window: QWidget) -> bool:
        """Keep a window out of screenshots and recordings, now and after each show; return whether that is possible."""
        return False

    def owner_rect(self, owner: int) -> QRect | None:
        """Return the owner's client area on the screen, or None where a program cannot know it."""
        return None

    def move(self, window: QWidget, corner: QPoint) -> None:
        """Put the client area's top left corner at a native pixel, exactly; call after the window is mapped."""

    def corner(self, window: QWidget) -> QPoint:
        """Return where the client area's top left corner is."""
        ratio = window.devicePixelRatioF()
        place = window.mapToGlobal(QPoint(0, 0))
        return QPoint(round(place.x() * ratio), round(place.y() * ratio))

    def keys_down(self) -> frozenset[int] | None:
        """Return the native codes of the keys that are down now, or None where a program cannot know it."""
        return None

    def key_is_down(self) -> bool:
        """Tell whether any key is down now, as far as can be known."""
        return bool(self.keys_down())

    def key_code(self, event: QKeyEvent) -> int:
        """Return an event's key as `keys_down` names it."""
        return event.nativeScanCode()

    def is_escape(self, message: int) -> bool:
        """Tell whether a native event, by its address, is a press of Esc, also one that an input method would take."""
        return False

    def watch_escape(self, window: QWidget, curtain: Curtain, pressed: Callable[[], None]) -> bool:
        """Take the window off the screen at Esc even while the GUI thread is busy, then call `pressed` in a thread.

        Call after the window is mapped. Returns whether this system can do that.
        """
        return False

    def has_focus(self, window: QWidget) -> bool:
        """Tell whether keys really go to this window, asked of the system and not of Qt where that is possible."""
        return window.isActiveWindow()

    def flush(self) -> None:
        """Hand everything drawn, hidden and asked so far to the display server, before this returns."""

    def _own(self, window: QWidget, owner: int) -> None:
        """Make another process's window the transient parent; Qt writes the property itself, at each show."""
        foreign = QWindow.fromWinId(owner) if owner else None
        handle = window.windowHandle()
        if foreign is not None and handle is not None:
            self._owners.append(foreign)
            handle.setTransientParent(foreign)
