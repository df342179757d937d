"""The starter words: plain enough for a reader of nine to eleven, never blaming, nothing that frightens a child."""

import ast
import re
from pathlib import Path

import pytest
import textstat

from disguise_app.plan.words import cards, children, places, police, silent
from tests.plan.texts import all_phrases, tables

READING_AGE = 11
AGE_AT_GRADE_0 = 5
HEAVY = (
    r"(?i)\b(kill\w*|murder\w*|dea(th|d)|die[sd]?|blood\w*|rape\w*|strang\w*|beat(en|ing)?|stab\w*|shoot\w*)\b"
    r"|\b(guns?|knif\w*)\b"
)
BLAMING = (
    r"(?i)\b(victims?|abusers?|you should|your fault|why (do|did) (you|i)|must not|never (go|stay))\b"
    r"|\b(score|points|complete)\b"
)


NAMES = {*places.COUNTRIES.values(), *places.REGIONS.values()}


def read_aloud(texts: tuple[str, ...]) -> str:
    """Join texts as sentences; a blank is read as a short word."""
    filled = [re.sub(r"\{\w+\}", "blue", text) for text in texts]
    return " ".join(text if text.rstrip()[-1:] in ".!?…" else f"{text}." for text in filled)


def reading_age(texts: tuple[str, ...]) -> float:
    """Measure the reading age of texts together."""
    return float(textstat.flesch_kincaid_grade(read_aloud(texts))) + AGE_AT_GRADE_0


@pytest.mark.parametrize("name", sorted(tables()))
def test_each_table_reads_well_at_eleven_or_younger(name: str) -> None:
    texts = tuple(text for text in tables()[name] if text not in NAMES)
    if len(read_aloud(texts).split()) >= 100:
        assert reading_age(texts) <= READING_AGE


def test_the_measure_finds_hard_words() -> None:
    hard = ("Documentation regarding residential accommodation arrangements necessitates professional consideration.",)
    assert reading_age(hard) > 16


def test_sentences_are_short() -> None:
    for text in all_phrases():
        for sentence in re.split(r"[.!?]\s", text):
            assert len(sentence.split()) <= 22, sentence


def test_no_word_frightens_or_blames() -> None:
    for text in all_phrases():
        assert not re.search(HEAVY, text), text
    allowed = set(children.FOR_EVERY_CHILD) | {"This is not my fault."}
    for text in set(all_phrases()) - allowed:
        assert not re.search(BLAMING, text), text


def test_words_for_children_name_nobody_who_hurts_and_no_contested_room() -> None:
    own_words = set(tables()["cards"]) - {cards.WARNING} | set(tables()["children"])
    for text in own_words - set(children.SAY_ON_PHONE.values()):
        assert not re.search(r"(?i)\b(he|she|him|dad\w*|mum\w*|father|mother|partner|weapon\w*|hurt\w*)\b", text), text
        assert not re.search(r"(?i)\b(bathroom|cupboard|wardrobe|under the bed)\b", text), text


def test_every_text_is_marked_for_the_catalogue_just_where_it_stands() -> None:
    """A phrase is one literal text, so that an extractor that only reads the file finds it."""
    found: set[str] = set()
    for file in sorted(Path(cards.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "phrase":
                argument = node.args[0]
                assert isinstance(argument, ast.Constant)
                assert isinstance(argument.value, str)
                found.add(argument.value)
    assert found == set(all_phrases())


def test_the_silent_call_in_the_united_kingdom_is_told_exactly() -> None:
    steps = [(phone, text.replace("**", "")) for phone, text in silent.SILENT["GB"]]
    mobile = " ".join(text for phone, text in steps if phone == "mobile")
    landline = " ".join(text for phone, text in steps if phone == "landline")
    first = steps[0][1]
    assert "999" in first
    assert "Speak or whisper if you can" in first
    assert "When it asks, press 55. Not before." in mobile
    assert "If you do not press 55, the call ends" in mobile
    assert "55 does not tell the police where you are" in mobile
    assert "55" not in landline
    assert "45 seconds: pick up again" in landline
    assert "about 30 seconds, a recorded message begins: you are through to the police" in mobile
    assert "registered before" in " ".join(text for phone, text in steps if phone == "text")


@pytest.mark.parametrize(
    ("country", "needed"),
    [
        ("AU", ("**press 55**. Not before", "cannot text 000", "do not know the exact place")),
        (
            "NZ",
            ("wait for the recorded message. When it asks, **press 55**", "When it asks, press any key", "plays twice"),
        ),
        ("FR", ("text 114", "Write your address")),
        ("AT", ("text 0800 133 133", "A text to 133 does not arrive")),
        ("US", ("leave the line open", "address first", "you have not reached help")),
        ("CA", ("cannot start with a text", "dial 911")),
        ("IE", ("registered before at 112.ie", "Eircode")),
        ("DE", ("nora", "set up before")),
        ("SE", ("registered before",)),
        ("IN", ("locked phone",)),
        ("PL", ("Alarm 112",)),
    ],
)
def test_other_countries_have_their_own_way(country: str, needed: tuple[str, ...]) -> None:
    text = " ".join(text for _, text in silent.SILENT[country])
    assert all(each in text for each in needed)
    assert ("55" in text) == (country in ("AU", "NZ"))


def test_a_country_without_words_of_its_own_gets_no_number_and_no_55() -> None:
    assert not re.search(r"\d", " ".join(text for _, text in silent.ANYWHERE))


def test_each_step_says_which_phone_it_is_about() -> None:
    for steps in (*silent.SILENT.values(), silent.ANYWHERE):
        assert {phone for phone, _ in steps} <= {"any", "mobile", "landline", "text"}


def test_what_to_say_in_the_countrys_own_words_has_a_place_for_the_address() -> None:
    for languages in police.IN_THE_COUNTRYS_WORDS.values():
        for _, (on_the_phone, on_the_way) in languages:
            assert on_the_phone.endswith("…")
            assert on_the_way.endswith(".")
