"""A form: labelled fields under each other, each told at every keystroke.

Pages use it for what stands once, row editors for the fields of one thing. It knows the plan only as names and values.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.select import Select
from disguise_app.panel.widgets.text_block import TextBlock
from disguise_app.panel.widgets.tick import Tick
from disguise_app.panel.widgets.word_value import WordValue


@dataclass(frozen=True)
class Blank:
    """One thing that a form asks for; `sort` is "text", "word" (hidden), "tick" or "choice"."""

    name: str
    label: str
    sort: str = "text"
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()


class Form(QWidget):
    """Labelled fields. Signals: `changed` name and value; `finished` on Return in the last field or any of a row's."""

    changed = Signal(str, object)
    finished = Signal()

    def __init__(
        self,
        blanks: Sequence[Blank],
        *,
        face: Face,
        in_card: bool = True,
        return_finishes: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._face, self._in_card, self._return_finishes = face, in_card, return_finishes
        self._rows: dict[str, FormRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0 if in_card else face.px(8))
        for place, blank in enumerate(blanks):
            row = FormRow(blank, self._make(blank), face=face, in_card=in_card, is_first=place == 0, parent=self)
            self._rows[blank.name] = row
            column.addWidget(row)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the values of the plan; a field that already says the same is left alone."""
        for name, row in self._rows.items():
            if name in values:
                _show(row.value, values[name])

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self.focus(next(iter(self._rows), ""))

    def focus(self, name: str) -> None:
        """Put the focus into a field, the caret behind its text."""
        if name in self._rows:
            value = self._rows[name].value
            value.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(value, Field):
                value.put_caret_at_end()

    def widget(self, name: str) -> QWidget:
        """Return the widget of a field."""
        return self._rows[name].value

    def _make(self, blank: Blank) -> QWidget:
        if blank.sort == "tick":
            tick = Tick(blank.label, face=self._face)
            tick.clicked.connect(lambda is_on: self.changed.emit(blank.name, bool(is_on)))
            return tick
        if blank.sort == "choice":
            select = Select(face=self._face, label=blank.label, choices=blank.choices)
            select.chosen.connect(lambda value: self.changed.emit(blank.name, value))
            return select
        role = "value" if self._in_card else "field"
        hint = blank.hint or (_("Not filled in") if self._in_card else "")
        if blank.sort == "word":
            word = WordValue(face=self._face, label=blank.label, role=role, hint=hint)
            word.edited.connect(lambda text: self.changed.emit(blank.name, text))
            word.entered.connect(lambda: self._on_entered(blank.name))
            return word
        field = Field(face=self._face, name=blank.label, hint=hint, role=role)
        field.edited.connect(lambda text: self.changed.emit(blank.name, text))
        field.entered.connect(lambda: self._on_entered(blank.name))
        return field

    def _on_entered(self, name: str) -> None:
        names = list(self._rows)
        at = names.index(name)
        if self._return_finishes or at + 1 == len(names):
            self.finished.emit()
        else:
            self.focus(names[at + 1])


def _show(value: QWidget, content: Any) -> None:
    if isinstance(value, Tick):
        value.setChecked(bool(content))
    elif isinstance(value, Select):
        value.show_value(str(content))
    elif isinstance(value, Field | WordValue):
        value.show_text(str(content))


class FormRow(QWidget):
    """A label and its value: side by side, or under each other where there is little room."""

    def __init__(
        self, blank: Blank, value: QWidget, *, face: Face, in_card: bool, is_first: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.value = value
        self._face, self._in_card, self._is_first = face, in_card, is_first
        self._label = TextBlock(
            "" if blank.sort == "tick" else blank.label, face=face, style="second" if not in_card else "body"
        )
        self._has_label = blank.sort != "tick"
        value.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _is_wide(self, width: int) -> bool:
        return width >= self._face.px(440)

    def _places(self, width: int) -> tuple[int, int, int, int]:
        """Return left, top and width of the value, and the width of the label."""
        side, edge = (self._face.px(16), self._face.px(6)) if self._in_card else (0, 0)
        column = self._face.px(164)
        indent = self._face.px(12) if self._in_card and self._takes_indent() else 0
        if self._is_wide(width) and self._has_label:
            return column, edge, width - column - side, column - side - self._face.px(8)
        label = self._label.height(width - 2 * side) + self._face.px(4) if self._has_label else 0
        return side - indent if self._has_label else side, edge + label, width - 2 * side + indent, width - 2 * side

    def _takes_indent(self) -> bool:
        return isinstance(self.value, Field | WordValue)

    def _value_height(self, width: int) -> int:
        if self.value.hasHeightForWidth():
            return self.value.heightForWidth(width)
        return self.value.sizeHint().height()

    def _arrange(self) -> None:
        left, top, width, _label = self._places(self.width())
        self.value.setGeometry(left, top, width, self._value_height(width))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.value.move(self.width() - left - width, top)

    def _label_top(self, width: int) -> int:
        _left, top, _room, label = self._places(width)
        if self._is_wide(width):
            line = 44 if isinstance(self.value, Select) else 40
            return top + (self._face.px(line) - self._label.height(1_000_000)) // 2
        return top - self._label.height(label) - self._face.px(4) if self._has_label else 0

    # Overrides of Qt.
    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        _left, top, room, label = self._places(width)
        least = self._face.px(52) if self._in_card else self._face.px(40)
        edge = self._face.px(6) if self._in_card else 0
        return max(
            least, top + self._value_height(room) + edge, self._label_top(width) + self._label.height(label) + edge
        )

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._face.px(480), self.heightForWidth(self._face.px(480)))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._face.px(120), self._face.px(40))

    def event(self, event: QEvent) -> bool:
        """Look at an event before the field does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        if self._in_card and not self._is_first:
            painter.fillRect(0, 0, self.width(), 1, self._face.colour("line"))
        if not self._has_label:
            return
        _left, _top, _width, room = self._places(self.width())
        side = self._face.px(16) if self._in_card else 0
        painter.setPen(self._face.colour("dim"))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = self._label_top(self.width())
        self._label.draw(painter, self.width() - side - room if is_mirrored else side, at, room)
