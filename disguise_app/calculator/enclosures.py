"""Proven enclosures of values: balls of the Arb library, wide enough to hold the true number, narrow on demand.

The only importer of python-flint, and that late: with the first number that is no fraction. Called by `numbers` for
signs and by `digits` for digits. Every ball is right at whatever precision it was made, so a library setting changed
by another thread can cost time and never a digit.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final

from disguise_app.calculator.budget import Budget
from disguise_app.calculator.values import Generator, Monomial, Value

FIRST_BITS: Final = 128
# A sum that still straddles 0 is widened to this many bits before it may be 0, though 1000 would do by the rule.
ZERO_BITS: Final = 4096
# Ends of an enclosure that tell neither a sign nor a whole number.
NOTHING_KNOWN: Final = (-1, 1, 1)
MOST_SHIFT_BITS: Final = 4_000_000
ZERO_RADIUS_BITS: Final = 665  # 2^-665 is below 10^-200


def load() -> Any:
    """Import the library and return it."""
    import flint

    return flint


def enclose(budget: Budget, value: Value, bits: int) -> Any:
    """Return a ball that holds `value`, computed with `bits` of precision."""
    flint = load()
    for generator in _needed(value):
        if generator.bits < bits:
            budget.afford_enclosure(bits, is_gamma=generator.name == "gamma")
            flint.ctx.prec = bits
            generator.ball = _ball(flint, generator)
            generator.bits = bits
    flint.ctx.prec = bits
    return _combined(flint, value)


def _needed(value: Value) -> list[Generator]:
    """Return the generators that `value` rests on, those first on which others rest."""
    found: dict[int, Generator] = {}
    waiting = [value]
    while waiting:
        for monomial in waiting.pop().terms:
            for generator, _ in monomial:
                if generator.serial not in found:
                    found[generator.serial] = generator
                    waiting.extend(generator.args)
    return [found[serial] for serial in sorted(found)]


def _combined(flint: Any, value: Value) -> Any:
    total = flint.arb(0)
    for monomial, number in value.terms.items():
        total += _product(flint, monomial) * flint.fmpq(number.numerator, number.denominator)
    return total


def _product(flint: Any, monomial: Monomial) -> Any:
    product = flint.arb(1)
    for generator, exponent in monomial:
        if generator.name == "e" and not generator.args:
            product *= _fraction(flint, exponent).exp()
        else:
            product *= raised(flint, generator.ball, exponent)
    return product


def _fraction(flint: Any, number: Fraction) -> Any:
    return flint.arb(flint.fmpq(number.numerator, number.denominator))


def raised(flint: Any, ball: Any, exponent: Fraction) -> Any:
    """Return the ball of a positive number to the power of `exponent`."""
    if exponent.denominator == 1:
        return ball ** flint.fmpz(exponent.numerator)
    if exponent.denominator == 2 and abs(exponent.numerator) < 1000:
        return ball.sqrt() ** flint.fmpz(exponent.numerator)
    return (ball.log() * _fraction(flint, exponent)).exp()


def _ball(flint: Any, generator: Generator) -> Any:
    if generator.name == "e" and not generator.args:
        return flint.arb(1).exp()
    if generator.name == "sin of turns":
        turns = generator.parameter * 2
        made = flint.arb.sin_pi_fmpq(flint.fmpq(turns.numerator, turns.denominator))
    elif generator.args:
        balls = [_combined(flint, arg) for arg in generator.args]
        made = _CALLS[generator.name](flint, balls, generator.parameter)
    else:
        made = _CONSTANTS[generator.name](flint, generator.parameter)
    return -made if generator.is_negated else made


_CONSTANTS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "pi": lambda flint, _: flint.arb.pi(),
    "prime": lambda flint, number: flint.arb(flint.fmpz(number)),
    "ln": lambda flint, number: _fraction(flint, number).log(),
}

_CALLS: Final[dict[str, Callable[[Any, list[Any], Any], Any]]] = {
    "sum": lambda flint, balls, _: balls[0],
    "power": lambda flint, balls, exponent: balls[0] ** flint.fmpz(exponent),
    "exp": lambda flint, balls, _: balls[0].exp(),
    "log": lambda flint, balls, _: balls[0].log(),
    "sin": lambda flint, balls, _: balls[0].sin(),
    "cos": lambda flint, balls, _: balls[0].cos(),
    "asin": lambda flint, balls, _: balls[0].asin(),
    "atan": lambda flint, balls, _: balls[0].atan(),
    "tanh": lambda flint, balls, _: balls[0].tanh(),
    "asinh": lambda flint, balls, _: balls[0].asinh(),
    "acosh": lambda flint, balls, _: balls[0].acosh(),
    "atanh": lambda flint, balls, _: balls[0].atanh(),
    "gamma": lambda flint, balls, _: balls[0].gamma(),
}


def sign_of_ball(budget: Budget, value: Value, *, may_be_zero: bool = True) -> int:
    """Return −1 or 1 when an enclosure excludes 0; 0 if it may be and straddles 0 below a radius of 10^-200."""
    bits = FIRST_BITS
    while True:
        ball = enclose(budget, value, bits)
        if ball > 0:
            return 1
        if ball < 0:
            return -1
        if may_be_zero and bits >= ZERO_BITS and is_tiny(ball):
            return 0
        bits *= 2


def is_tiny(ball: Any) -> bool:
    """Tell whether the radius of `ball` is below 10^-200."""
    if not ball.is_finite():
        return False
    radius, exponent = ball.rad().man_exp()
    return bool(radius == 0 or int(radius).bit_length() + int(exponent) < -ZERO_RADIUS_BITS)


def bounds(ball: Any) -> tuple[int, int, int] | None:
    """Return integers low, high and a binary exponent between which the number lies, or None if too little is known."""
    if not ball.is_finite():
        return None
    middle, shift = (int(part) for part in ball.mid().man_exp())
    radius, lift = (int(part) for part in ball.rad().man_exp())
    least = min(shift, lift)
    if max(abs(shift), abs(lift)) > MOST_SHIFT_BITS:
        return None
    middle, radius = middle << (shift - least), radius << (lift - least)
    return middle - radius, middle + radius, least


def magnitude(budget: Budget, value: Value) -> float:
    """Return the natural logarithm of |value| to a few digits, for a value that is not 0."""
    flint = load()
    bits = FIRST_BITS
    while True:
        ball = abs(enclose(budget, value, bits))
        if ball > 0:
            flint.ctx.prec = 64
            return float(ball.log().mid())
        bits *= 2
