"""Only what changed is painted anew, and what stands on the screen then is what painting all of it would give."""

import random

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication

from disguise_app.panel.home.picture import HomePicture
from disguise_app.panel.home.scene import DOOR, ROOM, STAIR, Chosen
from disguise_app.panel.session import PanelSession
from disguise_app.plan import edits
from tests.panel.conftest import Show
from tests.panel.home.test_home_page import _choose, _home, _open, _press

# Lines that are smoothed come out a little otherwise where they are cut off; the palest line differs by 18.
SMOOTH = 10
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Watcher(QObject):
    """Keeps an image of the picture by painting only those parts that were painted on the screen."""

    def __init__(self, picture: HomePicture) -> None:
        super().__init__(picture)
        self._picture = picture
        self.region = QRegion()
        self.kept = picture.grab().toImage()
        picture.installEventFilter(self)

    def follow(self) -> QImage:
        """Paint into the kept image what was painted on the screen since, and return it."""
        QApplication.processEvents()
        region, self.region = self.region, QRegion()
        if self.kept.size() != self._picture.size():  # all of it was painted
            self.kept = self._picture.grab().toImage()
        elif not region.isEmpty():
            self._picture.removeEventFilter(self)
            self._picture.render(self.kept, region.boundingRect().topLeft(), region)
            self._picture.installEventFilter(self)
        return self.kept

    # Overrides of Qt.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is painted."""
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def _whole(picture: HomePicture, watcher: Watcher) -> QImage:
    picture.removeEventFilter(watcher)
    image = picture.grab().toImage()
    picture.installEventFilter(watcher)
    return image


def _farthest(one: QImage, other: QImage) -> int:
    """Return by how much two images differ where they differ most, 0 to 255."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max((abs(a - b) for a, b in pairs if a != b), default=0)


def _things(session: PanelSession) -> list[Chosen]:
    plan = session.plan
    rooms = [Chosen(ROOM, room.id) for room in plan.rooms if room.is_drawn]
    doors = [Chosen(DOOR, door.id) for door in plan.home.doors]
    return [*rooms, *doors, *(Chosen(STAIR, stair.id) for stair in plan.home.stairs)]


def _do_something(picture: HomePicture, session: PanelSession, dice: random.Random) -> str:
    """Press a key, choose something else, change a name, undo or redo; tell which."""
    act = dice.choice(["key", "key", "key", "size", "choose", "name", "undo", "redo"])
    if act in ("key", "size"):
        modifier = Qt.KeyboardModifier.ShiftModifier if act == "size" else Qt.KeyboardModifier.NoModifier
        _press(picture, dice.choice(ARROWS), modifier)
    elif act == "choose":
        picture.chosen.emit(dice.choice(_things(session)))
    elif act == "name":
        room = dice.choice([room for room in session.plan.rooms if room.is_drawn])
        use = dice.choice(["", "safe", "avoid"])
        session.apply(lambda plan: edits.change(plan, "rooms", room.id, name="Z" * dice.randint(1, 9), use=use))
    elif act == "undo":
        session.undo()
    else:
        session.redo()
    return act


@pytest.mark.parametrize("home", ["flat", "terraced", "bungalow"])
def test_what_is_painted_in_parts_is_what_is_painted_whole(show: Show, home: str) -> None:
    dice = random.Random(home)
    _window, session, picture = _open(show, _home(home))
    _choose(picture, session, "Kitchen")
    _press(picture, Qt.Key.Key_Return)
    QApplication.processEvents()
    watcher = Watcher(picture)
    done = []
    for _each in range(40):
        done.append(_do_something(picture, session, dice))
        assert _farthest(watcher.follow(), _whole(picture, watcher)) < SMOOTH, done


def test_a_key_paints_a_part_of_the_picture_only(show: Show) -> None:
    _window, session, picture = _open(show, _home())
    _choose(picture, session, "Bathroom")
    _press(picture, Qt.Key.Key_Return)
    _press(picture, Qt.Key.Key_Left)
    QApplication.processEvents()
    watcher = Watcher(picture)
    _press(picture, Qt.Key.Key_Right)
    QApplication.processEvents()
    assert watcher.region.contains(_middle(picture, session, "Bathroom"))
    assert not watcher.region.contains(_middle(picture, session, "Living room"))


def _middle(picture: HomePicture, session: PanelSession, name: str) -> QPoint:
    room = next(room for room in session.plan.rooms if room.name == name)
    return picture.lens.point(room.x + room.width / 2, room.y + room.height / 2).toPoint()
