"""The calculator as somebody uses it: keys, clicks, results, tape, clipboard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from disguise_app.calculator.commands import Command
from disguise_app.calculator.display import TapeLine
from disguise_app.calculator.signs import NumberLocale
from disguise_app.cover.actions import Action
from disguise_app.cover.window import CoverWindow
from tests.cover.windows import Desk, entry, live, press

LEFT = Qt.MouseButton.LeftButton


def click(window: CoverWindow, asks: Command | Action) -> None:
    key = window.parts.keypad.key(asks)
    assert key is not None
    QTest.mouseClick(key, LEFT)


def test_a_sum_is_typed_shown_live_and_put_on_the_tape(desk: Desk) -> None:
    window = desk.window()
    heard: list[tuple[TapeLine, ...]] = []
    window.tape_lines_added.connect(heard.append)
    press(window, "1250+340")
    assert entry(window) == "1,250 + 340"
    assert live(window) == "1,590"
    press(window, "\n")
    assert entry(window) == "1,590"
    assert window.parts.display.tape_lines() == ("1,250 + 340 = 1,590",)
    assert [line.text for lines in heard for line in lines] == ["1250 + 340 = 1590"]


def test_every_key_of_the_pad_can_be_clicked(desk: Desk) -> None:
    window = desk.window()
    for asks in (Command("7"), Command.TIMES, Command("6"), Command.EQUALS):
        click(window, asks)
    assert entry(window) == "42"


def test_an_error_is_said_in_words_and_the_entry_is_kept(desk: Desk) -> None:
    window = desk.window()
    press(window, "1/0\n")
    assert window.parts.display.remark() == "Can’t divide by zero"
    assert entry(window) == "1 ÷ 0"


def test_a_percent_is_explained(desk: Desk) -> None:
    window = desk.window()
    press(window, "48250+20%")
    assert window.parts.display.remark() == "20% of 48,250 = 9,650"


def test_local_digits_stand_on_the_keys_and_in_the_display(desk: Desk) -> None:
    window = desk.window(locale=NumberLocale(decimal="٫", group="٬", zero="٠"))
    seven, point = window.parts.keypad.key(Command("7")), window.parts.keypad.key(Command.POINT)
    assert seven is not None
    assert point is not None
    assert (seven.label, point.label) == ("٧", "٫")
    press(window, "7.5")
    assert entry(window) == "٧٫٥"


def test_equals_tells_what_was_typed_after_the_result_was_shown(desk: Desk) -> None:
    window = desk.window()
    heard: list[tuple[object, object, str]] = []
    window.equals.connect(lambda typed, doubled: heard.append((typed, doubled, entry(window))))
    press(window, "48291735\n")
    assert heard == [(bytearray(b"48291735"), None, "48,291,735")]
    assert window.session.tape == ()
    window.clear_entry()
    press(window, "48291735-48291735\n")
    assert heard[1:] == [(None, bytearray(b"48291735"), "0")]
    window.clear_entry()
    press(window, "2+3\n")
    assert heard[2:] == [(None, None, "5")]


def test_a_repeating_equals_is_one_press(desk: Desk) -> None:
    window = desk.window()
    heard: list[object] = []
    window.equals.connect(lambda typed, _doubled: heard.append(typed))
    press(window, "48291735")
    QTest.keyPress(window, Qt.Key.Key_Return)
    for _ in range(3):
        _repeat(window, Qt.Key.Key_Return)
    QTest.keyRelease(window, Qt.Key.Key_Return)
    assert len(heard) == 1


def _repeat(window: CoverWindow, key: Qt.Key) -> None:
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "\r", True, 1)
        QGuiApplication.sendEvent(window, event)


def test_the_button_can_be_held(desk: Desk) -> None:
    window = desk.window()
    heard: list[str] = []
    window.equals_down.connect(lambda: heard.append("down"))
    window.equals_up.connect(lambda: heard.append("up"))
    window.equals.connect(lambda _typed, _doubled: heard.append("equals"))
    key = window.parts.keypad.key(Command.EQUALS)
    assert key is not None
    QTest.mousePress(key, LEFT)
    assert heard == ["down", "equals"]
    QTest.mouseRelease(key, LEFT)
    assert heard == ["down", "equals", "up"]


def test_every_other_key_and_click_is_activity_and_equals_is_none(desk: Desk) -> None:
    window = desk.window()
    heard: list[int] = []
    window.activity.connect(heard.append)
    press(window, "\n")
    click(window, Command.EQUALS)
    assert heard == []
    press(window, "7")
    click(window, Command("8"))
    QTest.mouseClick(window.parts.display, LEFT)
    QTest.keyClick(window, Qt.Key.Key_Shift)
    assert heard == [Qt.Key.Key_7.value, 0, 0, Qt.Key.Key_Shift.value]


def test_the_entry_is_cleared_and_overwritten(desk: Desk) -> None:
    window = desk.window()
    press(window, "48291735\n")
    window.clear_entry()
    assert entry(window) == "0"
    assert window.session.typed_digits() is None
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert entry(window) == "0"


def test_the_picture_is_the_window(desk: Desk) -> None:
    window = desk.window()
    image = window.picture()
    assert image.deviceIndependentSize().toSize() == window.size()


def test_a_key_on_the_screen_goes_down_with_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    key = window.parts.keypad.key(Command("7"))
    assert key is not None
    QTest.keyPress(window, Qt.Key.Key_7)
    assert key.isDown()
    QTest.keyRelease(window, Qt.Key.Key_7)
    assert key.isDown()
    qtbot.waitUntil(lambda: not key.isDown(), timeout=1000)


def test_copy_and_paste_are_a_calculators(desk: Desk) -> None:
    window = desk.window()
    press(window, "1250*1000\n")
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1250000"
    QGuiApplication.clipboard().setText("€ 1,234.50")
    window.ask(Command.CLEAR)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert entry(window) == "1,234.50"


def test_more_digits_of_a_rounded_result_come_with_end(desk: Desk) -> None:
    window = desk.window()
    press(window, "1/3\n")
    shown = len(entry(window))
    QTest.keyClick(window, Qt.Key.Key_End)
    assert len(entry(window)) > shown + 20
    QTest.keyClick(window, Qt.Key.Key_End)
    assert len(entry(window)) > 100


def test_modes_change_by_key_and_keep_the_entry(desk: Desk) -> None:
    window = desk.window()
    press(window, "12")
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.settings.mode == "scientific"
    assert entry(window) == "12"
    assert window.parts.keypad.key(Command.SIN) is not None
    assert window.width() >= 560
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.parts.keypad.key(Command.SIN) is None
    assert window.width() == 360


@pytest.mark.parametrize(("kind", "mark"), [("locked", "Tape is locked"), ("unreadable", "Tape cannot be read")])
def test_a_mark_says_what_is_with_the_tape(desk: Desk, kind: str, mark: str) -> None:
    window = desk.window()
    window.show_mark(kind)
    assert window.parts.display.marks() == [mark]
    window.show_mark("")
    assert window.parts.display.marks() == []


@pytest.mark.parametrize("how", ["mouse", "space"])
def test_a_press_of_the_locked_mark_and_nothing_else_asks_to_unlock(desk: Desk, how: str) -> None:
    window = desk.window()
    heard: list[int] = []
    window.unlock_requested.connect(lambda: heard.append(1))
    for kind, times in (("unreadable", 0), ("locked", 1)):
        window.show_mark(kind)
        mark = _mark(window)
        assert mark.isVisible()
        if how == "mouse":
            assert window.parts.display.childAt(QPoint(40, 14)) is mark
            QTest.mouseClick(mark, LEFT)
        else:
            QTest.keyClick(mark, Qt.Key.Key_Space)
        assert len(heard) == times
    QTest.mouseClick(window.parts.display, LEFT, pos=window.parts.display.rect().center())
    QTest.keyClick(mark, Qt.Key.Key_Return)
    assert len(heard) == 1


def test_the_mark_is_the_next_stop_of_tab_and_gives_the_focus_back(desk: Desk) -> None:
    window = desk.window()
    display, heard = window.parts.display, window.parts.heard
    assert heard is not None
    assert display.findChildren(QPushButton) == []
    heard.setFocus()
    window.show_mark("locked")
    assert window.focusWidget() is heard
    mark = _mark(window)
    assert (mark.accessibleName(), heard.nextInFocusChain()) == ("Tape is locked", mark)
    window.show_mark("unreadable")
    assert mark.accessibleName() == "Tape cannot be read"
    mark.setFocus()
    press(window, "7")
    window.show_mark("")
    assert window.focusWidget() is heard
    assert not mark.isVisible()


def test_the_mark_moves_aside_for_the_memory(desk: Desk) -> None:
    window = desk.window()
    window.show_mark("locked")
    before = _mark(window).x()
    press(window, "7")
    window.ask(Command.M_PLUS)
    assert _mark(window).x() > before


def _mark(window: CoverWindow) -> QPushButton:
    found = window.parts.display.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


def test_no_input_method_and_no_completion_sees_the_entry(desk: Desk) -> None:
    window = desk.window()
    press(window, "4829")
    for widget in (window, window.parts.display, window.parts.heard):
        assert widget is not None
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_library_of_proven_digits_comes_with_the_first_key_once(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.window()
    loads: list[bool] = []
    monkeypatch.setattr(window.session, "load", lambda: loads.append(True))
    qtbot.wait(60)
    assert loads == []
    press(window, "1")
    assert loads == []
    qtbot.waitUntil(lambda: loads == [True])
    press(window, "2")
    qtbot.wait(60)
    assert loads == [True]
