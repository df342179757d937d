"""Enclosures: right at every precision, and nothing told where nothing is known."""

import flint
import pytest

from disguise_app.calculator.budget import Budget
from disguise_app.calculator.enclosures import bounds, enclose, is_tiny, magnitude, sign_of_ball
from disguise_app.calculator.evaluate import evaluate
from disguise_app.calculator.numbers import Work
from disguise_app.calculator.tokens import tokenize
from disguise_app.calculator.tree import parse
from disguise_app.calculator.values import Value, rational


def value_of(text: str) -> Value:
    value = evaluate(parse(tokenize(text)), budget=Budget(1000)).value
    assert value is not None
    return value


def work() -> Work:
    return Work(budget=Budget(1000))


@pytest.mark.parametrize("text", ["nan", "inf", "[0 +/- 1e10000000]"])
def test_what_is_not_known_has_no_bounds(text: str) -> None:
    assert bounds(flint.arb(text)) is None


def test_bounds_hold_the_number() -> None:
    found = bounds(flint.arb("3.5"))
    assert found is not None
    low, high, shift = found
    assert low * 2.0**shift <= 3.5 <= high * 2.0**shift


def test_tiny() -> None:
    assert is_tiny(flint.arb(0))
    assert is_tiny(flint.arb("[0 +/- 1e-201]"))
    assert not is_tiny(flint.arb("[0 +/- 1e-199]"))
    assert not is_tiny(flint.arb("nan"))


@pytest.mark.parametrize("bits", [64, 100, 333, 2000])
def test_narrow_balls_lie_within_wide_ones(bits: int) -> None:
    for text in ("√2+π", "sin(1)^2", "e^π/7", "ln(2+√3)", "(1/3)!", "tan 10", "2^√2"):
        wide = enclose(work().budget, value_of(text), bits)
        flint.ctx.prec = 4 * bits
        narrow = enclose(work().budget, value_of(text), 4 * bits)
        assert wide.contains(narrow) or wide.overlaps(narrow)


def test_signs_and_sizes() -> None:
    assert sign_of_ball(work().budget, value_of("π-4")) == -1
    assert sign_of_ball(work().budget, value_of("π-3")) == 1
    assert sign_of_ball(work().budget, rational(0)) == 0
    assert magnitude(work().budget, value_of("e^1000*π")) == pytest.approx(1001.1447298858494)
    assert magnitude(work().budget, value_of("(√2-1)^5000")) == pytest.approx(-4406.867935097715)
