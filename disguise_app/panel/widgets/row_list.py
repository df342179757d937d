"""A card of rows, in groups or not, with one of them open for editing at most.

A section of a page owns one and gives it what to show; it answers only by signals. One row is the Tab stop; Up and Down
walk, Space ticks, Return opens, Alt+Up and Alt+Down move, Delete deletes. A row is made once and kept by its id.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.drawing import draw_card
from disguise_app.panel.widgets.drop_mark import DropMark
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.group_header import GroupHeader
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.widgets.row_column import RowColumn
from disguise_app.panel.widgets.row_editor import RowEditor
from disguise_app.panel.widgets.row_order import Group, Place, nearest, stepped
from disguise_app.panel.widgets.row_shape import Row, RowShape

Opened = Callable[[str], tuple[Sequence[Blank], Mapping[str, Any]] | None]


@dataclass
class _Editing:
    id: str
    editor: RowEditor


class RowList(RowColumn):
    """The card. Signals carry ids: `ticked` whether; `changed` a field and its value; `moved` a Place; and so on."""

    ticked = Signal(str, bool)
    picked = Signal(str)
    changed = Signal(str, str, object)
    finished = Signal(str)
    moved = Signal(str, object)
    deleted = Signal(str)
    group_shut = Signal(str, bool)

    def __init__(self, *, face: Face, fields_of: Opened | None = None, parent: QWidget | None = None) -> None:
        super().__init__(face=face, parent=parent)
        self._fields_of = fields_of
        self._groups: tuple[Group, ...] = ()
        self._widgets: dict[str, RowWidget | GroupHeader] = {}
        self._shapes: dict[str, RowShape] = {}
        self._order: list[str] = []
        self._at, self._is_used, self._wants_focus = "", False, False
        self._editing: _Editing | None = None
        self._drag = DropMark(face=face, parent=self)

    # What it shows.
    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other rows; widgets of rows that stay are kept, and so is the focus."""
        self._groups = tuple(groups)
        order = [key for group in self._groups for key in group.widget_keys]
        if self._editing is not None and self._editing.id not in order:
            self.shut_editor(refocus=False)
        self._drop_others(order)
        self._order = order
        for group in self._groups:
            self._show_group(group)
        self._mark_ends()
        self.lay_out_again()
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
        key = id if id in self._order else self._at
        if key in self._order:
            self._stand_on(key)
            self._is_used = True
            self._widgets[key].setFocus(Qt.FocusReason.TabFocusReason)

    def _drop_others(self, order: Sequence[str]) -> None:
        for key in set(self._widgets) - set(order):
            widget = self._widgets.pop(key)
            if widget.hasFocus():
                self._at = nearest(self._order, key, order)
                self._wants_focus = bool(self._at)
            widget.hide()
            widget.deleteLater()
        for key in set(self._shapes) - set(order):
            del self._shapes[key]

    def _show_group(self, group: Group) -> None:
        if group.title:
            if not isinstance(header := self._widgets.get(group.header_key), GroupHeader):
                header = self._widgets[group.header_key] = self._make_header(group)
            header.show_state(group.count, is_shut=group.is_shut)
        for row in group.shown_rows:
            self._show_row(row)

    def _show_row(self, row: Row) -> None:
        shape = self._shapes.get(row.id)
        if shape is not None and shape.given == row:
            return
        shape = self._shapes[row.id] = RowShape(row, face=self._face)
        widget = self._widgets.get(row.id)
        if isinstance(widget, RowWidget):
            widget.show_shape(shape)

    def _make_header(self, group: Group) -> GroupHeader:
        header = GroupHeader(group.title, face=self._face, has_ticks=group.has_ticks, parent=self)
        header.clicked.connect(lambda: self._toggle_group(group.key))
        return header

    # What the column asks.
    def parts(self) -> Sequence[str]:
        """Return the keys of rows and heads."""
        return self._order

    def part_height(self, key: str, width: int) -> int:
        """Return the height of a row, of a head, or of the form of the open row."""
        if key == self.editing_id and self._editing is not None:
            return self._editing.editor.heightForWidth(width)
        return self._shapes[key].height(width) if key in self._shapes else self._widgets[key].heightForWidth(width)

    @property
    def may_grow(self) -> bool:
        """Tell whether a row is open: its form grows with what is typed."""
        return self._editing is not None

    def part(self, key: str) -> QWidget | None:
        """Return the widget of a row, None where it is not made yet."""
        return self._editing.editor if key == self.editing_id and self._editing else self._widgets.get(key)

    def make_part(self, key: str) -> QWidget:
        """Make the widget of a row."""
        widget = self._widgets[key] = RowWidget(self._shapes[key], face=self._face, parent=self)
        widget.is_first, widget.is_last = key == self._order[0], key == self._order[-1]
        widget.tick_clicked.connect(self._toggle_tick)
        widget.opened.connect(self.open_editor)
        widget.dragged.connect(self._on_dragged)
        widget.dropped.connect(self._on_dropped)
        return widget

    def _mark_ends(self) -> None:
        for key, widget in self._widgets.items():
            widget.is_first, widget.is_last = key == self._order[0], key == self._order[-1]
        self.update()

    def _settle(self) -> None:
        """Keep one row the Tab stop, and the focus on it if a row that had the focus is gone."""
        if self._order:
            first = next((key for key in self._order if not key.startswith("#")), self._order[0])
            self._stand_on(self._at if self._at in self._order else first)
        if self._wants_focus:
            self._wants_focus = False
            self.focus_row()

    def _stand_on(self, key: str) -> None:
        if (last := self._widgets.get(self._at)) is not None:
            last.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._at = key
        if key not in self._widgets:
            self.place_part(key, self.make_part(key))
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
        widget.hide()
        editor.show()
        self.lay_out_again()
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
            self.lay_out_again()
            if had_focus:
                self.focus_row(editing.id)
        editing.editor.hide()
        editing.editor.deleteLater()
        self.finished.emit(editing.id)

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self

    # Ticks, moves.
    def _toggle_tick(self, id: str) -> None:
        shape = self._shapes.get(id)
        if shape is not None and shape.row.ticked is not None:
            self.focus_row(id)
            self.ticked.emit(id, not shape.row.ticked)

    def _toggle_group(self, key: str) -> None:
        group = next(each for each in self._groups if each.key == key)
        self.focus_row(group.header_key)
        self.group_shut.emit(key, not group.is_shut)

    def _move(self, id: str, step: int) -> None:
        if (place := stepped(self._groups, id, step)) is not None:
            self.moved.emit(id, place)

    def _on_dragged(self, id: str, global_y: int) -> None:
        y = self.mapFromGlobal(QPoint(0, global_y)).y()
        self._drag.follow(self._groups, id, [*self.boxes(self.width()).items()], y)

    def _on_dropped(self, id: str) -> None:
        if (place := self._drag.drop()) is not None and place.before != id:
            self.moved.emit(id, place)

    def _walk(self, step: int) -> bool:
        shown = [key for key in self._order if key != self.editing_id]
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
        bottoms = [box.bottom() + 1 for box in self.boxes(self.width()).values()]
        draw_card(QPainter(self), self._face, self.rect(), bottoms[:-1])
