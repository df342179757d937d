"""A row that is open: its fields with their labels, then Done, Move up, Move down, Delete.

The row list puts it in the row's place. Each keystroke is told at once; Done only shuts it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.form import Blank, Form


class RowEditor(QFrame):
    """The open form of a row. Signals: `changed` name and value; `done`; `move_asked` -1 or 1; `delete_asked`."""

    changed = Signal(str, object)
    done = Signal()
    move_asked = Signal(int)
    delete_asked = Signal()

    def __init__(
        self,
        blanks: Sequence[Blank],
        values: Mapping[str, Any],
        *,
        face: Face,
        can_move: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "editor")
        self.form = Form(blanks, face=face, in_card=False, return_finishes=True, parent=self)
        self.form.show_values(values)
        self.form.changed.connect(self.changed)
        self.form.finished.connect(self.done)
        column = QVBoxLayout(self)
        side = face.px(16)
        column.setContentsMargins(side, face.px(12), side, face.px(12))
        column.setSpacing(face.px(12))
        column.addWidget(self.form)
        buttons = Flow(gap=face.px(8))
        for button in self._buttons(face, can_move):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _buttons(self, face: Face, can_move: bool) -> list[Button]:
        finish = Button(_("Done"), face=face, parent=self)
        finish.clicked.connect(self.done)
        buttons = [finish]
        if can_move:
            up = Button(_("Move up"), face=face, parent=self)
            up.clicked.connect(lambda: self.move_asked.emit(-1))
            down = Button(_("Move down"), face=face, parent=self)
            down.clicked.connect(lambda: self.move_asked.emit(1))
            buttons += [up, down]
        delete = Button(_("Delete"), face=face, parent=self)
        delete.clicked.connect(self.delete_asked)
        return [*buttons, delete]
