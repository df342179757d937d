"""A list of the plan on a page: its rows, its empty state, its ideas, and the edits that its keys and clicks ask for.

A page says by a `Listing` how the things of one list look; this does the rest. It keeps no plan.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.outside.language import panel as _
from disguise_app.outside.language import panel_n
from disguise_app.panel.widgets import spoken
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.edges import margins
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.ideas import Ideas
from disguise_app.panel.widgets.item_texts import has_words, texts_of, values_of
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.widgets.row_order import Group, Place
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.panel.widgets.words import Words, section_label, side_note
from disguise_app.plan import edits
from disguise_app.plan.model import Item, Plan


class ListSection(QWidget):
    """A list of the plan. The page calls `show_plan`, `add` and `seek`."""

    def __init__(self, page: Page, listing: Listing) -> None:
        super().__init__(page)
        self._page, self._listing, self._face = page, listing, page.face
        self._items: dict[str, Any] = {}
        self._sought = ""
        self._keep: Callable[[Any], bool] = _all
        self._sort: Callable[[Any], Any] | None = None
        self._sorted_ids: list[str] = []
        self._shut: set[str] = set()
        self._new_id = ""
        self._has_ideas = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._face.px(8))
        if listing.label:
            self._column.addWidget(section_label(listing.label, face=self._face))
        self._purpose = self._put_empty_words()
        self.rows = RowList(face=self._face, fields_of=self._fields_of, parent=self)
        spoken.speak_as(self.rows, spoken.GROUP)
        self.rows.setAccessibleName(listing.label)
        self._column.addWidget(self.rows)
        self._nothing = side_note("", face=self._face)
        self._column.addWidget(self._nothing)
        self._ideas: Ideas | None = None
        self._put_buttons()
        self._connect()
        if listing.opens_ideas and not edits.items_at(page.plan, listing.where):
            self._toggle_ideas()

    def _put_empty_words(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._face.px(4))
        if self._listing.purpose:
            column.addWidget(Words(self._listing.purpose, face=self._face))
        if self._listing.example:
            column.addWidget(side_note(self._listing.example, face=self._face))
        self._column.addWidget(box)
        return box

    def _put_buttons(self) -> None:
        flow = Flow(gap=self._face.px(8))
        # The words of a link stand in line with all others.
        flow.setContentsMargins(margins(-self._face.px(4), 0, 0, 0))
        if self._listing.has_own_add:
            add = Button(self._listing.add_label or _("Add"), face=self._face, role="link", icon="plus", parent=self)
            add.clicked.connect(self.add)
            flow.addWidget(add)
        self._idea_button = Button(_("Show ideas"), face=self._face, role="link", parent=self)
        self._idea_button.clicked.connect(self._on_ideas_asked)
        flow.addWidget(self._idea_button)
        self._column.addLayout(flow)

    def _connect(self) -> None:
        rows = self.rows
        rows.ticked.connect(lambda id, is_on: self._change(id, **{self._listing.tick: is_on}))
        rows.changed.connect(lambda id, name, value: self._change(id, **{name: value}))
        rows.moved.connect(self._move)
        rows.deleted.connect(self._delete)
        rows.finished.connect(self._on_finished)
        rows.group_shut.connect(self._on_group_shut)

    @property
    def where(self) -> str:
        """Return the path of the list in the plan."""
        return self._listing.where

    # What it shows.
    def show_plan(self, plan: Plan) -> None:
        """Show the list as the plan has it now."""
        items = edits.items_at(plan, self._listing.where)
        self._items = {item.id: item for item in items}
        shown = self._in_order([item for item in items if self._is_shown(item)])
        self.rows.show_groups(self._groups(shown))
        open_id = self.rows.editing_id
        if open_id in self._items:
            self.rows.show_values(values_of(self._items[open_id]))
        self.rows.setVisible(bool(shown) or bool(self._listing.groups and items))
        self._purpose.setVisible(not items and bool(self._listing.purpose or self._listing.example))
        is_lost = bool(items) and not shown
        self._nothing.setVisible(is_lost)
        if is_lost:
            self._nothing.say(_("Nothing found.") if self._sought else _("Nothing here."))
        self._show_ideas_left()

    def seek(self, text: str) -> None:
        """Show only things that have these words."""
        self._sought = text.strip().casefold()
        self.show_plan(self._page.plan)

    def keep(self, wanted: Callable[[Any], bool]) -> None:
        """Show only things of this sort, from the next time the plan is shown."""
        self._keep = wanted

    def sort(self, by: Callable[[Any], Any] | None) -> None:
        """Show things in the order of a key and without groups, or with None in the person's own order."""
        self._sort = by
        self.show_plan(self._page.plan)

    def _in_order(self, items: list[Any]) -> list[Any]:
        """Sort; while a row is open nothing changes its place under the hands."""
        if self._sort is None:
            return items
        if self.rows.editing_id or self._new_id:
            places = {id: place for place, id in enumerate(self._sorted_ids)}
            items = sorted(items, key=lambda item: places.get(item.id, len(places)))
        else:
            items = sorted(items, key=self._sort)
        self._sorted_ids = [item.id for item in items]
        return items

    def _is_shown(self, item: Any) -> bool:
        if item.id in (self.rows.editing_id, self._new_id):
            return True
        if not self._keep(item):
            return False
        return not self._sought or has_words(item, self._sought)

    def _groups(self, items: Sequence[Any]) -> list[Group]:
        listing = self._listing
        if not listing.groups or self._sort is not None:
            return [Group("", "", tuple(self._row(item) for item in items))]
        groups = []
        for key, title in listing.groups:
            rows = tuple(self._row(item) for item in items if self._listing.group_of(item) == key)
            if rows or not (listing.hides_empty_groups or self._sought):
                count = panel_n("{n} thing", "{n} things", len(rows)).format(n=len(rows)) if rows else ""
                is_shut = key in self._shut and not self._sought
                groups.append(Group(key, title, rows, count, is_shut, bool(listing.tick)))
        return groups

    def _row(self, item: Any) -> Row:
        row = self._listing.row(item)
        return row if self._listing.can_move and self._sort is None else replace(row, can_move=False)

    def _fields_of(self, id: str) -> tuple[Sequence[Blank], Mapping[str, Any]] | None:
        item = self._items.get(id)
        return (self._listing.blanks(item), values_of(item)) if item is not None else None

    # What it asks for.
    def add(self) -> None:
        """Begin a new thing behind the row that was last stood on, open, the focus in its first field."""
        self.rows.shut_editor(refocus=False)
        here = self.rows.current
        keys = [key for key, _title in self._listing.groups]
        first = self._listing.first_group or (keys[0] if keys else "")
        group = here.group if here.group in keys else first
        self._shut.discard(group)
        item = replace(self._listing.new(group), id=edits.new_id())
        at = self._behind(here)
        self._new_id = item.id
        self._page.apply(lambda plan: edits.add(plan, self._listing.where, item, at))
        self.rows.open_editor(item.id)

    def _behind(self, here: Place) -> int | None:
        ids = [*self._items]
        if self._sort is not None:
            return None
        return ids.index(here.before) + 1 if here.before in self._items else None

    def _change(self, id: str, **changes: Any) -> None:
        if id in self._items:
            self._page.apply(lambda plan: edits.change(plan, self._listing.where, id, **changes))

    def _move(self, id: str, place: Place) -> None:
        listing, where = self._listing, self._listing.where
        if self._sort is not None or not listing.can_move:
            return
        is_same = id in self._items and listing.group_of(self._items[id]) == place.group

        def edit(plan: Plan) -> Plan:
            if not is_same:
                plan = edits.change(plan, where, id, **listing.group_changes(place.group))
            if place.before:
                return edits.move_before(plan, where, id, place.before)
            return edits.move(plan, where, id, self._end_of(plan, place.group, id))

        self._page.apply(edit)

    def _end_of(self, plan: Plan, group: str, id: str) -> int:
        """Return the position behind the last thing of a group, once `id` is taken out."""
        rest = [item for item in edits.items_at(plan, self._listing.where) if item.id != id]
        places = [place for place, item in enumerate(rest) if not group or self._listing.group_of(item) == group]
        return places[-1] + 1 if places else len(rest)

    def _delete(self, id: str) -> None:
        item = self._items.get(id)
        if item is None:
            return
        what = self._listing.row(item).text
        self._page.apply(lambda plan: edits.delete(plan, self._listing.where, id))
        self._page.host.tell_deleted(what)

    def _on_finished(self, id: str) -> None:
        """Take a thing away again that was begun and left empty."""
        self._new_id = ""
        item = self._items.get(id)
        if item is not None and not any(text.strip() for text in texts_of(item)):
            self._page.apply(lambda plan: edits.delete(plan, self._listing.where, id))
        else:
            self.show_plan(self._page.plan)

    def _on_group_shut(self, key: str, is_shut: bool) -> None:
        (self._shut.add if is_shut else self._shut.discard)(key)
        self.show_plan(self._page.plan)

    # Ideas: offered, never forced.
    def _toggle_ideas(self) -> None:
        if self._ideas is not None:
            ideas, self._ideas = self._ideas, None
            self._column.removeWidget(ideas)
            ideas.hide()
            ideas.deleteLater()
        else:
            self._ideas = Ideas(face=self._face, parent=self)
            self._ideas.taken.connect(self._take_ideas)
            self._column.insertWidget(self._column.count() - 1, self._ideas)
            self._ideas.show()
        self._idea_button.say(_("Hide ideas") if self._ideas is not None else _("Show ideas"))
        self._show_ideas_left()

    def _on_ideas_asked(self) -> None:
        self._toggle_ideas()
        if self._ideas is not None:
            self._ideas.focus_first()

    def _show_ideas_left(self) -> None:
        ideas = self._listing.ideas() if self._ideas is not None or not self._has_ideas else ()
        self._has_ideas = self._has_ideas or bool(ideas)
        self._idea_button.setVisible(self._has_ideas)
        if self._ideas is not None:
            known = {text.casefold() for item in self._items.values() for text in texts_of(item)}
            self._ideas.show_ideas([idea for idea in ideas if idea.text.casefold() not in known])

    def _take_ideas(self, items: Sequence[Item]) -> None:
        def edit(plan: Plan) -> Plan:
            for item in items:
                plan = edits.add(plan, self._listing.where, item)
            return plan

        self._page.apply(edit)


def _all(_item: Any) -> bool:
    return True
