"""Pasted text, as spreadsheets, bank statements and web pages write it, read into the neutral form.

Called by the session. Cells of a table that are bare numbers are added up, as on an adding machine; a lone amount may
have a currency, stand in brackets or have its minus behind it. Anything else is an expression. What is left over is
refused with its place; nothing is ever guessed past that.
"""

import re
from typing import Final

from disguise_app.calculator.errors import SyntaxProblem, TooLarge
from disguise_app.calculator.functions import WORDS
from disguise_app.calculator.reading import INVISIBLE, MOST_BYTES, numbers_in_line
from disguise_app.calculator.signs import ENGLISH, NumberLocale

# A sum of more has more tokens than are read.
MOST_CELLS: Final = 12_500
_MINUS: Final = "-−–﹣－‐‑"
_DASHES: Final = _MINUS + "—"
_PLAIN: Final = re.compile(r"(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
_LONE: Final = re.compile(r"[\d.,'’_٬٫．，\s+\-−–﹣－‐‑eE]+")
# Letters of a currency before its sign, as in US$ and R$.
_LETTERS_BEFORE_SIGN: Final = re.compile(r"(?<![A-Za-z])[A-Z]{1,3}$")
_CODE: Final = re.compile(r"[A-Z]{3}")
# Currencies that people write by letters, at one end of an amount.
_ABBREVIATED: Final = (
    *("kr.", "kr", "zł", "SFr.", "Fr.", "Fr", "Kč", "Ft", "lei", "leu", "RM", "Rp.", "Rp", "Rs.", "Rs", "TL"),
    *("руб.", "руб", "р.", "грн.", "грн", "лв.", "лв", "дин.", "ден.", "円", "元", "원"),
)


def read(text: str, locale: NumberLocale = ENGLISH) -> str:
    """Return pasted `text` in neutral form; cells of bare numbers are joined with +. Raise SyntaxProblem, TooLarge."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise TooLarge(0)
    lines = [line for line in text.splitlines() if _cleaned(line)]
    cells = [_cleaned(cell) for line in lines for cell in line.split("\t") if not _is_empty(cell)]
    if not cells:
        raise SyntaxProblem(0, "missing")
    if len(cells) > MOST_CELLS:
        raise TooLarge(0)
    amounts = [_amount(cell, locale) for cell in cells]
    if all(amounts):
        first, *others = amounts
        joined = "+".join([first, *(f"({each})" if each[0] in _MINUS else each.lstrip("+") for each in others)])
    elif len(lines) > 1:
        raise SyntaxProblem(0, "unknown")
    else:
        joined = numbers_in_line(_cleaned(" ".join(lines).replace("\t", " ")), locale, is_pasted=True)
    _check(joined)
    return joined


def _check(text: str) -> None:
    """Raise SyntaxProblem if a sign or a name in `text` is unknown."""
    from disguise_app.calculator.tokens import tokenize

    tokenize(text)


def _is_empty(cell: str) -> bool:
    """Tell whether nothing stands in a cell, or a currency with a dash, as bookkeepers write their noughts."""
    cleaned = _cleaned(cell)
    return not cleaned or (not cleaned.strip(_DASHES) and cleaned != cell.strip())


def _cleaned(text: str) -> str:
    """Drop currency signs with letters that belong to them, invisible marks, and `=` and quotes at the ends."""
    from unicodedata import category

    kept = ""
    for sign in text:
        if category(sign) == "Sc":
            kept = kept[:-4] + _LETTERS_BEFORE_SIGN.sub("", kept[-4:])
        elif sign not in INVISIBLE:
            kept += sign
    kept = kept.strip().strip("=").strip()
    quoted = len(kept) > 1 and kept[0] == kept[-1] == '"'
    return kept[1:-1].strip() if quoted else kept


def _amount(cell: str, locale: NumberLocale) -> str:
    """Return a cell that is one amount of money or one number in neutral form, "" for any other."""
    text = _without_currency(cell)
    behind = text.rstrip(_DASHES)
    if behind != text and behind.endswith((".", ",")):  # a price without cents: 1.499,- and 5.–
        return _lone(f"{behind}0", locale).removesuffix(".0")
    inside = text[1:-1].strip() if text[:1] + text[-1:] == "()" else behind.rstrip() if text[-1:] in _MINUS else ""
    if inside and inside[0] not in _MINUS + "+":
        number = _lone(_without_currency(inside), locale)
        return number and f"-{number}"
    return _lone(text, locale)


def _without_currency(text: str) -> str:
    """Drop a currency's code or abbreviation at one end, unless the calculator knows it as a word of its own."""
    found = [code.group() for code in (_CODE.match(text), _CODE.match(text[-3:])) if code]
    for word in (*(code for code in found if code.lower() not in WORDS), *_ABBREVIATED):
        if text.startswith(word) and not text[len(word) : len(word) + 1].isalpha():
            return text[len(word) :].strip()
        if text.endswith(word) and not text[: -len(word)][-1:].isalpha():
            return text[: -len(word)].strip()
    return text


def _lone(text: str, locale: NumberLocale) -> str:
    """Return `text` in neutral form if it is one number, with a sign or without, "" if it is anything else."""
    if not _LONE.fullmatch(text):
        return ""
    neutral = numbers_in_line(text, locale, is_pasted=True).strip()
    sign = neutral[:1] if neutral[:1] in (*_MINUS, "+") else ""
    return neutral if _PLAIN.fullmatch(neutral[len(sign) :].strip()) else ""
