"""A small sign drawn in a corner of something, such as the glass in Find. It takes no mouse and no focus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from disguise_app.look import icons
from disguise_app.look.face import Face
from disguise_app.panel.widgets.edges import is_from_the_right


class Sign(QWidget):
    """One icon of the look, dim, 20 px at 100 %."""

    def __init__(self, name: str, *, face: Face, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._face = name, face
        self.setFixedSize(face.px(20), face.px(20))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def stand_in(self, width: int, height: int) -> None:
        """Stand where words begin, in the middle of `height` px of something `width` px wide."""
        edge = (height - self.height()) // 2
        self.move(width - edge - self.width() if is_from_the_right() else edge, edge)

    # Overrides of Qt.
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        icons.draw(QPainter(self), self._name, QRectF(self.rect()), self._face.colour("dim"))
