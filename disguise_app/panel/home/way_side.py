"""What stands beside the picture: where the way out begins, where someone is, the steps, and where to go to stay.

The home page owns one and shows it each new plan. Signals say what was chosen; nothing of it goes into the plan.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.home import way_words
from disguise_app.panel.home.emptying import empty
from disguise_app.panel.widgets.discs import Numbered
from disguise_app.panel.widgets.select import Select
from disguise_app.panel.widgets.words import Words, section_label, side_note
from disguise_app.plan.model import Plan
from disguise_app.plan.routes import NoWay, Route


@dataclass(frozen=True, repr=False)
class Said:
    """A way in words: numbered steps, remarks, and where to go if one cannot leave."""

    steps: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    refuge: str = ""

    @property
    def heard(self) -> str:
        """Give all of it in one text, for a screen reader."""
        steps = [f"{place}. {step}." for place, step in enumerate(self.steps, 1)]
        return " ".join([*steps, *self.remarks, self.refuge]).strip()


class WaySide(QWidget):
    """Signals: `start_chosen` and `taken_chosen`, each with the id of a room, empty for none."""

    start_chosen = Signal(str)
    taken_chosen = Signal(str)

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._rooms: tuple[tuple[str, str], ...] = ()
        self._has_storeys = False
        self.said: Said | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(face.px(4))
        self._choices = QVBoxLayout()
        self._choices.setSpacing(face.px(4))
        self._words = QVBoxLayout()
        self._words.setSpacing(face.px(6))
        self._column.addLayout(self._choices)
        self._column.addLayout(self._words)
        self._column.addStretch(1)
        self._start: Select | None = None
        self._taken: Select | None = None

    def show_way(
        self, plan: Plan, start: str, taken: str, way: Route | NoWay | None, refuge: Route | NoWay | None
    ) -> None:
        """Show the choices, and the way in words."""
        rooms = tuple((room.id, way_words.named(plan, room.id)) for room in plan.rooms if room.is_drawn)
        has_storeys = len(plan.home.floors) > 1
        is_as_before = (rooms, has_storeys) == (self._rooms, self._has_storeys)
        if not is_as_before or self._start is None or self._taken is None:
            self._rooms, self._has_storeys = rooms, has_storeys
            self._make_choices()
        if self._start is not None and self._taken is not None:
            self._start.show_value(start)
            self._taken.show_value(taken)
        said = _in_words(plan, start, taken, way, refuge)
        if said != self.said:
            self.said = said
            self._say(said)

    def _make_choices(self) -> None:
        empty(self._choices)
        start = self._start = self._select(_("Way out from"), self._rooms, "")
        start.chosen.connect(self.start_chosen)
        self._choices.addSpacing(self._face.px(4))
        nobody = ("", _("Not chosen"))
        taken = self._taken = self._select(_("Someone is in"), (nobody, *self._rooms), "")
        taken.chosen.connect(self.taken_chosen)
        self._choices.addWidget(side_note(_hint(has_storeys=self._has_storeys), face=self._face))

    def _select(self, label: str, choices: tuple[tuple[str, str], ...], value: str) -> Select:
        self._choices.addWidget(section_label(label, face=self._face))
        select = Select(face=self._face, label=label, choices=choices, value=value, parent=self)
        self._choices.addWidget(select)
        return select

    def _say(self, said: Said) -> None:
        empty(self._words)
        face = self._face
        if said.steps or said.remarks:
            self._words.addSpacing(face.px(6))
            self._words.addWidget(_line(self))
        if said.steps:
            self._words.addWidget(Numbered(said.steps, face=face, parent=self))
        for remark in said.remarks:
            self._words.addWidget(side_note(remark, face=face))
        if said.refuge:
            self._words.addWidget(_line(self))
            self._words.addWidget(Words(_("If I cannot leave"), face=face, style="strong"))
            self._words.addWidget(Words(said.refuge, face=face, is_own=True))


def _in_words(plan: Plan, start: str, taken: str, way: Route | NoWay | None, refuge: Route | NoWay | None) -> Said:
    if way is None or refuge is None:
        return Said(remarks=(_("Choose a room to see the safest way out."),))
    stay = way_words.refuge(plan, refuge, start, taken)
    if isinstance(way, NoWay):
        why = way_words.no_way(plan, way, start, taken)
        return Said(remarks=(why,), refuge="" if stay == why else stay)
    if not way.passages:
        return Said(remarks=(_("This is outside already."),), refuge=stay)
    return Said(tuple(way_words.steps(plan, way)), tuple(way_words.remarks(plan, way, taken)), stay)


def _hint(*, has_storeys: bool) -> str:
    """Say which keys do what in the picture while nothing is changed."""
    words = _("In the picture: arrows go from room to room, Space says that someone is there.")
    return f"{words} {_('Page Up and Page Down go from floor to floor.')}" if has_storeys else words


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("role", "hairline")
    line.setFixedHeight(1)
    return line
