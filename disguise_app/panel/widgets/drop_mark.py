"""The line that shows where a dragged row would go.

The row list moves it while a handle is dragged, and asks it for the place in the end.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.row_order import Group, Place, drop_place


class DropMark(QWidget):
    """A thin line over a row list."""

    def __init__(self, *, face: Face, parent: QWidget) -> None:
        super().__init__(parent)
        self._thick = max(2, face.px(2))
        self._place: Place | None = None
        self.setProperty("role", "drop_mark")
        self.hide()

    def follow(self, groups: Sequence[Group], id: str, places: Sequence[tuple[str, QRect]], y: int) -> None:
        """Show where the row `id` would go at height `y`; `places` are the rows and heads that are shown."""
        self._place, line_y = drop_place(groups, id, places, y)
        parent = self.parentWidget()
        self.setGeometry(QRect(0, line_y - self._thick // 2, parent.width() if parent else 0, self._thick))
        self.setVisible(self._place is not None)
        self.raise_()

    def drop(self) -> Place | None:
        """Hide, and tell the place that was shown."""
        self.hide()
        place, self._place = self._place, None
        return place
