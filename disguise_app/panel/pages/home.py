"""The home as a picture: the very rooms of the list, drawn, with the safest way out of the one that is chosen.

Built by the window; the list of rooms leads here and back. "Change" lets things be moved about. Where someone is now
is asked for on the page and kept nowhere.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent

from disguise_app.outside.language import panel as _
from disguise_app.panel.home import change_form, heard, keys, moves, room_words, way_words
from disguise_app.panel.home.arrange import Arranged, FloorRow
from disguise_app.panel.home.change_side import ChangeSide
from disguise_app.panel.home.lost import Lost, floor_of
from disguise_app.panel.home.picture import HomePicture
from disguise_app.panel.home.scene import DOOR, ROOM, STAIR, Chosen
from disguise_app.panel.home.starters import StarterHomes
from disguise_app.panel.home.way_line import runs
from disguise_app.panel.home.way_side import WaySide
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.page import Edit, Page
from disguise_app.plan import edits, homes, routes
from disguise_app.plan.model import Door, Floor, Plan, Room, Stair

_SIDE, _CHANGE_SIDE = 190, 230


class HomePage(Page):
    """The picture; `detail` is the id of the room to choose."""

    key = "home"

    def build(self) -> None:
        """Make the floors, the picture and what stands beside it."""
        self._floor, self._choice, self._taken, self._lost = "", Chosen(), "", Lost()
        self._start = self.detail
        self._is_changing = self._is_beginning = False
        self.bar.show_tabs([("list", _("List")), ("picture", _("Picture"))], "picture")
        self.bar.tab_chosen.connect(lambda key: self.host.go("rooms") if key == "list" else None)
        self._change = self.bar.put_button(_("Change"), self._toggle_change)
        face = self.face
        self._floors = FloorRow(face=face, go=self._go_floor, parent=self)
        floor_form = Button(_("This floor"), face=face, role="link", height=40, parent=self._floors)
        floor_form.clicked.connect(self._open_floor)
        self._floor_form = floor_form
        self._floors.put(floor_form)
        self._picture = HomePicture(face=face, apply=self.apply, parent=self)
        self._way = WaySide(face=face, parent=self)
        self._side = ChangeSide(face=face, parent=self)
        self._arranged = Arranged(self._picture, (self._way, self._side), face=face, parent=self)
        self._starters = StarterHomes(face=face, parent=self)
        for widget in (self._floors, self._arranged, self._starters):
            self.put(widget)
        self._connect()

    def _connect(self) -> None:
        self._picture.chosen.connect(self._choose)
        self._picture.opened.connect(self._open)
        self._picture.marked.connect(lambda id: self._take("" if id == self._taken else id))
        self._picture.storey_asked.connect(self._go_storey)
        self._picture.deleted.connect(lambda: self._do(change_form.DELETE, self._choice.id))
        self._way.start_chosen.connect(lambda id: self._choose(Chosen(ROOM, id)))
        self._way.taken_chosen.connect(self._take)
        self._side.chosen.connect(self._choose_and_focus)
        self._side.asked.connect(self._do)
        self._side.changed.connect(self._change_thing)
        self._side.finished.connect(self._focus_picture)
        self._starters.chosen.connect(self._begin)

    # What it shows.
    def show_plan(self, plan: Plan) -> None:
        """Show the home as the plan has it now."""
        super().show_plan(plan)
        self._keep_what_is_there(plan)
        is_empty = not plan.home.floors
        is_beginning = is_empty or self._is_beginning
        self._starters.setVisible(is_beginning)
        self._arranged.setVisible(not is_beginning)
        self._change.setVisible(not is_beginning)
        self._floors.setVisible(not is_beginning and (len(plan.home.floors) > 1 or self._is_changing))
        if is_beginning:
            return
        ordered = sorted(plan.home.floors, key=lambda floor: floor.level)
        self._floors.show_floors([(floor.id, room_words.floor_name(floor)) for floor in ordered], self._floor)
        self._floor_form.setVisible(self._is_changing)
        self._change.say(_("Done") if self._is_changing else _("Change"))
        self._way.setVisible(not self._is_changing)
        self._side.setVisible(self._is_changing)
        if self._is_changing:
            self._side.show_choice(plan, self._floor, self._choice)
        self._show_picture(plan)

    def _show_picture(self, plan: Plan) -> None:
        way = refuge = None
        # While things are changed no way is shown, so that none is looked for at each key.
        if self._start and not self._is_changing:
            way = routes.way_out(plan, self._start, self._taken)
            refuge = routes.nearest_lock(plan, self._start, self._taken)
        line = runs(plan, way) if isinstance(way, routes.Route) else ()
        self._picture.show_floor(plan, self._floor, line, self._taken)
        self._picture.show_note(heard.over_each_other(plan, self._floor))
        if not self._is_changing:
            self._way.show_way(plan, self._start, self._taken, way, refuge)
        choice = self._choice if self._is_changing else Chosen(ROOM, self._start) if self._start else Chosen()
        self._picture.show_choice(choice, is_changing=self._is_changing, name=heard.picture(plan, self._floor, choice))
        said = self._way.said
        told = said.heard if said is not None and not self._is_changing else ""
        if told != self._picture.accessibleDescription():
            self._picture.setAccessibleDescription(told)

    def _keep_what_is_there(self, plan: Plan) -> None:
        """Let go of what the plan does not have any more, and choose a floor."""
        drawn = {room.id: room.floor for room in plan.rooms if room.is_drawn}
        self._taken = self._taken if self._taken in drawn else ""
        self._start = self._start if self._start in drawn else ""
        if self._choice.id and not floor_of(plan, self._choice, self._floor):
            self._lost.note(self._choice)
            self._choice = Chosen()
        back = self._lost.back(plan)
        if back.id:
            self._choice, self._floor = back, floor_of(plan, back, self._floor)
            self._start = back.id if back.sort == ROOM else self._start
        known = [floor.id for floor in sorted(plan.home.floors, key=lambda floor: abs(floor.level))]
        if self._floor not in known:
            self._floor = drawn.get(self._start, next(iter(known), ""))
            self._choice = Chosen(ROOM, self._start) if self._start else Chosen()
            self._picture.see_all()

    # What is chosen.
    def _choose(self, choice: Chosen) -> None:
        """Choose a room, a door, stairs or nothing; go to its floor."""
        self._choice = choice
        if choice.sort == ROOM:
            self._start = choice.id
            room = next((room for room in self.plan.rooms if room.id == choice.id), None)
            if room is not None and room.floor:
                self._floor = room.floor
        self.show_plan(self.plan)

    def _choose_and_focus(self, choice: Chosen) -> None:
        self._choose(choice)
        self._focus_picture()

    def _take(self, id: str) -> None:
        self._taken = id
        self.show_plan(self.plan)

    def _go_floor(self, id: str) -> None:
        self._floor = id
        if self._is_changing:
            self._choice = Chosen()
        self.show_plan(self.plan)

    def _go_storey(self, step: int) -> None:
        """Go to the floor above or below, where there is one."""
        to = keys.storey(self.plan, self._floor, step)
        if to != self._floor:
            self._go_floor(to)

    def _open_floor(self) -> None:
        """Go to the form of the floor; the focus goes along, since on its way there Tab would choose a room."""
        self._choose(Chosen())
        self._side.focus_first()

    def _focus_picture(self) -> None:
        self._picture.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_change(self) -> None:
        self._set_changing(not self._is_changing)

    def _set_changing(self, is_changing: bool) -> None:
        self._is_changing = is_changing
        if not is_changing:
            self._choice = Chosen(ROOM, self._start) if self._start else Chosen()
        self.show_plan(self.plan)
        self._fit()
        # Everything has its place before the focus goes anywhere, so that the focus ring is not left behind.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _open(self) -> None:
        """Begin to change, or go to the form of what is chosen."""
        if not self._is_changing:
            self._set_changing(True)
        self._side.focus_first()

    def focus_content(self) -> None:
        """Put the focus on the picture, where there is one."""
        if self._arranged.isVisibleTo(self):
            self._focus_picture()
        else:
            super().focus_content()

    # What it asks for.
    def add(self) -> None:
        """Add a room, its name next to be typed."""
        self._is_beginning = False
        self._do(change_form.ADD_ROOM, "")

    def _change_thing(self, where: str, id: str, fields: dict[str, Any]) -> None:
        self.apply(lambda plan: edits.change(plan, where, id, **fields))

    def _do(self, act: str, id: str) -> None:
        acts: dict[str, Callable[[str], None]] = {
            change_form.ADD_ROOM: lambda _id: self._add_room(Room(id=edits.new_id())),
            change_form.PUT_IN: self._put_in,
            change_form.ADD_DOOR: self._add_door,
            change_form.ADD_STAIR: self._add_stair,
            change_form.ADD_FLOOR: lambda _id: self._add_floor(),
            change_form.TAKE_OUT: lambda id: self.apply(lambda plan: moves.take_out(plan, id)),
            change_form.DELETE: self._delete,
            change_form.DELETE_FLOOR: self._delete_floor,
            change_form.BEGIN_AGAIN: lambda _id: self._begin_again(),
        }
        acts[act](id)

    def _add_room(self, room: Room) -> None:
        fresh = Floor(_("Ground floor"), 0, id=self._floor or edits.new_id())
        self.apply(lambda plan: moves.draw_room(moves.with_floor(plan, fresh), room, fresh.id))
        self._floor, self._choice, self._start = fresh.id, Chosen(ROOM, room.id), room.id
        self._set_changing(True)
        self._side.focus_first()

    def _put_in(self, id: str) -> None:
        room = next((room for room in self.plan.rooms if room.id == id), None)
        if room is not None:
            self._add_room(room)

    def _add_door(self, room: str) -> None:
        door = Door(id=edits.new_id())
        self._add_and_choose(lambda plan: moves.add_door(plan, room, door), Chosen(DOOR, door.id))

    def _add_stair(self, room: str) -> None:
        stair = Stair(id=edits.new_id())
        self._add_and_choose(lambda plan: moves.add_stair(plan, room, stair), Chosen(STAIR, stair.id))

    def _add_and_choose(self, edit: Edit, choice: Chosen) -> None:
        self.apply(edit)
        if change_form.thing(self.plan, self._floor, choice) is not None:
            self._choose_and_focus(choice)

    def _add_floor(self) -> None:
        level = max((floor.level for floor in self.plan.home.floors), default=-1) + 1
        floor = Floor(level=level, id=edits.new_id())
        self.apply(lambda plan: moves.with_floor(plan, floor))
        self._go_floor(floor.id)
        self._side.focus_first()

    def _delete(self, id: str) -> None:
        choice = self._choice
        if not id or choice.id != id:
            return
        where, _id = change_form.place(self._floor, choice)
        words = {DOOR: _("door or window"), STAIR: _("stairs")}
        what = words.get(choice.sort) or way_words.named(self.plan, id)
        self.apply(lambda plan: edits.delete(plan, where, id))
        self.host.tell_deleted(what)
        self._focus_picture()

    def _delete_floor(self, id: str) -> None:
        floor = next((each for each in self.plan.home.floors if each.id == id), Floor())
        self.apply(lambda plan: edits.delete(plan, "home/floors", id))
        self.host.tell_deleted(room_words.floor_name(floor))
        self._focus_picture()

    # Beginning.
    def _begin_again(self) -> None:
        self._is_beginning = True
        self.show_plan(self.plan)

    def _begin(self, name: str) -> None:
        self._is_beginning = False
        self._choice, self._start, self._floor = Chosen(), "", ""
        if name:
            self.apply(lambda plan: homes.lay_out(plan, name, _))
        else:
            fresh = Floor(_("Ground floor"), 0, id=edits.new_id())
            self.apply(lambda plan: moves.with_empty_floor(plan, fresh))
        self.show_plan(self.plan)
        self._picture.see_all()
        self._focus_picture()

    def _fit(self) -> None:
        """Give the picture the room that the window has for it."""
        above = self._floors.sizeHint().height() + self.face.px(8) if self._floors.isVisibleTo(self) else 0
        bar = self.bar.heightForWidth(self.width())
        width = self.width() - 2 * self.face.px(24)
        height = self.height() - bar - above - self.face.px(2 + 24 + 4)
        self._arranged.fit(width, height, side=_CHANGE_SIDE if self._is_changing else _SIDE)

    # Overrides of Qt.
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        super().resizeEvent(event)
        self._fit()
