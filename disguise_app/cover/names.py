"""What a screen reader says of each key, and the shortcut that its tooltip names.

Called by the keypad. Words only; digits and words on keys are themselves.
"""

from functools import cache
from typing import Final

from disguise_app.calculator.commands import Command
from disguise_app.cover.actions import Action
from disguise_app.outside.language import cover as _

_SHORTCUTS: Final[dict[Command | Action, str]] = {
    Command.SIGN: "F9",
    Command.SQRT: "@",
    Command.CLEAR: "Esc",
    Command.CLEAR_ENTRY: "Delete",
    Command.BACKSPACE: "Backspace",
    Command.PERCENT: "%",
    Command.DIVIDE: "/",
    Command.TIMES: "*",
    Command.MINUS: "-",
    Command.PLUS: "+",
    Command.EQUALS: "Enter",
    Command.MC: "Ctrl+L",
    Command.MR: "Ctrl+R",
    Command.M_PLUS: "Ctrl+P",
    Command.M_MINUS: "Ctrl+Shift+P",
    Command.MS: "Ctrl+M",
    Command.UNDO: "Ctrl+Z",
    Command.REDO: "Ctrl+Shift+Z",
    Command.PI: "p",
    Command.EXP: "Ctrl+E",
    Command.SQUARE: "q",
    Command.CUBE: "#",
    Command.POWER: "^",
    Command.ROOT: "Ctrl+Y",
    Command.RECIPROCAL: "r",
    Command.FACTORIAL: "!",
    Command.LN: "ln",
    Command.LOG: "log",
    Command.SIN: "sin",
    Command.COS: "cos",
    Command.TAN: "tan",
    Command.ANGLE: "F3, F4, F5",
    Command.OPEN: "(",
    Command.CLOSE: ")",
    Action.TAPE: "Ctrl+H",
    Action.MENU: "F10",
    Action.COPY: "Ctrl+C",
    Action.COPY_ALL: "Ctrl+Shift+C",
    Action.PASTE: "Ctrl+V",
    Action.SAVE_TAPE: "Ctrl+S",
    Action.CLEAR_TAPE: "Ctrl+Shift+D",
    Action.KEYS: "F1",
    Action.STANDARD: "Alt+1",
    Action.SCIENTIFIC: "Alt+2",
    Action.UNITS: "Alt+3",
    Action.CLOSE: "Ctrl+Q",
}


def shortcut(asks: Command | Action) -> str:
    """Return the key that does the same, or ""."""
    return _SHORTCUTS.get(asks, "")


def tooltip(asks: Command | Action, name: str) -> str:
    """Return the name with its shortcut."""
    keys = shortcut(asks)
    return f"{name}  ({keys})" if keys else name


def spoken(asks: Command | Action, label: str) -> str:
    """Return the accessible name of the key that asks `asks` and shows `label`."""
    word = _words().get(asks)
    return word if word is not None else label


def of_key(asks: Command | Action, label: str) -> str:
    """Return the accessible name of a key of the pad, of which `label` tells the state."""
    if asks is Command.CLEAR:
        return clear_name(label)
    if asks is Command.ANGLE:
        return angle_name(label.lower())
    if asks is Command.SIN or asks is Command.COS or asks is Command.TAN:
        return spoken_trigonometric(asks, inverse=label.endswith("−1"), hyperbolic="h" in label)
    return spoken(asks, label)


def spoken_trigonometric(command: Command, *, inverse: bool, hyperbolic: bool) -> str:
    """Return the accessible name of sin, cos or tan while `inv` and `hyp` are as given."""
    word = {
        Command.SIN: (_("Sine"), _("Inverse sine"), _("Hyperbolic sine"), _("Inverse hyperbolic sine")),
        Command.COS: (_("Cosine"), _("Inverse cosine"), _("Hyperbolic cosine"), _("Inverse hyperbolic cosine")),
        Command.TAN: (_("Tangent"), _("Inverse tangent"), _("Hyperbolic tangent"), _("Inverse hyperbolic tangent")),
    }[command]
    return word[(1 if inverse else 0) + (2 if hyperbolic else 0)]


def angle_name(angle: str) -> str:
    """Return the accessible name of the angle key."""
    return {
        "deg": _("Angle unit: degrees"),
        "rad": _("Angle unit: radians"),
        "grad": _("Angle unit: gradians"),
    }[angle]


def of_button(action: Action) -> str:
    """Return the accessible name of a button of the header."""
    return _("Tape") if action is Action.TAPE else _("Menu")


def clear_name(label: str) -> str:
    """Return the accessible name of the clear key, which shows AC or C."""
    return _("Clear all") if label == "AC" else _("Clear")


@cache
def _words() -> dict[Command | Action, str]:
    return {
        Command.SIGN: _("Change sign"),
        Command.OPEN: _("Open bracket"),
        Command.CLOSE: _("Close bracket"),
        Command.SQRT: _("Square root"),
        Command.CLEAR: _("Clear all"),
        Command.BACKSPACE: _("Backspace"),
        Command.PERCENT: _("Percent"),
        Command.DIVIDE: _("Divide"),
        Command.TIMES: _("Multiply"),
        Command.MINUS: _("Minus"),
        Command.PLUS: _("Plus"),
        Command.POINT: _("Decimal point"),
        Command.EQUALS: _("Equals"),
        Command.MC: _("Memory clear"),
        Command.MR: _("Memory recall"),
        Command.M_PLUS: _("Memory add"),
        Command.M_MINUS: _("Memory subtract"),
        Command.MS: _("Memory store"),
        Command.UNDO: _("Undo"),
        Command.REDO: _("Redo"),
        **_function_words(),
    }


def _function_words() -> dict[Command | Action, str]:
    return {
        Action.FUNCTIONS: _("Functions"),
        Command.ANGLE: _("Angle unit: degrees"),
        Command.INVERSE: _("Inverse functions"),
        Command.HYPERBOLIC: _("Hyperbolic functions"),
        Command.ANS: _("Last answer"),
        Command.SIN: _("Sine"),
        Command.COS: _("Cosine"),
        Command.TAN: _("Tangent"),
        Command.PI: _("Pi"),
        Command.E: _("Euler's number"),
        Command.LN: _("Natural logarithm"),
        Command.LOG: _("Logarithm base 10"),
        Command.LOG2: _("Logarithm base 2"),
        Command.SQUARE: _("Square"),
        Command.CUBE: _("Cube"),
        Command.POWER: _("Power"),
        Command.RECIPROCAL: _("Reciprocal"),
        Command.CBRT: _("Cube root"),
        Command.ROOT: _("Root"),
        Command.ABS: _("Absolute value"),
        Command.FACTORIAL: _("Factorial"),
        Command.E_TO_X: _("e to the power"),
        Command.TEN_TO_X: _("Ten to the power"),
        Command.MOD: _("Modulo"),
        Command.EXP: _("Times ten to the power"),
    }


def listed() -> list[tuple[str, str]]:
    """Return every shortcut with what it does, for the list of keys."""
    words = {**_words(), **_action_words()}
    return [(keys, words.get(asks, "")) for asks, keys in _SHORTCUTS.items() if words.get(asks)]


def _action_words() -> dict[Command | Action, str]:
    return {
        Command.CLEAR_ENTRY: _("Clear the last number"),
        Command.ANGLE: _("Radians, degrees, gradians"),
        Action.TAPE: _("Show or hide the tape"),
        Action.MENU: _("Menu"),
        Action.COPY: _("Copy"),
        Action.COPY_ALL: _("Copy all digits"),
        Action.PASTE: _("Paste"),
        Action.SAVE_TAPE: _("Save tape as text"),
        Action.CLEAR_TAPE: _("Clear tape"),
        Action.KEYS: _("This list"),
        Action.STANDARD: _("Standard"),
        Action.SCIENTIFIC: _("Scientific"),
        Action.UNITS: _("Units"),
        Action.CLOSE: _("Quit"),
    }
