"""What a row and a head of a group have in common: a painted button that its list walks over by keys.

The list has the keys, so that one thing of it is the Tab stop and Return, Space and the arrows mean the same on all.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from disguise_app.look.face import Face


class ListPart(QPushButton):
    """A painted part of a list, as high as its words need at a width and at least `least_px` (unscaled)."""

    def __init__(self, *, face: Face, least_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face, self._least_px = face, least_px
        self.is_first = self.is_last = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        # The focus ring is drawn on the edge, not outside it.
        self.setProperty("ring_gap", -2)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Overrides of Qt.
    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._face.px(100), self._face.px(self._least_px))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the list."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the list."""
        event.ignore()
