"""A choice of one of several, opened in its place: a button, and its choices as rows below it. No popup.

Forms and the settings use it. Up and Down walk the choices, Return takes one.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.drawing import draw_chevron
from disguise_app.panel.widgets.text_block import TextBlock


class SelectButton(Button):
    """The shut form: the chosen words at the left, a chevron at the right."""

    def __init__(self, text: str, *, face: Face, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, face=face, role="select", name=name, parent=parent)
        self._is_dim = False

    def show_choice(self, text: str, *, is_dim: bool, name: str) -> None:
        """Show what is chosen; dim when nothing is."""
        self._is_dim = is_dim
        self.say(text)
        self.setAccessibleName(name)
        self.update()

    # Overrides of Qt.
    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._block.natural_width() + self._face.px(62), self._least)

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return max(self._least, self._block.height(width - self._face.px(62)) + self._face.px(20))

    def _paint_words(self, painter: QPainter) -> None:
        size, pad = self._face.px(20), self._face.px(14)
        width = self.width() - self._face.px(62)
        painter.setPen(self._face.colour("dim" if self._is_dim else "text"))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        block = TextBlock(self.text(), face=self._face, style="button")
        left = self.width() - pad - width if is_mirrored else pad
        block.draw(painter, left, (self.height() - block.height(width)) // 2, width)
        at = pad if is_mirrored else self.width() - pad - size
        draw_chevron(painter, self._face, QRect(at, (self.height() - size) // 2, size, size), towards="down")


class Select(QWidget):
    """A choice in place. `choices` are (value, words); `chosen` tells the value that was taken."""

    chosen = Signal(str)

    def __init__(
        self,
        *,
        face: Face,
        label: str,
        choices: Sequence[tuple[str, str]],
        value: str = "",
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._face, self._label, self._choices, self._value = face, label, tuple(choices), value
        self._empty = empty or _("Not chosen")
        self._box: QFrame | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(face.px(4))
        self.button = SelectButton("", face=face, name=label, parent=self)
        self.button.clicked.connect(self.toggle)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.button)
        self.show_value(value)

    def show_value(self, value: str) -> None:
        """Show what is chosen now."""
        self._value = value
        words = dict(self._choices).get(value, "")
        is_empty = not words or not value
        text = words or self._empty
        self.button.show_choice(text, is_dim=is_empty, name=f"{self._label}: {text}")

    def toggle(self) -> None:
        """Open the choices in place, or shut them."""
        if self._box is None:
            self._open()
        else:
            self._shut()

    def _open(self) -> None:
        box = self._box = QFrame(self)
        box.setProperty("role", "choices")
        column = QVBoxLayout(box)
        edge = self._face.px(4)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        for value, words in self._choices:
            option = Button(words, face=self._face, role="option", height=40, parent=box)
            option.setCheckable(True)
            option.setChecked(value == self._value)
            option.clicked.connect(lambda _on=False, value=value: self._take(value))
            column.addWidget(option)
        self._column.addWidget(box)
        box.show()
        options = box.findChildren(Button)
        at = next((place for place, each in enumerate(self._choices) if each[0] == self._value), 0)
        if options:
            options[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _shut(self) -> None:
        if self._box is not None:
            self._box.hide()
            self._box.deleteLater()
            self._box = None
        self.button.setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, value: str) -> None:
        self._shut()
        if value != self._value:
            self.show_value(value)
            self.chosen.emit(value)

    # Overrides of Qt.
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        if self._box is None:
            self._open()
            return
        options = self._box.findChildren(Button)
        at = next((place for place, each in enumerate(options) if each.hasFocus()), 0)
        options[max(0, min(len(options) - 1, at + step))].setFocus(Qt.FocusReason.TabFocusReason)
