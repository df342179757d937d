"""Which key of the keyboard asks what: one table of special keys, one of characters.

Called by the window with (key code, text, modifiers) of a key press; pure. Characters are bound, not keys, because `@`
and `#` stand elsewhere on other layouts. The numbers of special keys and modifiers are Qt's own (a test compares them);
naming Qt's enum here would cost the first frame. What is in no table and can be seen is typed as text, so that names
are written in full.
"""

from typing import Final

from disguise_app.calculator.commands import DIGITS, Command
from disguise_app.cover.actions import Action

SHIFT: Final = 0x02000000
CTRL: Final = 0x04000000
ALT: Final = 0x08000000
META: Final = 0x10000000
KEYPAD: Final = 0x20000000

ESCAPE: Final = 0x01000000
TAB: Final = 0x01000001
BACKTAB: Final = 0x01000002
BACKSPACE: Final = 0x01000003
RETURN: Final = 0x01000004
ENTER: Final = 0x01000005
INSERT: Final = 0x01000006
DELETE: Final = 0x01000007
CLEAR: Final = 0x0100000B
HOME: Final = 0x01000010
END: Final = 0x01000011
LEFT: Final = 0x01000012
UP: Final = 0x01000013
RIGHT: Final = 0x01000014
DOWN: Final = 0x01000015
PAGE_UP: Final = 0x01000016
PAGE_DOWN: Final = 0x01000017
F1: Final = 0x01000030
F3, F4, F5, F9, F10 = F1 + 2, F1 + 3, F1 + 4, F1 + 8, F1 + 9

ARROWS: Final = (LEFT, UP, RIGHT, DOWN)
FOCUS_KEYS: Final = (TAB, BACKTAB)

Asked = Command | Action

_PLAIN: Final[dict[int, Asked]] = {
    ESCAPE: Command.CLEAR,
    BACKSPACE: Command.BACKSPACE,
    DELETE: Command.DELETE,
    RETURN: Command.EQUALS,
    ENTER: Command.EQUALS,
    HOME: Command.HOME,
    END: Command.END,
    LEFT: Command.LEFT,
    RIGHT: Command.RIGHT,
    UP: Command.TAPE_UP,
    DOWN: Command.TAPE_DOWN,
    F1: Action.KEYS,
    F3: Command.ANGLE_RAD,
    F4: Command.ANGLE_DEG,
    F5: Command.ANGLE_GRAD,
    F9: Command.SIGN,
    F10: Action.MENU,
}

_CTRL: Final[dict[str, Asked]] = {
    "C": Action.COPY,
    "V": Action.PASTE,
    "Z": Command.UNDO,
    "Y": Command.ROOT,
    "E": Command.EXP,
    "M": Command.MS,
    "R": Command.MR,
    "P": Command.M_PLUS,
    "L": Command.MC,
    "H": Action.TAPE,
    "S": Action.SAVE_TAPE,
    "Q": Action.CLOSE,
}
_CTRL_SHIFT: Final[dict[str, Asked]] = {
    "C": Action.COPY_ALL,
    "Z": Command.REDO,
    "P": Command.M_MINUS,
    "D": Action.CLEAR_TAPE,
}
_ALT: Final[dict[str, Asked]] = {"1": Action.STANDARD, "2": Action.SCIENTIFIC, "3": Action.UNITS}

# The number pad without NumLock still types digits.
_PAD_KEYS: Final = (INSERT, END, DOWN, PAGE_DOWN, LEFT, CLEAR, RIGHT, HOME, UP, PAGE_UP)
_PAD: Final[dict[int, Asked]] = {**dict(zip(_PAD_KEYS, DIGITS, strict=True)), DELETE: Command.POINT}

_CHARACTERS: Final[dict[str, Asked]] = {
    **{str(digit): command for digit, command in enumerate(DIGITS)},
    "=": Command.EQUALS,
    "+": Command.PLUS,
    **dict.fromkeys("-−", Command.MINUS),
    **dict.fromkeys("*×·", Command.TIMES),
    **dict.fromkeys("/÷:", Command.DIVIDE),
    **dict.fromkeys(".,٫", Command.POINT),
    "^": Command.POWER,
    "²": Command.SQUARE,
    **dict.fromkeys("³#", Command.CUBE),
    "@": Command.SQRT,
    "√": Command.SQRT,
    "∛": Command.CBRT,
    "%": Command.PERCENT,
    "!": Command.FACTORIAL,
    "(": Command.OPEN,
    ")": Command.CLOSE,
    "π": Command.PI,
}


def asked(key: int, text: str, modifiers: int) -> Asked | None:
    """Return what a key press asks, or None; `modifiers` are Qt's bits."""
    held = modifiers & (CTRL | ALT | META)
    if held == 0:
        if modifiers & KEYPAD and not (text and text.isprintable()):
            return _PAD.get(key, _PLAIN.get(key))
        return _PLAIN.get(key) or _CHARACTERS.get(text)
    letter = chr(key) if 0 < key < 0x80 else ""
    if held == CTRL:
        return (_CTRL_SHIFT if modifiers & SHIFT else _CTRL).get(letter)
    if held == ALT:
        return _ALT.get(letter)
    # AltGr reports as Ctrl and Alt on some systems; the character that it made is what was meant.
    return _CHARACTERS.get(text)


def typed(text: str, modifiers: int) -> str:
    """Return the text that a key press types as part of a name, or ""."""
    if modifiers & (CTRL | ALT | META) or not text or not text.isprintable() or text.isspace():
        return ""
    return text
