"""What has to do with whole numbers: percent, remainder, factorial.

Called through the table of `functions`.
"""

from fractions import Fraction
from math import factorial as whole_factorial
from typing import Final

from disguise_app.calculator.errors import DivisionByZero, DomainProblem, TooLarge
from disguise_app.calculator.numbers import Work, add, divide, multiply, sign, subtract
from disguise_app.calculator.values import Value, rational

# 25205! is the last factorial below 10^100000.
MOST_FACTORIAL: Final = 25_205
_MOST_HALVES: Final = 2000
_COST_MS: Final = 15.0


def percent(work: Work, value: Value) -> Value:
    """Return a hundredth of `value`."""
    return multiply(work, value, rational(Fraction(1, 100)))


def floor(work: Work, value: Value) -> int:
    """Return the greatest whole number that is not above `value`."""
    exact = value.fraction
    if exact is not None:
        work.budget.afford_fraction(exact)
        return exact.__floor__()
    from disguise_app.calculator.enclosures import FIRST_BITS, NOTHING_KNOWN, bounds, enclose

    bits = FIRST_BITS
    while True:
        low, high, shift = bounds(enclose(work.budget, value, bits)) or NOTHING_KNOWN
        least, most = (end << shift if shift >= 0 else end >> -shift for end in (low, high))
        if least == most:
            return least
        if most - least == 1 and bits > 1000:
            return most if sign(work, subtract(work, value, rational(most))) >= 0 else least
        bits *= 2


def modulo(work: Work, left: Value, right: Value) -> Value:
    """Return the remainder with the sign of `right` (floored division); raise DivisionByZero."""
    if not right.terms:
        raise DivisionByZero
    exact, by = left.fraction, right.fraction
    if exact is not None and by is not None:
        work.budget.afford_fraction(exact, by)
        return rational(exact % by)
    times = floor(work, divide(work, left, right))
    return subtract(work, left, multiply(work, right, rational(times)))


def factorial(work: Work, value: Value) -> Value:
    """Return value!, by the gamma function for what is not whole; raise DomainProblem at negative whole numbers."""
    if _is_above(work, value, MOST_FACTORIAL):
        raise TooLarge
    exact = value.fraction if value.fraction is not None else _whole_by_rule(work, value)
    if exact is None or exact.denominator > 2:
        return _gamma(work, value)
    if exact.denominator == 1:
        if exact < 0:
            raise DomainProblem
        if exact > 1000:
            work.budget.afford(_COST_MS)
        return rational(whole_factorial(exact.numerator))
    return _halves(work, exact) if abs(exact) < _MOST_HALVES else _gamma(work, value)


def _is_above(work: Work, value: Value, bound: int) -> bool:
    """Tell whether `value` is above a whole number; of a fraction with very many digits no sum is made."""
    if value.fraction is not None:
        return value.fraction > bound
    return sign(work, subtract(work, value, rational(bound))) > 0


def _whole_by_rule(work: Work, value: Value) -> Fraction | None:
    """Return the whole number that `value` is by the rule of 10^−200, as acosh(cosh 3) is 3, else None."""
    if not _is_above(work, value, -MOST_FACTORIAL):
        raise TooLarge
    below = floor(work, value)
    return None if subtract(work, value, rational(below)).terms else Fraction(below)


def _gamma(work: Work, value: Value) -> Value:
    if not _is_above(work, value, -MOST_FACTORIAL):
        raise TooLarge
    return work.call("gamma", add(work, value, rational(1)))


def _halves(work: Work, value: Fraction) -> Value:
    """Return Γ(n + 1/2) as a fraction of √π (NIST DLMF 5.4.6 and 5.5.1)."""
    from disguise_app.calculator.values import power_of

    number, at = Fraction(1), Fraction(1, 2)
    gamma_at = value + 1
    while at < gamma_at:
        number *= at
        at += 1
    while at > gamma_at:
        at -= 1
        number /= at
    work.budget.check()
    return multiply(work, rational(number), power_of("pi", Fraction(1, 2)))
