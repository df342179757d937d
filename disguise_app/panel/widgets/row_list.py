"""A card of rows, in groups or not, with one of them open for editing at most.

A section of a page owns one and gives it what to show; it answers only by signals. One row is the Tab stop; Up and Down
walk, Space ticks, Return opens, Alt+Up and Alt+Down move, Delete deletes. Rows are made once and kept by id.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.drawing import draw_card
from disguise_app.panel.widgets.drop_mark import DropMark
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.group_header import GroupHeader
from disguise_app.panel.widgets.row import Row, RowWidget
from disguise_app.panel.widgets.row_editor import RowEditor
from disguise_app.panel.widgets.row_order import Group, Place, stepped

Opened = Callable[[str], tuple[Sequence[Blank], Mapping[str, Any]] | None]


@dataclass
class _Editing:
    id: str
    editor: RowEditor


class RowList(QWidget):
    """The card. Signals carry ids: `ticked` whether; `changed` a field and its value; `moved` a Place; and so on."""

    ticked = Signal(str, bool)
    picked = Signal(str)
    changed = Signal(str, str, object)
    finished = Signal(str)
    moved = Signal(str, object)
    deleted = Signal(str)
    group_shut = Signal(str, bool)

    def __init__(self, *, face: Face, fields_of: Opened | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face, self._fields_of = face, fields_of
        self._groups: tuple[Group, ...] = ()
        self._widgets: dict[str, RowWidget | GroupHeader] = {}
        self._order: list[str] = []
        self._at, self._is_used = "", False
        self._editing: _Editing | None = None
        self._drag = DropMark(face=face, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(1)

    # What it shows.
    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other rows; widgets of rows that stay are kept, and so is the focus."""
        self._groups = tuple(groups)
        if self._editing is not None and not self._has(self._editing.id):
            self.shut_editor(refocus=False)
        order = [key for group in self._groups for key in group.widget_keys]
        self._drop_others(order)
        for group in self._groups:
            self._show_group(group)
        if order != self._order:
            self._order = order
            self._set_in_order()
        self._mark_ends()
        self._settle()

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the values of the open row, as after an undo."""
        if self._editing is not None:
            self._editing.editor.form.show_values(values)

    @property
    def editing_id(self) -> str:
        """Return the id of the open row, or nothing."""
        return self._editing.id if self._editing is not None else ""

    @property
    def current(self) -> Place:
        """Return where the person stood last: a group, and the row there if any; nothing before they stood anywhere."""
        was_there = self._is_used or self._focused() is self._widgets.get(self._at)
        for group in self._groups if was_there else ():
            if self._at in (group.header_key, *group.ids):
                return Place(group.key, "" if self._at == group.header_key else self._at)
        return Place("", "")

    def focus_row(self, id: str = "") -> None:
        """Put the focus on a row, or on the row that is the Tab stop."""
        key = id if id in self._widgets else self._at
        if key in self._widgets:
            self._stand_on(key)
            self._is_used = True
            self._widgets[key].setFocus(Qt.FocusReason.TabFocusReason)

    def _has(self, id: str) -> bool:
        return any(id in group.ids for group in self._groups)

    def _drop_others(self, order: Sequence[str]) -> None:
        for key in set(self._widgets) - set(order):
            widget = self._widgets.pop(key)
            if widget.hasFocus():
                self._at = self._neighbour(key, order)
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _neighbour(self, key: str, order: Sequence[str]) -> str:
        """Return what stands nearest to a row that goes."""
        at = self._order.index(key)
        rest = [each for each in (*self._order[at + 1 :], *reversed(self._order[:at])) if each in order]
        rows = [each for each in (*self._order[at + 1 : at + 2], *self._order[at - 1 : at]) if each in order]
        rest = [*(each for each in rows if not each.startswith("#")), *rest]
        self._wants_focus = bool(rest)
        return rest[0] if rest else ""

    _wants_focus = False

    def _show_group(self, group: Group) -> None:
        if group.title:
            header = self._widgets.get(group.header_key)
            if not isinstance(header, GroupHeader):
                header = self._widgets[group.header_key] = self._make_header(group)
            header.show_state(group.count, is_shut=group.is_shut)
        for row in group.shown_rows:
            widget = self._widgets.get(row.id)
            if isinstance(widget, RowWidget):
                widget.show_row(row)
            else:
                self._widgets[row.id] = self._make_row(row)

    def _make_header(self, group: Group) -> GroupHeader:
        header = GroupHeader(group.title, face=self._face, has_ticks=group.has_ticks, parent=self)
        header.clicked.connect(lambda: self._toggle_group(group.key))
        return header

    def _make_row(self, row: Row) -> RowWidget:
        widget = RowWidget(row, face=self._face, parent=self)
        widget.tick_clicked.connect(self._toggle_tick)
        widget.opened.connect(self.open_editor)
        widget.dragged.connect(self._on_dragged)
        widget.dropped.connect(self._on_dropped)
        return widget

    def _set_in_order(self) -> None:
        while self._column.count():
            self._column.takeAt(0)
        for key in self._order:
            self._column.addWidget(self._widgets[key])
            is_open = self._editing is not None and key == self._editing.id
            self._widgets[key].setVisible(not is_open)
            if is_open and self._editing is not None:
                self._column.addWidget(self._editing.editor)

    def _mark_ends(self) -> None:
        for place, key in enumerate(self._order):
            widget = self._widgets[key]
            widget.is_first, widget.is_last = place == 0, place == len(self._order) - 1
        self.update()

    def _settle(self) -> None:
        """Keep one row the Tab stop, and the focus on it if a row that had the focus is gone."""
        if self._order:
            first = next((key for key in self._order if not key.startswith("#")), self._order[0])
            self._stand_on(self._at if self._at in self._widgets else first)
        if self._wants_focus:
            self._wants_focus = False
            self.focus_row()

    def _stand_on(self, key: str) -> None:
        if self._at in self._widgets:
            self._widgets[self._at].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._at = key
        self._widgets[key].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # Editing in place.
    def open_editor(self, id: str) -> None:
        """Open a row in its place, the focus in its first field."""
        self.shut_editor(refocus=False)
        self._is_used = True
        self._stand_on(id)
        asked = self._fields_of(id) if self._fields_of is not None else None
        if asked is None:
            self.picked.emit(id)
            return
        widget = self._widgets[id]
        can_move = isinstance(widget, RowWidget) and widget.row.can_move
        editor = RowEditor(asked[0], asked[1], face=self._face, can_move=can_move, parent=self)
        self._editing = _Editing(id, editor)
        editor.changed.connect(lambda name, value: self.changed.emit(id, name, value))
        editor.done.connect(self.shut_editor)
        editor.move_asked.connect(lambda step: self._move(id, step))
        editor.delete_asked.connect(lambda: self.deleted.emit(id))
        self._column.insertWidget(self._column.indexOf(widget) + 1, editor)
        widget.hide()
        editor.show()
        editor.form.focus_first()

    def shut_editor(self, *, refocus: bool = True) -> None:
        """Shut the open row; what was typed is in the plan already."""
        if self._editing is None:
            return
        editing, self._editing = self._editing, None
        had_focus = refocus or editing.editor.isAncestorOf(self._focused())
        row = self._widgets.get(editing.id)
        if row is not None:
            row.show()
            if had_focus:
                self.focus_row(editing.id)
        self._column.removeWidget(editing.editor)
        editing.editor.hide()
        editing.editor.deleteLater()
        self.finished.emit(editing.id)

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self

    # Ticks, moves.
    def _toggle_tick(self, id: str) -> None:
        widget = self._widgets.get(id)
        if isinstance(widget, RowWidget) and widget.row.ticked is not None:
            self.focus_row(id)
            self.ticked.emit(id, not widget.row.ticked)

    def _toggle_group(self, key: str) -> None:
        group = next(each for each in self._groups if each.key == key)
        self.focus_row(group.header_key)
        self.group_shut.emit(key, not group.is_shut)

    def _move(self, id: str, step: int) -> None:
        place = stepped(self._groups, id, step)
        if place is not None:
            self.moved.emit(id, place)

    def _on_dragged(self, id: str, global_y: int) -> None:
        y = self.mapFromGlobal(QPoint(0, global_y)).y()
        self._drag.follow(self._groups, id, [(key, self._widgets[key].geometry()) for key in self._order], y)

    def _on_dropped(self, id: str) -> None:
        place = self._drag.drop()
        if place is not None and place.before != id:
            self.moved.emit(id, place)

    def _walk(self, step: int) -> bool:
        shown = [key for key in self._order if not self._widgets[key].isHidden()]
        if self._at not in shown:
            return False
        self.focus_row(shown[max(0, min(len(shown) - 1, shown.index(self._at) + step))])
        return True

    def _act(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the row that has the focus; tell whether it did."""
        key, at = event.key(), self._at
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if step:
            if not is_alt:
                return self._walk(step)
            self._move(at, step)
            return True
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return self._walk(-len(self._order) if key == Qt.Key.Key_Home else len(self._order)) or True
        if event.isAutoRepeat() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return self._press(key, at)

    def _press(self, key: int, at: str) -> bool:
        widget = self._widgets.get(at)
        if key not in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete):
            return False
        if isinstance(widget, GroupHeader):
            if key != Qt.Key.Key_Delete:
                widget.click()
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit(at)
        elif key == Qt.Key.Key_Space and isinstance(widget, RowWidget) and widget.row.ticked is not None:
            self._toggle_tick(at)
        else:
            self.open_editor(at)
        return True

    # Overrides of Qt.
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        focused = self._focused()
        if focused is self._widgets.get(self._at) and self._act(event):
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        items = [self._column.itemAt(place) for place in range(self._column.count())]
        shown = [item.geometry().bottom() + 1 for item in items if item is not None and not item.isEmpty()]
        draw_card(QPainter(self), self._face, self.rect(), shown[:-1])
