"""Ideas for a list: starter words that a person may take one by one, or leave.

A list section opens it on request only. What is taken becomes the person's own: to change, to move, to delete.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.widgets.row_order import Group
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import side_note
from disguise_app.plan import starters
from disguise_app.plan.model import Item


@dataclass(frozen=True, repr=False)
class Idea:
    """Words to offer, and the thing they become."""

    text: str
    item: Item
    second: str = ""
    group: str = ""


def offered(items: Iterable[Item], text: str = "text", second: str = "", *, group: str = "") -> list[Idea]:
    """Put starter items into the person's language and offer each by one of its fields, and by another below it."""
    translated = [starters.in_words(item, _) for item in items]
    return [
        Idea(getattr(item, text), item, getattr(item, second) if second else "", group=group) for item in translated
    ]


class Ideas(QWidget):
    """The card of ideas. Signal: `taken` the things to add."""

    taken = Signal(object)

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ideas: tuple[Idea, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(face.px(8))
        column.addWidget(side_note(_("Choose what fits you. You can change the words later."), face=face))
        self._rows = RowList(face=face, parent=self)
        self._rows.picked.connect(self._take)
        column.addWidget(self._rows)
        self._every = Button(_("Add all"), face=face, parent=self)
        self._every.clicked.connect(self._take_all)
        column.addWidget(self._every)

    def show_ideas(self, ideas: Sequence[Idea]) -> None:
        """Show what is left to take."""
        self._ideas = tuple(ideas)
        titles = dict.fromkeys(idea.group for idea in ideas)
        self._rows.show_groups([self._group(title) for title in titles])
        self._rows.setVisible(bool(ideas))
        self._every.setVisible(bool(ideas))

    def focus_first(self) -> None:
        """Put the focus on the first idea."""
        self._rows.focus_row()

    def _group(self, title: str) -> Group:
        rows = tuple(
            Row(str(place), idea.text, idea.second, remark=_("Add"), can_move=False)
            for place, idea in enumerate(self._ideas)
            if idea.group == title
        )
        return Group(title, title, rows, has_ticks=False)

    def _take_all(self) -> None:
        self.taken.emit([idea.item for idea in self._ideas])

    def _take(self, id: str) -> None:
        self.taken.emit([self._ideas[int(id)].item])
