"""The cover's picture, painted over everything the panel shows, as the last thing the panel's window looks like.

Made with the window, shown only by leave: compositors animate a window's last picture, so that must be a calculator.
It covers the window without a gap, so that Qt paints nothing under it, however much of a page is waiting to be drawn.
"""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Curtain(QWidget):
    """An overlay: `picture` in native pixels with its top left corner at `at` (native), `colour` around it."""

    def __init__(self, *, window: QWidget, picture: QImage, at: QPoint, colour: QColor) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._at = at
        self._colour = colour
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        # A stylesheet for all widgets must not give the curtain a look of its own.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def draw(self) -> None:
        """Paint over the whole window now, before this returns."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.repaint()

    # Qt calls this.
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture pixel for pixel, and the window colour where it does not reach."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        ratio = self.devicePixelRatioF()
        size = self._picture.size()
        place = QRectF(self._at.x() / ratio, self._at.y() / ratio, size.width() / ratio, size.height() / ratio)
        painter.drawImage(place, self._picture, QRectF(0, 0, size.width(), size.height()))
        painter.end()
