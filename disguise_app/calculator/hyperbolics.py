"""Hyperbolic functions and their inverses; the unit of angles does not matter to them.

Called through the table of `functions`. Sine and cosine are sums of powers of e, so identities between them hold
exactly; their inverses are logarithms of fractions and roots where those are small, and enclosures else.
"""

from fractions import Fraction
from typing import Final

from disguise_app.calculator.errors import DomainProblem, NotDefined
from disguise_app.calculator.numbers import Work, absolute, add, invert, multiply, negate, sign, subtract
from disguise_app.calculator.powers import exponential, natural_log, square_root
from disguise_app.calculator.values import Value, rational

_HALF: Final = Fraction(1, 2)
_MOST_BITS: Final = 2000


def _half_sum(work: Work, value: Value, side: int) -> Value:
    grown = exponential(work, value)
    shrunk = multiply(work, invert(work, grown), rational(side))
    return multiply(work, rational(_HALF), add(work, grown, shrunk))


def sinh(work: Work, value: Value) -> Value:
    """Return the hyperbolic sine."""
    return _half_sum(work, value, -1) if value.terms else value


def cosh(work: Work, value: Value) -> Value:
    """Return the hyperbolic cosine."""
    return _half_sum(work, value, 1)


def tanh(work: Work, value: Value) -> Value:
    """Return the hyperbolic tangent."""
    return work.call("tanh", value) if value.terms else value


def _is_small(value: Value) -> bool:
    exact = value.fraction
    return exact is not None and max(exact.numerator.bit_length(), exact.denominator.bit_length()) <= _MOST_BITS


def asinh(work: Work, value: Value) -> Value:
    """Return the inverse of the hyperbolic sine."""
    if not value.terms:
        return value
    if not _is_small(value):
        return work.call("asinh", value)
    positive = absolute(work, value)
    under = add(work, multiply(work, value, value), rational(1))
    found = natural_log(work, add(work, positive, square_root(work, under)))
    return negate(work, found) if sign(work, value) < 0 else found


def acosh(work: Work, value: Value) -> Value:
    """Return the inverse of the hyperbolic cosine, 0 and up; raise DomainProblem below 1."""
    side = sign(work, subtract(work, value, rational(1)))
    if side < 0:
        raise DomainProblem
    if side == 0:
        return rational(0)
    if not _is_small(value):
        return work.call("acosh", value)
    under = subtract(work, multiply(work, value, value), rational(1))
    return natural_log(work, add(work, value, square_root(work, under)))


def atanh(work: Work, value: Value) -> Value:
    """Return the inverse of the hyperbolic tangent; raise NotDefined at ±1 and DomainProblem beyond."""
    side = sign(work, subtract(work, absolute(work, value), rational(1)))
    if side == 0:
        raise NotDefined
    if side > 0:
        raise DomainProblem
    exact = value.fraction
    if exact is None or not _is_small(value):
        return work.call("atanh", value)
    return multiply(work, rational(_HALF), natural_log(work, rational((1 + exact) / (1 - exact))))
