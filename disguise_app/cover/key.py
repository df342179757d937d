"""One key of the calculator: a button whose label is drawn by us, so that raised letters, signs and icons sit right.

Made by the keypad, the header and the tape. Fill, border and states are the stylesheet's, by `role`. It must not know
what it asks of whom: it only says that it was pressed.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QPushButton

from disguise_app.cover.labels import label
from disguise_app.look import icons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from disguise_app.cover.labels import Label
    from disguise_app.look.face import Face
    from disguise_app.look.ink import Ink

SHOWN_PRESSED_MS: Final = 90
_RAISED_SIZE: Final = 0.66
_RAISED_BY: Final = 0.38
_LOWERED_BY: Final = 0.16
_WEIGHTS: Final = {"key": 500}
_SIGNS: Final = ("op", "eq")
_TEXT_ROLES: Final = {"op": "op", "eq": "eq_text", "strip": "dim", "strip_check": "dim", "icon_accent": "accent"}
_PRESSED_ROLES: Final = {"op": "op_pressed", "eq": "eq_pressed_text"}
ICON_PX: Final = 20


class SpaceButton(QPushButton):
    """A button that the space bar presses and no other key: those are the window's, Enter above all."""

    # Qt override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar."""
        if event.text() == " ":
            super().keyPressEvent(event)
        else:
            event.ignore()


class Key(SpaceButton):
    """A key with its label; `role` is its look in the stylesheet."""

    def __init__(self, parent: QWidget, face: Face, ink: Ink, *, role: str, text: str = "", icon: str = "") -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._face = face
        self._ink = ink
        self._role = role
        self._icon = icon
        self._label = label(text)
        self._px = 16
        self._icon_px = face.px(ICON_PX)
        self._unpress: QTimer | None = None

    @property
    def label(self) -> str:
        """Return what stands on the key."""
        return str(self._label)

    def put_label(self, text: str) -> bool:
        """Show another label, and tell whether it was another."""
        made = label(text)
        if made == self._label:
            return False
        self._label = made
        self.update()
        return True

    def put_size(self, px: int, icon_px: int) -> None:
        """Draw the label `px` and the icon `icon_px` large."""
        if (px, icon_px) != (self._px, self._icon_px):
            self._px, self._icon_px = px, icon_px
            self.update()

    def ems(self, size_px: int) -> float:
        """Return the label's width divided by its size."""
        return self._width(self._label, size_px) / size_px if not self._icon else 1.0

    def show_pressed(self) -> None:
        """Look pressed until `show_released`, for a press on the keyboard."""
        if self._unpress is not None:
            self._unpress.stop()
        self.setDown(True)

    def show_released(self) -> None:
        """Look released, but not before the eye has seen the press."""
        if self._unpress is None:
            from PySide6.QtCore import QTimer

            self._unpress = QTimer(self)
            self._unpress.setSingleShot(True)
            self._unpress.setInterval(SHOWN_PRESSED_MS)
            self._unpress.timeout.connect(self._on_unpress)
        self._unpress.start()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the style draw the key and draw the label on it."""
        super().paintEvent(event)
        painter = QPainter(self)
        if self._icon:
            side = self._icon_px
            box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            icons.draw(painter, self._icon, box, self._face.colour(self._text_role()))
        else:
            self._draw_label(painter)

    def _text_role(self) -> str:
        if not self.isEnabled():
            return "off"
        if self.isDown():
            return _PRESSED_ROLES.get(self._role, "pressed_text")
        if self.isChecked() and self._role == "icon":
            return "accent"
        return "text" if self.isChecked() else _TEXT_ROLES.get(self._role, "text")

    def _font(self, size_px: int) -> QFont:
        weight = 600 if self.isChecked() else _WEIGHTS.get(self._role, 400)
        return self._face.font(size_px, weight=weight, tabular=self._role == "key")

    def _width(self, made: Label, size_px: int) -> float:
        metrics = {level: QFontMetricsF(self._font(_size(size_px, level))) for _text, level in made.pieces}
        return sum(metrics[level].horizontalAdvance(text) for text, level in made.pieces)

    def _draw_label(self, painter: QPainter) -> None:
        px = self._px
        metrics = QFontMetricsF(self._font(px))
        # The middle of capitals and figures comes to the middle of the key; a lone sign brings its own middle.
        rise = _sign_rise(self._font(px), self.label) if self._role in _SIGNS else metrics.capHeight() / 2
        baseline = self.height() / 2 + rise
        x = (self.width() - self._width(self._label, px)) / 2
        role = self._text_role()
        for text, level in self._label.pieces:
            font = self._font(_size(px, level))
            shift = {1: -_RAISED_BY, -1: _LOWERED_BY}.get(level, 0.0) * px
            self._ink.write(painter, x, baseline + shift, text, role, font)
            x += QFontMetricsF(font).horizontalAdvance(text)

    def _on_unpress(self) -> None:
        self.setDown(False)


def _size(size_px: int, level: int) -> int:
    return round(size_px * _RAISED_SIZE) if level else size_px


def _sign_rise(font: QFont, sign: str) -> float:
    """Return how far above the baseline the middle of a sign's own outline lies."""
    outline = QPainterPath()
    outline.addText(QPointF(0, 0), font, sign)
    return -outline.boundingRect().center().y()
