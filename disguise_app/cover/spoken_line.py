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

# A typed sign and the grouping signs that move with it; more than this is told as one new text.
_MOST_EDITED: Final = 8
_MOST_COMPARED: Final = 64


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
        edits = _edits(self.text(), text)
        if sum(end - start + len(added) for start, end, added in edits) <= _MOST_EDITED:
            for start, end, added in edits:
                self.setCursorPosition(end)
                for _each in range(end - start):
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


def _edits(before: str, after: str) -> list[tuple[int, int, str]]:
    """Return what makes `after` of `before`, the last place first: start and end of what goes, and what comes there."""
    start = _same(before, after)
    tail = _same(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - tail], after[start : len(after) - tail]
    if not old or not new or max(len(old), len(new)) > _MOST_COMPARED:
        return [(start, start + len(old), new)]
    return [(start + at, start + end, added) for at, end, added in reversed(_steps(old, new))]


def _steps(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return the fewest signs to take away and to add, by the longest common subsequence, the first place first."""
    longest = [[0] * (len(new) + 1) for _each in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            skipped = max(longest[i + 1][j], longest[i][j + 1])
            longest[i][j] = longest[i + 1][j + 1] + 1 if old[i] == new[j] else skipped
    steps: list[tuple[int, int, str]] = []
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            i, j = i + 1, j + 1
        elif j == len(new) or (i < len(old) and longest[i + 1][j] >= longest[i][j + 1]):
            steps.append((i, i + 1, ""))
            i += 1
        else:
            steps.append((i, i, new[j]))
            j += 1
    return steps


def _same(one: str, other: str) -> int:
    """Return how many signs the two begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
