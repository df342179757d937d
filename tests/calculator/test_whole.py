"""Remainders and factorials."""

import math
from fractions import Fraction

import pytest

from disguise_app.calculator.budget import Budget
from disguise_app.calculator.numbers import Work
from disguise_app.calculator.values import power_of, rational
from disguise_app.calculator.whole import MOST_FACTORIAL, floor
from tests.calculator.lines import result


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # The remainder has the sign of the divisor (floored division; Knuth, TAOCP 1.2.4).
        ("7 mod 5", "2"),
        ("-7 mod 5", "3"),
        ("7 mod -5", "-3"),
        ("-7 mod -5", "-2"),
        ("0 mod 5", "0"),
        ("7.5 mod 2", "1.5"),
        ("7.5 mod -2", "-0.5"),
        ("1/2 mod 1/3*6", "1"),
        ("(10^200+0.5) mod 1", "0.5"),
        ("π mod 1-(π-3)", "0"),
        ("-π mod 1-(4-π)", "0"),
        ("(10π) mod π", "0"),
        ("√2^2 mod 1", "0"),
        ("(sin(1)^2+cos(1)^2) mod 1", "0"),
        ("(√(7+4√3)+√(7-4√3)) mod 4", "0"),
        ("(e^100 mod 1)-(e^100-26881171418161354484126255515800135873611118)", "0"),
        ("exp(10^60*sin(0.2)-2*10^60*sin(0.1)cos(0.1)+1) mod 1-(e-2)", "0"),
        ("5!", "120"),
        ("0!", "1"),
        ("acosh(cosh 3)!", "6"),
        ("1!", "1"),
        ("20!", "2432902008176640000"),
        ("25!", "15511210043330985984000000"),
        ("170!/168!", "28730"),
        ("(-0.5)!^2-π", "0"),
        ("0.5!-√π/2", "0"),
        ("1.5!-3√π/4", "0"),
        ("(-1.5)!+2√π", "0"),
        ("2.5!/1.5!", "2.5"),
        ("(1/3)!*(-1/3)!-(π/3)/sin(π/3)", "0"),
        ("3.7!/2.7!", "3.7"),
        ("(2000.5)!/(1999.5)!", "2000.5"),
        ("(-2000.5)!/(-2001.5)!", "-2000.5"),
        # NIST DLMF 5.4 and OEIS A068466 (Γ(1/4)).
        ("(-3/4)!", "3.6256099082219083119306851558676720029951676828801"),
        ("π!", "7.1880827289760327020821943451247587185593017639684"),
    ],
)
def test_value(text: str, value: str) -> None:
    assert result(text, "rad").startswith(value)
    if len(value) < 40:
        assert result(text, "rad") == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("7 mod 0", "DivisionByZero"),
        ("π mod 0", "DivisionByZero"),
        ("(-1)!", "DomainProblem"),
        ("(-25)!", "DomainProblem"),
        ("(-acosh(cosh 3))!", "DomainProblem"),
        ("(-1e5π)!", "TooLarge"),
        ("100000!", "TooLarge"),
        ("99999999!", "TooLarge"),
        ("1e50!", "TooLarge"),
        ("100000.5!", "TooLarge"),
        ("(π*1e5)!", "TooLarge"),
        ("(-30000.3)!", "TooLarge"),
        (f"{MOST_FACTORIAL + 1}!", "TooLarge"),
        ("9!!!", "TooLarge"),
    ],
)
def test_problem(text: str, kind: str) -> None:
    assert result(text) == f"error: {kind}"


@pytest.mark.parametrize("number", [2, 50, 171, 1000, 1500])
def test_factorials_are_whole(number: int) -> None:
    assert Fraction(result(f"{number}!")) == math.factorial(number)


def test_the_largest_factorial() -> None:
    assert result(f"{MOST_FACTORIAL}!").endswith("e+99995")


def test_floor() -> None:
    work = Work(budget=Budget(1000), angle="rad")
    assert floor(work, rational(Fraction(-1, 2))) == -1
    assert floor(work, power_of("pi")) == 3
    assert floor(work, power_of("e", 50)) == 5184705528587072464087
