"""Numbers as people and programs write them, read into the neutral form.

Called for pasted text (see `pasted`), by the units and by the line tool. Decides which of `.` and `,` is the decimal
sign, drops grouping and invisible marks, maps digits of any script. It must not know currencies and tables.
"""

from typing import Final

from disguise_app.calculator.errors import SyntaxProblem, TooLarge
from disguise_app.calculator.signs import ENGLISH, NumberLocale

MOST_BYTES: Final = 65536
_APOSTROPHES: Final = "'’_٬"
_THIN_SPACES: Final = "\u00a0\u202f\u2009\u2007\u2008\u200a\u2002\u2003\u2005\u3000"
INVISIBLE: Final = frozenset(
    "\x00\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u061c\u00ad"
)
_DECIMALS: Final = {"٫": ".", "．": ".", "，": ","}


def numbers_in_line(text: str, locale: NumberLocale = ENGLISH, *, is_pasted: bool = False) -> str:
    """Return `text` with every number in neutral form; the rest stays as it is."""
    if len(text) > MOST_BYTES:
        raise TooLarge(0)
    text = "".join(_DECIMALS.get(sign, sign) for sign in text if sign not in INVISIBLE)
    if text.isascii() and "," not in text and "'" not in text and "_" not in text and not is_pasted:
        return text
    made: list[str] = []
    roots: list[bool] = []
    at = 0
    while at < len(text):
        _note_parenthesis(text, at, roots)
        end = _number_end(text, at, in_root=roots[-1:] == [True], is_pasted=is_pasted)
        made.append(text[at] if end == at else _number(text[at:end], at, locale))
        at = max(end, at + 1)
    return "".join(made)


def _note_parenthesis(text: str, at: int, roots: list[bool]) -> None:
    """Keep in `roots`, for each open parenthesis, whether it is root( , ), where a comma parts the operands."""
    if text[at] == "(":
        roots.append(text[max(0, at - 4) : at].lower() == "root")
    elif text[at] == ")" and roots:
        roots.pop()


def _number_end(text: str, start: int, *, in_root: bool, is_pasted: bool) -> int:
    """Return where the number that begins at `start` ends, with its grouping signs; `start` if none begins."""
    if not (text[start].isdecimal() or (text[start] in ".," and text[start + 1 : start + 2].isdecimal())):
        return start
    if in_root:
        return start if text[start] == "," else _plain_end(text, start)
    spaces = _THIN_SPACES + " " if is_pasted else _THIN_SPACES
    at = start
    while at < len(text) and (_is_inside(text, at) or (at > start and text[at] in spaces and _is_group(text, at + 1))):
        at += 1
    return at


def _is_inside(text: str, at: int) -> bool:
    """Tell whether a sign within a number is a digit, a point, or a grouping sign with a digit behind it."""
    return text[at].isdecimal() or text[at] == "." or (text[at] in "," + _APOSTROPHES and _digit_follows(text, at))


def _digit_follows(text: str, at: int) -> bool:
    return text[at + 1 : at + 2].isdecimal()


def _is_group(text: str, at: int) -> bool:
    """Tell whether exactly three digits stand at `at`."""
    group = text[at : at + 4]
    return len(group) >= 3 and group[:3].isdecimal() and not group[3:].isdecimal()


def _plain_end(text: str, start: int) -> int:
    at = start
    while at < len(text) and (text[at].isdecimal() or text[at] == "."):
        at += 1
    return at


def _number(written: str, start: int, locale: NumberLocale) -> str:
    """Return one number in neutral form."""
    digits = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in written)
    for sign in _APOSTROPHES + _THIN_SPACES + " ":
        digits = digits.replace(sign, "")
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        return _mixed(digits, start)
    if points + commas == 0:
        return digits
    mark = "." if points else ","
    if points + commas > 1:
        return _ungrouped(digits, mark, start)
    whole, _, part = digits.partition(mark)
    looks_grouped = len(part) == 3 and 1 <= len(whole) <= 3 and whole.strip("0") != "" and whole[0] != "0"
    if looks_grouped and mark != locale.decimal:
        return whole + part
    return f"{whole}.{part}"


def _mixed(digits: str, start: int) -> str:
    """Read a number with both signs: the last kind is the decimal sign, and stands once."""
    decimal = max(".,", key=digits.rfind)
    group = "," if decimal == "." else "."
    whole, _, part = digits.rpartition(decimal)
    if decimal in whole:
        raise SyntaxProblem(start, "unknown")
    return f"{_ungrouped(whole, group, start)}.{part}"


def _ungrouped(digits: str, mark: str, start: int) -> str:
    """Drop grouping signs where the groups have the sizes that people write: 2 or 3 digits, and 3 at the end."""
    first, *groups = digits.split(mark)
    if not 1 <= len(first) <= 3 or len(groups[-1]) != 3 or any(len(group) not in (2, 3) for group in groups):
        raise SyntaxProblem(start, "unknown")
    return first + "".join(groups)
