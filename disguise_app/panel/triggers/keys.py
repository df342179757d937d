"""The trigger of the keyboard: Esc and Ctrl+Q, wherever the focus is, before any widget, shortcut or input method.

Three nets, since each alone has a hole. The system's own events come first, before an input method that is composing
can take Esc for itself. The window's events come next, before shortcuts and widgets; there all keys are judged by the
key law. The window widget's events come last, for keys that were sent to a widget and not to the window. A filter on
the application would see all this at once, but costs 5 µs for each of the ten thousand events of a long page.
"""

import time
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from disguise_app.panel.system.base import System
from disguise_app.panel.triggers.key_law import ARRIVAL_S, Key, KeyLaw, Verdict

_PRESSES: Final = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


class LeaveCall(Protocol):
    """The way out, as this trigger calls it."""

    def __call__(self, close_calculator: bool = False) -> None:
        """Leave; with `close_calculator` the cover is closed as well."""


class Keys(QObject):
    """Watch the keyboard of one window from `start` on, which is called right after it is shown."""

    def __init__(
        self,
        *,
        window: QWidget,
        leave: LeaveCall,
        system: System,
        is_any_held: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._leave = leave
        self._system = system
        self._is_any_held = is_any_held
        self._clock = clock
        self._law: KeyLaw | None = None
        self._raw = _RawKeys(leave=leave, system=system)
        self._wanted_focus: QWidget | None = None

    def start(self) -> None:
        """Begin to watch; keys that are down now are no keys until they are released."""
        held = self._system.keys_down()
        self._law = KeyLaw(held=held, is_any_held=self._is_any_held, clock=self._clock)
        self._window.installEventFilter(self)
        self._watch_window(self._window.windowHandle())
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.installNativeEventFilter(self._raw)
            app.focusWindowChanged.connect(self._watch_window)
            app.focusChanged.connect(self._on_focus_changed)
        self._keep_from_fields(self._window.focusWidget())
        QTimer.singleShot(round(ARRIVAL_S * 1000), self, self._give_focus)

    def stop(self) -> None:
        """Stop watching; only tests need it, since leaving ends the process."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.removeNativeEventFilter(self._raw)

    def _watch_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._wanted_focus is not None or self._is_arriving():
            self._keep_from_fields(now)

    def _is_arriving(self) -> bool:
        return self._law is not None and self._law.is_early()

    def _keep_from_fields(self, focus: QWidget | None) -> None:
        if focus is not None and self._is_arriving() and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            self._wanted_focus = focus
            self._window.setFocus()

    def _give_focus(self) -> None:
        wanted, self._wanted_focus = self._wanted_focus, None
        if wanted is not None and self._window.focusWidget() in (None, self._window):
            wanted.setFocus()

    def _judge(self, event: QKeyEvent) -> Verdict:
        law = self._law
        if law is None:
            return Verdict.PASS
        key = Key(event.key(), event.modifiers(), self._system.key_code(event))
        return law.press(key) if event.type() in _PRESSES else law.release(key)

    # Qt calls this.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Judge each key on its way into the window."""
        if not isinstance(event, QKeyEvent):
            return False
        verdict = self._judge(event)
        if verdict in (Verdict.LEAVE, Verdict.CLOSE):
            self._leave(close_calculator=verdict is Verdict.CLOSE)
        if verdict is Verdict.PASS:
            return False
        # An accepted override keeps shortcuts from the key; the press that follows ends here too.
        event.accept()
        return True


class _RawKeys(QAbstractNativeEventFilter):
    """Esc as the system reports it, before an input method hears of it."""

    def __init__(self, *, leave: LeaveCall, system: System) -> None:
        super().__init__()
        self._leave = leave
        self._is_escape = system.is_escape

    # Qt calls this.
    def nativeEventFilter(self, event_type: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Leave at Esc; take nothing."""
        if self._is_escape(int(message)):
            self._leave()
        return False
