"""Set-up is gone through by Return alone, says what stands in the way, and asks a weak number again."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.session import PanelSession
from disguise_app.panel.setup import step as step_room
from disguise_app.panel.setup.limits import Desktop
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.scroll import PageScroll
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Plan
from tests.panel.open_plans import focused, open_plan

Told = Callable[[str | None], None]
NEVER: Final = None


class FakeSetup:
    """A collaborator of set-up that notes what it was asked."""

    def __init__(self, obstacles: tuple[str, ...] = (), weakness: str | None = None) -> None:
        self.obstacles = obstacles
        self.desktop = Desktop()
        self.weakness = weakness
        self.guess: tuple[float, float | None] = (31.0, None)
        self.session: PanelSession | None = None
        self.asked: list[str] = []
        self.refusal: str | None = None

    def number_weakness(self, digits: bytearray) -> str | None:
        """Find dates of the last century weak."""
        return "date" if digits[:2] == b"19" else None

    def guess_days(self, length: int) -> float:
        """Take ten times as long for each digit more."""
        return 10.0**length / 3e6

    def create(self, digits: bytearray | None, done: Told) -> None:
        """Make a plan, or refuse."""
        self.asked.append("create" if digits is None else "create " + digits.decode())
        if self.refusal is None:
            self.session = open_plan(Plan())
        done(self.refusal)

    def recover(self, words: str, done: Told) -> None:
        """Know one phrase."""
        self.asked.append("recover")
        done(None if words == "apple bread" else "wrong_phrase")

    def try_candidate(self, done: Callable[[bool], None]) -> None:
        """Open it."""
        self.asked.append("try")
        done(True)

    def start_over(self, done: Told) -> None:
        """Begin a new file."""
        self.asked.append("start over")
        self.obstacles = ()
        done(None)

    def begin_new_file(self, done: Told) -> None:
        """Give up the old one."""
        self.asked.append("new file")
        self.obstacles = ()
        done(None)

    def move_key_to_file(self, done: Told) -> None:
        """Move the key."""
        self.asked.append("move key")
        self.obstacles = ("key_in_file",)
        done(None)


@pytest.fixture
def begin(qtbot: QtBot, face: Face, monkeypatch: pytest.MonkeyPatch) -> Callable[[FakeSetup], list[bool]]:
    """Show set-up; the list says whether it was finished."""
    monkeypatch.setattr(step_room, "REPEAT_S", 0.0)

    def act(setup: FakeSetup) -> list[bool]:
        finished: list[bool] = []
        window = PanelWindow(face=face, leave=lambda: None)
        qtbot.addWidget(window)
        window.show_setup(setup, lambda: finished.append(True))
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return finished

    return act


def said() -> str:
    """Return all that the window says."""
    window = focused().window()
    words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return "\n".join(words + [button.text() for button in window.findChildren(QPushButton) if button.isVisible()])


def click(text: str) -> None:
    """Click a button by its words."""
    buttons = focused().window().findChildren(QPushButton)
    button = next(b for b in buttons if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_return_alone_goes_through_it(begin: Callable[[FakeSetup], list[bool]]) -> None:
    setup = FakeSetup()
    finished = begin(setup)
    presses = 0
    while not finished:
        presses += 1
        assert presses <= 5
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert setup.asked == ["create"]
    assert setup.session is not None
    assert setup.session.plan.country == ""


def test_the_limits_are_said_before_anything_is_made(begin: Callable[[FakeSetup], list[bool]]) -> None:
    setup = FakeSetup()
    begin(setup)
    text = said()
    for words in ("spyware", "cannot be found again", "only on this login", "can itself be a danger", "Esc"):
        assert words in text
    assert "about 31 days" in text
    assert setup.asked == []


def test_a_key_held_down_goes_nowhere(begin: Callable[[FakeSetup], list[bool]]) -> None:
    setup = FakeSetup()
    begin(setup)
    for _each in range(20):
        for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(sort, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
            QApplication.sendEvent(focused(), event)
    assert setup.asked == []


def test_pairs_that_are_not_marked_as_repeats_count_once(
    begin: Callable[[FakeSetup], list[bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    setup = FakeSetup()
    finished = begin(setup)
    monkeypatch.setattr(step_room, "REPEAT_S", 60.0)
    setup.refusal = "full"
    for _each in range(10):
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert setup.asked == ["create"]
    assert not finished


def test_a_weak_number_is_refused_with_the_reason_and_asked_again(begin: Callable[[FakeSetup], list[bool]]) -> None:
    setup = FakeSetup(weakness="keypad")
    finished = begin(setup)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert "pattern on the keys" in said()
    for typed, reason in (
        ("19840212", "looks like a date"),
        ("4829", "at least 8 digits"),
        ("04829173", "must not be 0"),
    ):
        QTest.keyClicks(focused(), typed)
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        assert reason in said()
    for typed in ("48291735", "48291736"):
        QTest.keyClicks(focused(), typed)
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert "not the same" in said()
    for _twice in range(2):
        QTest.keyClicks(focused(), "48291735")
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert setup.asked == ["create 48291735"]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert finished


@pytest.mark.parametrize(
    ("obstacle", "words"),
    [
        ("keyring_locked", "key store of this login is locked"),
        ("keyring_missing", "no key store"),
        ("read_only", "does not allow saving"),
        ("disk_full", "disk is full"),
        ("no_place", "All places"),
    ],
)
def test_what_stands_in_the_way_is_said_first(
    begin: Callable[[FakeSetup], list[bool]], obstacle: str, words: str
) -> None:
    begin(FakeSetup(obstacles=(obstacle,)))
    lines = said().splitlines()
    assert words in "\n".join(lines[:2])


def test_a_plan_that_cannot_be_made_says_why_and_can_be_tried_again(begin: Callable[[FakeSetup], list[bool]]) -> None:
    setup = FakeSetup()
    begin(setup)
    setup.refusal = "full"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert "disk is full" in said()
    setup.refusal = None
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert "Your country" in said()


def test_a_new_file_is_asked_twice(begin: Callable[[FakeSetup], list[bool]]) -> None:
    setup = FakeSetup(obstacles=("no_place",))
    begin(setup)
    click("Begin a new file")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert setup.asked == []
    click("Begin a new file")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert setup.asked == []
    click("Give it up")
    assert setup.asked == ["new file"]
    assert "All places" not in said()


def test_a_lost_key_comes_back_by_the_phrase(begin: Callable[[FakeSetup], list[bool]]) -> None:
    setup = FakeSetup(obstacles=("unreadable",))
    finished = begin(setup)
    field = focused().window().findChildren(Field)[0]
    field.setFocus()
    QTest.keyClicks(field, "apple")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "do not fit" in said()
    QTest.keyClicks(field, " bread")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert setup.asked == ["recover", "recover", "try"]
    assert finished


def test_starting_over_is_asked_first(begin: Callable[[FakeSetup], list[bool]]) -> None:
    setup = FakeSetup(obstacles=("unreadable",))
    begin(setup)
    click("Start over")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert setup.asked == []
    click("Start over")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert setup.asked == ["start over"]
    assert "Before you start" in said()


def test_a_phrase_is_shown_once_and_typed_back_once(begin: Callable[[FakeSetup], list[bool]]) -> None:
    begin(FakeSetup())
    for _twice in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    click("Make a recovery phrase")
    assert "apple" in said()
    click("I have them")
    assert "apple" not in said()
    QTest.keyClicks(focused(), "apple bread cloud dance early fancy")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert "Your recovery phrase is kept" in said()


def test_in_large_text_the_lines_are_read_from_the_top_and_return_goes_on(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step_room, "REPEAT_S", 0.0)
    face = Face(qapp, sheet="panel", scheme="light", scale=2.0)
    setup = FakeSetup()
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    window.resize(600, 440)
    window.show_setup(setup, lambda: None)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    bar = window.findChildren(PageScroll)[-1].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == 0)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert setup.asked == ["create"]
    qapp.setStyleSheet("")
