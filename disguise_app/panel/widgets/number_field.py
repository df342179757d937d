"""A field for a number: digits only, kept in bytes that can be overwritten, out of reach of any input method.

The set-up and the settings use it. Nothing can be pasted or copied. It shows the digits as a calculator does.
"""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessibleInterface, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets import type_scale
from disguise_app.panel.widgets.spoken import SecretSpoken, let_speak

LEAST: Final = 8
MOST: Final = 32


class NumberField(QWidget):
    """Digits typed by hand. Signals: `edited` after each key; `entered` on Return."""

    edited = Signal()
    entered = Signal()

    def __init__(self, *, face: Face, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._digits = bytearray()
        let_speak()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def take(self) -> bytearray:
        """Give the digits away and stand empty; the taker overwrites them."""
        digits, self._digits = self._digits, bytearray()
        self.update()
        return digits

    def is_same(self, other: "NumberField") -> bool:
        """Tell whether another field holds the same digits."""
        return self._digits == other._digits

    def clear(self) -> None:
        """Overwrite the digits and stand empty."""
        _wipe(self._digits)
        self._digits = bytearray()
        self.update()

    @property
    def has_form(self) -> bool:
        """Tell whether the digits have the form of a number that can open something."""
        return LEAST <= len(self._digits) <= MOST and self._digits[:1] != b"0"

    @property
    def length(self) -> int:
        """Return how many digits there are."""
        return len(self._digits)

    def copy_digits(self) -> bytearray:
        """Give a copy of the digits, to be overwritten by the taker."""
        return bytearray(self._digits)

    def make_spoken(self) -> QAccessibleInterface:
        """Be a field for a secret to a screen reader: it has no text to be read."""
        return SecretSpoken(self)

    # Overrides of Qt.
    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._face.px(280), self._face.px(44))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Backspace:
            self._drop_last()
        elif (digit := _digit(event)) is not None and len(self._digits) < MOST and not event.isAutoRepeat():
            self._append(digit)
        elif not event.text().isprintable() or not event.text():
            event.ignore()
            return
        self.update()
        self.edited.emit()

    def _append(self, digit: int) -> None:
        longer = bytearray(len(self._digits) + 1)
        longer[:-1] = self._digits
        longer[-1] = digit
        _wipe(self._digits)
        self._digits = longer

    def _drop_last(self) -> None:
        shorter = self._digits[:-1]
        _wipe(self._digits)
        self._digits = shorter

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Act on a mouse button."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Act on the focus coming."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Act on the focus going."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = self.hasFocus()
        thick = self._face.px(2) if has_focus else 1
        painter.setPen(QPen(self._face.colour("accent" if has_focus else "edge"), thick))
        painter.setBrush(self._face.colour("page"))
        box = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(box, self._face.px(6), self._face.px(6))
        self._paint_digits(painter, has_focus)

    def _paint_digits(self, painter: QPainter, has_focus: bool) -> None:
        """Paint the digits one by one in groups of four, smaller when they are many, and the caret behind them."""
        room = self.width() - 2 * self._face.px(14)
        font = type_scale.font(self._face, "body")
        painter.setFont(font)
        step = painter.fontMetrics().horizontalAdvance("8") + 1
        gaps = max(0, (len(self._digits) - 1) // 4)
        needed = len(self._digits) * step + gaps * step // 2
        if needed > room:
            font.setPixelSize(max(9, font.pixelSize() * room // needed))
            painter.setFont(font)
            step = painter.fontMetrics().horizontalAdvance("8") + 1
        painter.setPen(self._face.colour("text"))
        metrics = painter.fontMetrics()
        baseline = (self.height() + metrics.ascent() - metrics.descent()) // 2
        left = self._face.px(14)
        for place, digit in enumerate(self._digits):
            left += step // 2 if place and place % 4 == 0 else 0
            painter.drawText(left, baseline, chr(digit))
            left += step
        if has_focus:
            painter.fillRect(
                left,
                baseline - metrics.ascent(),
                max(1, self._face.px(1)),
                metrics.height(),
                self._face.colour("accent"),
            )


def _digit(event: QKeyEvent) -> int | None:
    """Return the ASCII code of the digit that a key types, in any script; None for other keys."""
    text = event.text()
    if len(text) != 1 or not text.isdecimal():
        return None
    return ord("0") + int(text)


def _wipe(digits: bytearray) -> None:
    for place in range(len(digits)):
        digits[place] = 0
