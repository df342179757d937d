"""Text in a colour of the palette.

Called by everything of the cover that paints letters. QPainter's own calls that take a colour cannot be used before the
first frame: to tell a colour from the enums that stand beside it among their forms, the bindings make all 94 enums of
the `Qt` namespace. QStyle's `drawItemText` takes a role of a QPalette and plain numbers. It must not know what is
written.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from PySide6.QtGui import QFont, QPainter

    from disguise_app.look.face import Face

ELLIPSIS: Final = "…"
# AlignLeft, AlignTop, TextSingleLine and TextDontClip; a test compares them with Qt's own.
FLAGS: Final = 0x1 | 0x20 | 0x100 | 0x200
_ROOM: Final = QRect(0, 0, 1 << 20, 1 << 12)
_ROLES: Final = {
    "text": QPalette.ColorRole.WindowText,
    "dim": QPalette.ColorRole.PlaceholderText,
    "off": QPalette.ColorRole.Mid,
    "op": QPalette.ColorRole.Link,
    "op_pressed": QPalette.ColorRole.LinkVisited,
    "accent": QPalette.ColorRole.Accent,
    "eq_text": QPalette.ColorRole.BrightText,
    "eq_pressed_text": QPalette.ColorRole.HighlightedText,
    "pressed_text": QPalette.ColorRole.ButtonText,
}


# From left to right whatever stands there (LRO), and the end of that (PDF); Unicode, UAX 9.
_FROM_LEFT: Final = "\u202d{}\u202c"


def from_left(text: str) -> str:
    """Return `text` as it is to be drawn: a calculation in Arabic digits would change its sides around a sign."""
    if text.isascii() or not any("\u0660" <= char <= "\u0669" for char in text):
        return text
    has_words = any("\u0590" <= char < "\u0660" or "\u066d" < char <= "\u08ff" for char in text)
    return text if has_words else _FROM_LEFT.format(text)


class Ink:
    """Writes in the colours of one face."""

    def __init__(self, face: Face) -> None:
        self._face = face
        self._made_of: object = None
        self._palette = QPalette()

    def write(self, painter: QPainter, x: float, baseline: float, text: str, role: str, font: QFont) -> None:
        """Write `text` from `x` on, standing on `baseline`, in the colour of `role`."""
        top = baseline - QFontMetricsF(font).ascent()
        painter.setFont(font)
        painter.translate(x, top)
        QApplication.style().drawItemText(painter, _ROOM, FLAGS, self._colours(), True, from_left(text), _ROLES[role])
        painter.translate(-x, -top)

    def _colours(self) -> QPalette:
        if self._made_of is not self._face.colours:
            self._made_of = self._face.colours
            for role, slot in _ROLES.items():
                self._palette.setColor(slot, QColor(self._face.colours[role]))
        return self._palette


def shortened(text: str, metrics: QFontMetricsF, room: float) -> str:
    """Return `text`, cut at its end with an ellipsis where it does not fit into `room` px."""
    count = _most_that_fit(text, metrics, room, lambda count: text[:count] + ELLIPSIS)
    return text if count is None else text[:count] + ELLIPSIS


def cut(text: str, metrics: QFontMetricsF, room: float) -> str:
    """Return `text`, cut at its beginning with an ellipsis where it does not fit; the result stands at the end."""
    length = len(text)
    count = _most_that_fit(text, metrics, room, lambda count: ELLIPSIS + text[length - count :])
    return text if count is None else ELLIPSIS + text[length - count :]


def _most_that_fit(text: str, metrics: QFontMetricsF, room: float, piece: Callable[[int], str]) -> int | None:
    """Return how many signs of `text` fit beside an ellipsis, None where all of it fits.

    A line may be thousands of signs long: no more of it is measured than could ever fit, and by halves.
    """
    most = 16 + int(6 * max(0.0, room) / max(1.0, metrics.averageCharWidth()))
    if len(text) <= most and metrics.horizontalAdvance(text) <= room:
        return None
    fits, too_many = 0, min(len(text), most) + 1
    while too_many - fits > 1:
        count = (fits + too_many) // 2
        if metrics.horizontalAdvance(piece(count)) <= room:
            fits = count
        else:
            too_many = count
    return fits
