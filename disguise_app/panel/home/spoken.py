"""The picture of the home as a screen reader has it: a list of what stands on the floor, and one of it has the focus.

The picture owns one `Spoken`. Rooms come in the order of Tab; a door or stairs stand behind them while chosen. Nothing
of this is made before a reader asks, and no words are kept: they are asked of the picture each time.
"""

from typing import Protocol, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from disguise_app.panel.home.scene import Chosen
from disguise_app.panel.widgets import spoken


class Speaking(Protocol):
    """What the picture tells of itself."""

    @property
    def choice(self) -> Chosen:
        """Tell what is chosen."""

    def things(self) -> list[Chosen]:
        """List what a reader finds on this floor."""

    def words(self, thing: Chosen) -> str:
        """Say one of it."""

    def place(self, thing: Chosen) -> QRect:
        """Return where it is in the picture."""


class Thing(QObject):
    """One room, door or stairs of a picture for a reader to hold; it lives as long as the picture."""

    def __init__(self, picture: QWidget, owner: "Spoken", what: Chosen) -> None:
        super().__init__(picture)
        self.picture, self.owner, self.what = picture, owner, what

    def make_spoken(self) -> QAccessibleInterface:
        """Say what it is."""
        return _ThingSpoken(self)


class Spoken:
    """Makes what a reader asks for, and tells it what has come to be chosen."""

    def __init__(self, picture: QWidget, told: Speaking) -> None:
        spoken.let_speak()
        self.told = told
        self._picture = picture
        self._made: dict[Chosen, Thing] = {}
        self._last = ""

    def make(self) -> QAccessibleInterface:
        """Make what stands for the picture itself."""
        return _PictureSpoken(self._picture, self)

    def thing(self, what: Chosen) -> Thing:
        """Return what stands for one thing of the picture."""
        if what not in self._made:
            self._made[what] = Thing(self._picture, self, what)
        return self._made[what]

    def tell(self, *, is_other: bool) -> None:
        """Tell a reader where it stands now, or, where that is no other thing than before, that its words changed."""
        if not (QAccessible.isActive() and self._picture.hasFocus()):
            return
        what = self.told.choice
        is_there = what in self.told.things()
        standing: QObject = self.thing(what) if is_there else self._picture
        words = self.told.words(what) if is_there else self._picture.accessibleName()
        if is_other:
            spoken.tell(standing, QAccessible.Event.Focus)
        elif words != self._last:
            spoken.tell(standing, QAccessible.Event.NameChanged)
        self._last = words


class _PictureSpoken(QAccessibleWidget):
    """The list; behind its things come the widgets that lie on the picture."""

    def __init__(self, picture: QWidget, owner: Spoken) -> None:
        super().__init__(picture, spoken.LIST)
        self._owner = owner

    # Overrides of Qt.
    def childCount(self) -> int:  # noqa: N802
        """Count them."""
        return len(self._owner.told.things()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        """Return one of them."""
        things = self._owner.told.things()
        if index < len(things):
            return QAccessible.queryAccessibleInterface(self._owner.thing(things[index]))
        return super().child(index - len(things))

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        """Return the place of one of them, -1 for anything else."""
        things, thing = self._owner.told.things(), child.object()
        if isinstance(thing, Thing):
            return things.index(thing.what) if thing.what in things else -1
        place = super().indexOfChild(child)
        return place if place < 0 else place + len(things)

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802
        """Return what has the focus: what is chosen, or the picture where nothing on this floor is."""
        told = self._owner.told
        here = told.choice if told.choice in told.things() else None
        return QAccessible.queryAccessibleInterface(self._owner.thing(here) if here is not None else self.widget())


class _ThingSpoken(QAccessibleObject):
    """One line of the list."""

    def __init__(self, thing: Thing) -> None:
        super().__init__(thing)
        self._thing = thing

    # Overrides of Qt.
    def window(self) -> QWindow:
        """Return the picture's window."""
        return self._thing.picture.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Return the picture."""
        return QAccessible.queryAccessibleInterface(self._thing.picture)

    def childCount(self) -> int:  # noqa: N802
        """Hold nothing."""
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        """Hold nothing."""
        return cast("QAccessibleInterface", None)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        """Hold nothing."""
        return -1

    def role(self) -> QAccessible.Role:
        """Say that it is one of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Say its words, and of what is chosen also the way out."""
        told = self._thing.owner.told
        if kind == QAccessible.Text.Name:
            return told.words(self._thing.what)
        is_way = kind == QAccessible.Text.Description and self._thing.what == told.choice
        return self._thing.picture.accessibleDescription() if is_way else ""

    def state(self) -> QAccessible.State:
        """Say that it can be chosen, and whether it is."""
        told, state = self._thing.owner.told, QAccessible.State()
        is_chosen = self._thing.what == told.choice
        state.focusable = state.selectable = True
        state.selected = is_chosen
        state.focused = is_chosen and self._thing.picture.hasFocus()
        state.invisible = self._thing.what not in told.things()
        return state

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        place = self._thing.owner.told.place(self._thing.what)
        return place.translated(self._thing.picture.mapToGlobal(QPoint(0, 0)))
