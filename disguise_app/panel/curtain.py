"""The cover's picture, painted over everything the panel shows, as the last thing the panel's window looks like.

Made with the window, shown only by leave: compositors animate a window's last picture, so that must be a calculator.
It covers the window without a gap, so that Qt paints nothing under it, however much of a page is waiting to be drawn.
"""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Curtain(QWidget):
    """An overlay: `picture` in native pixels with its top left corner at `at` (native), `colour` around it."""

    def __init__(self, *, window: QWidget, picture: QImage, at: QPoint, colour: QColor) -> None:
        super().__init__(window)
        self._window = window
        self.picture = picture
        self.picture.setDevicePixelRatio(1)
        self._at = at
        self.colour = colour
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        # A stylesheet for all widgets must not give the curtain a look of its own.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def at(self) -> QPoint:
        """Return where the picture's top left corner is in the window, in native pixels."""
        return self._at

    def place(self, at: QPoint) -> None:
        """Move the picture: a window manager may have put the window elsewhere than it was asked to."""
        self._at = at

    def draw(self) -> None:
        """Paint over the whole window now, before this returns."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.repaint()

    def _paint(self, painter: QPainter, native_size: QSize) -> None:
        painter.fillRect(0, 0, native_size.width(), native_size.height(), self.colour)
        painter.drawImage(self._at, self.picture)

    # Qt calls this.
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture pixel for pixel, and the window colour where it does not reach."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        # A size with a fraction is rounded up: the last pixel belongs to the curtain too.
        self._paint(painter, QSize(round(self.width() * ratio) + 1, round(self.height() * ratio) + 1))
        painter.end()
