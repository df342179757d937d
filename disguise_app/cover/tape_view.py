"""The tape pane: its name and buttons, the lines, the sum.

Made by the window at the first need. It says what is wanted: `insert_wanted` (a click), `edit_wanted` (a double click),
copy, save, clear. It must not know the session, files or the clipboard.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from disguise_app.calculator.display import TapeLine
from disguise_app.calculator.layout import localised
from disguise_app.calculator.signs import NumberLocale
from disguise_app.cover import menus, names
from disguise_app.cover.actions import Action
from disguise_app.cover.key import Key
from disguise_app.cover.tape_list import SIDE, TapeList, TapeModel
from disguise_app.cover.tape_text import parts, total, written
from disguise_app.look.face import Face
from disguise_app.look.ink import Ink, from_left, shortened
from disguise_app.outside.language import cover as _
from disguise_app.outside.language import cover_n

_HEADER: Final = 44
_FOOT: Final = 44
_BUTTON: Final = 36
_ICON: Final = 18
_TITLE_PX: Final = 15
_COUNT_PX: Final = 13
_SUM_PX: Final = 16


class TapeView(QFrame):
    """Signals: `insert_wanted(text)`, `edit_wanted(text)` of a neutral line; `copy_wanted(text)`; `asked(Action)`."""

    insert_wanted = Signal(str)
    edit_wanted = Signal(str)
    copy_wanted = Signal(str)
    asked = Signal(object)
    pressed = Signal()

    def __init__(self, parent: QWidget, face: Face, ink: Ink, locale: NumberLocale) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._face = face
        self._ink = ink
        self._locale = locale
        self._model = TapeModel(locale)
        self._is_beside = True
        self.list = TapeList(self, face, self._model)
        self.list.setAccessibleName(_("Tape"))
        self.list.clicked.connect(self._on_clicked)
        self.list.pressed.connect(lambda _index: self.pressed.emit())
        self.list.doubleClicked.connect(self._on_double_clicked)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self._buttons = [
            self._button("copy", _("Copy tape"), None),
            self._button("save", _("Save tape as text"), Action.SAVE_TAPE),
            self._button("clear", _("Clear tape"), Action.CLEAR_TAPE),
        ]

    def show_beside(self, is_beside: bool) -> None:
        """Stand beside the calculator, with a line between them, or in the keypad's place."""
        self._is_beside = is_beside
        self.update()

    def put(self, lines: Sequence[TapeLine]) -> None:
        """Show the lines of the tape."""
        is_changed = self._model.put(lines)
        for button in self._buttons:
            button.setEnabled(bool(lines))
        if is_changed:
            self.update()

    def foot(self) -> tuple[str, str]:
        """Return the words at the foot: of how many lines, and their sum."""
        added = total(self._model.lines)
        if not added.lines:
            return _("Nothing on the tape yet"), ""
        count = cover_n("Total of {count}", "Total of {count}", added.lines).format(
            count=localised(str(added.lines), self._locale)
        )
        if not added.text:
            return count, _("Too large")
        return count, localised(added.text, self._locale) + ("…" if added.is_rounded else "")

    def text(self) -> str:
        """Return the whole tape as text."""
        return "\n".join(written(line.text, self._locale) for line in self._model.lines)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons and the list in their places."""
        face = self._face
        side, height = face.px(_BUTTON), face.px(_HEADER)
        right = self.width() - face.px(10)
        for button in reversed(self._buttons):
            button.setGeometry(right - side, (height - side) // 2, side, side)
            button.put_size(face.px(16), face.px(_ICON))
            right -= side
        foot = face.px(_FOOT)
        self.list.setGeometry(1, height, self.width() - 1, max(0, self.height() - height - foot))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title, the line to the left and the foot."""
        super().paintEvent(event)
        painter = QPainter(self)
        face = self._face
        side = face.px(SIDE)
        if self._is_beside:
            painter.fillRect(0, 0, 1, self.height(), face.colour("line"))
        self._text(painter, _("Tape"), side, 0, _HEADER, (_TITLE_PX, 600, "text"))
        foot_top = self.height() - face.px(_FOOT)
        painter.fillRect(side, foot_top, self.width() - 2 * side, 1, face.colour("edge"))
        count, added = self.foot()
        used = self._text(painter, count, side, foot_top, _FOOT, (_COUNT_PX, 400, "dim"))
        self._text(painter, added, -side, foot_top, _FOOT, (_SUM_PX, 600, "text"), self.width() - used - 3 * side)

    def _text(
        self,
        painter: QPainter,
        text: str,
        x: int,
        top: int,
        height: int,
        style: tuple[int, int, str],
        room: float = 9999.0,
    ) -> float:
        """Draw `text` in a row, from `x` or, if that is negative, to that far from the right; return its width."""
        size, weight, role = style
        font = self._face.font(self._face.px(size), weight=weight, tabular=True)
        metrics = QFontMetricsF(font)
        text = shortened(text, metrics, room)
        width = metrics.horizontalAdvance(text)
        box = QRectF(0, top, self.width(), self._face.px(height))
        painter.setFont(font)
        painter.setPen(self._face.colour(role))
        left = x if x >= 0 else self.width() + x - width
        painter.drawText(QPointF(left, box.center().y() + metrics.capHeight() / 2), from_left(text))
        return width

    def _button(self, icon: str, name: str, action: Action | None) -> Key:
        button = Key(self, self._face, self._ink, role="icon", icon=icon)
        button.setAccessibleName(name)
        button.setToolTip(names.tooltip(action, name) if action is not None else name)
        button.pressed.connect(self.pressed)
        if action is None:
            button.clicked.connect(lambda: self.copy_wanted.emit(self.text()))
        else:
            button.clicked.connect(lambda: self.asked.emit(action))
        return button

    def _on_clicked(self, index: QModelIndex) -> None:
        self.insert_wanted.emit(self._model.lines[index.row()].text)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.edit_wanted.emit(self._model.lines[index.row()].text)

    def _on_menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        if not index.isValid():
            return
        line = self._model.lines[index.row()]
        chosen = menus.choose_line(self, self.list.viewport().mapToGlobal(at))
        match chosen:
            case "insert":
                self.insert_wanted.emit(line.text)
            case "edit":
                self.edit_wanted.emit(line.text)
            case "copy_result":
                plain = self._locale._replace(group="")
                self.copy_wanted.emit(localised(parts(line.text).result, plain))
            case "copy_line":
                self.copy_wanted.emit(written(line.text, self._locale))
            case "copy_all":
                self.copy_wanted.emit(self.text())
