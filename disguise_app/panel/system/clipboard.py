"""Nothing goes out: a second line behind the panel's own fields, for whatever a widget may do by itself.

The keys of copy and cut are taken before any widget; text that is selected cannot be dragged; and should anything of
ours reach the clipboard or X11's primary selection all the same, it is taken back in the same moment, before another
program can have asked for it. What others have put there is left alone, and pasting in is allowed.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_OUTWARD: Final = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


class NothingOut(QObject):
    """Watch one window and the clipboard from `start` on."""

    def __init__(self, *, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def start(self) -> None:
        """Begin to watch."""
        self._window.windowHandle().installEventFilter(self)
        QGuiApplication.clipboard().changed.connect(self._take_back)

    def _take_back(self, mode: QClipboard.Mode) -> None:
        clipboard = QGuiApplication.clipboard()
        owns = {
            QClipboard.Mode.Clipboard: clipboard.ownsClipboard,
            QClipboard.Mode.Selection: clipboard.ownsSelection,
            QClipboard.Mode.FindBuffer: clipboard.ownsFindBuffer,
        }
        # Clearing makes this process the owner of nothing, which is said as a change once more.
        if owns[mode]() and clipboard.mimeData(mode).formats():
            clipboard.clear(mode)

    def _unselect(self, at: QPoint) -> None:
        widget = self._window.childAt(at)
        while widget is not None and widget is not self._window:
            if isinstance(widget, QTextEdit | QPlainTextEdit):
                cursor = widget.textCursor()
                cursor.clearSelection()
                widget.setTextCursor(cursor)
            elif isinstance(widget, QLineEdit):
                widget.setDragEnabled(False)
            widget = widget.parentWidget()

    # Qt calls this.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of copy and cut; take the selection away under a press, from which a drag would begin."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            is_outward = any(event.matches(key) for key in _OUTWARD)
            # One let through stays as it came: a Tab that is not accepted is taken by every parent in turn.
            if is_outward:
                event.accept()
            return is_outward
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            is_left = event.button() == Qt.MouseButton.LeftButton
            if is_left and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._unselect(event.position().toPoint())
        return False
