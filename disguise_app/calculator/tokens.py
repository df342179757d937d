"""Text to tokens, each with its place in the text.

Called by `tree` and the session. Knows signs, digits and names; knows no grammar and no values. Reads the neutral form
(ASCII digits, `.`), the typographic signs, and digits of any script; grouping signs of pasted text are `reading`'s.
"""

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from disguise_app.calculator.errors import SyntaxProblem, TooLarge
from disguise_app.calculator.functions import LONGEST_WORD, WORDS

Kind = Literal[
    "number", "bound", "constant", "function", "root", "operator", "postfix", "raised", "open", "close", "bar", "comma"
]

MOST_CHARACTERS: Final = 65536
MOST_TOKENS: Final = 25_000
CHECKED_EVERY: Final = 256
MOST_NUMBER_DIGITS: Final = 10_000
# Results and memory stand in an entry as one private-use character each; the session knows their values.
FIRST_BOUND: Final = "\ue000"
LAST_BOUND: Final = "\uf8ff"

_SIGNS: Final[dict[str, tuple[Kind, str]]] = {
    "+": ("operator", "+"),
    "＋": ("operator", "+"),
    **dict.fromkeys("-−–﹣－‐‑", ("operator", "-")),
    **dict.fromkeys("*×·⋅∗✕＊", ("operator", "*")),
    **dict.fromkeys("/÷∕⁄:／", ("operator", "/")),
    "^": ("operator", "^"),
    "!": ("postfix", "!"),
    **dict.fromkeys("%％٪", ("postfix", "%")),
    **dict.fromkeys("([{（", ("open", "(")),
    **dict.fromkeys(")]}）", ("close", ")")),
    "|": ("bar", "|"),
    **dict.fromkeys(",;", ("comma", ",")),
}
_RAISED: Final = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+", strict=True))
_VULGAR: Final = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip


class Token(NamedTuple):
    """Hold one token: its kind, its text in the one form it has inside, and its place in the text."""

    kind: Kind
    text: str
    start: int
    end: int


def unbounded() -> None:
    """Let any time pass; the stand-in for a budget's check."""


def tokenize(text: str, check: Callable[[], None] = unbounded) -> tuple[Token, ...]:
    """Cut `text` into tokens, calling `check` now and then; raise TooLarge, and SyntaxProblem at an unknown sign."""
    if len(text) > MOST_CHARACTERS:
        raise TooLarge(0)
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token = _token_at(text, at)
        tokens.append(token)
        if len(tokens) % CHECKED_EVERY == 0:
            check()
        if len(tokens) > MOST_TOKENS:
            raise TooLarge(at)
        at = token.end
    return tuple(_without_equals(tokens))


def is_known(sign: str) -> bool:
    """Tell whether a token can hold `sign`."""
    return (
        sign.isdecimal()
        or sign.isalpha()
        or sign in _SIGNS
        or sign in _RAISED
        or sign in _VULGAR
        or sign in ".√∛"
        or FIRST_BOUND <= sign <= LAST_BOUND
    )


def _without_equals(tokens: list[Token]) -> list[Token]:
    """Drop `=` from the ends; one inside is an error."""
    first, end = 0, len(tokens)
    while first < end and tokens[end - 1].text == "=":
        end -= 1
    while first < end and tokens[first].text == "=":
        first += 1
    for token in tokens[first:end]:
        if token.text == "=":
            raise SyntaxProblem(token.start, "unknown")
    return tokens[first:end]


def _token_at(text: str, at: int) -> Token:
    sign = text[at]
    if sign.isdecimal() or sign in _VULGAR or (sign == "." and _digit_at(text, at + 1)):
        return _number(text, at)
    if sign in _RAISED:
        return _raised(text, at)
    if sign == "*" and text[at : at + 2] == "**":
        return Token("operator", "^", at, at + 2)
    if sign == "=":
        return Token("operator", "=", at, at + 1)
    if FIRST_BOUND <= sign <= LAST_BOUND:
        return Token("bound", sign, at, at + 1)
    found = _SIGNS.get(sign)
    return _word(text, at) if found is None else Token(found[0], found[1], at, at + 1)


def _digit_at(text: str, at: int) -> bool:
    return at < len(text) and text[at].isdecimal()


def _digits(text: str, at: int) -> tuple[str, int]:
    end = at
    while _digit_at(text, end):
        end += 1
    run = text[at:end]
    return run if run.isascii() else "".join(str(int(digit)) for digit in run), end


def _number(text: str, start: int) -> Token:
    """Read digits, a fraction, an exponent; a vulgar fraction after whole digits adds to them (2½ is 2.5)."""
    whole, at = _digits(text, start)
    if whole and text[at : at + 1] == " " and text[at + 1 : at + 2] in _VULGAR:
        at += 1
    if at < len(text) and text[at] in _VULGAR:
        top, bottom = _VULGAR[text[at]]
        return _checked(f"{whole or '0'} {top}/{bottom}", start, at + 1)
    part = ""
    if at < len(text) and text[at] == ".":
        part, at = _digits(text, at + 1)
    written = f"{whole or '0'}.{part}" if part else whole
    exponent, at = _exponent(text, at)
    return _checked(written + exponent, start, at)


def _exponent(text: str, at: int) -> tuple[str, int]:
    if text[at : at + 1] not in ("e", "E"):
        return "", at
    sign = text[at + 1 : at + 2]
    kind, inside = _SIGNS.get(sign, ("", ""))
    first = at + 2 if kind == "operator" and inside in ("+", "-") else at + 1
    digits, end = _digits(text, first)
    if not digits:
        return "", at
    return f"e{'-' if inside == '-' and first == at + 2 else ''}{digits}", end


def _checked(written: str, start: int, end: int) -> Token:
    if len(written) > MOST_NUMBER_DIGITS:
        raise TooLarge(start)
    return Token("number", written, start, end)


def _raised(text: str, start: int) -> Token:
    end = start
    while end < len(text) and text[end] in _RAISED:
        end += 1
    inside = "".join(_RAISED[sign] for sign in text[start:end])
    digits = inside.lstrip("+-")
    if not digits.isdecimal() or len(inside) > len(digits) + 1:
        raise SyntaxProblem(start, "unknown")
    if len(inside) > MOST_NUMBER_DIGITS:
        raise TooLarge(start)
    return Token("raised", inside.lstrip("+"), start, end)


def _word(text: str, start: int) -> Token:
    """Read the longest known word at `start`, so that `2pie` is 2 × π × e."""
    part = text[start : start + LONGEST_WORD]
    for length in range(len(part), 0, -1):
        found = WORDS.get(part[:length].lower())
        if found is not None and not (found[1] == "log2" and length == 4 and _is_log_of_number(text, start + 4)):
            kind, inside = found
            return Token(kind, inside, start, start + length)  # type: ignore[arg-type]
    raise SyntaxProblem(start, "unknown")


def _is_log_of_number(text: str, after: int) -> bool:
    """Tell log20, log2.5 and log2+1, where the 2 is the operand, from log2(8) and log2 8."""
    following = text[after : after + 1]
    return not (following.isspace() or following.isalpha() or following in ("(", "[", "{", "|", "√", "∛"))
