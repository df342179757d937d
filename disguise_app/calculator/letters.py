"""Letters that are keys: one letter alone stands for a function unless it begins a name.

Called by the session for a typed letter and by `line` before whatever follows it. `q`, `y` and `x` begin no name and
act at once; `p`, `r`, `l` and `n` may be the first letter of one (`pi`, `root`, `ln`), so they wait for what is typed
next.
It must not know what the keys do.
"""

from typing import Final

from disguise_app.calculator.commands import Command
from disguise_app.calculator.entry import Entry
from disguise_app.calculator.keys import KEYS, Key

_AT_ONCE: Final = {"q": Command.SQUARE, "y": Command.POWER, "x": Command.TIMES}
_ALONE: Final = {"p": Command.PI, "r": Command.RECIPROCAL, "l": Command.LOG, "n": Command.LN}


def at_once(entry: Entry, letter: str) -> Command | None:
    """Return what a typed letter asks at the caret, None where it belongs to a name or is none of these."""
    return None if is_letter(entry.before) else _AT_ONCE.get(letter)


def on_result(letter: str) -> Command | None:
    """Return what a letter asks of a result that stands there; the first letter of a function begins anew."""
    return Command.RECIPROCAL if letter == "r" else _AT_ONCE.get(letter)


def waiting(entry: Entry) -> Key | None:
    """Return the key of the one letter before the caret, None where there is none or more than one."""
    before = entry.pieces[entry.caret - 2] if entry.caret > 1 else ""
    command = None if is_letter(before) else _ALONE.get(entry.before)
    return None if command is None else KEYS[command]


def finish(entry: Entry, key: Key) -> None:
    """Do what `key` does in the place of the letter before the caret."""
    entry.remove(entry.caret - 1, entry.caret)
    key.edit(entry, *key.pieces)


def is_letter(piece: str) -> bool:
    """Tell whether a piece is one letter of a name that is being typed."""
    return len(piece) == 1 and "a" <= piece <= "z"
