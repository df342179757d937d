"""What each key does to the line being typed.

Called by the session only. Every function changes one `Entry` and returns nothing; a key that makes no sense at the
caret changes nothing. No values and no results are known here.
"""

from typing import Final

from disguise_app.calculator.entry import BINARY, DIGITS, NEGATIVE, NUMBER_PIECES, Entry
from disguise_app.calculator.tokens import FIRST_BOUND, LAST_BOUND

MOST_DIGITS: Final = 1000
_SIGNED_AFTER: Final = frozenset("×÷^") | {"mod", "root"}


def digit(entry: Entry, piece: str) -> None:
    """Type one digit; it replaces a lone 0."""
    start, end = entry.number_run()
    if end - start == 1 and entry.pieces[start] == "0" and entry.caret == end:
        entry.remove(start, end)
    elif sum(one in DIGITS for one in entry.pieces[start:end]) >= MOST_DIGITS:
        return
    entry.insert(piece)


def point(entry: Entry) -> None:
    """Type the decimal point, with a 0 in front where no digit is; a number takes only one."""
    start, end = entry.number_run()
    if any(piece in (".", "e") for piece in entry.pieces[start:end]):
        return
    if entry.caret == start:
        entry.insert("0")
    entry.insert(".")


def exponent(entry: Entry) -> None:
    """Type the exponent sign of a number, after a 1 where none begins."""
    start, end = entry.number_run()
    if "e" in entry.pieces[start:end]:
        return
    if start == end:
        entry.insert("1")
    entry.insert("e")


def operator(entry: Entry, piece: str) -> None:
    """Type an operator; it replaces one before it, except that a minus after × ÷ ^ mod ( is a sign."""
    after_exponent = entry.before == "e" and entry.number_run()[0] < entry.caret - 1
    if (piece == "−" and entry.before in _SIGNED_AFTER) or (piece in ("−", "+") and after_exponent):
        entry.insert(piece)
        return
    while entry.before in BINARY and not _is_exponent_sign(entry):
        entry.backspace()
    if entry.before.endswith("(") or (piece == "−" and entry.is_empty):
        entry.insert(*("−" if piece == "−" else ""))
        return
    if not entry.caret:
        entry.insert("0")
    if piece == "^":
        enclose_negative(entry)
    entry.insert(piece)


def _is_exponent_sign(entry: Entry) -> bool:
    start, _ = entry.number_run()
    return start < entry.caret


def has_operand(entry: Entry) -> bool:
    """Tell whether an operand ends at the caret."""
    start, end = entry.operand()
    return start < entry.caret <= end


def postfix(entry: Entry, *pieces: str) -> None:
    """Type `!`, `%`, a square or the like after an operand."""
    if entry.is_empty:
        entry.insert("0")
    if not has_operand(entry):
        return
    if pieces[0] in ("!", "^"):
        enclose_negative(entry)
    entry.insert(*pieces)


def enclose_negative(entry: Entry) -> None:
    """Put the number before the caret in parentheses if the sign key made it negative: (−2)^2 is 4."""
    start, end = entry.operand()
    if start and entry.caret == end and entry.pieces[start - 1] == NEGATIVE:
        entry.pieces[start - 1 : start] = ["(", "−"]
        entry.caret += 1
        entry.insert(")")


def opening(entry: Entry, piece: str) -> None:
    """Type `(` or a function; it replaces a lone 0."""
    _replace_zero(entry)
    if piece == "(":
        piece = _merge_name(entry)
    entry.insert(piece)


def _replace_zero(entry: Entry) -> None:
    if entry.pieces == ["0"]:
        entry.remove(0, 1)


def _merge_name(entry: Entry) -> str:
    """Take letters before the caret that are a function's name away and return them with the parenthesis."""
    from disguise_app.calculator.functions import FUNCTIONS

    start = entry.caret
    while start and entry.pieces[start - 1].isalnum() and len(entry.pieces[start - 1]) == 1:
        start -= 1
    for first in range(start, entry.caret):
        name = "".join(entry.pieces[first : entry.caret]).lower()
        if name in FUNCTIONS:
            entry.remove(first, entry.caret)
            return f"{name}("
    return "("


def constant(entry: Entry, piece: str) -> None:
    """Type π, e, Ans or a remembered value; it replaces a lone 0."""
    _replace_zero(entry)
    entry.insert(piece)


def is_bare(entry: Entry) -> bool:
    """Tell whether the entry is one number and nothing else, the caret at its end."""
    if entry.is_empty or not entry.at_end:
        return False
    if len(entry.pieces) == 1 and FIRST_BOUND <= entry.pieces[0] <= LAST_BOUND:
        return True
    start, end = entry.number_run()
    return end == len(entry.pieces) and (start == 0 or (start == 1 and entry.pieces[0] in ("−", NEGATIVE)))


def wraps(entry: Entry) -> bool:
    """Tell whether a function key takes the whole entry as its operand: one number, or one constant."""
    return entry.pieces != ["0"] and (is_bare(entry) or entry.pieces in (["π"], ["ℯ"], ["Ans"]))


def function(entry: Entry, piece: str) -> None:
    """Type a function; with one bare number and nothing else it wraps that number."""
    if wraps(entry):
        wrap(entry, piece)
    else:
        opening(entry, piece)


def wrap(entry: Entry, *pieces: str) -> None:
    """Put the whole entry into the parenthesis that `pieces` open."""
    entry.pieces[0:0] = pieces
    entry.caret = len(entry.pieces)
    entry.insert(")")


def clear_operand(entry: Entry) -> None:
    """Take the operand at the end away (CE)."""
    entry.caret = len(entry.pieces)
    start, _ = entry.operand()
    entry.remove(start, len(entry.pieces))


def sign(entry: Entry) -> None:
    """Change the sign of the operand at the caret, or of the exponent when the caret is in one."""
    start, end = entry.number_run()
    marks = [at for at in range(start, entry.caret) if entry.pieces[at] == "e"]
    if marks:
        _toggle(entry, marks[-1] + 1)
        return
    start, _ = entry.operand()
    _toggle_operand(entry, start, end)


def _toggle_operand(entry: Entry, start: int, end: int) -> None:
    if _is_enclosed(entry, start):
        del entry.pieces[entry.caret - 1]
        del entry.pieces[start : start + 2]
        entry.caret -= 3
        return
    before = entry.pieces[start - 1] if start else ""
    if before == NEGATIVE or (before == "−" and _begins(entry, start - 1)):
        _toggle(entry, start - 1)
        return
    entry.pieces.insert(start, NEGATIVE)
    entry.caret += 1
    if start < end and entry.pieces[end + 1 : end + 2] in (["^"], ["!"]):
        inside, entry.caret = end + 1 - entry.caret, end + 1
        enclose_negative(entry)
        entry.caret -= inside + 1 if inside else 0


def _begins(entry: Entry, at: int) -> bool:
    """Tell whether an operand begins at `at`, so that a minus there is a sign."""
    return at == 0 or entry.pieces[at - 1] in BINARY or entry.pieces[at - 1].endswith("(")


def _is_enclosed(entry: Entry, start: int) -> bool:
    return (
        entry.before == ")"
        and entry.pieces[start : start + 2] == ["(", "−"]
        and all(piece in NUMBER_PIECES for piece in entry.pieces[start + 2 : entry.caret - 1])
    )


def _toggle(entry: Entry, at: int) -> None:
    if entry.pieces[at : at + 1] in (["−"], [NEGATIVE]):
        del entry.pieces[at]
        entry.caret -= 1
    else:
        entry.pieces.insert(at, "−")
        entry.caret += 1
