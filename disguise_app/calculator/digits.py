"""A value's decimal digits, each of them right.

Called by `format`. Fractions are divided; everything else is widened until the ends of its enclosure round to the same
digits. Rounding is half up (away from zero at a tie), on the last digit that is given.
"""

from fractions import Fraction
from typing import Final, NamedTuple

from disguise_app.calculator.budget import Budget
from disguise_app.calculator.numbers import Work, subtract
from disguise_app.calculator.values import Value, rational

_CHUNK: Final = 4000
_LOG10_2: Final = 0.30102999566398120
_SPARE_BITS: Final = 64


class Digits(NamedTuple):
    """Hold sign, significant digits without trailing zeros, and the exponent of ten of the first one.

    `is_exact`: nothing follows the digits. Zero has the digits "0".
    """

    is_negative: bool
    text: str
    exponent: int
    is_exact: bool


ZERO: Final = Digits(False, "0", 0, True)


def digits_of(value: Value, count: int, budget: Budget) -> Digits:
    """Return the first `count` significant digits of `value`, rounded; raise TakesTooLong."""
    work = Work(budget=budget)
    exact = value.fraction
    if exact is None:
        return _enclosed(work, value, count)
    return _divided(work, exact, count) if exact else ZERO


def exact_digits(value: Value, most: int, budget: Budget) -> Digits | None:
    """Return all digits of `value` if they are at most `most`, else None."""
    exact = value.fraction
    if exact is None:
        return None
    if not exact:
        return ZERO
    places = decimal_places(exact.denominator, most)
    if places is None:
        return None
    whole = int(abs(exact.numerator).bit_length() * _LOG10_2) - int(exact.denominator.bit_length() * _LOG10_2)
    if whole + places > most + 1 and exact.denominator > 1:
        return None
    found = digits_of(value, max(1, min(whole + places + 2, 2 * most)), budget)
    return found if found.is_exact and len(found.text) <= most else None


def decimal_places(denominator: int, most: int) -> int | None:
    """Return how many decimals a fraction with that denominator has, or None if they do not end within `most`."""
    twos = (denominator & -denominator).bit_length() - 1
    if twos > 4 * most:
        return None
    left, fives = denominator >> twos, 0
    if left.bit_length() > 3 * most:
        return None
    while left % 5 == 0:
        left //= 5
        fives += 1
    return max(twos, fives) if left == 1 else None


def _exponent(top: int, bottom: int) -> int:
    """Return the exponent of ten of the first digit of top ÷ bottom."""
    guess = int((top.bit_length() - bottom.bit_length()) * _LOG10_2)
    while _is_below(top, bottom, guess):
        guess -= 1
    while not _is_below(top, bottom, guess + 1):
        guess += 1
    return guess


def _is_below(top: int, bottom: int, exponent: int) -> bool:
    return top < bottom * int(10**exponent) if exponent >= 0 else top * int(10**-exponent) < bottom


def _divided(work: Work, number: Fraction, count: int) -> Digits:
    work.budget.afford_fraction(number)
    top, bottom = abs(number.numerator), number.denominator
    exponent = _exponent(top, bottom)
    work.budget.check()
    whole, left, bottom = _scaled(top, bottom, count - 1 - exponent)
    if 2 * left >= bottom:
        whole += 1
    return _finished(number < 0, whole, exponent, count, is_exact=left == 0)


def _scaled(top: int, bottom: int, power: int) -> tuple[int, int, int]:
    """Return quotient, remainder and divisor of top × 10^power ÷ bottom."""
    if power >= 0:
        top *= 10**power
    else:
        bottom *= 10**-power
    return *divmod(top, bottom), bottom


def _finished(negative: bool, whole: int, exponent: int, count: int, *, is_exact: bool) -> Digits:
    text = digit_string(whole)
    if len(text) > count:
        exponent += 1
    return Digits(negative, text.rstrip("0"), exponent, is_exact)


def digit_string(number: int) -> str:
    """Return the ASCII digits of a whole number of any size above 0."""
    if number.bit_length() < 3 * _CHUNK:
        return str(number)
    half = int(number.bit_length() * _LOG10_2) // 2
    high, low = divmod(number, 10**half)
    return digit_string(high) + (digit_string(low) if low else "0").rjust(half, "0")


def _enclosed(work: Work, value: Value, count: int) -> Digits:
    from disguise_app.calculator.enclosures import NOTHING_KNOWN, ZERO_BITS, bounds, enclose

    bits = int(count / _LOG10_2) + _SPARE_BITS
    while True:
        low, high, shift = bounds(enclose(work.budget, value, bits)) or NOTHING_KNOWN
        if low > 0 or high < 0:
            ends = [_rounded(end, shift, count) for end in (low, high)]
            if ends[0] == ends[1]:
                return _told(work, value, ends[0], count)
            if bits >= ZERO_BITS + 4 * count:
                return _told(work, value, max(ends, key=lambda end: (end.exponent, end.text)), count)
        bits *= 2


def _rounded(number: int, shift: int, count: int) -> Digits:
    """Round number × 2^shift to `count` digits."""
    top, bottom = (abs(number) << shift, 1) if shift >= 0 else (abs(number), 1 << -shift)
    exponent = _exponent(top, bottom)
    whole, left, bottom = _scaled(top, bottom, count - 1 - exponent)
    return _finished(number < 0, whole + (2 * left >= bottom), exponent, count, is_exact=False)


def _told(work: Work, value: Value, digits: Digits, count: int) -> Digits:
    """Call digits that end early the whole number if the rest is 0 by the rule of 10^−200."""
    if len(digits.text) > count - 8 or abs(digits.exponent) > 4 * count:
        return digits
    power = digits.exponent - len(digits.text) + 1
    whole = int(digits.text) * (-1 if digits.is_negative else 1)
    short = rational(whole * 10**power if power >= 0 else Fraction(whole, 10**-power))
    return digits._replace(is_exact=not subtract(work, value, short).terms)
