"""Laws that hold for every number, on random ones: against Python's fractions, against mpmath, against itself."""

from collections.abc import Callable
from fractions import Fraction

import mpmath
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from disguise_app.calculator.budget import Budget
from disguise_app.calculator.digits import digits_of
from disguise_app.calculator.evaluate import evaluate
from disguise_app.calculator.format import as_line, on_screen
from disguise_app.calculator.tokens import tokenize
from disguise_app.calculator.tree import parse
from disguise_app.calculator.values import rational
from tests.calculator.lines import result

QUICK = settings(max_examples=150, deadline=None)
SLOW = settings(max_examples=60, deadline=None)

wholes = st.integers(-(10**12), 10**12)
decimals = st.decimals(-(10**6), 10**6, allow_nan=False, places=4).map(lambda number: format(number, "f"))


@st.composite
def rational_expressions(draw: st.DrawFn, depth: int = 3) -> tuple[str, Fraction]:
    """Return the text of a random expression and its value by Python's fractions."""
    if depth == 0 or draw(st.booleans()):
        text = draw(decimals)
        return f"({text})", Fraction(text)
    left, one = draw(rational_expressions(depth - 1))
    right, two = draw(rational_expressions(depth - 1))
    sign = draw(st.sampled_from("+-*/^"))
    if sign == "/":
        assume(two != 0)
        return f"({left}/{right})", one / two
    if sign == "^":
        power = draw(st.integers(0, 4))
        return f"({left}^{power})", one**power
    return f"({left}{sign}{right})", {"+": one + two, "-": one - two, "*": one * two}[sign]


def value_of(text: str) -> Fraction:
    found = evaluate(parse(tokenize(text)), budget=Budget(1000)).value
    assert found is not None
    exact = found.fraction
    assert exact is not None
    return exact


@QUICK
@given(rational_expressions())
def test_fractions_are_exact(case: tuple[str, Fraction]) -> None:
    text, value = case
    assert value_of(text) == value


@QUICK
@given(wholes, wholes.filter(bool))
def test_remainder_is_floored(left: int, right: int) -> None:
    assert value_of(f"({left}) mod ({right})") == left % right


@QUICK
@given(st.fractions(max_denominator=10**9), st.integers(1, 60))
def test_digits_of_fractions_are_rounded_half_up(number: Fraction, count: int) -> None:
    assume(number != 0)
    digits = digits_of(rational(number), count, Budget(1000))
    shown = Fraction(int(digits.text)) * Fraction(10) ** (digits.exponent - len(digits.text) + 1)
    shown = -shown if digits.is_negative else shown
    unit = Fraction(10) ** (digits.exponent - count + 1)
    assert abs(number - shown) <= unit / 2
    assert digits.is_exact == (shown == number)
    if abs(number - shown) == unit / 2:
        assert abs(shown) > abs(number)
    assert digits.text == "0" or not digits.text.endswith("0")


@QUICK
@given(st.fractions(max_denominator=10**6))
def test_what_is_printed_reads_as_itself(number: Fraction) -> None:
    text = as_line(rational(number), Budget(1000))
    again = value_of(text)
    assert again == Fraction(text)
    assert Fraction(as_line(rational(again), Budget(1000))) == again
    assert abs(again - number) <= abs(number) / 10**49


@QUICK
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30, places=8))
def test_decimals_are_printed_whole(number: object) -> None:
    exact = Fraction(str(number))
    assert Fraction(as_line(rational(exact), Budget(1000))) == exact


@QUICK
@given(st.fractions(max_denominator=10**6))
def test_screen_text_reads_as_itself(number: Fraction) -> None:
    written = on_screen(rational(number), 16, Budget(1000))
    again = on_screen(rational(value_of(written.text)), 16, Budget(1000))
    assert again.text == written.text


positive = st.fractions(min_value=Fraction(1, 900), max_value=1000, max_denominator=997)


@SLOW
@given(positive, positive)
@pytest.mark.parametrize(
    "law",
    [
        "√({a})*√({b})-√({a}*{b})",
        "ln({a})+ln({b})-ln({a}*{b})",
        "log({a})-ln({a})/ln 10",
        "({a})^0.5*({a})^(1/3)-({a})^(5/6)",
        "exp(ln({a})*2)-({a})^2",
        "(√({a})+√({b}))*(√({a})-√({b}))-({a}-{b})",
        "1/(√({a})+1)*(√({a})+1)-1",
        "sin({a})^2+cos({a})^2-1",
        "sin({a}+{b})-sin({a})cos({b})-cos({a})sin({b})",
        "tan({a})*cos({a})-sin({a})",
        "cosh({a}/100)^2-sinh({a}/100)^2-1",
        "atan({a})+atan(1/({a}))-90",
        "asinh({a})-ln({a}+√(({a})^2+1))",
        "({a}+π)*({b}+π)-({a}*{b}+({a}+{b})*π+π^2)",
        "({a}+{b})-({b}+{a})",
        "e^({a}/50)*e^({b}/50)-e^(({a}+{b})/50)",
        "2^({a}/7)/2^({b}/7)-2^(({a}-{b})/7)",
        "abs({a}-{b})-abs({b}-{a})",
    ],
)
def test_identities_are_exactly_zero(law: str, a: Fraction, b: Fraction) -> None:
    text = law.format(a=f"({a})", b=f"({b})")
    assert result(text) == "0"


FUNCTIONS: dict[str, Callable[[mpmath.mpf], mpmath.mpf]] = {
    "sin": mpmath.sin,
    "cos": mpmath.cos,
    "tan": mpmath.tan,
    "asin": mpmath.asin,
    "acos": mpmath.acos,
    "atan": mpmath.atan,
    "sinh": mpmath.sinh,
    "cosh": mpmath.cosh,
    "tanh": mpmath.tanh,
    "asinh": mpmath.asinh,
    "acosh": mpmath.acosh,
    "atanh": mpmath.atanh,
    "ln": mpmath.log,
    "log": mpmath.log10,
    "log2": lambda x: mpmath.log(x) / mpmath.log(2),
    "exp": mpmath.exp,
    "sqrt": mpmath.sqrt,
    "cbrt": mpmath.cbrt,
}
DOMAINS: dict[str, tuple[Fraction | int, Fraction | int]] = {
    "asin": (-1, 1),
    "acos": (-1, 1),
    "atanh": (Fraction(-99, 100), Fraction(99, 100)),
    "acosh": (Fraction(101, 100), 10**6),
    "ln": (Fraction(1, 10**6), 10**9),
    "log": (Fraction(1, 10**6), 10**9),
    "log2": (Fraction(1, 10**6), 10**9),
    "sqrt": (0, 10**9),
    "cbrt": (0, 10**9),
    "exp": (-1000, 1000),
    "sinh": (-1000, 1000),
    "cosh": (-1000, 1000),
    "tanh": (-30, 30),
}


def agree(text: str, reference: mpmath.mpf) -> None:
    """Check that every printed digit of `text` is that of `reference`, the last one rounded."""
    with mpmath.workdps(200):
        shown = mpmath.mpf(text)
        if reference == 0:
            assert shown == 0
            return
        last = mpmath.power(10, mpmath.floor(mpmath.log10(abs(reference))) - 49)
        assert abs(shown - reference) <= last * mpmath.mpf("0.5000001")


@SLOW
@given(st.data())
@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_digit_against_mpmath(name: str, data: st.DataObject) -> None:
    low, high = DOMAINS.get(name, (-(10**6), 10**6))
    number = data.draw(st.fractions(Fraction(low), Fraction(high), max_denominator=10**6))
    text = result(f"{name}({number.numerator}/{number.denominator})", "rad")
    with mpmath.workdps(160):
        agree(text, FUNCTIONS[name](mpmath.mpf(number.numerator) / number.denominator))


@SLOW
@given(st.fractions(-(10**9), 10**9, max_denominator=10**4))
def test_degrees_against_mpmath(number: Fraction) -> None:
    with mpmath.workdps(160):
        angle = mpmath.mpf((number % 360).numerator) / (number % 360).denominator * mpmath.pi / 180
        if (number * 24 / 360).denominator != 1:
            agree(result(f"sin({number})"), mpmath.sin(angle))
            agree(result(f"cos({number})"), mpmath.cos(angle))
            agree(result(f"tan({number})"), mpmath.tan(angle))


@SLOW
@given(st.fractions(-50, 200, max_denominator=1000), st.fractions(Fraction(1, 100), 1000, max_denominator=1000))
def test_powers_and_gamma_against_mpmath(number: Fraction, base: Fraction) -> None:
    with mpmath.workdps(160):
        exponent = mpmath.mpf(number.numerator) / number.denominator
        agree(result(f"({base})^({number})"), mpmath.power(mpmath.mpf(base.numerator) / base.denominator, exponent))
        if number.denominator > 1:
            agree(result(f"({number})!"), mpmath.gamma(exponent + 1))


@pytest.mark.parametrize("exponent", [10, 22, 40, 100, 308, 1000, 4000])
def test_large_arguments_against_mpmath(exponent: int) -> None:
    with mpmath.workdps(exponent + 160):
        number = mpmath.mpf(10) ** exponent
        agree(result(f"sin(10^{exponent})", "rad"), mpmath.sin(number))
        agree(result(f"cos(10^{exponent})", "rad"), mpmath.cos(number))


@pytest.mark.parametrize("count", [16, 50, 100, 400, 1000])
@pytest.mark.parametrize("text", ["√2", "π", "e^π"])
def test_hundreds_of_digits_against_mpmath(count: int, text: str) -> None:
    value = evaluate(parse(tokenize(text)), budget=Budget(1000)).value
    assert value is not None
    with mpmath.workdps(count + 30):
        reference = {"√2": mpmath.sqrt(2), "π": +mpmath.pi, "e^π": mpmath.exp(mpmath.pi)}[text]
        digits = mpmath.nstr(reference, count).replace(".", "").rstrip("0")
    assert digits_of(value, count, Budget(1000)).text == digits
