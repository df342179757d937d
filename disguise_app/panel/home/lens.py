"""Where the squares of the home's grid stand on the screen.

The picture and the small pictures of starter homes use it. It knows rooms only by the squares they take.
"""

from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QPointF, QRectF, QSizeF

from disguise_app.plan.model import Plan


@dataclass(frozen=True)
class Extent:
    """The squares that are in view: from (left, top) up to, not with, (right, bottom)."""

    left: int
    top: int
    right: int
    bottom: int

    def with_(self, other: "Extent") -> "Extent":
        """Return the smallest extent that holds both."""
        return Extent(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True)
class Lens:
    """Turns squares into px: square (0, 0) begins at (`left`, `top`), a square is `side` px wide and high."""

    left: float
    top: float
    side: float

    def point(self, x: float, y: float) -> QPointF:
        """Return the place of a grid point."""
        return QPointF(self.left + x * self.side, self.top + y * self.side)

    def half(self, x: float, y: float) -> QPointF:
        """Return the place of a point given in half squares."""
        return self.point(x / 2, y / 2)

    def rect(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return the place of a block of squares."""
        return QRectF(self.point(x, y), QSizeF(width * self.side, height * self.side))

    def square(self, at: QPointF) -> tuple[int, int]:
        """Return the square at a place."""
        x, y = self.grid(at)
        return floor(x), floor(y)

    def grid(self, at: QPointF) -> tuple[float, float]:
        """Return a place in squares."""
        return (at.x() - self.left) / self.side, (at.y() - self.top) / self.side


def extent(plan: Plan, *, margin: int = 1) -> Extent:
    """Return the squares that all floors together take, with a margin; some squares where nothing is drawn."""
    drawn = [room for room in plan.rooms if room.is_drawn]
    if not drawn:
        return Extent(0, 0, 12, 10)
    return Extent(
        min(room.x for room in drawn) - margin,
        min(room.y for room in drawn) - margin,
        max(room.x + room.width for room in drawn) + margin,
        max(room.y + room.height for room in drawn) + margin,
    )


def fitted(seen: Extent, width: float, height: float, *, most: float) -> Lens:
    """Return the lens that shows an extent in the middle of a place, a square at most `most` px wide."""
    across, down = seen.right - seen.left, seen.bottom - seen.top
    side = max(4.0, min(width / across, height / down, most))
    return Lens(
        (width - across * side) / 2 - seen.left * side,
        (height - down * side) / 2 - seen.top * side,
        side,
    )
