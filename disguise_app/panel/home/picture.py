"""The picture of one floor: shows it, lets rooms be chosen, and in change moves and resizes what is chosen.

The home page owns one. It asks for edits by `apply` and tells by signals what is chosen; while something is dragged it
shows the plan as it would be, and asks for the edit once, when it is let go.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessibleInterface,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.home import heard, keys, marks, touched, walls
from disguise_app.panel.home.drag import Drag, find
from disguise_app.panel.home.labels import Labels
from disguise_app.panel.home.lens import Extent, Lens, extent, fitted
from disguise_app.panel.home.note import Note
from disguise_app.panel.home.scene import ROOM, Chosen, Scene, scene_of
from disguise_app.panel.home.spoken import Spoken
from disguise_app.panel.home.way_line import Run
from disguise_app.plan.model import Plan

Edit = Callable[[Plan], Plan]


class HomePicture(QWidget):
    """Signals: `chosen` a Chosen; `opened` when Return or a double click asks for its form; `deleted` Delete; `marked`.

    `marked` is Space on a room while nothing is changed: someone is in it, or no longer. `storey_asked` is 1 for the
    floor above and -1 for the one below.
    """

    chosen = Signal(object)
    opened = Signal()
    deleted = Signal()
    marked = Signal(str)
    storey_asked = Signal(int)

    def __init__(self, *, face: Face, apply: Callable[[Edit], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face, self._apply = face, apply
        self._labels = Labels(face=face)
        self._plan, self._floor, self._floor_told = Plan(), "", ""
        self._scene: Scene = scene_of(self._plan, "")
        self._seen: Extent | None = None
        self._lens = Lens(0, 0, 1)
        self._runs: Sequence[Run] = ()
        self._choice, self._taken = Chosen(), ""
        self._drag: Drag | None = None
        self.is_changing = False
        # It fills all of itself in the page's colour, so that nothing below is painted first at each key.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._note = Note(face=face, parent=self)
        self._spoken = Spoken(self, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", face.px(8))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # What it shows.
    def show_floor(self, plan: Plan, floor: str, runs: Sequence[Run], taken: str) -> None:
        """Show a floor, the ways on it, and the room that someone is in."""
        here = [run for run in runs if run.floor == floor]
        before, shown = (self._floor, self._taken, self._runs, self._lens), self._scene
        self._plan, self._floor, self._taken, self._runs = plan, floor, taken, here
        self._scene = scene_of(plan, floor)
        self._see()
        is_alike = before == (floor, taken, here, self._lens) and self._drag is None
        changed = touched.region(shown, self._scene, self._lens, self._face) if is_alike else QRegion(self.rect())
        self.update(changed)

    def show_choice(self, choice: Chosen, *, is_changing: bool, name: str) -> None:
        """Show what is chosen; `name` is what a screen reader calls the picture."""
        before, now = (self._choice, self._floor_told, self.is_changing), (choice, self._floor, is_changing)
        if before != now:
            self.update()
        (self._choice, self._floor_told, self.is_changing) = now
        if self.accessibleName() != name:
            self.setAccessibleName(name)
        self._spoken.tell(is_other=before[:2] != now[:2])

    def show_note(self, text: str) -> None:
        """Show a note at the lower edge, or none."""
        self._note.say(text)
        self._note.lie_in(self.rect())

    def see_all(self) -> None:
        """Fit the picture to all that is drawn."""
        self._seen = None
        self._see()
        self.update()

    @property
    def lens(self) -> Lens:
        """Tell where squares stand on the screen."""
        return self._lens

    @property
    def choice(self) -> Chosen:
        """Tell what is chosen."""
        return self._choice

    # What a screen reader asks.
    def make_spoken(self) -> QAccessibleInterface:
        """Stand as a list of what is on the floor."""
        return self._spoken.make()

    def things(self) -> list[Chosen]:
        """List the rooms of the floor, and the door or the stairs that are chosen."""
        rooms = [Chosen(ROOM, id) for id in self._scene.in_order()]
        return [*rooms, self._choice] if keys.is_beside_rooms(self._scene, self._choice) else rooms

    def words(self, thing: Chosen) -> str:
        """Say a room, a door or stairs."""
        return heard.thing(self._plan, self._floor, thing, self._taken, is_changing=self.is_changing)

    def place(self, thing: Chosen) -> QRect:
        """Return where it is in the picture."""
        rect = marks.chosen_rect(self._scene, thing, self._lens)
        return rect.toAlignedRect() if rect is not None else QRect()

    def _see(self) -> None:
        """Keep what was in view in view, and take in what has come to lie outside, so that nothing jumps."""
        needed = extent(self._plan)
        self._seen = needed if self._seen is None else self._seen.with_(needed)
        self._lens = fitted(self._seen, self.width(), self.height(), most=self._face.px(56))

    def _choose(self, choice: Chosen) -> None:
        if choice != self._choice:
            self.chosen.emit(choice)

    # Overrides of Qt.
    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._face.px(440), self._face.px(440))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is of no use."""
        return QSize(self._face.px(220), self._face.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        self._see()
        self._note.lie_in(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        face, lens, painter = self._face, self._lens, QPainter(self)
        whole = self._scene if self._drag is None else scene_of(self._drag.preview(self._plan), self._floor)
        scene = touched.within(whole, event.rect(), lens, face)
        painter.fillRect(self.rect(), face.colour("page"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(face.colour("line"), 1))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), face.px(8), face.px(8))
        painter.setClipRect(self.rect().adjusted(1, 1, -1, -1))
        walls.draw_dots(painter, face, lens, self.rect())
        walls.draw_floor(painter, face, scene, lens, wall_px=face.px(3))
        marks.draw_overlaps(painter, face, scene, lens)
        shown = () if self.is_changing else self._runs
        for run in shown:
            marks.draw_way(painter, face, run, lens)
        busy = marks.busy_places(face, whole, shown, lens)
        for room in scene.rooms:
            rect, is_taken = walls.room_rect(room, lens), room.id == self._taken
            self._labels.draw(painter, room, rect, is_taken=is_taken, busy=busy)
        marks.draw_chosen(painter, face, whole, self._choice, lens, has_grips=self.is_changing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move and resize by keys."""
        step = keys.STEPS.get(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers and not event.isAutoRepeat():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete and self.is_changing and not modifiers:
            self.deleted.emit()
        elif event.key() == Qt.Key.Key_Space and not (self.is_changing or modifiers or event.isAutoRepeat()):
            self.marked.emit(self._choice.id)
        elif not modifiers and self._goes_far(event.key()):
            return
        elif step is None or (modifiers and not is_shift):
            event.ignore()
        elif not self.is_changing:
            self._choose(Chosen(ROOM, keys.beside(self._scene, self._choice.id, step)))
        else:
            edit = keys.moved(self._choice, step, is_resize=is_shift)
            if edit is not None:
                self._show_at_once(edit)
                self._apply(edit)

    def _show_at_once(self, edit: Edit) -> None:
        """Paint what an edit of the choice comes to before it is made: the form and the notes beside it can wait.

        At once, and not when Qt's next turn to paint comes some ms later; all that was asked for goes along.
        """
        self.show_floor(edit(self._plan), self._floor, self._runs, self._taken)
        self.repaint(touched.chosen(self._scene, self._choice, self._lens, self._face))

    def _goes_far(self, key: int) -> bool:
        """Go to the first or the last room, or to another floor; tell whether the key was for that."""
        order = self._scene.in_order()
        if key in keys.ENDS and order:
            self._choose(Chosen(ROOM, order[keys.ENDS[key]]))
        elif key in keys.STOREYS:
            self.storey_asked.emit(keys.STOREYS[key])
        return key in keys.ENDS or key in keys.STOREYS

    def focusNextPrevChild(self, next: bool) -> bool:
        """Let Tab go from room to room, and on after the last."""
        to = keys.after(self._scene, self._choice, 1 if next else -1)
        if self.hasFocus() and to:
            self._choose(Chosen(ROOM, to))
            return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a room when the focus comes in by keys and none is chosen: the last when it comes from behind."""
        reason, order = event.reason(), self._scene.in_order()
        if order and not self._choice.id and reason != Qt.FocusReason.MouseFocusReason:
            self._choose(Chosen(ROOM, order[-1 if reason == Qt.FocusReason.BacktabFocusReason else 0]))
        super().focusInEvent(event)
        # Qt says behind this that the picture has the focus; a reader is to stand on what is chosen in it.
        QTimer.singleShot(0, self, lambda: self._spoken.tell(is_other=True))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse, and take hold of it in change."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        held = find(self._scene, self._choice, event.position(), self._lens, self._face, in_change=self.is_changing)
        if held is None:
            return
        self._choose(held.choice)
        if self.is_changing:
            self._drag = held

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the plan as it would be where the mouse is now."""
        if self._drag is not None:
            self._drag = self._drag.to(self._lens.grid(_kept(event.position(), self)))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the edit."""
        drag, self._drag = self._drag, None
        if drag is not None and drag.is_moved:
            self._apply(drag.preview)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the form of what is there."""
        self.opened.emit()


def _kept(at: QPointF, widget: QWidget) -> QPointF:
    """Keep a place inside the widget, so that nothing is dragged out of sight."""
    return QPointF(min(max(at.x(), 0.0), widget.width()), min(max(at.y(), 0.0), widget.height()))
