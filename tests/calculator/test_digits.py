"""Digits and their text: rounding, exactness, forms."""

from fractions import Fraction

import pytest

from disguise_app.calculator import answers, whole
from disguise_app.calculator.budget import Budget
from disguise_app.calculator.digits import Digits, digit_string, digits_of, exact_digits
from disguise_app.calculator.errors import TakesTooLong
from disguise_app.calculator.evaluate import evaluate
from disguise_app.calculator.format import as_line, on_screen
from disguise_app.calculator.layout import localised
from disguise_app.calculator.signs import NumberLocale
from disguise_app.calculator.tokens import tokenize
from disguise_app.calculator.tree import parse
from disguise_app.calculator.values import Value, rational
from tests.calculator.lines import result


def value_of(text: str) -> Value:
    value = evaluate(parse(tokenize(text)), budget=Budget(1000)).value
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("text", "count", "shown", "is_exact"),
    [
        ("0", 5, "0", True),
        ("2/3", 5, "0.66667", False),
        ("-2/3", 5, "-0.66667", False),
        ("0.12345", 4, "0.1235", False),
        ("0.12335", 4, "0.1234", False),
        ("-0.12345", 4, "-0.1235", False),
        ("0.99999", 4, "1", False),
        ("9.9999", 4, "10", False),
        ("999950", 4, "1000000", False),
        ("2.5", 1, "3", False),
        ("1.5", 1, "2", False),
        ("-2.5", 1, "-3", False),
        ("1.25", 3, "1.25", True),
        ("1e15", 16, "1000000000000000", True),
        ("1e16", 16, "1e16", True),
        ("1.5*10^20", 16, "1.5e20", True),
        ("0.000001", 16, "0.000001", True),
        ("0.0000001", 16, "1e-7", True),
        ("0.00000123", 16, "0.00000123", True),
        ("123456789012345.67", 16, "123456789012345.7", False),
        ("2^64", 16, "1.844674407370955e19", False),
        ("2^64", 25, "18446744073709551616", True),
        ("√2", 16, "1.414213562373095", False),
        ("-√2", 5, "-1.4142", False),
        ("π", 1, "3", False),
        ("e^-1000", 5, "5.076e-435", False),
        ("sin(1)^2+cos(1)^2", 16, "1", True),
        ("1.5(sin(1)^2+cos(1)^2)", 1, "2", False),
        ("-2.5(sin(1)^2+cos(1)^2)", 1, "-3", False),
        ("9.5(sin(1)^2+cos(1)^2)", 1, "10", False),
        ("(sin(1)^2+cos(1)^2)/10^5", 16, "0.00001", True),
        ("1+e^-200*sin(1)", 16, "1", False),
        ("√(1+10^-30)", 16, "1", False),
        ("cos(10^-100)", 16, "1", False),
        ("√2*10^100", 16, "1.414213562373095e100", False),
    ],
)
def test_on_screen(text: str, count: int, shown: str, is_exact: bool) -> None:
    assert on_screen(value_of(text), count, Budget(1000)) == (shown, is_exact)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1e15", "1000000000000000"),
        ("1e16", "1e+16"),
        ("1.5e20", "1.5e+20"),
        ("-1.5e-30", "-1.5e-30"),
        ("2^64", "18446744073709551616"),
        ("-2^64", "-18446744073709551616"),
        ("25!", "15511210043330985984000000"),
        ("1e-6", "0.000001"),
        ("1e-7", "1e-7"),
        ("12345678901234567890.5", "12345678901234567890.5"),
        ("1/7", "0.14285714285714285714285714285714285714285714285714"),
        ("2/3*1e20", "6.6666666666666666666666666666666666666666666666667e+19"),
        ("2^-100", "7.888609052210118054117285652827862296732064351090230047702789306640625e-31"),
        ("10^5000+2^-9000", "1e+5000"),
        ("10^20000+1", "1e+20000"),
        ("1/2^50000", "3.1638566715303241859279224266972093897627759241641e-15052"),
    ],
)
def test_as_line(text: str, line: str) -> None:
    assert as_line(value_of(text), Budget(1000)).startswith(line)


def test_all_digits_of_what_ends_are_printed() -> None:
    assert Fraction(result("2^-300")) == Fraction(1, 2**300)
    assert Fraction(result("1000!")) == Fraction(result("999!")) * 1000
    assert result("3^9000").isdecimal()
    assert len(result("10^9000+1")) == 9001


def test_exact_digits_end_within_their_bound() -> None:
    budget = Budget(1000)
    assert exact_digits(rational(0), 10, budget) == Digits(False, "0", 0, True)
    assert exact_digits(value_of("√2"), 10, budget) is None
    assert exact_digits(rational(Fraction(1, 3)), 10, budget) is None
    assert exact_digits(rational(Fraction(1, 7**50)), 10, budget) is None
    assert exact_digits(rational(Fraction(1, 2**50)), 10, budget) is None
    assert exact_digits(rational(12345678901), 10, budget) is None
    assert exact_digits(rational(12300), 3, budget) == Digits(False, "123", 4, True)


@pytest.mark.parametrize("power", [1, 100, 4000, 5000, 20000])
def test_long_numbers_as_text(power: int) -> None:
    text = digit_string(10**power + 7)
    assert text == "1" + "0" * (power - 1) + "7"


def test_digits_take_their_time_from_the_budget() -> None:
    with pytest.raises(TakesTooLong):
        digits_of(value_of("√2"), 40_000, Budget(0))


@pytest.mark.parametrize("error", [MemoryError, OverflowError, RecursionError])
def test_what_the_machine_cannot_do_takes_too_long(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(whole, "percent", fail)
    assert result("5%") == "error: TakesTooLong"


@pytest.mark.parametrize(
    ("neutral", "shown"),
    [
        ("0", "0"),
        ("-1234.5", "−1,234.5"),
        ("1.5e20", "1.5×10²⁰"),
        ("-1.5e-7", "−1.5×10⁻⁷"),
        ("1e+20", "1×10²⁰"),
        ("123456", "123,456"),
    ],
)
def test_local_form(neutral: str, shown: str) -> None:
    assert localised(neutral, NumberLocale()) == shown


def test_indian_and_spanish_grouping() -> None:
    assert localised("1234567.5", NumberLocale(groups=(3, 2))) == "12,34,567.5"
    assert localised("1234", NumberLocale(decimal=",", group=".", least=5)) == "1234"
    assert localised("12345", NumberLocale(decimal=",", group=".", least=5)) == "12.345"
    assert localised("1234567.5", NumberLocale(zero="०", groups=(3, 2))) == "१२,३४,५६७.५"


def test_a_text_that_takes_too_long_is_a_problem_and_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object) -> None:
        raise TakesTooLong

    monkeypatch.setattr(answers, "written", late)
    outcome = answers.solve(parse(tokenize("1+1")), "deg", {}, 1000)
    assert outcome.result is None
    assert isinstance(outcome.problem, TakesTooLong)
