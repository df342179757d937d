"""Text to tokens."""

import pytest

from disguise_app.calculator.errors import SyntaxProblem, TooLarge
from disguise_app.calculator.functions import ALIASES, CONSTANTS, FUNCTIONS
from disguise_app.calculator.tokens import Token, is_known, tokenize


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokenize(text)]


def test_tokens_keep_their_places() -> None:
    assert tokenize(" 12 +sin x") == (
        Token("number", "12", 1, 3),
        Token("operator", "+", 4, 5),
        Token("function", "sin", 5, 8),
        Token("operator", "*", 9, 10),
    )


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", "12"),
        ("12.5", "12.5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1e5", "1e5"),
        ("1E5", "1e5"),
        ("1e-5", "1e-5"),
        ("1e−5", "1e-5"),
        ("1e+5", "1e5"),
        ("1.5e10", "1.5e10"),
        ("½", "0 1/2"),
        ("2½", "2 1/2"),
        ("2 ½", "2 1/2"),
        ("٣", "3"),
        ("۴٫".replace("٫", ".") + "۵", "4.5"),
        ("१२", "12"),
        ("１２", "12"),
    ],
)
def test_numbers(text: str, number: str) -> None:
    assert kinds(text) == [("number", number)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2e", [("number", "2"), ("constant", "e")]),
        ("2e+", [("number", "2"), ("constant", "e"), ("operator", "+")]),
        ("2ex", [("number", "2"), ("constant", "e"), ("operator", "*")]),
        ("2exp3", [("number", "2"), ("function", "exp"), ("number", "3")]),
        ("pie", [("constant", "pi"), ("constant", "e")]),
        ("7mod3", [("number", "7"), ("operator", "mod"), ("number", "3")]),
        ("log2", [("function", "log"), ("number", "2")]),
        ("log2(", [("function", "log2"), ("open", "(")]),
        ("2**3", [("number", "2"), ("operator", "^"), ("number", "3")]),
        ("√9", [("function", "sqrt"), ("number", "9")]),
        ("2²", [("number", "2"), ("raised", "2")]),
        ("5!%", [("number", "5"), ("postfix", "!"), ("postfix", "%")]),
        ("\ue000", [("bound", "\ue000")]),
    ],
)
def test_cutting(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize("name", [*FUNCTIONS, *ALIASES, *CONSTANTS])
def test_every_name_is_one_token(name: str) -> None:
    assert len(tokenize(f"{name} ")) == 1
    assert len(tokenize(f"{name.upper()}(")) == 2


@pytest.mark.parametrize("text", ["#", "2$", "ß", "İ", "a", "sine", "\x00", "☃", "."])
def test_unknown_signs(text: str) -> None:
    with pytest.raises(SyntaxProblem) as caught:
        tokenize(text + "y")
    assert caught.value.reason == "unknown"


@pytest.mark.parametrize("text", ["1" * 70_000, "9" * 10_001, "+" * 25_001, "2" + "²" * 10_001])
def test_bounds(text: str) -> None:
    with pytest.raises(TooLarge):
        tokenize(text)


def test_known_signs() -> None:
    assert all(is_known(sign) for sign in "0٣+−×÷^!%(|,sπ√²½.\ue000")
    assert not any(is_known(sign) for sign in "#$☃\t \x00@")
