"""What stands beside the picture in change: the form of what is chosen, its doors, and what can be added or taken away.

The home page owns one. Forms are made when the choice changes and only filled when the plan does, so that typing is not
disturbed. It asks by signals; the page makes the edits.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.home import change_form, way_words
from disguise_app.panel.home.emptying import empty
from disguise_app.panel.home.scene import STAIR, Chosen
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.form import Form
from disguise_app.panel.widgets.words import section_label, side_note
from disguise_app.plan.model import Plan

Ways = tuple[tuple[Chosen, str], ...]
_REST_MS = 300


class ChangeSide(QWidget):
    """Signals: `asked` one of the words of `change_form.ACTS` and an id; `changed` path, id and fields; `chosen`."""

    asked = Signal(str, str)
    changed = Signal(str, str, object)
    chosen = Signal(object)
    finished = Signal()

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._shown: tuple[object, ...] = ()
        self._form: Form | None = None
        self._body: QWidget | None = None
        self._ways: QWidget | None = None
        self._ways_now: Ways = ()
        self._ways_shown: Ways = ()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._show_ways)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_choice(self, plan: Plan, floor: str, choice: Chosen) -> None:
        """Show what is chosen, or, where nothing is, the floor."""
        now = (choice, floor, *change_form.around(plan, floor, choice))
        if now != self._shown or self._body is None:
            self._shown = now
            self._make(plan, floor, choice)
        if self._form is not None:
            self._form.show_values(change_form.values(plan, floor, choice))
        self._ways_now = change_form.ways_of(plan, choice)
        if self._ways_now != self._ways_shown:
            # The neighbours' doors come and go while a room is moved: their list waits until it rests.
            self._rest.start()

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        if self._form is not None:
            self._form.focus_first()

    def _make(self, plan: Plan, floor: str, choice: Chosen) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.setParent(None)
            self._body.deleteLater()
        body = self._body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._face.px(8))
        self._column.addWidget(body)
        column.addWidget(section_label(change_form.title(plan, choice), face=self._face))
        self._put_form(column, plan, floor, choice)
        self._ways = QWidget(body)
        self._ways_column = QVBoxLayout(self._ways)
        self._ways_column.setContentsMargins(0, 0, 0, 0)
        self._ways_column.setSpacing(self._face.px(8))
        column.addWidget(self._ways)
        self._ways_shown, self._ways_now = (), change_form.ways_of(plan, choice)
        self._show_ways()
        self._put_acts(column, change_form.acts(plan, floor, choice))
        if not choice.id:
            self._put_undrawn(column, plan)
        column.addStretch(1)
        body.show()

    def _put_form(self, column: QVBoxLayout, plan: Plan, floor: str, choice: Chosen) -> None:
        blanks = change_form.blanks(plan, floor, choice)
        self._form = None
        if not blanks:
            return
        form = self._form = Form(blanks, face=self._face, in_card=False, return_finishes=True, parent=self._body)
        where, id = change_form.place(floor, choice)
        form.changed.connect(lambda name, value: self.changed.emit(where, id, change_form.fields(name, value)))
        form.finished.connect(self.finished)
        column.addWidget(form)

    def _show_ways(self) -> None:
        """List the doors and stairs of a room, to be chosen without a mouse."""
        if self._ways is None or self._ways_now == self._ways_shown:
            return
        self._ways_shown = self._ways_now
        column = self._ways_column
        empty(column)
        if not self._ways_now:
            return
        has_stairs = any(choice.sort == STAIR for choice, _words in self._ways_now)
        title = _("Its doors, windows and stairs") if has_stairs else _("Its doors and windows")
        column.addWidget(section_label(title, face=self._face))
        box = QWidget(self._ways)
        flow = Flow(box, gap=self._face.px(4))
        for choice, words in self._ways_now:
            flow.addWidget(self._link(words, partial(self.chosen.emit, choice), box))
        column.addWidget(box)
        box.show()

    def _put_acts(self, column: QVBoxLayout, acts: Sequence[tuple[str, str, str]]) -> None:
        flow = Flow(gap=self._face.px(8))
        for act, id, words in acts:
            button = Button(words, face=self._face, height=40, parent=self._body)
            button.clicked.connect(lambda _on=False, act=act, id=id: self.asked.emit(act, id))
            flow.addWidget(button)
        column.addLayout(flow)
        hint = change_form.hint(self._shown[0] if self._shown else Chosen())
        column.addWidget(side_note(hint, face=self._face))

    def _put_undrawn(self, column: QVBoxLayout, plan: Plan) -> None:
        """Offer the rooms of the list that have no place in the picture."""
        undrawn = [room for room in plan.rooms if not room.is_drawn]
        if not undrawn:
            return
        column.addWidget(section_label(_("In the list, not in the picture"), face=self._face))
        flow = Flow(gap=self._face.px(4))
        for room in undrawn:
            words = way_words.named(plan, room.id)
            flow.addWidget(self._link(words, partial(self.asked.emit, change_form.PUT_IN, room.id), self._body))
        column.addLayout(flow)

    def _link(self, words: str, act: Callable[[], None], parent: QWidget | None) -> Button:
        button = Button(words, face=self._face, role="link", height=36, parent=parent)
        button.clicked.connect(lambda _on=False: act())
        return button
