"""A drawing as a QIcon, for buttons and lists that take one.

Made by `icons.icon`; apart from it, because the first frame draws its icons without one. It must not know what is
drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable


class StrokedIcon(QIconEngine):
    """An icon that `draw` draws in a box; `size` is its usual side in px."""

    def __init__(self, draw: Callable[[QPainter, QRectF], None], size: int) -> None:
        super().__init__()
        self._draw, self._size = draw, size

    # Qt overrides

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        self._draw(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the drawing as a pixmap."""
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return QPixmap.fromImage(image)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:  # noqa: N802
        return QSize(self._size, self._size).boundedTo(size)

    def clone(self) -> QIconEngine:
        """Return another of the same."""
        return StrokedIcon(self._draw, self._size)
