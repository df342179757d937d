"""Sets the picture and what stands beside it next to each other, or under each other where there is little room.

The home page owns one, with the row of floors above it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.buttons import Button, Tab
from disguise_app.panel.widgets.flow import Flow

_WIDE_FROM = 560


class Arranged(QWidget):
    """The picture at the left, `side` at the right."""

    def __init__(
        self, picture: QWidget, sides: Sequence[QWidget], *, face: Face, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._face, self._picture = face, picture
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(face.px(20))
        self._right = QWidget(self)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        for side in sides:
            column.addWidget(side)
        self._box.addWidget(picture, 1, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._right)

    def fit(self, width: int, height: int, *, side: int) -> None:
        """Take the room of `width` px and, where it is wide enough, no more than `height` px for the picture."""
        is_wide = width >= self._face.px(_WIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != direction:
            self._box.setDirection(direction)
        self._right.setMinimumWidth(self._face.px(side) if is_wide else 0)
        self._right.setMaximumWidth(self._face.px(side) if is_wide else 16_777_215)
        tall = height if is_wide else min(int(width * 0.9), self._face.px(460))
        wanted = max(tall, self._face.px(240))
        if self._picture.height() != wanted:
            self._picture.setFixedHeight(wanted)


class FloorRow(QWidget):
    """The floors as tabs, and what else is to stand behind them. `go` is called with the id of a floor."""

    def __init__(self, *, face: Face, go: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face, self._go = face, go
        self._tabs: dict[str, Tab] = {}
        self._flow = Flow(self, gap=face.px(4))
        self._ends: list[Button] = []

    def put(self, button: Button) -> None:
        """Set a button behind the tabs."""
        self._ends.append(button)
        self._flow.addWidget(button)

    def show_floors(self, floors: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show floors as id and name."""
        if [(id, tab.text()) for id, tab in self._tabs.items()] != list(floors):
            self._make(floors)
        for id, tab in self._tabs.items():
            tab.setChecked(id == chosen)

    def _make(self, floors: Sequence[tuple[str, str]]) -> None:
        for tab in self._tabs.values():
            self._flow.removeWidget(tab)
            tab.hide()
            tab.setParent(None)
            tab.deleteLater()
        for button in self._ends:
            self._flow.removeWidget(button)
        self._tabs = {}
        for id, name in floors:
            tab = self._tabs[id] = Tab(name, face=self._face, parent=self)
            tab.clicked.connect(lambda _on=False, id=id: self._go(id))
            self._flow.addWidget(tab)
            tab.show()
        for button in self._ends:
            self._flow.addWidget(button)
