"""The one text field of the panel: what is typed goes into the plan and nowhere else.

No copy, cut, drag or X11 selection out of it; paste in is allowed; no context menu, no spelling, no input
method that learns. It grows with its text, so nothing scrolls sideways. Each keystroke is told by `edited`; undo
belongs to the plan.
"""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets import type_scale
from disguise_app.panel.widgets.edges import beginning, margins
from disguise_app.panel.widgets.left_out import tell_left_out
from disguise_app.panel.widgets.sign import Sign
from disguise_app.panel.widgets.text_block import TextBlock

_OUTWARD: Final = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)
_THE_PLANS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo, QKeySequence.StandardKey.Find)
# Seven pages of a book: more than that in one field makes each key slow, and a book fills the place of the whole plan.
MOST_PASTED: Final = 20_000
_HINTS: Final = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)


class Field(QTextEdit):
    """A field for a person's own words. Signals: `edited` the whole text at each keystroke; `entered` on Return."""

    edited = Signal(str)
    entered = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        face: Face,
        name: str,
        hint: str = "",
        role: str = "field",
        style: str = "body",
        sign: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = face.px(40)
        self._line = type_scale.line_px(face, style)
        self._is_showing = self._is_measuring = False
        self._heights: dict[int, int] = {}
        self._frame = 2 * face.px(1)
        self._left = face.px(12 + 24 if sign else 12)
        self._sides = self._left + face.px(12)
        self.setAccessibleName(name)
        self._put_hint(hint, face, style)
        self._dress(face, role, style)
        self._shut_the_ways_out()
        self._shape(face)
        self._sign = Sign(sign, face=face, parent=self) if sign else None
        self.show_text(text)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)

    def _put_hint(self, hint: str, face: Face, style: str) -> None:
        """Keep a hint to be painted by us: Qt would paint its first line only."""
        self._hint = TextBlock(hint, face=face, style=style)
        self._hint_colour, self._has_hint = face.colour("dim"), True
        self.setAccessibleDescription(hint)

    def _dress(self, face: Face, role: str, style: str) -> None:
        self.setProperty("role", role)
        # The focus ring is drawn on the edge, not outside it.
        self.setProperty("ring_gap", -2)
        self.setFont(type_scale.font(face, style))

    def show_text(self, text: str) -> None:
        """Show a text that comes from the plan, keeping the caret where it was if it can."""
        if self.toPlainText() == text:
            return
        at = self.textCursor().position() if self.hasFocus() else len(text)
        self._is_showing = True
        self.setPlainText(text)
        self._is_showing = False
        self._put_caret(min(at, len(text)))
        self.updateGeometry()

    def put_caret_at_end(self) -> None:
        """Put the caret behind the last letter."""
        self._put_caret(len(self.toPlainText()))

    def _put_caret(self, at: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(at)
        self.setTextCursor(cursor)

    def _shut_the_ways_out(self) -> None:
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setInputMethodHints(_HINTS)
        self.viewport().setAcceptDrops(False)

    def _shape(self, face: Face) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        option = QTextOption(beginning())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.document().setDocumentMargin(0)
        self.setCursorWidth(max(1, face.px(1)))
        room = self._least - self._line - 2 * self._frame
        first, last = self._left - self._frame, face.px(12) - self._frame
        self.setViewportMargins(margins(first, room // 2, last, room - room // 2))

    def _on_text_changed(self) -> None:
        self._heights.clear()
        if self._has_hint != self.document().isEmpty():
            # The hint may have taken more lines than the first letter does.
            self._has_hint = not self._has_hint
            self.updateGeometry()
            self.viewport().update()
        if not self._is_showing:
            self.edited.emit(self.toPlainText())

    def _on_size_changed(self) -> None:
        if not self._is_measuring:
            self._heights.clear()
            self.updateGeometry()

    def _drop_selection(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    # Overrides of Qt.
    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        if width not in self._heights:
            self._heights[width] = self._measure(width)
        return self._heights[width]

    def _measure(self, width: int) -> int:
        self._is_measuring = True
        shown_at = self.document().textWidth()
        self.document().setTextWidth(max(1, width - self._sides))
        words = int(self.document().size().height() + 0.99)
        self.document().setTextWidth(shown_at)
        self._is_measuring = False
        if self.document().isEmpty():
            words = max(words, self._hint.height(max(1, width - self._sides)))
        return self._least + max(0, words - self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sign where the text begins."""
        super().resizeEvent(event)
        if self._sign is not None:
            self._sign.stand_in(self.width(), self._least)

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._least * 5, self._least)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._least * 2, self._least)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or the hint while there is none."""
        if self.document().isEmpty():
            painter = QPainter(self.viewport())
            painter.setPen(self._hint_colour)
            self._hint.draw(painter, 0, 0, self.viewport().width())
            painter.end()
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        """Look at an event before the field does."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_any(event, _THE_PLANS):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        if _is_any(event, _OUTWARD):
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _is_new_line(event):
            event.accept()
            if not event.isAutoRepeat():
                self.entered.emit()
            return
        if _is_any(event, _THE_PLANS) or (event.key() == Qt.Key.Key_Insert and not event.modifiers()):
            event.ignore()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Act on a mouse button."""
        if event.button() == Qt.MouseButton.MiddleButton:
            event.accept()
            return
        self._drop_selection()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act on a mouse button let go."""
        event.accept()
        if event.button() == Qt.MouseButton.MiddleButton:
            return
        # Qt hands what is selected at a release to X11's selection clipboard: so nothing is, for that moment.
        cursor = self.textCursor()
        bare = self.textCursor()
        bare.clearSelection()
        self.setTextCursor(bare)
        super().mouseReleaseEvent(event)
        self.setTextCursor(cursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Act on a double click."""
        event.accept()
        cursor = self.cursorForPosition(event.position().toPoint())
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Act on the focus going."""
        super().focusOutEvent(event)
        self._drop_selection()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Give nothing away to any clipboard or drag."""
        return QMimeData()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Accept plain text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Take in plain text only, and of a book only its beginning."""
        text, cursor = source.text(), self.textCursor()
        room = max(0, MOST_PASTED - len(self.toPlainText()) + len(cursor.selectedText()))
        cursor.insertText(text[:room])
        self.ensureCursorVisible()
        if len(text) > room:
            tell_left_out(self)


def commit_composed() -> None:
    """Take what an input method still composes into its field."""
    method = QGuiApplication.inputMethod()
    if method is not None:
        method.commit()


def _is_any(event: QKeyEvent, keys: tuple[QKeySequence.StandardKey, ...]) -> bool:
    return any(event.matches(key) for key in keys)


def _is_new_line(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
