"""A button that names a choice: a word, a dim second word, a chevron. The mode, the kind of units, each unit.

Made by the header and the units form. It must not know what is chosen; whoever made it opens a menu under it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter

from disguise_app.cover.key import SpaceButton
from disguise_app.look import icons
from disguise_app.look.ink import shortened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from disguise_app.look.face import Face
    from disguise_app.look.ink import Ink

_PAD: Final = 8
_CHEVRON: Final = 16
_GAP: Final = 6


class ChoiceButton(SpaceButton):
    """A flat button that shows what is chosen; `size` and `weight` are those of the word."""

    def __init__(self, parent: QWidget, face: Face, ink: Ink, *, size: int, weight: int = 400) -> None:
        super().__init__(parent)
        self.setProperty("role", "choice")
        self._face = face
        self._ink = ink
        self._size = size
        self._weight = weight
        self._scale = face.scale
        self._word = ""
        self._second = ""

    @property
    def word(self) -> str:
        """Return the word shown."""
        return self._word

    def put(self, word: str, second: str = "") -> None:
        """Show `word` and the dim `second`."""
        if (word, second) != (self._word, self._second):
            self._word, self._second = word, second
            self.update()

    def put_scale(self, scale: float) -> None:
        """Draw for another text size."""
        self._scale = scale
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        """Return the size that shows both words."""
        first = QFontMetricsF(self._font(self._weight))
        width = first.horizontalAdvance(self._word) + (_CHEVRON + _GAP + 2 * _PAD) * self._scale
        if self._second:
            width += self._second_width() + _GAP * self._scale
        return QSize(round(width + 1), round(36 * self._scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words and the chevron on the style's button."""
        super().paintEvent(event)
        painter = QPainter(self)
        first = QFontMetricsF(self._font(self._weight))
        x = _PAD * self._scale
        baseline = (self.height() + first.capHeight()) / 2
        side = _CHEVRON * self._scale
        room = self.width() - x * 2 - side - _GAP * self._scale
        word = shortened(self._word, first, room)
        self._ink.write(painter, x, baseline, word, "text", self._font(self._weight))
        x += first.horizontalAdvance(word)
        if self._second:
            x += _GAP * self._scale
            self._ink.write(painter, x, baseline, self._second, "dim", self._font(400))
            x += self._second_width()
        box = QRectF(x + _GAP * self._scale * 0.6, (self.height() - side) / 2 + self._scale, side, side)
        icons.draw(painter, "chevron", box, self._face.colour("text"), width=2.0)

    def _font(self, weight: int) -> QFont:
        return self._face.font(round(self._size * self._scale), weight=weight)

    def _second_width(self) -> float:
        return QFontMetricsF(self._font(400)).horizontalAdvance(self._second)
