"""Lines of the tape as they are read: local digits, grouping, the sum, the text file.

Called by the display, the tape and the units form. A line comes in neutral form (`12 × 4.75 = 57`) and is written as
the locale writes it. Pure; it must not know widgets.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from disguise_app.calculator.display import TapeLine
from disguise_app.calculator.layout import localised
from disguise_app.calculator.signs import NumberLocale

if TYPE_CHECKING:
    from decimal import Decimal

_SIGNS: Final = (" = ", " ≈ ")
_SUM_DIGITS: Final = 16
_LARGEST_PLAIN: Final = 16


class Parts(NamedTuple):
    """Hold a line in two parts: the expression and the result; `sign` is "=" or "≈"."""

    expression: str
    sign: str
    result: str


def parts(text: str) -> Parts:
    """Return the parts of a neutral tape line; a line without a result is all expression."""
    for sign in _SIGNS:
        expression, found, result = text.rpartition(sign)
        if found:
            return Parts(expression, sign.strip(), result)
    return Parts(text, "", "")


def written(text: str, locale: NumberLocale) -> str:
    """Return neutral `text` with every number as the locale writes it."""
    shown: list[str] = []
    number = ""
    for at, char in enumerate(text + "\0"):
        if _goes_on(number, char, text[at + 1 : at + 2]):
            number += char
            continue
        if number:
            shown.append(localised(number, locale))
        number = char if char.isascii() and (char.isdigit() or char == ".") else ""
        if not number and char != "\0":
            shown.append("−" if char == "-" else char)
    return "".join(shown)


def _goes_on(number: str, char: str, following: str) -> bool:
    """Tell whether `char` belongs to the number before it, its exponent included."""
    if not number:
        return False
    if char.isascii() and char.isdigit():
        return True
    if char == ".":
        return "." not in number and "e" not in number
    if char == "e":
        return "e" not in number and (following.isdigit() or following in ("+", "-"))
    return char in "+-" and number.endswith("e")


class Total(NamedTuple):
    """Hold the sum of a tape: of how many lines, the neutral text, and whether a rounded result is in it."""

    lines: int
    text: str
    is_rounded: bool


def total(lines: Iterable[TapeLine]) -> Total:
    """Return the sum of the results of `lines`, lines without a number left out."""
    from decimal import Context, Decimal, localcontext

    found = [(line, number) for part in lines if (number := _number((line := parts(part.text)).result)) is not None]
    numbers = [number for _, number in found]
    is_rounded = any(line.sign == "≈" for line, _ in found)
    with localcontext(Context(prec=1000, Emin=-999_999, Emax=999_999)):
        exact = sum(numbers, Decimal(0)) if all(abs(n.adjusted()) < 400 for n in numbers) else None
        return Total(len(numbers), "" if exact is None else _neutral(exact), is_rounded)


def _number(text: str) -> "Decimal | None":
    from decimal import Decimal, InvalidOperation

    plain = text.strip().replace("−", "-").rstrip("…")
    if not plain or not all(char in "0123456789.-+e" for char in plain):
        return None
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def _neutral(number: "Decimal") -> str:
    from decimal import ROUND_HALF_UP, Context

    rounded = Context(prec=_SUM_DIGITS, rounding=ROUND_HALF_UP, Emin=-999_999, Emax=999_999).plus(number)
    if not rounded:
        return "0"
    if -6 <= rounded.adjusted() < _LARGEST_PLAIN:
        text = format(rounded, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    digits = "".join(map(str, rounded.as_tuple().digits)).rstrip("0") or "0"
    mantissa = digits[0] + ("." + digits[1:] if len(digits) > 1 else "")
    return f"{'-' if rounded < 0 else ''}{mantissa}e{rounded.adjusted():+d}"


def as_file(lines: Sequence[TapeLine], locale: NumberLocale, *, total_word: str) -> bytes:
    """Return the tape as a text file in UTF-8: a line each, and the sum at the end."""
    rows = [written(line.text, locale) for line in lines]
    added = total(lines)
    if added.lines > 1 and added.text:
        rows += ["", f"{total_word} {localised(added.text, locale)}"]
    return ("\n".join(rows) + "\n").encode()
