"""To a screen reader the picture of the home is a list of rooms, and it stands on the one that is chosen."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from disguise_app.panel.home.picture import HomePicture
from disguise_app.panel.home.spoken import Thing
from disguise_app.panel.widgets import spoken
from disguise_app.plan import homes
from disguise_app.plan.model import Plan
from tests.panel.conftest import Show
from tests.panel.home.reader import focused, heard

Told = list[tuple[QObject, QAccessible.Event]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """Let a screen reader listen, and note what it is told."""
    noted: Told = []
    monkeypatch.setattr(spoken, "tell", lambda thing, event: noted.append((thing, event)))
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    yield noted
    QAccessible.setActive(was_active)


def _open(show: Show, name: str = "terraced") -> HomePicture:
    window, _session = show(homes.lay_out(Plan(), name, str))
    assert window._view is not None
    window._view.go("home")
    window._view.enter_page()
    QApplication.processEvents()
    picture = window.findChild(HomePicture)
    assert picture is not None
    return picture


def _lines(picture: HomePicture) -> list[str]:
    """Return the names of all lines of the list."""
    whole = QAccessible.queryAccessibleInterface(picture)
    every = [whole.child(place) for place in range(whole.childCount())]
    return [each.text(QAccessible.Text.Name) for each in every if each.role() == QAccessible.Role.ListItem]


def test_it_is_a_list_of_the_rooms_in_the_order_of_tab(show: Show) -> None:
    picture = _open(show)
    whole = QAccessible.queryAccessibleInterface(picture)
    assert whole.role() == QAccessible.Role.List
    assert whole.text(QAccessible.Text.Name) == "Picture of the home, Ground floor"
    lines = _lines(picture)
    assert [line.split(",")[0] for line in lines] == ["Street", "Hall", "Living room", "Kitchen", "Garden"]
    line = whole.child(1)
    assert line.role() == QAccessible.Role.ListItem
    assert (whole.indexOfChild(line), line.parent() == whole, line.state().selectable) == (1, True, 1)
    assert picture.mapToGlobal(picture.place(picture.things()[1]).center()) == line.rect().center()


def test_the_chosen_room_has_the_focus_and_says_the_way_out(show: Show) -> None:
    picture = _open(show)
    QTest.keyClick(picture, Qt.Key.Key_Tab)
    line = focused(picture)
    assert heard(picture).startswith("Hall, ")
    assert (line.state().focused, line.state().selected) == (1, 1)
    assert "Front door" in line.text(QAccessible.Text.Description)
    QTest.keyClick(picture, Qt.Key.Key_Tab)
    assert (line.state().focused, line.text(QAccessible.Text.Description)) == (0, "")


def test_each_arrow_is_told_as_a_new_place_and_a_moved_room_by_its_new_words(show: Show, told: Told) -> None:
    picture = _open(show)
    QTest.keyClick(picture, Qt.Key.Key_Tab)
    thing, event = told[-1]
    assert isinstance(thing, Thing)
    assert (thing.what, event) == (picture.choice, QAccessible.Event.Focus)
    # The picture is asked for the form of the room, and in change an arrow moves it.
    QTest.keyClick(picture, Qt.Key.Key_Return)
    picture.setFocus()
    QApplication.processEvents()
    told.clear()
    QTest.keyClick(picture, Qt.Key.Key_Down)
    assert [(thing.what, event) for thing, event in told if isinstance(thing, Thing)] == [
        (picture.choice, QAccessible.Event.NameChanged)
    ]


def test_a_room_of_another_floor_has_no_line_and_the_picture_says_so(show: Show, told: Told) -> None:
    picture = _open(show)
    QTest.keyClick(picture, Qt.Key.Key_Tab)
    QTest.keyClick(picture, Qt.Key.Key_PageUp)
    assert told[-1] == (picture, QAccessible.Event.Focus)
    assert focused(picture).text(QAccessible.Text.Name) == "Picture of the home, Upstairs: Hall is on another floor"
    QTest.keyClick(picture, Qt.Key.Key_PageDown)
    assert isinstance(told[-1][0], Thing)
    assert heard(picture).startswith("Hall, ")


def test_what_a_reader_still_holds_of_a_page_that_is_gone_says_nothing(show: Show) -> None:
    picture = _open(show)
    whole = QAccessible.queryAccessibleInterface(picture)
    lines = [whole.child(place) for place in range(whole.childCount())]
    del whole
    view = picture.window()._view  # type: ignore[attr-defined]
    view.go("now")
    QApplication.processEvents()
    del lines
    gc.collect()
    QApplication.processEvents()
    view.go("home")
    again = view.page.findChild(HomePicture)
    assert again is not picture
    assert len(_lines(again)) == 5
