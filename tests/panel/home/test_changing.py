"""The home is changed by mouse and keys: what lies over each other is pointed out, handles and neighbours' doors."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from disguise_app.panel.home.marks import grip_rect
from disguise_app.panel.home.note import Note
from disguise_app.panel.home.picture import HomePicture
from disguise_app.panel.home.scene import Chosen
from disguise_app.panel.session import PanelSession
from disguise_app.panel.widgets.form import Form
from disguise_app.panel.widgets.words import Words
from disguise_app.panel.window import PanelWindow
from disguise_app.plan import edits
from disguise_app.plan.model import Room
from tests.panel.conftest import Show
from tests.panel.home.reader import heard
from tests.panel.home.test_home_page import _choose, _chosen, _home, _open, _press


def _said(window: PanelWindow) -> str:
    """Read the words that can be seen."""
    return "\n".join(each.text() for each in window.findChildren(Words) if each.isVisible())


def _named(session: PanelSession, name: str) -> Room:
    return next(room for room in session.plan.rooms if room.name == name)


def _hold(picture: HomePicture, at: QPoint, by: QPoint) -> QPoint:
    """Press and move by some px, and return where the mouse is."""
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(picture, at + by / 2)
    QTest.mouseMove(picture, at + by)
    return at + by


def test_rooms_over_each_other_are_pointed_out_and_heard(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _choose(picture, session, "Bathroom")
    assert "lie over each other" not in _said(window)
    _press(picture, Qt.Key.Key_Return)
    picture.setFocus()
    _press(picture, Qt.Key.Key_Up)
    assert "Bedroom and Bathroom lie over each other. Move one, or make it smaller." in _said(window)
    assert "lies over Bedroom" in heard(picture)
    for _each in range(5):
        _press(picture, Qt.Key.Key_Left)
    assert "There are more like this." in _said(window)
    session.undo()
    for _each in range(5):
        session.undo()
    assert "lie over each other" not in _said(window)


def test_nothing_moves_when_the_note_comes_and_the_form_stays_while_a_room_is_moved(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _choose(picture, session, "Bathroom")
    _press(picture, Qt.Key.Key_Return)
    picture.setFocus()
    before = picture.geometry(), picture.lens, window.findChild(Form)
    _press(picture, Qt.Key.Key_Up)
    note = window.findChild(Note)
    assert note is not None
    assert note.isVisible()
    assert picture.rect().contains(note.geometry())
    assert (picture.geometry(), picture.lens, window.findChild(Form)) == before
    _press(picture, Qt.Key.Key_Down)
    assert not note.isVisible()


def test_the_doors_of_neighbours_follow_when_a_room_has_come_to_rest(show: Show, qtbot: QtBot) -> None:
    window, session, picture = _open(show, _home("terraced"))
    _choose(picture, session, "Kitchen")
    _press(picture, Qt.Key.Key_Return)

    def doors() -> int:
        links = [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
        return links.count("Door, upper wall")

    assert doors() == 2
    picture.setFocus()
    _press(picture, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: doors() == 0)
    _press(picture, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: doors() == 2)


def test_a_handle_makes_a_room_larger_in_one_step(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _press(picture, Qt.Key.Key_Return)
    _choose(picture, session, "Garden")
    before = _chosen(session, picture)
    lens = picture.lens
    rect = lens.rect(before.x, before.y, before.width, before.height)
    face = window._view.face if window._view is not None else None
    assert face is not None
    at = grip_rect(face, rect, (1, 1)).center().toPoint()
    end = _hold(picture, at, QPoint(int(-1.1 * lens.side), int(-1.1 * lens.side)))
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=end)
    after = _chosen(session, picture)
    assert (after.x, after.y) == (before.x, before.y)
    assert (after.width, after.height) == (before.width - 1, before.height - 1)
    session.undo()
    assert _chosen(session, picture) == before


def test_a_room_lists_the_doors_of_its_neighbours_and_its_stairs(show: Show) -> None:
    window, session, picture = _open(show, _home("terraced"))
    _choose(picture, session, "Kitchen")
    _press(picture, Qt.Key.Key_Return)
    words = [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
    assert words.count("Door, upper wall") == 2
    assert "Door, lower wall" in words
    _choose(picture, session, "Hall")
    stairs = next(each for each in window.findChildren(QPushButton) if each.text() == "Stairs to Landing")
    stairs.click()
    assert picture.choice.sort == "stair"
    (before,) = session.plan.home.stairs
    _press(picture, Qt.Key.Key_Up)
    (after,) = session.plan.home.stairs
    assert after.y == before.y - 1


def test_while_the_home_is_changed_no_way_is_told_and_then_the_new_one_is(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _choose(picture, session, "Bedroom")
    assert "Front door" in picture.accessibleDescription()
    _press(picture, Qt.Key.Key_Return)
    assert picture.accessibleDescription() == ""
    doors = [door.id for door in session.plan.home.doors if door.kind == "front"]
    session.apply(lambda plan: edits.delete(plan, "home/doors", doors[0]))
    next(each for each in window.findChildren(QPushButton) if each.text() == "Done").click()
    assert "Front door" not in picture.accessibleDescription()
    assert picture.accessibleDescription()


def test_the_form_of_the_floor_is_reached_by_keys(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _choose(picture, session, "Hall")
    _press(picture, Qt.Key.Key_Return)
    next(each for each in window.findChildren(QPushButton) if each.text() == "This floor").click()
    held = window.focusWidget()
    assert held is not None
    assert held.accessibleName() == "Name"
    assert picture.choice.id == ""


def test_the_ends_and_the_other_floors_are_reached_by_one_key(show: Show) -> None:
    _window, session, picture = _open(show, _home("terraced"))
    _choose(picture, session, "Hall")
    _press(picture, Qt.Key.Key_Home)
    first = picture.choice
    _press(picture, Qt.Key.Key_End)
    assert picture.choice not in (first, Chosen())
    _choose(picture, session, "Hall")
    _press(picture, Qt.Key.Key_PageUp)
    assert "Hall is on another floor" in heard(picture)
    _press(picture, Qt.Key.Key_Tab)
    assert "1 of " in heard(picture)
    _press(picture, Qt.Key.Key_PageUp)
    assert "1 of " in heard(picture)
