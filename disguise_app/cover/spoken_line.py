"""The entry as a screen reader knows it: a line of text without a look, which has the focus in the entry's stead.

Made by the parts and the fields of units after the first frame, over what paints the entry. A screen reader finds a
text with a caret here, and hears each change of it. The line holds text only where a screen reader is there; everywhere
else it stays empty, and the entry stays single characters (see `glyphs`). It must not know what the text means.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

# More than this is told as one new text and not sign by sign.
_MOST_STEPS: Final = 40


class SpokenLine(QLineEdit):
    """Takes the focus, and neither keys nor clicks: those go on to the widget it lies over."""

    def __init__(self, painted: QWidget) -> None:
        super().__init__(painted)
        self.setProperty("rings_parent", True)
        self.setReadOnly(True)
        self.setFrame(False)
        self.setAcceptDrops(False)
        self.unsetCursor()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._painted = painted
        self._come_next()
        self.fill()
        self.lower()
        self.show()

    def fill(self) -> None:
        """Lie over all of the widget that paints the entry, so that the focus ring stands around it."""
        self.setGeometry(self._painted.rect())

    def put(self, chars: Iterable[str], caret: int | None) -> None:
        """Let a screen reader, if there is one, read `chars`, with the caret at a place or, for None, at the end."""
        if not QAccessible.isActive():
            self.wipe()
            return
        text = "".join(chars)
        if text != self.text():
            self._change(text)
        self.setCursorPosition(len(text) if caret is None else caret)

    def wipe(self) -> None:
        """Empty the line, and overwrite the single signs that Qt remembers for its undo."""
        length = len(self.text())
        if length:
            self.clear()
            self.insert("0" * length)
            self.clear()

    def _come_next(self) -> None:
        """Stand where the painted widget would in the order of Tab: Qt orders only what can take the focus."""
        self._painted.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(self._painted, self)
        self._painted.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _change(self, text: str) -> None:
        """Change what differs only, so that a reader hears the typed sign and not the whole line again."""
        before = self.text()
        start = _same(before, text)
        end = _same(before[start:][::-1], text[start:][::-1])
        removed, added = len(before) - start - end, text[start : len(text) - end]
        if removed + len(added) <= _MOST_STEPS:
            self.setCursorPosition(start + removed)
            for _each in range(removed):
                self.backspace()
            if added:
                self.insert(added)
        # Signs beyond the first 65,536 are two places for Qt.
        if self.text() != text:
            self.setText(text)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: what it lies over shows the entry."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the widget below and the window."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave every release to them, too."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select nothing and let no caret blink, as a field that is typed in would."""
        QWidget.focusInEvent(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Do nothing of what such a field does."""
        QWidget.focusOutEvent(self, event)


def _same(one: str, other: str) -> int:
    """Return how many signs the two begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
