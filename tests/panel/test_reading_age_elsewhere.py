"""Cards, sheets, set-up and every other word of the panel can be read at the age of eleven."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
import textstat

import disguise_app.panel
from disguise_app.panel.setup.limits import Desktop, limit_lines, obstacle_lines
from disguise_app.plan.cards import cards_for
from disguise_app.plan.model import Child
from disguise_app.plan.words.cards import WARNING
from tests.panel.pages.test_reading_age import AGE_AT_GRADE_0, LEAST_WORDS

ROOM: Final = Path(disguise_app.panel.__file__).parent
OBSTACLES: Final = (
    "unreadable",
    "keyring_locked",
    "read_only",
    "disk_full",
    "no_place",
    "keyring_missing",
    "key_in_file",
)
AGES: Final = ("3", "7", "10", "15")


def reading_age(texts: list[str]) -> float:
    """Measure texts together, each as a sentence of its own; a blank is read as a short word."""
    filled = [re.sub(r"\{\w+\}", "blue", text).replace("**", "") for text in texts]
    whole = " ".join(text if text.rstrip()[-1:] in ".!?…”" else f"{text}." for text in filled)
    return float(textstat.flesch_kincaid_grade(whole)) + AGE_AT_GRADE_0


def words_in(path: Path) -> list[str]:
    """List the texts for people that a file gives to the catalogue."""
    return [text for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) for text in _texts(node)]


def _texts(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "panel_n"):
        for argument in node.args:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


@pytest.mark.parametrize("part", ["setup", "pages", "widgets", "home", "traces", "."])
def test_all_words_of_a_part_of_the_panel_read_at_eleven(part: str) -> None:
    files = sorted((ROOM / part).glob("*.py"))
    sentences = [text for path in files for text in words_in(path) if len(text.split()) > 2]
    assert sum(len(text.split()) for text in sentences) >= LEAST_WORDS
    assert reading_age(sentences) <= 11.0


def test_all_words_of_each_file_that_says_much_read_at_eleven() -> None:
    ages = {}
    for path in sorted(ROOM.rglob("*.py")):
        sentences = [text for text in words_in(path) if len(text.split()) > 2]
        if sum(len(text.split()) for text in sentences) >= LEAST_WORDS:
            ages[path.stem] = reading_age(sentences)
    assert len(ages) >= 5
    assert {stem: age for stem, age in ages.items() if age > 11.0} == {}


def test_the_honest_limits_read_at_eleven() -> None:
    for desktop in (Desktop(), Desktop(hides_from_lists=False, hides_from_capture=False)):
        assert reading_age([*limit_lines(desktop), *obstacle_lines(OBSTACLES, desktop)]) <= 11.0


@pytest.mark.parametrize("age", AGES)
def test_the_cards_of_each_age_read_at_eleven_and_those_for_the_small_at_eight(age: str) -> None:
    known = Child("Sam", age=age, safe_place="the blue door", tell_whom="Mrs Hill", trigger_word="Pancakes")
    texts = [WARNING]
    for child in (known, Child(age=age)):
        texts += [card.text for card in cards_for(child, number="999", address="14 Larch Close", translate=str)]
    assert reading_age(texts) <= (8.0 if age in AGES[:2] else 11.0)
