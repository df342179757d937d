"""Powers, roots, exponentials and logarithms, exact where the value is one term.

Called through the table of `functions`. Sizes are told by logarithms before anything is computed: 9^9^9 is refused, not
begun.
"""

from fractions import Fraction
from math import gcd, log, log2
from typing import Final

from disguise_app.calculator.budget import MOST_BITS, MOST_LOG
from disguise_app.calculator.errors import DivisionByZero, DomainProblem, TooLarge
from disguise_app.calculator.factors import factored, primitive
from disguise_app.calculator.numbers import Work, add, divide, invert, multiply, negate, normal, one_term, sign
from disguise_app.calculator.values import Generator, Monomial, Value, power_of, rational

_EXPANDED_BITS: Final = 20_000
_MOST_ROOT: Final = 1000
_POWER_MS: Final = 15.0
_HALF: Final = Fraction(1, 2)


def power(work: Work, base: Value, exponent: Value) -> Value:
    """Return base ^ exponent; 0^0 is 1; a negative base needs an exact exponent with an odd denominator."""
    exact = exponent.fraction
    if exact is not None and exact.denominator == 1:
        return _whole_power(work, base, exact.numerator)
    side = sign(work, base)
    if side == 0:
        if sign(work, exponent) < 0:
            raise DivisionByZero
        return rational(0)
    if exact is not None:
        return _fraction_power(work, base, exact, is_negative=side < 0)
    if side < 0:
        raise DomainProblem
    return exponential(work, multiply(work, exponent, natural_log(work, base)))


def _whole_power(work: Work, base: Value, exponent: int) -> Value:
    if exponent == 0:
        return rational(1)
    if not base.terms:
        if exponent < 0:
            raise DivisionByZero
        return base
    if exponent == 1:
        return base
    if base.single is not None:
        return _single_power(work, *base.single, Fraction(exponent))
    return _sum_power(work, base, exponent)


def _sum_power(work: Work, base: Value, exponent: int) -> Value:
    """Raise a sum: multiplied out while it is small, else as one number of its own."""
    size = max(n.numerator.bit_length() + n.denominator.bit_length() for n in base.terms.values())
    is_short = len(base.terms) ** min(abs(exponent), 30) <= 64 or (len(base.terms) == 2 and _is_quadratic(base))
    if is_short and size * abs(exponent) <= _EXPANDED_BITS:
        return _multiplied_out(work, base, exponent)
    return _single_power(work, *one_term(work, base), Fraction(exponent))


def _is_quadratic(base: Value) -> bool:
    return all(g.name == "prime" and e == _HALF for monomial in base.terms for g, e in monomial)


def _multiplied_out(work: Work, base: Value, exponent: int) -> Value:
    result, square, left = rational(1), base, abs(exponent)
    while left:
        if left & 1:
            result = multiply(work, result, square)
        left >>= 1
        if left:
            square = multiply(work, square, square)
    return result if exponent > 0 else invert(work, result)


def _fraction_power(work: Work, base: Value, exponent: Fraction, *, is_negative: bool) -> Value:
    if is_negative:
        if exponent.denominator % 2 == 0:
            raise DomainProblem
        positive = _fraction_power(work, negate(work, base), exponent, is_negative=False)
        return negate(work, positive) if exponent.numerator % 2 else positive
    return _single_power(work, *one_term(work, base), exponent)


def _single_power(work: Work, monomial: Monomial, number: Fraction, exponent: Fraction) -> Value:
    """Raise one term. A negative number comes here with whole exponents only."""
    _refuse_too_large(work, monomial, number, exponent)
    negative = number < 0 and exponent.numerator % 2 == 1
    number = abs(number)
    if not _fits(number, exponent) or not all(_fits_root(generator, power * exponent) for generator, power in monomial):
        logarithm = natural_log(work, Value({monomial: number}))
        made = _exponential_of(work, multiply(work, rational(exponent), logarithm))
        return negate(work, made) if negative else made
    powers = {generator: power * exponent for generator, power in monomial}
    factor = _taken_out(work, number, exponent, powers)
    joined, whole = normal(powers)
    made = multiply(work, rational(factor), multiply(work, rational(whole), Value({joined: Fraction(1)})))
    return negate(work, made) if negative else made


def _taken_out(work: Work, number: Fraction, exponent: Fraction, powers: dict[Generator, Fraction]) -> Fraction:
    """Return number ^ exponent where it is a fraction; else put its primes into `powers` and return 1."""
    size = max(number.numerator.bit_length(), number.denominator.bit_length()) - 1
    work.budget.afford(_POWER_MS * float(size * abs(exponent) / MOST_BITS) ** 1.6)
    if exponent.denominator == 1:
        return Fraction(number**exponent.numerator)
    for prime, power in factored(number).items():
        generator = Generator("prime", prime)
        powers[generator] = powers.get(generator, Fraction(0)) + power * exponent
    return Fraction(1)


def _fits_root(generator: Generator, power: Fraction) -> bool:
    """Tell whether the whole part of a prime's power can be held as an exact fraction."""
    return generator.name != "prime" or abs(power) * generator.parameter.bit_length() <= MOST_BITS


def _fits(number: Fraction, exponent: Fraction) -> bool:
    """Tell whether number ^ exponent can be held as an exact fraction."""
    size = log2(max(number.numerator, number.denominator))
    return size == 0 or abs(exponent) <= Fraction(MOST_BITS) / Fraction(size)


def _refuse_too_large(work: Work, monomial: Monomial, number: Fraction, exponent: Fraction) -> None:
    """Raise TooLarge if the power is beyond 10^±100000."""
    if monomial:
        from disguise_app.calculator.enclosures import magnitude

        size = magnitude(work.budget, Value({monomial: number}))
    else:
        size = log_of(abs(number))
    if abs(size) > 1e-300 and abs(exponent) > Fraction(MOST_LOG) / Fraction(abs(size)):
        raise TooLarge


def log_of(number: Fraction) -> float:
    """Return the natural logarithm of a positive fraction to some 12 digits, also near 1."""
    top, bottom = number.numerator, number.denominator
    near = Fraction(top - bottom, bottom)
    if abs(near) < Fraction(1, 1000):
        small = float(near)
        return small - small * small / 2 + small**3 / 3
    return log(top) - log(bottom)


def square_root(work: Work, value: Value) -> Value:
    """Return the square root; raise DomainProblem below 0."""
    return power(work, value, rational(_HALF))


def cube_root(work: Work, value: Value) -> Value:
    """Return the real cube root."""
    return power(work, value, rational(Fraction(1, 3)))


def root(work: Work, value: Value, degree: Value) -> Value:
    """Return the root of `value` of the given degree."""
    return power(work, value, divide(work, rational(1), degree))


def nth_root(work: Work, degree: Value, value: Value) -> Value:
    """Return the root of `value`, the degree written first: 3 root 8 is 2."""
    return root(work, value, degree)


def exponential(work: Work, value: Value) -> Value:
    """Return e ^ value, with what is a logarithm taken out exactly."""
    _refuse_exponent(work, value)
    return _exponential_of(work, value)


def _refuse_exponent(work: Work, value: Value) -> None:
    exact = value.fraction
    if exact is not None:
        too_large = abs(exact) > MOST_LOG
    else:
        from disguise_app.calculator.enclosures import magnitude

        too_large = magnitude(work.budget, value) > log(MOST_LOG)
    if too_large:
        raise TooLarge


def _exponential_of(work: Work, value: Value) -> Value:
    made = rational(1)
    rest: dict[Monomial, Fraction] = {}
    for monomial, number in value.terms.items():
        if not monomial:
            made = multiply(work, made, power_of("e", number))
        elif _is_logarithm(monomial) and _fits(monomial[0][0].parameter, number):
            made = multiply(work, made, _single_power(work, (), monomial[0][0].parameter, number))
        else:
            rest[monomial] = number
    if rest:
        negative = next(iter(rest.values())) < 0
        term = Value(rest)
        part = work.call("exp", negate(work, term) if negative else term)
        made = multiply(work, made, invert(work, part) if negative else part)
    return made


def _is_logarithm(monomial: Monomial) -> bool:
    return len(monomial) == 1 and monomial[0][0].name == "ln" and monomial[0][1] == 1


def natural_log(work: Work, value: Value) -> Value:
    """Return the natural logarithm; raise DomainProblem where there is none."""
    if sign(work, value) <= 0:
        raise DomainProblem
    single = value.single
    if single is None:
        return work.call("log", value)
    monomial, number = single
    root_degree = 1
    primes = [(g.parameter, e) for g, e in monomial if g.name == "prime"]
    for _, exponent in primes:
        root_degree = root_degree * exponent.denominator // gcd(root_degree, exponent.denominator)
    if root_degree > _MOST_ROOT or not _fits(number, Fraction(root_degree)):
        return work.call("log", value)
    joined = number**root_degree
    for prime, exponent in primes:
        joined *= Fraction(prime) ** (exponent * root_degree).numerator
    total = multiply(work, rational(Fraction(1, root_degree)), _log_of_fraction(joined))
    for generator, exponent in monomial:
        if generator.name != "prime":
            total = add(work, total, multiply(work, rational(exponent), _log_of_generator(work, generator)))
    return total


def _log_of_generator(work: Work, generator: Generator) -> Value:
    if generator.name == "e":
        return rational(1)
    if generator.name == "exp" and not generator.is_negated:
        return generator.args[0]
    return work.call("log", Value({((generator, Fraction(1)),): Fraction(1)}))


def _log_of_fraction(number: Fraction) -> Value:
    """Return ln number as a multiple of the logarithm of the smallest fraction above 1 it is a power of."""
    if number == 1:
        return rational(0)
    base, exponent = primitive(number)
    return Value({((Generator("ln", base), Fraction(1)),): Fraction(exponent)})


def decimal_log(work: Work, value: Value) -> Value:
    """Return the logarithm to base 10."""
    return divide(work, natural_log(work, value), _log_of_fraction(Fraction(10)))


def binary_log(work: Work, value: Value) -> Value:
    """Return the logarithm to base 2."""
    return divide(work, natural_log(work, value), _log_of_fraction(Fraction(2)))
