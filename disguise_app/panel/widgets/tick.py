"""A tick box with its words beside it, for forms and settings; a row of a list draws its own.

The whole of it can be clicked; Space ticks it.
"""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.drawing import draw_tick_box
from disguise_app.panel.widgets.text_block import TextBlock


class Tick(QCheckBox):
    """A tick box of 22 px in a target of 44 with wrapping words."""

    def __init__(self, text: str, *, face: Face, is_ticked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._face = face
        self._block = TextBlock(text, face=face, style="body")
        self._left = face.px(34)
        self._least = face.px(44)
        self.setChecked(is_ticked)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Overrides of Qt.
    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Say that the whole of it can be clicked."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return max(self._least, self._block.height(width - self._left) + self._face.px(22))

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._left + self._block.natural_width(), self._least)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._left * 2, self._least)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        size = self._face.px(22)
        words = QRect(self._left, 0, self.width() - self._left, self.height())
        box = QRect(0, (self._least - size) // 2, size, size)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
        draw_tick_box(
            painter,
            self._face,
            QStyle.visualRect(self.layoutDirection(), self.rect(), box),
            is_ticked=self.isChecked(),
        )
        painter.setPen(self._face.colour("text"))
        first = (self._least - self._block.height(1_000_000)) // 2
        self._block.draw(painter, place.left(), first, place.width())
