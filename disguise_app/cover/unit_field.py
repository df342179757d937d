"""One of the two fields of the units form: the unit's button at the left, the value at the right.

Made by the units form. The value is painted character by character (see `glyphs`), with a caret where it is typed. It
must not know how values are converted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from disguise_app.cover.choice import ChoiceButton
from disguise_app.cover.glyphs import Glyphs
from disguise_app.look.face import Face
from disguise_app.look.ink import Ink

if TYPE_CHECKING:
    from disguise_app.cover.spoken_line import SpokenLine

_VALUE_PX: Final = (28, 22, 18, 14)
_UNIT_PX: Final = 14
_SIDE: Final = 12
_ELLIPSIS: Final = "…"


class UnitField(QFrame):
    """Signals: `pressed`, a click on the field; `typed_at(bool)`, a key pressed on it, true where its value is to stay.

    The keys themselves are the window's: they go on to it once the field had a chance to become the one typed in.
    """

    pressed = Signal()
    typed_at = Signal(bool)

    def __init__(self, parent: QWidget, face: Face, ink: Ink) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.unit = ChoiceButton(self, face, ink, size=_UNIT_PX)
        self._face = face
        self._scale = face.scale
        self._value = Glyphs()
        self.heard: SpokenLine | None = None
        self._name = ""
        self._caret: int | None = None
        self._goes_on = False
        self._is_low = False

    def settle(self) -> None:
        """Let the field take the focus by Tab and by a click, and a screen reader know it."""
        from disguise_app.cover.spoken_line import SpokenLine

        self.heard = SpokenLine(self)
        self.heard.setAccessibleName(self._name)
        self.pressed.connect(self.heard.setFocus)

    def put_name(self, name: str) -> None:
        """Let a screen reader call the field `name`."""
        self._name = name
        if self.heard is not None:
            self.heard.setAccessibleName(name)

    def tell(self) -> None:
        """Let a screen reader, if there is one, read the value."""
        if self.heard is not None:
            self.heard.put(self._value.characters(), self._caret)

    def put(self, value: str, *, caret: int | None, goes_on: bool = False) -> None:
        """Show `value`, with a caret if it is being typed and an ellipsis if it is rounded."""
        self._value.put(value)
        self._caret, self._goes_on = caret, goes_on
        self.update()

    def in_words(self) -> str:
        """Return the value with its unit, as it is said."""
        return f"{''.join(self._value.characters())} {self._name}"

    def put_active(self, is_active: bool) -> None:
        """Show whether this is the field that is typed in."""
        if self.property("active") != is_active:
            self.setProperty("active", is_active)
            self.style().unpolish(self)
            self.style().polish(self)

    def wipe(self) -> None:
        """Overwrite what is shown."""
        self._value.wipe()
        if self.heard is not None:
            self.heard.wipe()

    def value_characters(self) -> tuple[str, ...]:
        """Return the single characters shown."""
        return self._value.characters()

    def arrange(self, scale: float, *, is_low: bool) -> None:
        """Put the unit's button in place."""
        if self.heard is not None:
            self.heard.fill()
        self._scale, self._is_low = scale, is_low
        self.unit.put_scale(scale)
        hint = self.unit.sizeHint()
        height = min(round(32 * scale), self.height() - 4)
        top = (self.height() - height) // 2 if is_low else 2
        widest = self.width() // 2 if is_low else self.width() - 4
        self.unit.setGeometry(2, top, min(hint.width(), widest), height)

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say that the field was clicked."""
        self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say that a key was pressed here: the space bar takes the value as it is, a sign begins anew."""
        text = event.text()
        if text and text.isprintable() and not event.isAutoRepeat():
            self.typed_at.emit(text == " ")
        event.setAccepted(text == " ")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the value at the right."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = round(_SIDE * self._scale)
        left = self.unit.geometry().right() + 8 if self._is_low else side
        room = self.width() - left - side
        font, places = self._fitting(room)
        metrics = QFontMetricsF(font)
        tail = metrics.horizontalAdvance(_ELLIPSIS) if self._goes_on else 0.0
        middle = self.height() / 2 if self._is_low else self.height() - round(25 * self._scale)
        baseline = middle + metrics.capHeight() / 2
        right = self.width() - side - (4 if self._caret is not None else 0)
        width = places[-1] + tail
        x = right - width
        cut = width > room
        painter.setFont(font)
        painter.setPen(self._face.colour("text"))
        start = left + (metrics.horizontalAdvance(_ELLIPSIS) if cut else 0)
        if cut:
            painter.drawText(QPointF(left, baseline), _ELLIPSIS)
        for place, char in self._value.between(places, x, (start, right)):
            painter.drawText(QPointF(x + places[place], baseline), char)
        if tail:
            painter.setPen(self._face.colour("dim"))
            painter.drawText(QPointF(x + places[-1], baseline), _ELLIPSIS)
        if self._caret is not None:
            self._paint_caret(painter, x + places[min(self._caret, len(places) - 1)], middle)

    def _paint_caret(self, painter: QPainter, at: float, middle: float) -> None:
        height = painter.font().pixelSize() * 0.95
        painter.fillRect(
            QRectF(round(at) + 1, round(middle - height / 2), 2, round(height)), self._face.colour("accent")
        )

    def _fitting(self, room: float) -> tuple[QFont, list[float]]:
        """Return the largest font in which the value fits, with the places between its characters."""
        font = self._face.font(round(_VALUE_PX[0] * self._scale), tabular=True)
        places = [0.0]
        for size in _VALUE_PX:
            font = self._face.font(round(size * self._scale * (0.85 if self._is_low else 1)), tabular=True)
            places = self._value.places(font)
            if places[-1] + font.pixelSize() <= room:
                break
        return font, places
