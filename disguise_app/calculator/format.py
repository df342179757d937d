"""A value as neutral text: ASCII digits, `.`, `e` and an exponent; no grouping.

Called by the session's answers (rounded to what is shown) and by the line tool (all digits of what is exact). The
locale's signs are put in by `layout`.
"""

from typing import Final, NamedTuple

from disguise_app.calculator.budget import Budget
from disguise_app.calculator.digits import Digits, digits_of, exact_digits
from disguise_app.calculator.values import Value

LARGE: Final = 16
SMALL: Final = -6
TOOL_DIGITS: Final = 50
MOST_EXACT_DIGITS: Final = 10_000


class Written(NamedTuple):
    """Hold a number as text, and whether the text is all of it."""

    text: str
    is_exact: bool


def on_screen(value: Value, count: int, budget: Budget) -> Written:
    """Return `value` with at most `count` significant digits, in scientific form from 10^16 and below 10^-6."""
    digits = digits_of(value, count, budget)
    text = positional(digits) if SMALL <= digits.exponent < max(LARGE, min(count, 40)) else scientific(digits, "e")
    return Written(text, digits.is_exact)


def as_line(value: Value, budget: Budget) -> str:
    """Return `value` for the line tool: all digits where they end within 10,000, else 50, the last one rounded.

    The scientific form (1.5e+20, 1.5e-30) is taken from 10^16 and below 10^-6, unless the plain form is not more than
    twice as long, so that 2^64 and 25! stand as whole numbers.
    """
    digits = exact_digits(value, MOST_EXACT_DIGITS, budget) or digits_of(value, TOOL_DIGITS, budget)
    short = scientific(digits, "e+")
    if SMALL <= digits.exponent < LARGE:
        return positional(digits)
    if digits.exponent > 0 and digits.is_exact and digits.exponent < 2 * len(digits.text):
        return positional(digits)
    return short


def positional(digits: Digits) -> str:
    """Return digits without an exponent."""
    sign = "-" if digits.is_negative else ""
    if digits.exponent < 0:
        return f"{sign}0.{'0' * (-digits.exponent - 1)}{digits.text}"
    whole = digits.text[: digits.exponent + 1].ljust(digits.exponent + 1, "0")
    part = digits.text[digits.exponent + 1 :]
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"


def scientific(digits: Digits, mark: str) -> str:
    """Return digits with an exponent; `mark` stands before one that is not negative."""
    sign = "-" if digits.is_negative else ""
    part = f".{digits.text[1:]}" if len(digits.text) > 1 else ""
    return f"{sign}{digits.text[0]}{part}{'e' if digits.exponent < 0 else mark}{digits.exponent}"
