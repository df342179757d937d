"""The keys of the keypad: what each asks, what stands on it, what a screen reader says, where it stands.

Called by the keypad and the menu's list of keys. Tables only; `asks` is a Command of the session or an action of the
window. It must not know widgets, and nothing here computes.
"""

from __future__ import annotations

from disguise_app.calculator.commands import DIGITS, Command
from disguise_app.calculator.named import NamedTuple
from disguise_app.cover.actions import Action

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


class Label(NamedTuple):
    """Hold the pieces of a key's label: text, and 1 for raised, −1 for lowered letters."""

    pieces: tuple[tuple[str, int], ...]

    def __str__(self) -> str:
        return "".join(text for text, _level in self.pieces)


class Spec(NamedTuple):
    """Hold one key. `role` is its look, `size` its label's px, `icon` a name instead of a label."""

    asks: Command | Action
    label: str
    role: str = "fn"
    size: int = 16
    icon: str = ""


def label(text: str) -> Label:
    """Return the pieces of `text`: `^` raises what follows, `_` lowers it, `|` goes back to the line."""
    pieces: list[tuple[str, int]] = []
    level = 0
    part = ""
    for char in text + "\0":
        if char in "^_~\0":
            if part:
                pieces.append((part, level))
            part, level = "", {"^": 1, "_": -1}.get(char, 0)
        else:
            part += char
    return Label(tuple(pieces))


_C: Final = Command

_FIRST: Final = (
    Spec(_C.SIGN, "+/−"),
    Spec(_C.OPEN, "(", size=19),
    Spec(_C.CLOSE, ")", size=19),
    Spec(_C.SQRT, "√", size=19),
)
_REST: Final = (
    (
        Spec(_C.CLEAR, "AC"),
        Spec(_C.BACKSPACE, "⌫", icon="backspace"),
        Spec(_C.PERCENT, "%"),
        Spec(_C.DIVIDE, "÷", "op", 23),
    ),
    (*(Spec(DIGITS[d], str(d), "key", 20) for d in (7, 8, 9)), Spec(_C.TIMES, "×", "op", 23)),
    (*(Spec(DIGITS[d], str(d), "key", 20) for d in (4, 5, 6)), Spec(_C.MINUS, "−", "op", 23)),
    (*(Spec(DIGITS[d], str(d), "key", 20) for d in (1, 2, 3)), Spec(_C.PLUS, "+", "op", 23)),
    (Spec(DIGITS[0], "0", "key", 20), Spec(_C.POINT, ".", "key", 20), Spec(_C.EQUALS, "=", "eq", 24)),
)
STANDARD_PAD: Final = (_FIRST, *_REST)
UNITS_PAD: Final = _REST

_ANGLE: Final = Spec(_C.ANGLE, "DEG")
_INV: Final = Spec(_C.INVERSE, "inv", "check")
_HYP: Final = Spec(_C.HYPERBOLIC, "hyp", "check")
_ANS: Final = Spec(_C.ANS, "Ans")
_SIN: Final = Spec(_C.SIN, "sin")
_COS: Final = Spec(_C.COS, "cos")
_TAN: Final = Spec(_C.TAN, "tan")
_PI: Final = Spec(_C.PI, "π")
_LN: Final = Spec(_C.LN, "ln")
_LOG: Final = Spec(_C.LOG, "log")
_LOG2: Final = Spec(_C.LOG2, "log_2")
_E: Final = Spec(_C.E, "e")
_SQUARE: Final = Spec(_C.SQUARE, "x^2")
_CUBE: Final = Spec(_C.CUBE, "x^3")
_POWER: Final = Spec(_C.POWER, "x^y")
_RECIPROCAL: Final = Spec(_C.RECIPROCAL, "1/x")
_CBRT: Final = Spec(_C.CBRT, "^3~√")
_ROOT: Final = Spec(_C.ROOT, "^y~√")
_ABS: Final = Spec(_C.ABS, "|x|")
_FACTORIAL: Final = Spec(_C.FACTORIAL, "n!")
_E_TO_X: Final = Spec(_C.E_TO_X, "e^x")
_TEN_TO_X: Final = Spec(_C.TEN_TO_X, "10^x")
_MOD: Final = Spec(_C.MOD, "mod")
_EXP: Final = Spec(_C.EXP, "EXP")

WIDE_FUNCTIONS: Final = (
    (_ANGLE, _INV, _HYP, _ANS),
    (_SIN, _COS, _TAN, _PI),
    (_LN, _LOG, _LOG2, _E),
    (_SQUARE, _CUBE, _POWER, _RECIPROCAL),
    (_CBRT, _ROOT, _ABS, _FACTORIAL),
    (_E_TO_X, _TEN_TO_X, _MOD, _EXP),
)
NARROW_FUNCTIONS: Final = (
    (_ANGLE, _INV, _HYP, _ANS, _PI, _E),
    (_SIN, _COS, _TAN, _LN, _LOG, _LOG2),
    (_SQUARE, _CUBE, _POWER, _RECIPROCAL, _CBRT, _ROOT),
    (_ABS, _FACTORIAL, _E_TO_X, _TEN_TO_X, _MOD, _EXP),
)

SWITCH: Final = Spec(Action.FUNCTIONS, "ƒ", "strip_check", 13)
STRIP: Final = (
    Spec(_C.MC, "MC", "strip", 13),
    Spec(_C.MR, "MR", "strip", 13),
    Spec(_C.M_PLUS, "M+", "strip", 13),
    Spec(_C.M_MINUS, "M−", "strip", 13),
    Spec(_C.MS, "MS", "strip", 13),
)
UNDO: Final = Spec(_C.UNDO, "↶", "strip", 13, "undo")
REDO: Final = Spec(_C.REDO, "↷", "strip", 13, "redo")
WIDE_STRIP: Final = (UNDO, REDO, None, *STRIP)

TRIGONOMETRIC: Final = (Command.SIN, Command.COS, Command.TAN)


def trigonometric_label(command: Command, *, inverse: bool, hyperbolic: bool) -> str:
    """Return what stands on sin, cos or tan while `inv` and `hyp` are as given."""
    name = command.name.lower() + ("h" if hyperbolic else "")
    return name + ("^−1" if inverse else "")
