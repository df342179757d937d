"""A note on the picture of the home, at its lower edge, so that nothing moves when it comes or goes.

The picture owns one. Mouse and keys go through it.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.words import Words


class Note(QWidget):
    """Some words on a quiet ground; hidden while there are none."""

    def __init__(self, *, face: Face, parent: QWidget) -> None:
        super().__init__(parent)
        self._face = face
        self._words = Words("", face=face, style="second", colour="calm_text", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(face.px(12), face.px(6), face.px(12), face.px(6))
        column.addWidget(self._words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str) -> None:
        """Show other words; none hide it."""
        if text != self._words.text():
            self._words.say(text)
            self.setVisible(bool(text))

    def lie_in(self, room: QRect) -> None:
        """Lie at the lower edge of a place."""
        edge = self._face.px(8)
        width = room.width() - 2 * edge
        height = self._words.heightForWidth(width - 2 * self._face.px(12)) + 2 * self._face.px(6)
        self.setGeometry(room.left() + edge, room.bottom() + 1 - edge - height, width, height)

    # Overrides of Qt.
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._face.colour("calm_mark"), 1))
        painter.setBrush(self._face.colour("calm_ground"))
        radius = self._face.px(6)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
