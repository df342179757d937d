"""The grammar, row by row of the conventions (section 1) and of ordinary mathematics."""

import pytest

from disguise_app.calculator.errors import SyntaxProblem
from disguise_app.calculator.expression import Expression
from disguise_app.calculator.tokens import tokenize
from disguise_app.calculator.tree import parse
from tests.calculator.lines import result


def parsed(text: str) -> Expression:
    return parse(tokenize(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # Precedence of ISO 80000-2 and of every algebraic calculator.
        ("1+2*3", "7"),
        ("(1+2)*3", "9"),
        ("2*3+4*5", "26"),
        ("10-4-3", "3"),
        ("100/10/5", "2"),
        ("7-2*3", "1"),
        ("2+3*4^2", "50"),
        ("-2^2", "-4"),
        ("(-2)^2", "4"),
        ("2^-2", "0.25"),
        ("2^-3^2", "0.001953125"),
        ("2^3^2", "512"),
        ("2^0^5", "1"),
        ("-3!", "-6"),
        ("3!^3", "216"),
        ("2^3!", "64"),
        ("3!!", "720"),
        ("1e2^3", "1000000"),
        ("2e3", "2000"),
        ("2e-3", "0.002"),
        ("2e+3", "2000"),
        ("2E3", "2000"),
        ("5 mod 3*2", "4"),
        ("2*7 mod 4", "2"),
        ("-7 mod 5", "3"),
        ("-2*-3", "6"),
        # Products without a sign stand on the level of × and ÷, left to right.
        ("2(3)", "6"),
        ("(2)(3)", "6"),
        ("(8)2", "16"),
        ("6/2(1+2)", "9"),
        ("1/2(4)", "2"),
        ("2(3)^2", "18"),
        ("2^2(3)", "12"),
        ("cos(0)sin(90)", "1"),
        ("2sin(30)", "1"),
        ("2sin 30", "1"),
        ("3(2)(4)", "24"),
        ("2|−3|", "6"),
        ("(1+1)(1+2)!", "12"),
        ("2√9", "6"),
        ("2√9√4", "12"),
        # Functions before one bare operand bind tighter than ^.
        ("sin 30", "0.5"),
        ("sin 30^4", "0.0625"),
        ("sin 30*2", "1"),
        ("sin 30+1", "1.5"),
        ("-ln(1)", "0"),
        ("-sin 30", "-0.5"),
        ("sin -30", "-0.5"),
        ("sin - - 30", "0.5"),
        ("sin² 45", "0.5"),
        ("sin²(45)", "0.5"),
        ("sin^2 45", "0.5"),
        ("sin^2(45)", "0.5"),
        ("sin⁻¹ 0.5", "30"),
        ("sin⁻¹(0.5)", "30"),
        ("sin^-1(0.5)", "30"),
        ("asin(sin 30)", "30"),
        ("√√16", "2"),
        ("√(√16)", "2"),
        ("√9²", "9"),
        ("√(9)^2", "9"),
        ("sqrt(9)!", "6"),
        ("√16%", "0.4"),
        ("abs -5", "5"),
        ("2^√9", "8"),
        ("2^sin 90", "2"),
        ("√4!^2", "24"),
        ("³√8", "2"),
        ("³√-8", "-2"),
        ("2³√8", "22.627416997969520780827019587355169257114750006031"),
        ("2×³√8", "4"),
        ("∛8+1", "3"),
        ("3 root 8", "2"),
        ("3 root 8+1", "3"),
        ("3 root 8^2", "4"),
        ("root(8,3)", "2"),
        ("root(8;3)", "2"),
        ("root(2+6,1+2)", "2"),
        ("root(16)", "4"),
        ("root 16", "4"),
        ("2root(16,4)", "4"),
        # Chains of signs.
        ("--5", "5"),
        ("5×--5", "25"),
        ("5--2", "7"),
        ("+7----1", "8"),
        ("++7", "7"),
        ("-+-3", "3"),
        ("+-3", "-3"),
        # Parentheses are closed; bars nest by place.
        ("2*(3+4", "14"),
        ("((((1", "1"),
        ("sin(30", "0.5"),
        ("2*(3+(4", "14"),
        ("|−3|", "3"),
        ("|-3", "3"),
        ("|3-5|*2", "4"),
        ("|-|-3||", "3"),
        ("(|-2)", "2"),
        ("|(1-3)|!", "2"),
        # Signs that mean the same, and equals signs at the ends.
        ("2³", "8"),
        ("2⁻³", "0.125"),
        ("2¹⁰", "1024"),
        ("2⁺²", "4"),
        ("2^3²", "512"),
        ("-2²", "-4"),
        ("2**10", "1024"),
        ("3x4", "12"),
        ("6÷2×3", "9"),
        ("6∕2·3", "9"),
        ("7−2–1", "4"),
        ("8:2", "4"),
        ("[1+{2*3}]", "7"),
        ("½", "0.5"),
        ("2½", "2.5"),
        ("2 ½", "2.5"),
        ("¾+¼", "1"),
        ("½^2", "0.25"),
        ("1+2=", "3"),
        ("=1+2", "3"),
        ("1+2 = =", "3"),
        ("ANS+1", "1"),
        ("Sin 30", "0.5"),
        ("log20", "1.3010299956639811952137388947244930267681898814621"),
        ("log2(8)", "3"),
        ("log2 8", "3"),
        ("log2|8|", "3"),
        ("log2√64", "3"),
        ("lb 8", "3"),
        ("lg 1000", "3"),
        ("2pie-2*pi*e", "0"),
        ("sinpi-sin(pi)", "0"),
    ],
)
def test_grammar(text: str, value: str) -> None:
    assert result(text) == value


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("", 0, "missing"),
        ("   ", 0, "missing"),
        ("=", 0, "missing"),
        ("5+", 2, "missing"),
        ("5*", 2, "missing"),
        ("*5", 0, "missing"),
        ("5*/2", 2, "missing"),
        ("!5", 0, "missing"),
        ("%", 0, "missing"),
        ("()", 1, "missing"),
        ("(", 1, "missing"),
        ("sin", 3, "missing"),
        ("sin()", 4, "missing"),
        ("2^", 2, "missing"),
        ("-", 1, "missing"),
        ("mod 3", 0, "missing"),
        ("²", 0, "missing"),
        ("||", 2, "missing"),
        (",5", 0, "missing"),
        ("root(,3)", 5, "missing"),
        ("root(8,)", 7, "missing"),
        ("2 3", 2, "adjacent"),
        ("2² 3", 3, "adjacent"),
        ("1.5 .5", 4, "adjacent"),
        ("2+3)", 3, "surplus"),
        (")", 0, "surplus"),
        ("1)+2", 1, "surplus"),
        ("(1))", 3, "surplus"),
        ("2+)", 2, "surplus"),
        ("1,2", 1, "unknown"),
        ("root(8,3,2)", 8, "unknown"),
        ("sin(1,2)", 5, "unknown"),
        ("hello", 0, "unknown"),
        ("2+y", 2, "unknown"),
        ("#", 0, "unknown"),
        ("3=3", 1, "unknown"),
        ("tan^-1^-1 1", 6, "missing"),
        ("log⁻¹ 2", 3, "unknown"),
        ("abs^-1 2", 5, "unknown"),
        ("2⁻", 1, "unknown"),
        ("2⁻⁻¹", 1, "unknown"),
    ],
)
def test_problem_has_place_and_reason(text: str, place: int, reason: str) -> None:
    with pytest.raises(SyntaxProblem) as caught:
        parsed(text)
    assert (caught.value.position, caught.value.reason) == (place, reason)


def test_missing_parentheses_are_named_in_the_order_they_close() -> None:
    assert parsed("2*(3+(4").closed == "))"
    assert parsed("(2+|3").closed == "|)"
    assert parsed("2+3").closed == ""


def test_understood_products_are_told_by_place() -> None:
    assert parsed("2(3)pi").implied == (1, 4)
    assert parsed("2*3").implied == ()


@pytest.mark.parametrize(
    ("text", "operator"),
    [("8*2", "*"), ("1+2*3", "+"), ("1+2-3", "-"), ("2^3^2", "^"), ("100+10%", "+"), ("7 mod 4", "mod")],
)
def test_last_operation_is_the_one_done_last(text: str, operator: str) -> None:
    expression = parsed(text)
    assert expression.last is not None
    assert expression.tokens[expression.last].text == operator


@pytest.mark.parametrize("text", ["5", "-5", "(2+3)", "sin(2+3)", "2(3)", "5!", "-(2+3)", "root(8,3)"])
def test_no_operation_outside_parentheses_is_no_last_operation(text: str) -> None:
    assert parsed(text).last is None


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("5", True),
        ("-5", True),
        ("+5", True),
        ("1e5", True),
        ("5%", False),
        ("pi", False),
        ("(5)", False),
        ("--5", False),
    ],
)
def test_bare_number(text: str, is_bare: bool) -> None:
    assert parsed(text).is_bare_number is is_bare


@pytest.mark.parametrize(
    "text", ["(" * 10_000 + "1" + ")" * 10_000, "(" * 10_000 + "1", "-" * 20_000 + "1", "1" + "+1" * 5000]
)
def test_depth_is_no_matter(text: str) -> None:
    assert parsed(text).steps
