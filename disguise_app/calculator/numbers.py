"""The four operations on values, and the work of one evaluation.

Values are sums of products of known numbers (`values`), so √2², sin 30° and ln e⁵ are exact, √2·√3 − √6 cancels, and an
expression that cancels nothing costs no precision.

Sums that are not proven different from 0 are settled by `enclosures`: widened until they exclude 0, or 0 by the rule of
10^−200. Called by `evaluate` and the modules of functions; knows no text and no screen.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Final

from disguise_app.calculator.budget import Budget, bounded
from disguise_app.calculator.errors import DivisionByZero
from disguise_app.calculator.values import UNIT, Generator, Monomial, Value, rational

MOST_TERMS: Final = 24
_ALWAYS_PRIME: Final = 1_000_000


class Work:
    """Hold what one evaluation carries along: its budget, the unit of angles, and the calls made so far."""

    def __init__(self, *, budget: Budget, angle: str = "deg") -> None:
        self.budget = budget
        self.angle = angle
        self._calls: dict[Any, Value] = {}

    def load(self) -> None:
        """Import the library of enclosures."""
        from disguise_app.calculator import enclosures

        enclosures.load()

    def call(self, name: str, *args: Value, parameter: Any = None) -> Value:
        """Return the function `name` of `args` as a generator of its own; 0 if it cannot be told from 0."""
        key = (name, parameter, tuple(arg.key() for arg in args))
        known = self._calls.get(key)
        if known is None:
            from disguise_app.calculator.enclosures import sign_of_ball

            generator = Generator(name, parameter, args)
            value = Value({((generator, UNIT),): UNIT})
            sign = sign_of_ball(self.budget, value, may_be_zero=name != "sum" or not _is_independent(args[0].terms))
            generator.is_negated = sign < 0
            generator.bits = 0
            known = self._calls[key] = value if sign > 0 else negate(self, value) if sign < 0 else rational(0)
        return known


def negate(work: Work, value: Value) -> Value:
    """Return −value."""
    return Value({monomial: -number for monomial, number in value.terms.items()})


def add(work: Work, left: Value, right: Value) -> Value:
    """Return left + right."""
    terms = dict(left.terms)
    for monomial, number in right.terms.items():
        here = terms.get(monomial)
        if here is None:
            terms[monomial] = number
            continue
        work.budget.afford_fraction(here, number)
        total = bounded(here + number)
        if total:
            terms[monomial] = total
        else:
            del terms[monomial]
    return _settled(work, Value(terms))


def _settled(work: Work, value: Value) -> Value:
    work.budget.check()
    if len(value.terms) < 2 or _is_independent(value.terms):
        return value if len(value.terms) <= MOST_TERMS else collapse(work, value)
    from disguise_app.calculator.enclosures import sign_of_ball

    if sign_of_ball(work.budget, value) == 0:
        return rational(0)
    return value if len(value.terms) <= MOST_TERMS else collapse(work, value)


def _is_independent(terms: Iterable[Monomial]) -> bool:
    """Tell whether theory proves that different monomials cannot cancel.

    Roots of different products of primes are independent over the rationals (Besicovitch 1940), and powers of e with
    different rational exponents over the algebraic numbers (Lindemann and Weierstrass 1885).
    """
    return all(
        generator.name == "e" or (generator.name == "prime" and generator.parameter < _ALWAYS_PRIME)
        for monomial in terms
        for generator, _ in monomial
    )


def subtract(work: Work, left: Value, right: Value) -> Value:
    """Return left − right."""
    return add(work, left, negate(work, right))


def multiply(work: Work, left: Value, right: Value) -> Value:
    """Return left × right; long sums are each taken as one number first."""
    if len(left.terms) * len(right.terms) > MOST_TERMS:
        left, right = collapse(work, left), collapse(work, right)
    terms: dict[Monomial, Fraction] = {}
    for monomial, number in left.terms.items():
        for other, factor in right.terms.items():
            work.budget.afford_fraction(number, factor)
            joined, extra = join(monomial, other)
            total = bounded(number * factor * extra + terms.get(joined, 0))
            terms[joined] = total
    found = Value({monomial: number for monomial, number in terms.items() if number})
    if not left.terms or not right.terms:
        return found
    return _settled(work, found) if len(left.terms) > 1 and len(right.terms) > 1 else found


def join(left: Monomial, right: Monomial) -> tuple[Monomial, Fraction]:
    """Return the product of two monomials, and the fraction that leaves it (√2·√2 leaves 2)."""
    if not left or not right:
        return left or right, UNIT
    powers = dict(left)
    for generator, exponent in right:
        powers[generator] = powers.get(generator, Fraction(0)) + exponent
    return normal(powers)


def normal(powers: dict[Generator, Fraction]) -> tuple[Monomial, Fraction]:
    """Return the one form of a product of powers: whole powers of primes become a fraction, the rest is sorted."""
    factor = UNIT
    kept: list[tuple[Generator, Fraction]] = []
    for generator, exponent in powers.items():
        if generator.name == "prime" and generator.args == ():
            whole = exponent.__floor__()
            factor *= Fraction(generator.parameter) ** whole
            exponent -= whole
        if exponent:
            kept.append((generator, exponent))
    kept.sort(key=lambda item: item[0].key)
    return tuple(kept), factor


def collapse(work: Work, value: Value) -> Value:
    """Return a sum of several terms as one number of its own."""
    return value if len(value.terms) < 2 else work.call("sum", value)


def one_term(work: Work, value: Value) -> tuple[Monomial, Fraction]:
    """Return a value that is not 0 as one term."""
    return next(iter(collapse(work, value).terms.items()))


def divide(work: Work, left: Value, right: Value) -> Value:
    """Return left ÷ right; raise DivisionByZero."""
    if not right.terms:
        raise DivisionByZero
    ratio = _ratio(work, left, right)
    if ratio is not None:
        return rational(ratio)
    return multiply(work, left, invert(work, right))


def _ratio(work: Work, left: Value, right: Value) -> Fraction | None:
    """Return left ÷ right where both are the same sum up to a fraction."""
    if left.terms.keys() != right.terms.keys():
        return None
    ratios: set[Fraction] = set()
    for monomial, number in right.terms.items():
        work.budget.afford_fraction(left.terms[monomial], number)
        ratios.add(left.terms[monomial] / number)
        if len(ratios) > 1:
            return None
    return ratios.pop()


def invert(work: Work, value: Value) -> Value:
    """Return 1 ÷ value, for a value that is not 0."""
    if len(value.terms) == 2:
        conjugate = _conjugate(value)
        if conjugate is not None:
            norm = multiply(work, value, conjugate)
            return multiply(work, conjugate, invert(work, norm))
    monomial, number = one_term(work, value)
    flipped, factor = normal({generator: -exponent for generator, exponent in monomial})
    work.budget.afford_fraction(number)
    return Value({flipped: bounded(factor / number)})


def _conjugate(value: Value) -> Value | None:
    """Return a − b√n for a + b√n: the denominator is then rational."""
    (first, a), (second, b) = sorted(value.terms.items(), key=lambda term: len(term[0]))
    roots = all(
        generator.name == "prime" and generator.parameter < _ALWAYS_PRIME and exponent == Fraction(1, 2)
        for generator, exponent in (*first, *second)
    )
    return Value({first: a, second: -b}) if roots else None


def sign(work: Work, value: Value) -> int:
    """Return −1, 0 or 1."""
    if len(value.terms) < 2:
        return next(((number > 0) - (number < 0) for number in value.terms.values()), 0)
    from disguise_app.calculator.enclosures import sign_of_ball

    return sign_of_ball(work.budget, value, may_be_zero=not _is_independent(value.terms))


def absolute(work: Work, value: Value) -> Value:
    """Return the value without its sign."""
    return negate(work, value) if sign(work, value) < 0 else value
