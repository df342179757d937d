"""Which key does what to the entry: one table from Command to an edit.

Called by `line` only. A mode says how a fresh result is treated: "start" begins a new entry, "continue" goes on from
the result, "wrap" takes the result as the operand of a function, "move" brings the expression back.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from disguise_app.calculator import editing
from disguise_app.calculator.commands import DIGITS, Command
from disguise_app.calculator.entry import DIGITS as DIGIT_PIECES
from disguise_app.calculator.entry import Entry


class Key(NamedTuple):
    """Hold what a key does: how it treats a fresh result, and the edit with what it types."""

    mode: str
    edit: Callable[..., None]
    pieces: tuple[str, ...] = ()


_OPERATORS: Final = (Command.PLUS, Command.MINUS, Command.TIMES, Command.DIVIDE, Command.MOD, Command.POWER)
_POSTFIX: Final = {
    Command.PERCENT: ("%",),
    Command.FACTORIAL: ("!",),
    Command.SQUARE: ("^", "2"),
    Command.CUBE: ("^", "3"),
    Command.RECIPROCAL: ("^", "−", "1"),
    Command.ROOT: ("^", "(", "1", "÷"),
}
_FUNCTIONS: Final = (
    Command.SQRT,
    Command.CBRT,
    Command.ABS,
    Command.LN,
    Command.LOG,
    Command.LOG2,
    Command.SIN,
    Command.COS,
    Command.TAN,
)
_INVERSES: Final = {
    Command.LN: ("exp(",),
    Command.LOG: ("1", "0", "^", "("),
    Command.LOG2: ("2", "^", "("),
}


def move(entry: Entry, caret: int) -> None:
    """Put the caret at `caret`, within the line."""
    entry.caret = min(max(caret, 0), len(entry.pieces))


def delete(entry: Entry) -> None:
    """Take the piece after the caret away, or the last operand when the caret is at the end."""
    if entry.at_end:
        editing.clear_operand(entry)
    else:
        entry.remove(entry.caret, entry.caret + 1)


def functions(entry: Entry, *pieces: str) -> None:
    """Type a function that is one piece or several, around a bare number if there is nothing else."""
    if len(pieces) == 1:
        editing.function(entry, pieces[0])
    elif editing.wraps(entry):
        editing.wrap(entry, *pieces)
    else:
        for piece in pieces:
            (editing.digit if piece in DIGIT_PIECES else editing.constant)(entry, piece)


KEYS: Final[dict[Command, Key]] = {
    **{command: Key("start", editing.digit, (command.value,)) for command in DIGITS},
    **{command: Key("continue", editing.operator, (command.value,)) for command in _OPERATORS},
    **{command: Key("continue", editing.postfix, pieces) for command, pieces in _POSTFIX.items()},
    **{command: Key("wrap", functions, (command.value,)) for command in _FUNCTIONS},
    **{command: Key("start", editing.constant, (command.value,)) for command in (Command.PI, Command.E, Command.ANS)},
    Command.E_TO_X: Key("wrap", functions, ("exp(",)),
    Command.TEN_TO_X: Key("wrap", functions, ("1", "0", "^", "(")),
    Command.POINT: Key("start", editing.point),
    Command.EXP: Key("start", editing.exponent),
    Command.OPEN: Key("start", editing.opening, ("(",)),
    Command.CLOSE: Key("continue", editing.constant, (")",)),
    Command.BACKSPACE: Key("move", lambda entry: entry.backspace()),
    Command.DELETE: Key("move", delete),
    Command.LEFT: Key("move", lambda entry: move(entry, entry.caret - 1)),
    Command.RIGHT: Key("move", lambda entry: move(entry, entry.caret + 1)),
    Command.HOME: Key("move", lambda entry: move(entry, 0)),
    Command.END: Key("move", lambda entry: move(entry, len(entry.pieces))),
}

# What one typed character asks, whatever key it is on.
CHARACTERS: Final = {
    **{str(digit): command for digit, command in enumerate(DIGITS)},
    "+": Command.PLUS,
    **dict.fromkeys("-−", Command.MINUS),
    **dict.fromkeys("*×·", Command.TIMES),
    **dict.fromkeys("/÷:", Command.DIVIDE),
    **dict.fromkeys(".,", Command.POINT),
    "^": Command.POWER,
    "²": Command.SQUARE,
    "³": Command.CUBE,
    "%": Command.PERCENT,
    "!": Command.FACTORIAL,
    "(": Command.OPEN,
    ")": Command.CLOSE,
    "√": Command.SQRT,
    "∛": Command.CBRT,
    "π": Command.PI,
    "=": Command.EQUALS,
    "\r": Command.EQUALS,
    "\n": Command.EQUALS,
}


def pieces_for(command: Command, *, inverse: bool, hyperbolic: bool) -> tuple[str, ...]:
    """Return what `command` types while the inverse and hyperbolic keys are down."""
    pieces = KEYS[command].pieces
    if command in (Command.SIN, Command.COS, Command.TAN):
        name = pieces[0][:-1]
        return (f"{'a' if inverse else ''}{name}{'h' if hyperbolic else ''}(",)
    return _INVERSES.get(command, pieces) if inverse else pieces


def split(text: str) -> list[str]:
    """Cut `text` into the pieces that keys would have typed; signs that mean nothing are left out."""
    from disguise_app.calculator.functions import CONSTANTS, FUNCTIONS
    from disguise_app.calculator.tokens import is_known

    pieces: list[str] = []
    at = 0
    text = text.translate(_LOWER).replace("**", "^")
    names = sorted((*FUNCTIONS, *CONSTANTS, "mod", "root"), key=len, reverse=True)
    while at < len(text):
        name = next((name for name in names if text.startswith(name, at)), "") if text[at].isalpha() else ""
        end = at + max(1, len(name))
        if name in FUNCTIONS and text[end : end + 1] == "(":
            end += 1
        piece = text[at:end]
        if piece.isdecimal():
            piece = str(int(piece))
        if piece == "x" and len(text) > 1:  # alone it may become a part of exp
            piece = "×"
        if is_known(piece[0]):
            pieces.append(_PIECES.get(piece, piece))
        at = end
    return pieces


_LOWER: Final = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
# Other signs, as pages and programs write them, are the ones of the keys from here on; "﹣" is the sign key's own.
_PIECES: Final = {
    "pi": "π", "ans": "Ans", "sqrt(": "√(", "cbrt(": "∛(", "＋": "+",
    **dict.fromkeys("-–－‐‑", "−"),
    **dict.fromkeys("*·⋅∗✕＊", "×"),
    **dict.fromkeys("/∕⁄:／", "÷"),
    **dict.fromkeys("％٪", "%"),
    **dict.fromkeys("[{（", "("),
    **dict.fromkeys("]}）", ")"),
}  # fmt: skip
