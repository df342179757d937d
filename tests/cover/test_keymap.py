"""Every key of the keyboard asks what the conventions say (calculator-conventions, table of section 6)."""

import pytest
from PySide6.QtCore import Qt

from disguise_app.calculator.commands import Command
from disguise_app.cover import keymap
from disguise_app.cover.actions import Action

PLAIN = 0
CTRL = Qt.KeyboardModifier.ControlModifier.value
SHIFT = Qt.KeyboardModifier.ShiftModifier.value
ALT = Qt.KeyboardModifier.AltModifier.value
PAD = Qt.KeyboardModifier.KeypadModifier.value

KEYS = [
    ("Return", "\r", PLAIN, Command.EQUALS),
    ("Enter", "\r", PAD, Command.EQUALS),
    ("Equal", "=", PLAIN, Command.EQUALS),
    ("Escape", "\x1b", PLAIN, Command.CLEAR),
    ("Delete", "\x7f", PLAIN, Command.DELETE),
    ("Backspace", "\b", PLAIN, Command.BACKSPACE),
    ("Asterisk", "*", PLAIN, Command.TIMES),
    ("Slash", "/", PLAIN, Command.DIVIDE),
    ("Colon", ":", SHIFT, Command.DIVIDE),
    ("AsciiCircum", "^", SHIFT, Command.POWER),
    ("twosuperior", "²", PLAIN, Command.SQUARE),
    ("NumberSign", "#", SHIFT, Command.CUBE),
    ("At", "@", SHIFT, Command.SQRT),
    ("Percent", "%", SHIFT, Command.PERCENT),
    ("Exclam", "!", SHIFT, Command.FACTORIAL),
    ("F9", "", PLAIN, Command.SIGN),
    ("F3", "", PLAIN, Command.ANGLE_RAD),
    ("F4", "", PLAIN, Command.ANGLE_DEG),
    ("F5", "", PLAIN, Command.ANGLE_GRAD),
    ("Left", "", PLAIN, Command.LEFT),
    ("Right", "", PLAIN, Command.RIGHT),
    ("Home", "", PLAIN, Command.HOME),
    ("End", "", PLAIN, Command.END),
    ("Up", "", PLAIN, Command.TAPE_UP),
    ("Down", "", PLAIN, Command.TAPE_DOWN),
    ("M", "\r", CTRL, Command.MS),
    ("R", "\x12", CTRL, Command.MR),
    ("P", "\x10", CTRL, Command.M_PLUS),
    ("P", "\x10", CTRL | SHIFT, Command.M_MINUS),
    ("L", "\x0c", CTRL, Command.MC),
    ("Y", "\x19", CTRL, Command.ROOT),
    ("E", "\x05", CTRL, Command.EXP),
    ("Z", "\x1a", CTRL, Command.UNDO),
    ("Z", "\x1a", CTRL | SHIFT, Command.REDO),
    ("C", "\x03", CTRL, Action.COPY),
    ("C", "\x03", CTRL | SHIFT, Action.COPY_ALL),
    ("V", "\x16", CTRL, Action.PASTE),
    ("H", "\b", CTRL, Action.TAPE),
    ("D", "\x04", CTRL | SHIFT, Action.CLEAR_TAPE),
    ("Q", "\x11", CTRL, Action.CLOSE),
    ("1", "1", ALT, Action.STANDARD),
    ("2", "2", ALT, Action.SCIENTIFIC),
    ("3", "3", ALT, Action.UNITS),
    ("F1", "", PLAIN, Action.KEYS),
    ("F10", "", PLAIN, Action.MENU),
]


@pytest.mark.parametrize(("name", "text", "modifiers", "asked"), KEYS)
def test_a_key_asks(name: str, text: str, modifiers: int, asked: keymap.Asked) -> None:
    assert keymap.asked(_code(name), text, modifiers) is asked


@pytest.mark.parametrize("digit", range(10))
def test_digits_of_both_rows(digit: int) -> None:
    code = Qt.Key.Key_0.value + digit
    assert keymap.asked(code, str(digit), PLAIN) is Command(str(digit))
    assert keymap.asked(code, str(digit), PAD) is Command(str(digit))


PAD_WITHOUT_NUMLOCK = ["Insert", "End", "Down", "PageDown", "Left", "Clear", "Right", "Home", "Up", "PageUp"]


@pytest.mark.parametrize(("digit", "name"), list(enumerate(PAD_WITHOUT_NUMLOCK)))
def test_the_number_pad_types_digits_without_numlock(digit: int, name: str) -> None:
    assert keymap.asked(_code(name), "", PAD) is Command(str(digit))


def test_the_pads_decimal_key_types_the_decimal_sign() -> None:
    assert keymap.asked(_code("Delete"), "\x7f", PAD) is Command.POINT
    assert keymap.asked(_code("Comma"), ",", PAD) in (Command.POINT, None)
    assert keymap.asked(_code("Period"), ".", PAD) is Command.POINT


def test_characters_are_bound_and_not_keys() -> None:
    # A German layout makes @ by AltGr+Q, which Windows reports as Ctrl and Alt.
    assert keymap.asked(_code("Q"), "@", CTRL | ALT) is Command.SQRT


def test_letters_are_typed_and_shortcuts_are_not() -> None:
    assert keymap.typed("s", PLAIN) == "s"
    assert keymap.typed("S", SHIFT) == "S"
    assert keymap.typed("\x13", CTRL) == ""
    assert keymap.typed(" ", PLAIN) == ""
    assert keymap.asked(_code("S"), "s", PLAIN) is None


def test_the_numbers_of_keys_are_qts() -> None:
    names = ["ESCAPE", "TAB", "BACKTAB", "BACKSPACE", "RETURN", "ENTER", "INSERT", "DELETE", "CLEAR", "HOME", "END"]
    for name in [*names, "LEFT", "UP", "RIGHT", "DOWN", "F1", "F3", "F4", "F5", "F9", "F10"]:
        assert getattr(keymap, name) == _code(name.capitalize()), name
    assert (_code("PageUp"), _code("PageDown")) == (keymap.PAGE_UP, keymap.PAGE_DOWN)
    assert (keymap.SHIFT, keymap.CTRL, keymap.ALT, keymap.KEYPAD) == (SHIFT, CTRL, ALT, PAD)
    assert Qt.KeyboardModifier.MetaModifier.value == keymap.META


def _code(name: str) -> int:
    return int(getattr(Qt.Key, f"Key_{name}").value)
