"""Pasted text (conventions, section 5)."""

import pytest

from disguise_app.calculator.errors import Problem, SyntaxProblem, TooLarge
from disguise_app.calculator.pasted import MOST_CELLS, read
from disguise_app.calculator.reading import MOST_BYTES, numbers_in_line
from disguise_app.calculator.signs import NumberLocale
from tests.calculator.lines import result

GERMAN = NumberLocale(decimal=",", group=".")


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("1,234.56", "1234.56", "1234.56"),
        ("1.234,56", "1234.56", "1234.56"),
        ("1.234", "1.234", "1234"),
        ("1,234", "1234", "1.234"),
        ("0.011", "0.011", "0.011"),
        ("0,011", "0.011", "0.011"),
        ("00.123", "00.123", "00.123"),
        ("1.5", "1.5", "1.5"),
        ("1,5", "1.5", "1.5"),
        ("1234.567", "1234.567", "1234.567"),
        ("1234,567", "1234.567", "1234.567"),
        ("12.3456", "12.3456", "12.3456"),
        ("1,234,567", "1234567", "1234567"),
        ("1.234.567", "1234567", "1234567"),
        ("1,234,567.89", "1234567.89", "1234567.89"),
        ("1.234.567,89", "1234567.89", "1234567.89"),
        ("12,34,567.8", "1234567.8", "1234567.8"),
        ("1 234 567", "1234567", "1234567"),
        ("1\u00a0234,5", "1234.5", "1234.5"),
        ("1\u202f234\u202f567", "1234567", "1234567"),
        ("1\u2009234", "1234", "1234"),
        ("1'234.5", "1234.5", "1234.5"),
        ("1’234’567", "1234567", "1234567"),
        ("1_000", "1000", "1000"),
        ("$1,234.50", "1234.50", "1234.50"),
        ("€ 12,50", "12.50", "12.50"),
        ("12,50 €", "12.50", "12.50"),
        ("USD 12.50", "12.50", "12.50"),
        ("12.50 CHF", "12.50", "12.50"),
        ("£5+£6", "5+6", "5+6"),
        ("=1+2", "1+2", "1+2"),
        ("1+2=", "1+2", "1+2"),
        ("−5", "−5", "−5"),
        ("3 × 4", "3 × 4", "3 × 4"),
        ("\u200e12\u200f", "12", "12"),
        ("\ufeff12", "12", "12"),
        ("١٢٣٤", "1234", "1234"),
        ("۱۲٫۵", "12.5", "12.5"),
        ("١٬٢٣٤", "1234", "1234"),
        ("१२,३४,५६७", "1234567", "1234567"),
        ("１２．５", "12.5", "12.5"),
        ("2 + 3", "2 + 3", "2 + 3"),
        ("root(8,3)", "root(8,3)", "root(8,3)"),
        ("root(1,3)+1,5", "root(1,3)+1.5", "root(1,3)+1.5"),
        ("root((8), 1.5)", "root((8), 1.5)", "root((8), 1.5)"),
        (".5", ".5", ".5"),
        (",5", ".5", ".5"),
        ("sin(30)", "sin(30)", "sin(30)"),
        # A spreadsheet's column is added up.
        ("1\n2\n3", "1+2+3", "1+2+3"),
        ("1.50\r\n2.50\r\n\r\n", "1.50+2.50", "1.50+2.50"),
        ("10\n-3\n−2", "10+(-3)+(−2)", "10+(-3)+(−2)"),
        ("-3\n10", "-3+10", "-3+10"),
        ("$1,000.00\n$2,000.00", "1000.00+2000.00", "1000.00+2000.00"),
        ("1\t", "1", "1"),
        ("1\n+2", "1+2", "1+2"),
        ("1E+05\n2E-05", "1E+05+2E-05", "1E+05+2E-05"),
        # So is a row of it, and a table; a tab is no space within a number.
        ("100\t200", "100+200", "100+200"),
        ("1\t\t234", "1+234", "1+234"),
        ("100\t200\n300\t-400", "100+200+300+(-400)", "100+200+300+(-400)"),
        ("$1,234.50\t$ -\t$2.00", "1234.50+2.00", "1234.50+2.00"),
        ("2\t*\t3", "2 * 3", "2 * 3"),
        # Amounts as bookkeepers and shops write them.
        ("1.234,56 €", "1234.56", "1234.56"),
        ("−1.234,56\u00a0€", "−1234.56", "−1234.56"),
        ("(1,234.50)", "-1234.50", "-1234.50"),
        ("($1,234.50)", "-1234.50", "-1234.50"),
        ("$ (1,234.50)", "-1234.50", "-1234.50"),
        ("(USD 5)", "-5", "-5"),
        ("USD (5)", "-5", "-5"),
        ("1,234.50-", "-1234.50", "-1234.50"),
        ("1.234,50 € −", "-1234.50", "-1234.50"),
        ("10\n(5)\n2-", "10+(-5)+(-2)", "10+(-5)+(-2)"),
        ("5,-", "5", "5"),
        ("12.–", "12", "12"),
        ("1.499,— €", "1499", "1499"),
        ("-5,-", "-5", "-5"),
        ("US$12", "12", "12"),
        ("R$ 12,50", "12.50", "12.50"),
        ("kr 12", "12", "12"),
        ("12,50 zł", "12.50", "12.50"),
        ("Fr. 12.50", "12.50", "12.50"),
        ("–5", "–5", "–5"),
        ("－５", "－5", "－5"),
        ("（５＋３）", "（5＋3）", "（5＋3）"),
        ('"1,234.50"', "1234.50", "1234.50"),
        ("5\x00", "5", "5"),
        # Brackets, signs behind and letters belong to an expression where there is more than one amount.
        ("(5)*2", "(5)*2", "(5)*2"),
        ("(2+3)", "(2+3)", "(2+3)"),
        ("(-5)", "(-5)", "(-5)"),
        ("EXP(2)", "EXP(2)", "EXP(2)"),
        ("=ABS(-5)", "ABS(-5)", "ABS(-5)"),
        ("LOG(100)", "LOG(100)", "LOG(100)"),
        ("ANS+5", "ANS+5", "ANS+5"),
        ("9 MOD 5", "9 MOD 5", "9 MOD 5"),
    ],
)
def test_read(text: str, english: str, german: str) -> None:
    assert read(text) == english
    assert read(text, GERMAN) == german


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "\n\n", "hello", "12 apples", "1.2.3", "1,2,3", "1,23,45", "1,234.567.8", "1.2,3.4"),
        *("12:30 Uhr", "a\nb", "1\nsin(2)", "#1", "☃", "12#"),
        *("=SUM(1;2)", "5 km", "Total\t5", "Rent\t500\nFood\t200", "2026-11-25\n5", "$", "$ -", "1,2,3\t5", "$\t$"),
    ],
)
def test_what_is_left_over_is_refused(text: str) -> None:
    with pytest.raises(SyntaxProblem):
        read(text)


def test_at_most_64_kib_are_read() -> None:
    with pytest.raises(TooLarge):
        read("1" * (MOST_BYTES + 1))
    with pytest.raises(TooLarge):
        read("٣" * (MOST_BYTES // 2 + 1))
    with pytest.raises(Problem):
        read("9" * MOST_BYTES)
    for sign in ("\n", "\t"):
        assert read(f"1{sign}" * MOST_CELLS).count("1") == MOST_CELLS
        with pytest.raises(TooLarge):
            read(f"1{sign}" * (MOST_CELLS + 1))
    with pytest.raises(TooLarge):
        numbers_in_line("1" * (MOST_BYTES + 1))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.56", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1,234", "1234"),
        ("1,5", "1.5"),
        ("1'000+1", "1001"),
        ("1\u202f000+1", "1001"),
        ("12 345", "error: SyntaxProblem"),
        ("1,2,3", "error: SyntaxProblem"),
        ("$5", "error: SyntaxProblem"),
        ("root(8,3)", "2"),
        ("ROOT(8,3)", "2"),
        ("root(1+(7),3)", "2"),
        ("1,234)", "error: SyntaxProblem"),
    ],
)
def test_line_tool_reads_grouping_but_joins_no_spaces(text: str, value: str) -> None:
    assert result(text) == value


@pytest.mark.parametrize(
    ("count", "locale", "places"),
    [
        (3, NumberLocale(), set()),
        (4, NumberLocale(), {3}),
        (7, NumberLocale(), {3, 6}),
        (4, NumberLocale(least=5), set()),
        (5, NumberLocale(least=5), {3}),
        (8, NumberLocale(groups=(3, 2)), {3, 5, 7}),
        (7, NumberLocale(group=""), set()),
        (7, NumberLocale(groups=()), set()),
    ],
)
def test_grouping_places(count: int, locale: NumberLocale, places: set[int]) -> None:
    assert locale.breaks(count) == places
