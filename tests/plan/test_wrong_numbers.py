"""Numbers and claims known to be wrong: none is in the directory, none in the words, and each would be refused."""

import re
from dataclasses import replace

import pytest

from disguise_app.plan.directory import may_show, read
from disguise_app.plan.wrong_numbers import Rule, breaks, is_wrong
from tests.plan.test_directory import DATA, GOOD
from tests.plan.texts import all_phrases

ALL, RULES, _COMPILED = read(DATA)


def test_no_entry_breaks_a_rule_about_wrong_numbers() -> None:
    assert len(RULES) == 16
    assert [(rule.what, entry.name) for rule in RULES for entry in ALL if breaks(rule, entry)] == []


def test_no_word_of_the_program_says_what_is_known_to_be_wrong() -> None:
    never = [rule.number for rule in RULES if rule.never and len(rule.number) > 1]
    for text in (*all_phrases(), *(entry.note for entry in ALL), *(entry.sms_note for entry in ALL)):
        assert not any(is_wrong(rule, text) for rule in RULES), text
        assert not any(number in re.sub(r"[^0-9+*#]", "", text) for number in never), text


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"phone": "0808 802 0300", "name": "Tech safety clinic"}, "0808 802 0300 as a tech safety clinic"),
        ({"phone": "0808 2000 247", "region": "wls"}, "0808 2000 247 as the line for Wales"),
        ({"phone": "0808 200 247"}, "0808 200 247"),
        ({"phone": "1-844-762-8483"}, "1-844-762-8483 as a line about police misconduct"),
        ({"phone": "+44 116 123"}, "A country code put before a short code"),
        ({"sms": "+1741741"}, "A country code put before a short code"),
        ({"other": "call *134*7355#"}, "*134*7355# (South Africa)"),
        ({"phone": "0800 111 0 550", "audiences": ("children",)}, "0800 111 0 550 as the German line for children"),
        ({"country": "PT", "phone": "116 006", "hours": "24/7"}, "116 006 (APAV, Portugal) round the clock"),
        ({"phone": "801 12 00 02"}, "801 12 00 02 (Poland)"),
        ({"phone": "22 668 70 00"}, "22 668 70 00 (Poland)"),
        ({"country": "ES", "phone": "016", "note": "Free."}, "016 leaves no trace on the mobile (Spain)"),
        ({"other": "WhatsApp 72177 35372"}, "WhatsApp 72177 35372 (India)"),
        ({"country": "AT", "phone": "133", "sms": "133"}, "A text to 133 (Austria)"),
    ],
)
def test_each_wrong_number_that_was_found_is_refused(change: dict[str, object], what: str) -> None:
    entry = replace(GOOD, **change)  # type: ignore[arg-type]
    assert what in {rule.what for rule in RULES if breaks(rule, entry)}
    assert not may_show(entry, RULES)


@pytest.mark.parametrize(
    "text",
    [
        "Ask for ANI in a pharmacy.",
        "Press 55 and the police trace you.",
        "55 lets them find you.",
        "Dial 999, then press 55.",
        "Call 999 and press 55",
    ],
)
def test_each_wrong_claim_that_was_found_is_refused(text: str) -> None:
    assert any(is_wrong(rule, text) for rule in RULES)


def test_a_rule_of_another_country_and_a_rule_of_words_let_a_number_pass() -> None:
    assert not breaks(Rule("a", "b", number="116006", country="PT", must_not={"hours": "24/7"}), GOOD)
    assert not breaks(Rule("a", "b", words="x"), GOOD)
    assert not is_wrong(Rule("a", "b", number="1"), "1")
