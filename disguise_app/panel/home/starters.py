"""The homes to begin from: a small picture of each on a button, and an empty floor. Offered, never forced.

The home page shows them where nothing is drawn yet, or when the person wants to begin again.
"""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.home import walls
from disguise_app.panel.home.lens import extent, fitted
from disguise_app.panel.home.scene import scene_of
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.words import Words, side_note
from disguise_app.plan import homes
from disguise_app.plan.model import Plan
from disguise_app.plan.words.homes import HOMES

EMPTY = ""


class StarterHomes(QWidget):
    """Signal: `chosen` the name of a home, empty for an empty floor."""

    chosen = Signal(str)

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(face.px(8))
        column.addWidget(Words(_("A picture of your home, with the safest way out of each room."), face=face))
        column.addWidget(side_note(_("Begin with the one that is most like it, and change it."), face=face))
        flow = Flow(gap=face.px(12))
        for name in homes.DRAWINGS:
            card = HomeCard(name, face=face, parent=self)
            card.clicked.connect(lambda _on=False, name=name: self.chosen.emit(name))
            flow.addWidget(card)
        column.addSpacing(face.px(8))
        column.addLayout(flow)
        rest = Flow(gap=0)
        empty = Button(_("Begin with an empty floor"), face=face, role="link", parent=self)
        empty.clicked.connect(lambda _on=False: self.chosen.emit(EMPTY))
        rest.addWidget(empty)
        column.addLayout(rest)
        column.addStretch(1)


class HomeCard(Button):
    """A button with the picture of a home above its name."""

    def __init__(self, name: str, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(_(HOMES[name]), face=face, parent=parent)
        plan = homes.lay_out(Plan(), name, _)
        floors = sorted(plan.home.floors, key=lambda floor: floor.level)
        self._scene, self._extent = scene_of(plan, floors[0].id), extent(plan)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    # Overrides of Qt.
    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._face.px(184), self._face.px(216))

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return self._face.px(216)

    def _paint_words(self, painter: QPainter) -> None:
        face, room = self._face, self.width() - 2 * self._face.px(12)
        side, below = face.px(12), face.px(40)
        height = self._block.height(room)
        self._block.draw(painter, side, self.height() - below + (below - height) // 2 - face.px(2), room)
        painter.translate(side, side)
        lens = fitted(self._extent, room, self.height() - below - side, most=face.px(40))
        walls.draw_floor(painter, face, self._scene, lens, wall_px=face.px(2))
