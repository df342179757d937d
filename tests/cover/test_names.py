"""Every key has a name for a screen reader, a tooltip with its shortcut, and can be reached by the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from disguise_app.calculator.commands import Command
from disguise_app.cover import labels, spoken
from disguise_app.cover.actions import Action
from disguise_app.cover.spoken_line import SpokenLine
from disguise_app.cover.window import CoverWindow
from tests.cover.windows import Desk, entry, press

NAMES = {
    Command.SIGN: "Change sign",
    Command.OPEN: "Open bracket",
    Command.CLOSE: "Close bracket",
    Command.SQRT: "Square root",
    Command.CLEAR: "Clear all",
    Command.BACKSPACE: "Backspace",
    Command.PERCENT: "Percent",
    Command.DIVIDE: "Divide",
    Command.TIMES: "Multiply",
    Command.MINUS: "Minus",
    Command.PLUS: "Plus",
    Command.POINT: "Decimal point",
    Command.EQUALS: "Equals",
    Command.MC: "Memory clear",
    Command.MR: "Memory recall",
    Command.M_PLUS: "Memory add",
    Command.M_MINUS: "Memory subtract",
    Command.MS: "Memory store",
    Command.ANGLE: "Angle unit: degrees",
    Command.INVERSE: "Inverse functions",
    Command.HYPERBOLIC: "Hyperbolic functions",
    Command.ANS: "Last answer",
    Command.SIN: "Sine",
    Command.PI: "Pi",
    Command.E: "Euler's number",
    Command.LN: "Natural logarithm",
    Command.LOG: "Logarithm base 10",
    Command.LOG2: "Logarithm base 2",
    Command.SQUARE: "Square",
    Command.CUBE: "Cube",
    Command.POWER: "Power",
    Command.RECIPROCAL: "Reciprocal",
    Command.CBRT: "Cube root",
    Command.ROOT: "Root",
    Command.ABS: "Absolute value",
    Command.FACTORIAL: "Factorial",
    Command.E_TO_X: "e to the power",
    Command.TEN_TO_X: "Ten to the power",
    Command.MOD: "Modulo",
    Command.EXP: "Times ten to the power",
}


@pytest.mark.parametrize("command", NAMES)
def test_a_key_has_its_name(desk: Desk, command: Command) -> None:
    key = desk.window(mode="scientific", size=(560, 560)).parts.keypad.key(command)
    assert key is not None
    assert key.accessibleName() == NAMES[command]
    assert key.toolTip().startswith(NAMES[command])


def test_tooltips_name_the_shortcut(desk: Desk) -> None:
    window = desk.window()
    key = window.parts.keypad.key(Command.MS)
    assert key is not None
    assert key.toolTip() == "Memory store  (Ctrl+M)"
    assert window.parts.header.tape.toolTip() == "Tape  (Ctrl+H)"


def test_names_follow_the_state(desk: Desk) -> None:
    window = desk.window(mode="scientific", size=(560, 560))
    window.ask(Command.INVERSE)
    window.ask(Command.HYPERBOLIC)
    window.ask(Command.ANGLE)
    press(window, "7")
    names = {asks: key.accessibleName() for asks in NAMES if (key := window.parts.keypad.key(asks)) is not None}
    assert names[Command.SIN] == "Inverse hyperbolic sine"
    assert names[Command.ANGLE] == "Angle unit: radians"
    assert names[Command.CLEAR] == "Clear"
    sine = window.parts.keypad.key(Command.SIN)
    assert sine is not None
    assert sine.label == "sinh−1"


@pytest.mark.parametrize(
    ("mode", "size"), [("standard", (360, 560)), ("scientific", (300, 420)), ("units", (360, 560))]
)
def test_nothing_that_can_be_pressed_is_without_a_name(desk: Desk, mode: str, size: tuple[int, int]) -> None:
    window = desk.window(mode=mode, size=size, tape=False)
    assert [button for button in _buttons(window) if not button.accessibleName()] == []


@pytest.mark.parametrize("mode", ["standard", "scientific", "units"])
def test_tab_reaches_every_button(desk: Desk, mode: str) -> None:
    window = desk.window(mode=mode, size=(560, 560))
    wanted = {button for button in _buttons(window) if button.isEnabled()}
    window.activateWindow()
    reached = set()
    for _ in range(3 * len(wanted) + 10):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(window.focusWidget())
    assert wanted - reached == set()


def test_the_display_is_an_entry_or_a_result(desk: Desk) -> None:
    window = desk.window()
    heard = _heard(window)
    assert heard.accessibleName() == "Entry"
    press(window, "2+3\n")
    assert heard.accessibleName() == "Result"


def test_the_entry_is_one_text_only_for_a_screen_reader(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.window()
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    press(window, "48291735")
    heard = _heard(window)
    assert (heard.text(), heard.accessibleDescription()) == ("", "")
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    press(window, "+1")
    assert (heard.text(), heard.accessibleDescription()) == ("48,291,735 + 1", "= 48,291,736")
    assert heard.cursorPosition() == len("48,291,735 + 1")
    window.clear_entry()
    assert (heard.text(), heard.accessibleDescription()) == ("0", "")
    press(window, "7")
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    press(window, "8")
    assert heard.text() == ""


@pytest.mark.parametrize("script", ["48291735", "12+3\x08\x08", "1/3\n", "2^(3", "9+\n", "sqrt(2)\n+1", "1\n2\n"])
def test_the_line_of_a_screen_reader_is_the_entry(desk: Desk, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window = desk.window()
    for char in script:
        QTest.keyClick(window, Qt.Key.Key_Backspace) if char == "\x08" else press(window, char)
        assert _heard(window).text() == entry(window)


def test_only_what_differs_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window = desk.window()
    told: list[str] = []
    _heard(window).textChanged.connect(told.append)
    press(window, "12")
    window.ask(Command.BACKSPACE)
    assert told == ["01", "1", "12", "1"]


def test_no_digit_is_told_anew_where_grouping_signs_move(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window = desk.window()
    press(window, "12345")
    told: list[str] = []
    _heard(window).textChanged.connect(told.append)
    press(window, "6")
    assert told == ["12,3456", "12,3,456", "123,456"]
    told.clear()
    press(window, "*200\n")
    assert told == ["123,456 × ", "123,456 × 2", "123,456 × 20", "123,456 × 200", "24,691,200"]


def test_the_line_of_a_screen_reader_shows_and_takes_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.window()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    press(window, "2+3")
    heard, display = _heard(window), window.parts.display
    before = display.grab().toImage()
    heard.setParent(None)
    assert display.grab().toImage() == before
    heard.setParent(display)
    heard.show()
    assert window.parts.display.childAt(heard.geometry().center()) is None
    assert (heard.selectedText(), heard.isReadOnly(), heard.acceptDrops()) == ("", True, False)


def test_more_digits_are_read_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window = desk.window()
    press(window, "sqrt(2)\n")
    window.show_more_digits()
    assert _heard(window).text().startswith("1.414213562373095048801688724209698078569671875376")


def _heard(window: CoverWindow) -> SpokenLine:
    assert window.parts.heard is not None
    return window.parts.heard


def test_a_shut_tape_is_said_once_and_found_with_the_entry(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(spoken, "announce", lambda _widget, text: said.append(text))
    window = desk.window()
    for _each in range(2):
        window.show_mark("locked")
    assert said == ["Tape is locked"]
    press(window, "7")
    assert _heard(window).accessibleDescription() == "Tape is locked"
    window.show_mark("")
    press(window, "8")
    assert (_heard(window).text(), _heard(window).accessibleDescription()) == ("78", "")


def test_the_focus_ring_shows_after_tab_and_not_after_a_click(desk: Desk) -> None:
    window = desk.window()
    ring = window.parts.ring
    key = window.parts.keypad.key(Command("7"))
    assert key is not None
    key.setFocus()
    assert not ring.isVisible()
    QTest.keyClick(key, Qt.Key.Key_Tab)
    assert ring.is_wanted
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_arrows_walk_the_pad_once_the_focus_shows_there(desk: Desk) -> None:
    window = desk.window()
    keys = {digit: window.parts.keypad.key(Command(digit)) for digit in "78946"}
    assert keys["7"] is not None
    window.activateWindow()
    keys["7"].setFocus()
    window.parts.ring.note_key()
    for arrow, digit in (("Right", "8"), ("Down", "5"), ("Left", "4"), ("Up", "7")):
        QTest.keyClick(window.focusWidget() or window, getattr(Qt.Key, f"Key_{arrow}"))
        assert window.focusWidget() is window.parts.keypad.key(Command(digit))


def test_labels_have_raised_and_lowered_letters() -> None:
    assert labels.label("x^2").pieces == (("x", 0), ("2", 1))
    assert labels.label("log_2").pieces == (("log", 0), ("2", -1))
    assert labels.label("^3~√").pieces == (("3", 1), ("√", 0))


def test_functions_are_switched_where_there_is_no_room(desk: Desk) -> None:
    window = desk.window(mode="scientific", size=(300, 420))
    assert window.parts.keypad.key(Command.SIN) is None
    window.ask(Action.FUNCTIONS)
    assert window.parts.keypad.key(Command.SIN) is not None
    assert window.parts.keypad.key(Command("7")) is None
    window.ask(Action.FUNCTIONS)
    assert window.parts.keypad.key(Command("7")) is not None


def _buttons(window: CoverWindow) -> list[QAbstractButton]:
    return [button for button in window.findChildren(QAbstractButton) if button.isVisibleTo(window)]
