"""Whole numbers taken apart, as far as it is cheap: small primes, and whether the rest is a power.

Called by `powers`, so that √12 is 2√3 and ln 1000 is 3 ln 10. What is left whole is still exact; only a
simplification is missed.
"""

from fractions import Fraction
from math import gcd, isqrt
from typing import Any, Final

_SMALL: Final = tuple(n for n in range(2, 1000) if all(n % d for d in range(2, isqrt(n) + 1)))
_MOST_BITS: Final = 8192
_FEW: Final = 6
_ROOTS: Final = (2, 3, 5, 7, 11, 13)


def factored(number: Fraction) -> dict[int, int]:
    """Return whole factors of a positive fraction with their exponents; factors below 1000 are primes."""
    factors = _whole(number.numerator)
    for factor, exponent in _whole(number.denominator).items():
        factors[factor] = factors.get(factor, 0) - exponent
    return factors


def _whole(number: int) -> dict[int, int]:
    factors: dict[int, int] = {}
    primes = _SMALL if number.bit_length() <= 4 * _MOST_BITS else _SMALL[:_FEW]
    left = number if number.bit_length() <= _MOST_BITS else _fast(number)
    for prime in primes:
        exponent, left = _divided(left, prime)
        if exponent:
            factors[prime] = exponent
        if left == 1:
            return factors
    base, exponent = _perfect(int(left))
    factors[base] = exponent
    return factors


def _fast(number: int) -> Any:
    """Return a large number as the library's integer, whose division is quick."""
    from flint import fmpz

    return fmpz(number)


def _divided(number: Any, prime: int) -> tuple[int, Any]:
    """Return how often `prime` divides `number`, by squares so that 2^300000 is quick, and what is left."""
    if number % prime:
        return 0, number
    steps = [number // number * prime]
    while number % (steps[-1] ** 2) == 0:
        steps.append(steps[-1] ** 2)
    exponent = 0
    for at in range(len(steps) - 1, -1, -1):
        if number % steps[at] == 0:
            number //= steps[at]
            exponent += 1 << at
    return exponent, number


def _perfect(number: int) -> tuple[int, int]:
    """Return base and exponent with base^exponent = number, the exponent as large as is found."""
    exponent = 1
    if number.bit_length() > _MOST_BITS:
        return number, exponent
    for degree in _ROOTS:
        base = exact_root(number, degree)
        while base is not None:
            number, exponent = base, exponent * degree
            base = exact_root(number, degree)
    return number, exponent


def exact_root(number: int, degree: int) -> int | None:
    """Return the root of `number` of that degree if it is whole, else None (Newton's method on integers)."""
    if degree == 2:
        root = isqrt(number)
        return root if root * root == number else None
    guess = 1 << -(-number.bit_length() // degree)
    while True:
        better = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess if guess > 1 and guess**degree == number else None
        guess = better


def primitive(number: Fraction) -> tuple[Fraction, int]:
    """Return base and exponent with base^exponent = number and base above 1, the exponent as large as is found."""
    factors = factored(number)
    common = 0
    for exponent in factors.values():
        common = gcd(common, exponent)
    base = Fraction(1)
    for factor, exponent in factors.items():
        base *= Fraction(factor) ** (exponent // common)
    return (base, common) if base > 1 else (1 / base, -common)
