"""Pieces of an entry and neutral results to what is shown: local digits, grouping, spaces, caret.

Called by the session's line and view. Neutral text has ASCII digits, `.` and `1.5e20`; shown text the locale's signs
and `1.5×10²⁰`. Nothing here computes.
"""

from typing import Final, NamedTuple

from disguise_app.calculator.entry import BINARY, DIGITS, NEGATIVE, NUMBER_PIECES
from disguise_app.calculator.signs import NumberLocale

_RAISED: Final = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SHOWN: Final = {
    NEGATIVE: "−", "ℯ": "e", "asin(": "sin⁻¹(", "acos(": "cos⁻¹(", "atan(": "tan⁻¹(", "asinh(": "sinh⁻¹(",
    "acosh(": "cosh⁻¹(", "atanh(": "tanh⁻¹(", "log2(": "log₂(",
}  # fmt: skip
_ENDS: Final = frozenset(")!%πℯe|")

_NEUTRAL: Final = NumberLocale(group="")


class Laid(NamedTuple):
    """Hold a line as shown: its text, and for every place between pieces the place in the text."""

    text: str
    places: tuple[int, ...]


def lay_out(pieces: list[str], locale: NumberLocale, bound: dict[str, str]) -> Laid:
    """Lay `pieces` out as one line; `bound` gives the neutral text of remembered values."""
    shown: list[str] = []
    places = [0]
    length = 0
    breaks: frozenset[int] = frozenset()
    left = 0
    for at, piece in enumerate(pieces):
        if piece in DIGITS and not left and not _continues(pieces, at):
            left = _whole_digits(pieces, at)
            breaks = locale.breaks(left)
        part = _show(piece, pieces, at, locale, bound)
        if left and piece in DIGITS:
            left -= 1
            part += locale.group if left in breaks else ""
        shown.append(part)
        length += len(part)
        places.append(length)
    return Laid("".join(shown), tuple(places))


def _continues(pieces: list[str], at: int) -> bool:
    """Tell whether the digit at `at` stands in a fraction or an exponent, which are never grouped."""
    while at and pieces[at - 1] in DIGITS:
        at -= 1
    if at and pieces[at - 1] in ("−", "+"):
        at -= 1
    return at > 0 and (pieces[at - 1] == "." or (pieces[at - 1] == "e" and at > 1 and pieces[at - 2] in NUMBER_PIECES))


def _whole_digits(pieces: list[str], at: int) -> int:
    end = at
    while end < len(pieces) and pieces[end] in DIGITS:
        end += 1
    return end - at


def _show(piece: str, pieces: list[str], at: int, locale: NumberLocale, bound: dict[str, str]) -> str:
    if piece in DIGITS:
        return locale.local_digit(piece)
    if piece == ".":
        return locale.decimal
    if piece in bound:
        return localised(bound[piece], locale)
    if piece in BINARY and piece != "^" and at and _ends_operand(pieces, at - 1):
        return f" {piece} "
    return _SHOWN.get(piece, piece)


def _ends_operand(pieces: list[str], at: int) -> bool:
    piece = pieces[at]
    if piece == "e" and at and pieces[at - 1] in DIGITS:
        return False
    return piece in _ENDS or piece in DIGITS or piece == "." or (piece not in BINARY and not piece.endswith("("))


def localised(neutral: str, locale: NumberLocale) -> str:
    """Return the neutral result `-12345.5e-7` as the locale writes it: `−12,345.5×10⁻⁷`."""
    mantissa, _, exponent = neutral.partition("e")
    negative = mantissa.startswith("-")
    whole, point, part = mantissa.lstrip("-").partition(".")
    breaks = locale.breaks(len(whole))
    digits = [locale.local_digit(digit) for digit in whole]
    grouped = "".join(
        digit + (locale.group if len(digits) - at - 1 in breaks else "") for at, digit in enumerate(digits)
    )
    tail = "".join(locale.local_digit(digit) if digit in DIGITS else digit for digit in part)
    power = "×10" + exponent.lstrip("+").translate(_RAISED) if exponent else ""
    return ("−" if negative else "") + grouped + (locale.decimal if point else "") + tail + power


def plain(pieces: list[str], bound: dict[str, str]) -> str:
    """Return `pieces` as the tape keeps them: one line, ASCII digits, `.`, no grouping, operators with spaces."""
    shown: list[str] = []
    for at, piece in enumerate(pieces):
        if piece in bound:
            shown.append(bound[piece].replace("-", "−", 1) if bound[piece].startswith("-") else bound[piece])
        else:
            shown.append(piece if piece == "log2(" else _show(piece, pieces, at, _NEUTRAL, {}))
    return "".join(shown)


def with_products(pieces: list[str], places: tuple[int, ...]) -> list[str]:
    """Return `pieces` with a × where one is understood; `places` are those of the neutral text."""
    made: list[str] = []
    place = 0
    for piece in pieces:
        if place in places:
            made.append("×")
        made.append(piece)
        place += len(piece)
    return made
