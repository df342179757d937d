"""What follows a press of `=`: for everybody the same result, for a candidate one frame, and nothing is remembered."""

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from disguise_app.calculator.session import Session
from disguise_app.cover import hold as hold_room
from disguise_app.cover import number_locale
from disguise_app.cover.companion import Companion, State
from disguise_app.cover.settings import Settings
from disguise_app.cover.window import CoverWindow
from disguise_app.cover.wiring import Wiring
from disguise_app.look.face import Face
from disguise_app.outside.wire import Line, Picture, Place

NUMBER = "48291735"


class Listener(Companion):
    """A companion whose keeper never is: it notes what it is told."""

    def __init__(self) -> None:
        super().__init__(command=["/nowhere"])
        self.offers: list[tuple[str, bool]] = []
        self.shown: list[Picture] = []
        self.activities = 0
        self.actives: list[bool] = []
        self.lines: list[Line] = []
        self.clears = 0

    def start(self) -> None:
        return None

    def offer(self, digits: bytearray, place: Place, *, is_setup: bool = False) -> None:
        self.offers.append((digits.decode(), is_setup))
        digits[:] = bytes(len(digits))

    def show(self, picture: Picture) -> None:
        self.shown.append(picture)

    def note_activity(self) -> None:
        self.activities += 1

    def note_active(self, is_active: bool) -> None:
        self.actives.append(is_active)

    def add_lines(self, lines: Any) -> None:
        self.lines += lines

    def clear_tape(self, clear_id: str) -> None:
        self.clears += 1


class Desk:
    """The window with a listener, and hands on its keys."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        session = Session(new_id=lambda: secrets.token_hex(4), locale=number_locale.of_system())
        settings = Settings(path=folder / "settings.json")
        self.window = CoverWindow(session=session, face=Face(app, sheet="cover", scheme="light"), settings=settings)
        self.listener = Listener()
        self.wiring = Wiring(window=self.window, companion=self.listener)
        self.wiring.start()
        self._qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.settle()
        qtbot.waitExposed(self.window)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.window, letter)

    def equals_down(self) -> None:
        QTest.keyPress(self.window, Qt.Key.Key_Return)

    def equals_up(self) -> None:
        QTest.keyRelease(self.window, Qt.Key.Key_Return)

    def tap(self) -> None:
        self.equals_down()
        self.equals_up()
        self._qtbot.waitUntil(lambda: not self.wiring._hold.is_down)

    @property
    def entry(self) -> str:
        return self.window.session.display().entry


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(hold_room, "HOLD_MS", 250)
    made = Desk(qtbot, tmp_path)
    yield made
    made.wiring.close()


def test_a_candidate_is_offered_once_after_its_result_was_shown(desk: Desk) -> None:
    desk.type(NUMBER)
    desk.tap()
    assert desk.listener.offers == [(NUMBER, False)]
    assert desk.entry.replace(",", "") == NUMBER
    assert desk.window.session.tape == ()


@pytest.mark.parametrize("text", ["4829173", "04829173", "48291735+1", "-48291735", "48291735.", "(48291735)", "1+1"])
def test_what_is_no_candidate_is_not_offered(desk: Desk, text: str) -> None:
    desk.type(text)
    desk.tap()
    assert desk.listener.offers == []


def test_a_result_is_not_an_entry(desk: Desk) -> None:
    desk.type("48291734+1")
    desk.tap()
    desk.tap()
    assert desk.listener.offers == []


def test_n_minus_n_held_is_offered_for_set_up_and_leaves_no_line(desk: Desk, qtbot: QtBot) -> None:
    desk.type(f"{NUMBER}-{NUMBER}")
    desk.equals_down()
    assert desk.entry == "0"
    assert desk.listener.offers == []
    qtbot.waitUntil(lambda: desk.listener.offers == [(NUMBER, True)])
    desk.equals_up()
    assert desk.window.session.tape == ()
    assert desk.wiring._held_digits is None


def test_n_minus_n_tapped_is_arithmetic(desk: Desk, qtbot: QtBot) -> None:
    desk.type(f"{NUMBER}-{NUMBER}")
    desk.tap()
    qtbot.wait(350)
    assert desk.listener.offers == []
    assert desk.wiring._held_digits is None
    assert desk.window.session.tape == ()


def test_another_key_ends_the_hold(desk: Desk, qtbot: QtBot) -> None:
    desk.type(f"{NUMBER}-{NUMBER}")
    desk.equals_down()
    desk.type("7")
    qtbot.wait(350)
    assert desk.listener.offers == []


@pytest.mark.parametrize("text", ["1+1", NUMBER, "48291735-48291736"])
def test_holding_anything_else_does_nothing_more(desk: Desk, qtbot: QtBot, text: str) -> None:
    desk.type(text)
    desk.equals_down()
    qtbot.wait(350)
    assert not any(is_setup for _digits, is_setup in desk.listener.offers)


def test_any_key_and_any_click_is_activity_and_a_repeat_is_none(desk: Desk, qtbot: QtBot) -> None:
    desk.type("1")
    assert desk.listener.activities == 1
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton, pos=desk.window.rect().center())
    assert desk.listener.activities >= 2
    before = desk.listener.activities
    desk.equals_down()
    desk.equals_up()
    desk.equals_down()
    assert desk.listener.activities == before + 1


def test_what_opened_gets_a_picture_of_the_cover_at_zero(desk: Desk) -> None:
    desk.type(NUMBER)
    desk.equals_down()
    desk.listener.opened.emit()
    assert desk.entry == "0"
    (picture,) = desk.listener.shown
    ratio = desk.window.devicePixelRatio()
    assert (picture.width, picture.height) == (desk.window.width() * ratio, desk.window.height() * ratio)
    assert picture.key_down
    assert len(picture.pixels) == picture.stride * picture.height


def test_tape_lines_go_to_the_keeper_and_come_back(desk: Desk) -> None:
    desk.type("1+1")
    desk.tap()
    assert [line.text for line in desk.listener.lines] == ["1 + 1 = 2"]
    desk.listener.tape_read.emit((Line("old", "2 × 3 = 6"), *desk.listener.lines))
    assert [line.text for line in desk.window.session.tape] == ["2 × 3 = 6", "1 + 1 = 2"]


def test_the_window_tells_whether_it_is_active(desk: Desk) -> None:
    desk.window.active_changed.emit(False)
    assert desk.listener.actives[-1] is False
    assert desk.listener.state is State.ABSENT
