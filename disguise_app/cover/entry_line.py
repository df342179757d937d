"""The entry as a line: characters, the size that fits, the scroll of what does not, caret and the place of a problem.

Made by the display, which gives it a box. The characters are painted one by one (see `glyphs`). It must not know where
they come from.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainterPath

from disguise_app.cover.glyphs import Glyphs
from disguise_app.look.icons import round_pen
from disguise_app.look.ink import ELLIPSIS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFont, QPainter

    from disguise_app.look.face import Face
    from disguise_app.look.ink import Ink

SIZES: Final = (36, 28, 22, 18)
CARET: Final = 2


class EntryLine:
    """Hold and paint one entry. `caret` and `problem_at` are places between characters, or None."""

    def __init__(self, face: Face, ink: Ink) -> None:
        self._face = face
        self._ink = ink
        self._glyphs = Glyphs()
        self._places: list[float] = [0.0]
        self._x = 0.0
        self._room = 0.0
        self._scroll = 0.0
        self._scrolled_by_hand = False
        self.caret: int | None = 0
        self.problem_at: int | None = None
        self.goes_on = False

    def put(self, chars: Iterable[str], *, caret: int | None, problem_at: int | None, goes_on: bool) -> None:
        """Show `chars`; `caret` is None for a result, `goes_on` says that it is rounded."""
        self._glyphs.put(chars)
        self.caret, self.problem_at, self.goes_on = caret, problem_at, goes_on
        self._scroll, self._scrolled_by_hand = 0.0, False

    def put_digits(self, chars: Iterable[str]) -> None:
        """Show more digits of a result, its beginning in sight."""
        self._glyphs.put(chars)
        self._scroll, self._scrolled_by_hand = float("inf"), True

    def wipe(self) -> None:
        """Overwrite the characters."""
        self._glyphs.wipe()

    def characters(self) -> tuple[str, ...]:
        """Return the single characters."""
        return self._glyphs.characters()

    def is_too_long(self) -> bool:
        """Tell whether a part of the line is out of sight."""
        return self._width(self._font_last) > self._room + 1 if self._font_last is not None else False

    _font_last: QFont | None = None

    def scroll(self, by: float) -> None:
        """Move the line by hand."""
        self._scroll += by
        self._scrolled_by_hand = True

    def place_at(self, x: float) -> int:
        """Return the place between characters that is nearest to `x`."""
        inside = x - self._x
        return min(range(len(self._places)), key=lambda at: abs(self._places[at] - inside))

    def paint(self, painter: QPainter, box: QRectF, largest_px: int, scale: float, *, shows_caret: bool) -> None:
        """Paint the line in `box`, right-aligned, in the largest size that fits; `largest_px` at most."""
        self._room = box.width() - (CARET + 2 if self.caret is not None else 0)
        font = self._font_last = self._fitting(largest_px, scale)
        baseline = box.center().y() + QFontMetricsF(font).capHeight() / 2
        width = self._width(font)
        self._clamp(width)
        right = box.left() + self._room
        self._x = right - width + self._scroll
        clip = self._paint_cuts(painter, (box.left(), right), width, baseline, font)
        for at, char in self._glyphs.between(self._places, self._x, clip):
            self._ink.write(painter, self._x + self._places[at], baseline, char, "text", font)
        if self.goes_on and clip[1] >= self._x + width - 1:
            self._ink.write(painter, self._x + self._places[-1], baseline, ELLIPSIS, "dim", font)
        if shows_caret and self.caret is not None:
            self._paint_caret(painter, box, baseline, font)
        self._paint_problem(painter, baseline, font)

    def _fitting(self, largest_px: int, scale: float) -> QFont:
        font = self._face.font(largest_px, tabular=True)
        for size in SIZES:
            font = self._face.font(min(largest_px, round(size * scale)), tabular=True)
            self._places = self._glyphs.places(font)
            if self._width(font) <= self._room:
                break
        return font

    def _width(self, font: QFont) -> float:
        """Return the width of the line, the ellipsis of a rounded result included."""
        return self._places[-1] + (QFontMetricsF(font).horizontalAdvance(ELLIPSIS) if self.goes_on else 0.0)

    def _clamp(self, width: float) -> None:
        """Keep the line's ends at the edges; without a hand on it, the caret or a result's beginning is in sight."""
        most = max(0.0, width - self._room)
        if most and not self._scrolled_by_hand:
            caret = self._places[min(self.caret, len(self._places) - 1)] if self.caret is not None else 0.0
            hidden = width - caret - self._room * 0.9
            self._scroll = width - caret - self._room * 0.5 if hidden > 0 else 0.0
        self._scroll = min(max(self._scroll, 0.0), most)

    def _paint_cuts(
        self, painter: QPainter, ends: tuple[float, float], width: float, baseline: float, font: QFont
    ) -> tuple[float, float]:
        """Mark the ends where the line goes on out of sight; return the room between the marks."""
        start, end = ends
        mark = QFontMetricsF(font).horizontalAdvance(ELLIPSIS)
        if self._x < start - 0.5:
            self._ink.write(painter, start, baseline, ELLIPSIS, "dim", font)
            start += mark
        if self._x + width > end + 0.5:
            self._ink.write(painter, end - mark, baseline, ELLIPSIS, "dim", font)
            end -= mark
        return start, end

    def _paint_caret(self, painter: QPainter, box: QRectF, baseline: float, font: QFont) -> None:
        x = self._x + self._places[min(self.caret or 0, len(self._places) - 1)]
        if box.left() - 1 <= x <= box.right() + 1:
            half = font.pixelSize() * 0.46
            middle = baseline - QFontMetricsF(font).capHeight() / 2
            x = round(x) + 2
            self._stroke(painter, QPointF(x, middle - half), QPointF(x, middle + half), "accent", CARET)

    def _paint_problem(self, painter: QPainter, baseline: float, font: QFont) -> None:
        """Underline the character where the reason lies that there is no result."""
        if self.problem_at is None:
            return
        chars = self._glyphs.characters()
        at = min(self.problem_at, len(chars))
        while at + 1 < len(chars) and chars[at] == " ":
            at += 1
        start = self._x + self._places[at]
        width = self._places[at + 1] - self._places[at] if at < len(chars) else font.pixelSize() * 0.4
        y = baseline + font.pixelSize() * 0.18
        self._stroke(painter, QPointF(start + 2, y), QPointF(start + width - 2, y), "edge", CARET)

    def _stroke(self, painter: QPainter, start: QPointF, end: QPointF, role: str, width: int) -> None:
        path = QPainterPath(start)
        path.lineTo(end)
        painter.strokePath(path, round_pen(self._face.colour(role), self._face.px(width)))
