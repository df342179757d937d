"""Numbered lines: a disc with a number, and the words beside it.

The emergency page, the set-up and the ways out use it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.text_block import TextBlock


class NumberedLine(QLabel):
    """One line; `**` around words makes them bold."""

    def __init__(self, number: int, text: str, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(f"{number}. " + text.replace("**", ""), parent)
        self._face = face
        self._number = TextBlock(str(number), face=face, style="disc", centred=True)
        self._block = TextBlock(text, face=face, style="body", marked=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> int:
        return self._face.px(24 + 12)

    # Overrides of Qt.
    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return max(self._face.px(24), self._block.height(width - self._left()) + self._face.px(2))

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._block.natural_width() + self._left(), self._face.px(24))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._left() * 2, self._face.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._face.px(24)
        disc = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(0, 0, size, size))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._face.colour("soft"))
        painter.drawEllipse(disc)
        painter.setPen(self._face.colour("text"))
        self._number.draw(painter, disc.left(), (size - self._number.height(size)) // 2, size)
        words = QRect(self._left(), 0, self.width() - self._left(), 1)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
        self._block.draw(painter, place.left(), self._face.px(1), place.width())


class Numbered(QWidget):
    """Lines with numbers from 1 on."""

    def __init__(self, lines: Sequence[str], *, face: Face, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(face.px(gap))
        for place, line in enumerate(lines):
            column.addWidget(NumberedLine(place + 1, line, face=face, parent=self))
