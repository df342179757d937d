"""Sine, cosine, tangent and their inverses, in degrees, radians or grads.

Called through the table of `functions`. An angle that is an exact fraction of a turn is reduced exactly; multiples of
15° have their exact values, and all others rest on one family of generators, the sines between 0 and a quarter turn, so
that tan x − sin x/cos x is 0. Large arguments in radians are reduced by the library, proven like everything else.
"""

from fractions import Fraction
from typing import Final

from disguise_app.calculator.errors import DivisionByZero, DomainProblem, NotDefined
from disguise_app.calculator.numbers import Work, add, divide, multiply, negate, sign, subtract
from disguise_app.calculator.values import Generator, Value, power_of, rational

_TURN: Final = {"deg": 360, "grad": 400}
_QUARTER: Final = Fraction(1, 4)
_ROOT_2: Final = ((2, Fraction(1, 2)),)
_ROOT_3: Final = ((3, Fraction(1, 2)),)
_ROOT_6: Final = ((2, Fraction(1, 2)), (3, Fraction(1, 2)))
# sin(n · 15°) for n = 0..6, as (fraction, roots) terms; NIST DLMF 4.17.
_SINES: Final[tuple[tuple[tuple[Fraction, tuple[tuple[int, Fraction], ...]], ...], ...]] = (
    (),
    ((Fraction(1, 4), _ROOT_6), (Fraction(-1, 4), _ROOT_2)),
    ((Fraction(1, 2), ()),),
    ((Fraction(1, 2), _ROOT_2),),
    ((Fraction(1, 2), _ROOT_3),),
    ((Fraction(1, 4), _ROOT_6), (Fraction(1, 4), _ROOT_2)),
    ((Fraction(1), ()),),
)


def _exact_sine(step: int) -> Value:
    return Value({tuple((Generator("prime", prime), power) for prime, power in roots): n for n, roots in _SINES[step]})


def _turns(work: Work, angle: Value) -> Fraction | None:
    """Return `angle` as an exact fraction of a turn, or None if it is none."""
    if work.angle == "rad":
        angle = divide(work, angle, power_of("pi"))
        exact = angle.fraction
        return None if exact is None else exact / 2
    exact = angle.fraction
    return None if exact is None else exact / _TURN[work.angle]


def _radians(work: Work, angle: Value) -> Value:
    if work.angle == "rad":
        return angle
    return multiply(work, angle, multiply(work, power_of("pi"), rational(Fraction(2, _TURN[work.angle]))))


def _sine_of_turns(work: Work, turns: Fraction) -> Value:
    """Return the sine by symmetry from the first quarter turn."""
    work.budget.afford_fraction(turns)
    turns %= 1
    if turns >= Fraction(1, 2):
        return negate(work, _sine_of_turns(work, turns - Fraction(1, 2)))
    if turns > _QUARTER:
        turns = Fraction(1, 2) - turns
    if (turns * 24).denominator == 1:
        return _exact_sine(int(turns * 24))
    return power_of("sin of turns", 1, turns)


def sine(work: Work, angle: Value) -> Value:
    """Return the sine."""
    turns = _turns(work, angle)
    if turns is not None:
        return _sine_of_turns(work, turns)
    radians = _radians(work, angle)
    if sign(work, radians) < 0:
        return negate(work, work.call("sin", negate(work, radians)))
    return work.call("sin", radians)


def cosine(work: Work, angle: Value) -> Value:
    """Return the cosine."""
    turns = _turns(work, angle)
    if turns is not None:
        return _sine_of_turns(work, turns + _QUARTER)
    radians = _radians(work, angle)
    return work.call("cos", negate(work, radians) if sign(work, radians) < 0 else radians)


def tangent(work: Work, angle: Value) -> Value:
    """Return the tangent; raise NotDefined at odd quarter turns."""
    try:
        return divide(work, sine(work, angle), cosine(work, angle))
    except DivisionByZero:
        raise NotDefined from None


def _from_turns(work: Work, turns: Fraction) -> Value:
    if work.angle == "rad":
        return multiply(work, rational(turns * 2), power_of("pi"))
    return rational(turns * _TURN[work.angle])


def _from_radians(work: Work, radians: Value) -> Value:
    if work.angle == "rad":
        return radians
    return divide(work, multiply(work, radians, rational(Fraction(_TURN[work.angle], 2))), power_of("pi"))


def _arc_sine_turns(work: Work, value: Value) -> Fraction | None:
    """Return the arc sine of a value from 0 to 1 as a fraction of a turn where it is exact."""
    for step in range(len(_SINES)):
        if _exact_sine(step).terms == value.terms:
            return Fraction(step, 24)
    if value.single is not None and value.single[1] == 1:
        monomial = value.single[0]
        if len(monomial) == 1 and monomial[0][1] == 1 and monomial[0][0].name == "sin of turns":
            return Fraction(monomial[0][0].parameter)
    return None


def arc_sine(work: Work, value: Value) -> Value:
    """Return the arc sine, from −90° to 90°; raise DomainProblem outside −1 to 1."""
    if sign(work, value) < 0:
        return negate(work, arc_sine(work, negate(work, value)))
    value = _within_one(work, value)
    turns = _arc_sine_turns(work, value)
    return _from_turns(work, turns) if turns is not None else _from_radians(work, work.call("asin", value))


def _within_one(work: Work, value: Value) -> Value:
    """Return a value from 0 to 1, exactly 1 where it is 1 by the rule; raise DomainProblem above 1."""
    side = sign(work, subtract(work, value, rational(1)))
    if side > 0:
        raise DomainProblem
    return value if side else rational(1)


def arc_cosine(work: Work, value: Value) -> Value:
    """Return the arc cosine, from 0° to 180°; raise DomainProblem outside −1 to 1."""
    return subtract(work, _from_turns(work, _QUARTER), arc_sine(work, value))


def arc_tangent(work: Work, value: Value) -> Value:
    """Return the arc tangent, from −90° to 90°."""
    if sign(work, value) < 0:
        return negate(work, arc_tangent(work, negate(work, value)))
    for step in range(len(_SINES) - 1):
        if _tangent_table(work, step).terms == value.terms:
            return _from_turns(work, Fraction(step, 24))
    return _from_radians(work, work.call("atan", value))


def _tangent_table(work: Work, step: int) -> Value:
    if step in (1, 5):
        root = Value({((Generator("prime", 3), Fraction(1, 2)),): Fraction(-1 if step == 1 else 1)})
        return add(work, rational(2), root)
    return divide(work, _exact_sine(step), _exact_sine(6 - step))
