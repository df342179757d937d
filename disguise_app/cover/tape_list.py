"""The lines of the tape as a list: newest last, at the bottom, expression over result.

Made by the tape pane. Rows are drawn on demand, so a long tape costs nothing. It must not know what a click does.
"""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from disguise_app.calculator.display import TapeLine
from disguise_app.calculator.signs import NumberLocale
from disguise_app.cover.tape_text import parts, written
from disguise_app.look.face import Face
from disguise_app.look.ink import from_left, shortened

Index = QModelIndex | QPersistentModelIndex

SIDE: Final = 16
_EXPRESSION: Final = (14, 20)
_RESULT: Final = (17, 24)
_AROUND: Final = 7
_ROW: Final = _EXPRESSION[1] + _RESULT[1] + 2 * _AROUND


class TapeModel(QAbstractListModel):
    """The lines of the tape, oldest first."""

    def __init__(self, locale: NumberLocale) -> None:
        super().__init__()
        self.locale = locale
        self.lines: tuple[TapeLine, ...] = ()
        self._rows: dict[TapeLine, tuple[str, str]] = {}

    def row(self, line: TapeLine) -> tuple[str, str]:
        """Return expression and result of a line as they are read; long ones are not written anew at each paint."""
        if line not in self._rows:
            found = parts(line.text)
            result = written(found.result, self.locale) + ("…" if found.sign == "≈" else "")
            self._rows[line] = (written(found.expression, self.locale), result)
        return self._rows[line]

    def put(self, lines: Sequence[TapeLine]) -> bool:
        """Show `lines`, and tell whether they are others; lines only added at the end do not disturb the others."""
        new = tuple(lines)
        old = self.lines
        if new[: len(old)] == old:
            if len(new) > len(old):
                self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
                self.lines = new
                self.endInsertRows()
            return len(new) > len(old)
        self.beginResetModel()
        self._rows.clear()
        self.lines = new
        self.endResetModel()
        return True

    # Qt overrides

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return the number of lines."""
        return len(self.lines)

    def data(self, index: Index, role: int = 0) -> Any:
        """Return a line as text, for the eye, the tooltip and the screen reader."""
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if index.row() < len(self.lines) and role in shown:
            return written(self.lines[index.row()].text, self.locale)
        return None


class TapeRows(QStyledItemDelegate):
    """Draws one line: the expression dim and small, the result under it."""

    def __init__(self, parent: QWidget, face: Face, model: TapeModel) -> None:
        super().__init__(parent)
        self._face = face
        self._model = model

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(10, self._face.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        state, rect = option.state, QRectF(option.rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._face.colour("soft" if chosen else "fn"))
        expression, result = self._model.row(self._model.lines[index.row()])
        top = rect.y() + self._face.px(_AROUND)
        self._draw(painter, rect, top, expression, _EXPRESSION, "dim")
        self._draw(painter, rect, top + self._face.px(_EXPRESSION[1]), result, _RESULT, "text")

    def _draw(self, painter: QPainter, rect: QRectF, top: float, text: str, size: tuple[int, int], role: str) -> None:
        font = self._face.font(self._face.px(size[0]), tabular=True)
        metrics = QFontMetricsF(font)
        side = self._face.px(SIDE)
        text = shortened(text, metrics, rect.width() - 2 * side)
        baseline = top + (self._face.px(size[1]) + metrics.capHeight()) / 2
        painter.setFont(font)
        painter.setPen(self._face.colour(role))
        painter.drawText(QPointF(rect.right() - side - metrics.horizontalAdvance(text), baseline), from_left(text))


class TapeList(QListView):
    """The list; few lines stand at the bottom, as on paper that comes out of a machine."""

    def __init__(self, parent: QWidget, face: Face, model: TapeModel) -> None:
        super().__init__(parent)
        self.setProperty("role", "tape")
        self._face = face
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(TapeRows(self, face, model))
        self.setModel(model)
        model.rowsInserted.connect(self.settle)
        model.modelReset.connect(self.settle)

    def settle(self) -> None:
        """Put few lines at the bottom and show the newest."""
        model = self.model()
        height = (model.rowCount() if model is not None else 0) * self._face.px(_ROW)
        frame = self.height() - 2 * self.frameWidth()
        self.setViewportMargins(0, max(0, frame - height), 0, 0)
        self.scrollToBottom()

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines at the bottom."""
        super().resizeEvent(event)
        self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the lines with the arrows, use one by the space bar; every other key is the window's."""
        walking = (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
        )
        if event.key() in walking and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            # The list lets go of a key that moves nothing at its ends; the entry has no part in walking the tape.
            event.accept()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
        else:
            event.ignore()
