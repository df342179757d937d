"""A choice of one of several, opened in its place: a button, and its choices as rows below it. No popup.

Forms and the settings use it. Up, Down, Home and End walk the choices, a letter goes to the next that begins with it,
Return takes one.
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
        if (text, is_dim, name) == (self.text(), self._is_dim, self.accessibleName()):
            return
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


class OptionButton(Button):
    """One of the choices, its words in line with those of the button above."""

    def __init__(self, text: str, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(text, face=face, role="option", height=40, parent=parent)
        self.setCheckable(True)
        self.set_pad(face.px(10))

    # Overrides of Qt.
    def _paint_words(self, painter: QPainter) -> None:
        room = self.width() - 2 * self._pad
        block = TextBlock(self.text(), face=self._face, style="side")
        block.draw(painter, self._pad, (self.height() - block.height(room)) // 2, room)


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
            option = OptionButton(words, face=self._face, parent=box)
            option.setChecked(value == self._value)
            option.clicked.connect(lambda _on=False, value=value: self._take(value))
            column.addWidget(option)
        self._column.addWidget(box)
        box.show()
        self._stand_on(next((place for place, each in enumerate(self._choices) if each[0] == self._value), 0))

    def _options(self) -> list[OptionButton]:
        return self._box.findChildren(OptionButton) if self._box is not None else []

    def _stand_on(self, place: int) -> None:
        """Put the focus on a choice, which then is the only one that Tab stops at."""
        options = self._options()
        place = max(0, min(len(options) - 1, place))
        for at, option in enumerate(options):
            option.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)
        if options:
            options[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _next_beginning_with(self, letter: str, at: int) -> int | None:
        """Find the next choice, round and round, whose words begin with a letter."""
        count = len(self._choices)
        places = [(at + step) % count for step in range(1, count + 1)]
        return next((place for place in places if self._choices[place][1].casefold().startswith(letter)), None)

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
        step = _STEPS.get(Qt.Key(event.key()), 0)
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        at = next((place for place, each in enumerate(self._options()) if each.hasFocus()), 0)
        # N is the way to the emergency page, here too.
        letter = event.text().casefold() if self._box is not None and event.key() != Qt.Key.Key_N else ""
        to = self._next_beginning_with(letter, at) if letter.isalnum() else None
        if not is_plain or (not step and to is None) or (self._box is None and abs(step) != 1):
            event.ignore()
        elif self._box is None:
            self._open()
        else:
            self._stand_on(to if to is not None else at + step)


_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -999, Qt.Key.Key_End: 999}
