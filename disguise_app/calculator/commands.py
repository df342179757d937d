"""What one key asks of the calculator session.

The cover's keymap and keypad make these, `Session.apply` takes them. Nothing else is known here: no key codes, no
labels, no words.
"""

from __future__ import annotations

from enum import Enum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


class Command(Enum):
    """Name one thing that a key can ask for."""

    DIGIT_0 = "0"
    DIGIT_1 = "1"
    DIGIT_2 = "2"
    DIGIT_3 = "3"
    DIGIT_4 = "4"
    DIGIT_5 = "5"
    DIGIT_6 = "6"
    DIGIT_7 = "7"
    DIGIT_8 = "8"
    DIGIT_9 = "9"
    POINT = "."
    PLUS = "+"
    MINUS = "−"
    TIMES = "×"
    DIVIDE = "÷"
    MOD = "mod"
    POWER = "^"
    SQUARE = "square"
    CUBE = "cube"
    RECIPROCAL = "reciprocal"
    OPEN = "("
    CLOSE = ")"
    PERCENT = "%"
    FACTORIAL = "!"
    SQRT = "√("
    CBRT = "∛("
    ROOT = "root"
    ABS = "abs("
    EXP = "exponent"
    E_TO_X = "e to x"
    TEN_TO_X = "ten to x"
    LN = "ln("
    LOG = "log("
    LOG2 = "log2("
    SIN = "sin("
    COS = "cos("
    TAN = "tan("
    INVERSE = "inverse"
    HYPERBOLIC = "hyperbolic"
    PI = "π"
    E = "ℯ"
    ANS = "Ans"
    SIGN = "sign"
    EQUALS = "="
    CLEAR = "clear"
    CLEAR_ENTRY = "clear entry"
    BACKSPACE = "backspace"
    DELETE = "delete"
    LEFT = "left"
    RIGHT = "right"
    HOME = "home"
    END = "end"
    UNDO = "undo"
    REDO = "redo"
    MC = "MC"
    MR = "MR"
    MS = "MS"
    M_PLUS = "M+"
    M_MINUS = "M−"
    ANGLE = "angle"
    ANGLE_DEG = "deg"
    ANGLE_RAD = "rad"
    ANGLE_GRAD = "grad"
    TAPE_UP = "tape up"
    TAPE_DOWN = "tape down"


DIGITS: Final = tuple(Command(str(digit)) for digit in range(10))
