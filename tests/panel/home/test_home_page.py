"""The picture of the home is used by keys alone, by the mouse, and shows the very rooms of the list."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from disguise_app.panel.home.picture import HomePicture
from disguise_app.panel.home.scene import DOOR, Chosen
from disguise_app.panel.home.starters import HomeCard
from disguise_app.panel.home.way_side import WaySide
from disguise_app.panel.pages.home import HomePage
from disguise_app.panel.session import PanelSession
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.window import PanelWindow
from disguise_app.plan import edits, homes
from disguise_app.plan.model import Plan, Room
from tests.panel.conftest import Show
from tests.panel.home.reader import heard

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
Opened = tuple[PanelWindow, PanelSession, HomePicture]


def _open(show: Show, plan: Plan) -> Opened:
    window, session = show(plan)
    view = window._view
    assert view is not None
    view.go("home")
    view.enter_page()
    QApplication.processEvents()
    return window, session, _the(window, HomePicture)


def _the(window: PanelWindow, sort: type[AnyWidget]) -> AnyWidget:
    found = window.findChild(sort)
    assert found is not None
    return found


def _home(name: str = "bungalow") -> Plan:
    return homes.lay_out(Plan(), name, str)


def _chosen(session: PanelSession, picture: HomePicture) -> Room:
    return next(room for room in session.plan.rooms if room.id == picture.choice.id)


def _press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def _choose(picture: HomePicture, session: PanelSession, name: str) -> None:
    room = next(room for room in session.plan.rooms if room.name == name)
    spot = picture.lens.point(room.x + room.width / 2, room.y + room.height / 2)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=spot.toPoint())


def test_a_home_to_begin_from_is_drawn_with_the_rooms_of_the_list(show: Show) -> None:
    plan = edits.add(Plan(), "rooms", Room("My room", kind="bedroom", reason="Quiet", id="mine"))
    window, session, _picture = _open(show, plan)
    window.findChildren(HomeCard)[2].click()
    mine = next(room for room in session.plan.rooms if room.id == "mine")
    assert (mine.is_drawn, mine.name, mine.reason) == (True, "My room", "Quiet")
    assert [room.name for room in session.plan.rooms].count("Kitchen") == 1


def test_tab_goes_through_the_rooms_and_on(show: Show) -> None:
    window, session, picture = _open(show, _home())
    names = [_chosen(session, picture).name]
    while picture.hasFocus():
        _press(picture, Qt.Key.Key_Tab)
        names.append(_chosen(session, picture).name)
    assert names[:-1] == ["Street", "Living room", "Hall", "Bedroom", "Bathroom", "Kitchen", "Child's room", "Garden"]
    assert window.focusWidget() is not picture


def test_arrows_choose_the_room_beside_and_say_it(show: Show) -> None:
    _window, session, picture = _open(show, _home())
    _choose(picture, session, "Living room")
    _press(picture, Qt.Key.Key_Right)
    assert _chosen(session, picture).name == "Hall"
    assert "Hall, safer" in heard(picture)
    _press(picture, Qt.Key.Key_Down)
    assert _chosen(session, picture).name == "Garden"


def test_a_chosen_room_shows_its_way_out_in_words(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _choose(picture, session, "Bedroom")
    said = _the(window, WaySide).said
    assert said is not None
    assert said.steps == ("Go to: Hall", "Front door: Street")
    assert said.remarks == ("Does not pass: Kitchen.",)
    assert "Front door: Street" in picture.accessibleDescription()


def test_with_someone_in_the_hall_the_window_is_the_way(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _choose(picture, session, "Bedroom")
    hall = next(room.id for room in session.plan.rooms if room.name == "Hall")
    _the(window, WaySide).taken_chosen.emit(hall)
    said = _the(window, WaySide).said
    assert said is not None
    assert said.steps == ("Through the window: Street",)
    assert "Does not pass: Hall, Kitchen." in said.remarks


def test_space_on_a_room_says_that_someone_is_in_it_and_no_longer(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _choose(picture, session, "Hall")
    _press(picture, Qt.Key.Key_Space)
    assert "someone is here" in heard(picture)
    _press(picture, Qt.Key.Key_Tab)
    assert _chosen(session, picture).name == "Bedroom"
    said = _the(window, WaySide).said
    assert said is not None
    assert said.steps == ("Through the window: Street",)
    _press(picture, Qt.Key.Key_Backtab)
    _press(picture, Qt.Key.Key_Space)
    assert "someone is here" not in heard(picture)
    _press(picture, Qt.Key.Key_Return)
    picture.setFocus()
    _press(picture, Qt.Key.Key_Space)
    assert "someone is here" not in heard(picture)


def test_keys_move_resize_and_delete_in_change(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _choose(picture, session, "Living room")
    before = _chosen(session, picture)
    _press(picture, Qt.Key.Key_Left)
    assert _chosen(session, picture).x == before.x
    _choose(picture, session, "Living room")
    _press(picture, Qt.Key.Key_Return)
    assert isinstance(window.focusWidget(), Field)
    picture.setFocus()
    _press(picture, Qt.Key.Key_Left)
    _press(picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    room = _chosen(session, picture)
    assert (room.x, room.width) == (before.x - 1, before.width + 1)
    _press(picture, Qt.Key.Key_Delete)
    assert before.id not in [each.id for each in session.plan.rooms]
    assert picture.choice == Chosen()
    session.undo()
    assert _chosen(session, picture).id == before.id
    session.redo()
    assert picture.choice == Chosen()
    session.undo()
    assert _chosen(session, picture).id == before.id


def test_what_undo_brings_back_is_chosen_each_in_its_turn_on_its_floor(show: Show) -> None:
    window, session, picture = _open(show, _home("terraced"))
    _press(picture, Qt.Key.Key_Return)
    for name in ("Kitchen", "Hall"):
        _choose(picture, session, name)
        window.setFocus()
        _press(picture, Qt.Key.Key_Delete)
    _press(picture, Qt.Key.Key_PageUp)
    _choose(picture, session, "Bathroom")
    session.undo()
    assert _chosen(session, picture).name == "Hall"
    assert heard(picture).startswith("Hall")
    session.undo()
    assert _chosen(session, picture).name == "Kitchen"
    door = session.plan.home.doors[0]
    page = window._view.page if window._view is not None else None
    assert isinstance(page, HomePage)
    page._choose(Chosen(DOOR, door.id))
    page._do("delete", door.id)
    assert picture.choice == Chosen()
    session.undo()
    assert picture.choice == Chosen(DOOR, door.id)


def test_an_arrow_is_seen_before_the_plan_and_the_form_hear_of_it(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    _window, session, picture = _open(show, _home())
    _choose(picture, session, "Bathroom")
    _press(picture, Qt.Key.Key_Return)
    picture.setFocus()
    before, order = _chosen(session, picture), list[str]()
    monkeypatch.setattr(picture, "repaint", lambda _part: order.append("seen"))
    session.plan_changed.connect(lambda: order.append("told"))
    _press(picture, Qt.Key.Key_Right)
    assert order == ["seen", "told"]
    assert _chosen(session, picture).x == before.x + 1


def test_insert_adds_a_room_and_asks_for_its_name(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _press(picture, Qt.Key.Key_Insert)
    field = window.focusWidget()
    assert isinstance(field, Field)
    QTest.keyClicks(field, "Attic")
    attic = next(room for room in session.plan.rooms if room.name == "Attic")
    assert attic.is_drawn


def test_a_drag_moves_a_room_in_one_step(show: Show) -> None:
    _window, session, picture = _open(show, _home())
    _press(picture, Qt.Key.Key_Return)
    _choose(picture, session, "Bathroom")
    before = _chosen(session, picture)
    side = picture.lens.side
    at = picture.lens.point(before.x + 2.6, before.y + 1.5).toPoint()
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(picture, at + QPoint(int(side * 1.1), 0))
    QTest.mouseMove(picture, at + QPoint(int(side * 2.1), int(side * 1.1)))
    assert _chosen(session, picture) == before
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=at + QPoint(int(side * 2.1), int(side * 1.1)))
    moved = _chosen(session, picture)
    assert (moved.x, moved.y) == (before.x + 2, before.y + 1)
    session.undo()
    assert _chosen(session, picture) == before


def test_the_picture_follows_the_list_and_the_list_the_picture(show: Show) -> None:
    window, session, picture = _open(show, _home())
    _choose(picture, session, "Bedroom")
    session.apply(lambda plan: edits.change(plan, "rooms", picture.choice.id, name="Blue room", lock=True))
    assert "Blue room, has a lock" in heard(picture)
    id = picture.choice.id
    session.apply(lambda plan: edits.delete(plan, "rooms", id))
    assert picture.choice.id == ""
    assert isinstance(window._view and window._view.page, HomePage)


def test_a_floor_can_be_added_and_rooms_on_it(show: Show) -> None:
    window, session, picture = _open(show, _home())
    page = window._view.page if window._view is not None else None
    assert isinstance(page, HomePage)
    page._do("add_floor", "")
    page.add()
    upper = max(session.plan.home.floors, key=lambda floor: floor.level)
    assert upper.level == 1
    assert _chosen(session, picture).floor == upper.id


def test_nothing_scrolls_sideways_in_the_smallest_window(show: Show) -> None:
    window, _session, picture = _open(show, _home("terraced"))
    window.resize(600, 440)
    QApplication.processEvents()
    page = window._view.page if window._view is not None else None
    assert page is not None
    inner = page.scroller.widget()
    assert inner is not None
    assert inner.width() <= page.scroller.viewport().width()
    assert picture.width() > 400
