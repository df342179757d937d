"""An icon of `icons` as a QIcon, for buttons and lists that take one.

Made by `icons.icon`; apart from it, because the first frame draws its icons without one.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap

from disguise_app.look import icons


class StrokedIcon(QIconEngine):
    """An icon by its name, in one colour; `size` is its usual side in px."""

    def __init__(self, name: str, colour: QColor, size: int) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size

    # Qt overrides

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        icons.draw(painter, self._name, QRectF(rect), self._colour)

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
        return StrokedIcon(self._name, self._colour, self._size)
