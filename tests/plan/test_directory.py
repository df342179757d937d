"""The directory of help: only what its header allows is shown, and what is known to be wrong is not there at all."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import textstat

from disguise_app.plan.directory import AUDIENCES, Directory, load, may_show, read
from disguise_app.plan.entry import Entry
from disguise_app.plan.errors import DirectoryUnreadable
from disguise_app.plan.seen import Month, first_month, is_old, months_since
from disguise_app.plan.words.places import AUDIENCE_NAMES, COUNTRIES, REGIONS
from disguise_app.plan.wrong_numbers import Rule, breaks, is_wrong
from tests.plan.texts import all_phrases

DATA = (Path(__file__).parents[2] / "resources" / "support" / "directory.toml").read_bytes()
ALL, RULES, _COMPILED = read(DATA)
DIRECTORY = load(DATA)
TODAY = date(2026, 11, 25)
SHOWN = tuple(
    dict.fromkeys(
        entry
        for country in DIRECTORY.countries()
        for region in ("", *DIRECTORY.regions(country))
        for entry in DIRECTORY.entries(country, region)
    )
)
GOOD = Entry(
    country="GB",
    name="A line",
    kind="line",
    audiences=("everyone",),
    phone="0100 200",
    source="https://example.org",
    tier="gov",
    seen="2026-01",
    verified=True,
)


@pytest.mark.parametrize(
    "change",
    [{"verified": False}, {"seen": ""}, {"seen": "unknown"}, {"tier": "code"}, {"hold": "not known to work"}],
)
def test_a_line_that_the_header_does_not_allow_is_not_shown(change: dict[str, object]) -> None:
    assert may_show(GOOD)
    assert not may_show(replace(GOOD, **change))  # type: ignore[arg-type]


def test_a_verified_emergency_number_is_always_shown() -> None:
    emergency = replace(GOOD, kind="emergency", phone="999", seen="", tier="code")
    assert may_show(emergency)
    assert not may_show(replace(emergency, verified=False))
    assert not may_show(replace(emergency, phone=""))


def test_our_own_resource_holds_back_what_it_must_and_nothing_else() -> None:
    held_back = {entry.name for entry in ALL} - {entry.name for entry in SHOWN}
    assert {"Victim Support", "ManKind Initiative", "SignHealth domestic abuse service (deaf people)"} <= held_back
    assert "142 Opferhilfe / aide aux victimes" in held_back
    assert len(SHOWN) == 80
    assert all(entry in SHOWN for entry in ALL if entry.is_emergency and entry.verified)
    assert all(entry.seen_month and entry.tier != "code" for entry in SHOWN if not entry.is_emergency)


def test_every_entry_shown_carries_its_source_and_a_way_to_reach_it() -> None:
    for entry in SHOWN:
        assert entry.source
        assert entry.phone or entry.sms or entry.web
        assert set(entry.audiences) <= {"everyone", *AUDIENCES}
        assert not entry.is_emergency or re.fullmatch(r"\d{2,5}", entry.phone)


@pytest.mark.parametrize("country", DIRECTORY.countries())
def test_the_emergency_number_always_stands_first_and_alone_at_the_top(country: str) -> None:
    for region in ("", *DIRECTORY.regions(country)):
        for audience in ("", *AUDIENCES):
            entries = DIRECTORY.entries(country, region, audience)
            assert entries[0] == DIRECTORY.emergency(country)
            assert [entry.is_emergency for entry in entries] == [True] + [False] * (len(entries) - 1)


def test_a_line_of_one_region_is_never_shown_as_national_or_for_another() -> None:
    for country in DIRECTORY.countries():
        assert all(entry.region == "" for entry in DIRECTORY.entries(country))
        for region in DIRECTORY.regions(country):
            assert {entry.region for entry in DIRECTORY.entries(country, region)} <= {"", region}
    england, wales = (DIRECTORY.entries("GB", region) for region in ("eng", "wls"))
    assert england[1].phone == "0808 2000 247"
    assert wales[1].phone == "0808 80 10 800"
    assert not any("0808 2000 247" in entry.phone for entry in (*wales, *DIRECTORY.entries("GB")))


def test_all_four_nations_of_the_united_kingdom_have_a_line_of_their_own() -> None:
    assert set(DIRECTORY.regions("GB")) == set(REGIONS)


def test_no_country_means_no_number() -> None:
    assert DIRECTORY.entries("") == DIRECTORY.entries("XX") == ()
    assert DIRECTORY.emergency("") is DIRECTORY.emergency("XX") is None


def test_lines_without_an_emergency_number_are_not_shown() -> None:
    assert Directory([GOOD], [], "2026-11").entries("GB") == ()


def test_the_filter_keeps_what_is_for_somebody_and_what_is_for_everyone() -> None:
    men = {entry.name for entry in DIRECTORY.entries("GB", "eng", "men")}
    assert {"Men's Advice Line (Respect)", "Police, not urgent (101)"} <= men
    assert "National Domestic Abuse Helpline (Refuge)" not in men
    deaf = DIRECTORY.entries("GB", "", "deaf")
    assert [entry.sms or entry.phone for entry in deaf] == ["999", "999", "18000"]
    assert "Galop, LGBT+ abuse and violence helpline" in {e.name for e in DIRECTORY.entries("GB", "", "lgbt")}


def test_countries_and_filters_have_names() -> None:
    assert set(DIRECTORY.countries()) == set(COUNTRIES)
    assert DIRECTORY.countries()[0] == "GB"
    assert set(AUDIENCE_NAMES) == set(AUDIENCES)


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


@pytest.mark.parametrize(
    ("seen", "month"),
    [
        ("2019-04", Month(2019, 4)),
        ("2020", Month(2020, 0)),
        ("about 2016-2019", Month(2016, 0)),
        ("2021-2024", Month(2021, 0)),
        ("2026-10", Month(2026, 10)),
        ("", None),
        ("soon", None),
    ],
)
def test_the_earliest_month_of_a_date_counts(seen: str, month: Month | None) -> None:
    assert first_month(seen) == month


def test_a_month_is_written_as_far_as_it_is_known() -> None:
    assert [str(Month(2019, 4)), str(Month(2020, 0))] == ["2019-04", "2020"]


def test_a_check_is_old_after_a_year_or_without_a_date() -> None:
    assert months_since(Month(2025, 11), TODAY) == 12
    assert not is_old(Month(2025, 11), TODAY)
    assert is_old(Month(2025, 10), TODAY)
    assert is_old(Month(2025, 0), TODAY)
    assert is_old(None, TODAY)
    assert GOOD.seen_month == Month(2026, 1)
    assert not GOOD.is_old(TODAY)


def test_entries_are_counted_by_country_and_age() -> None:
    counts = {count.country: count for count in DIRECTORY.counts(TODAY)}
    assert sum(count.shown for count in counts.values()) == len(SHOWN)
    assert counts["GB"].regional == 4
    assert counts["AU"].undated == 1
    for count in counts.values():
        assert count.shown == count.national + count.regional == count.within_a_year + count.older + count.undated


def test_the_notes_read_well_at_eleven_or_younger() -> None:
    notes = " ".join(text if text.endswith(".") else f"{text}." for text in DIRECTORY.texts())
    assert float(textstat.flesch_kincaid_grade(notes)) + 5 <= 11


def test_the_words_to_translate_are_notes_and_hours_but_no_names() -> None:
    texts = DIRECTORY.texts()
    assert "Free." in texts
    assert "24/7" in texts
    assert "Live Fear Free" not in texts


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"a = [",
        b"compiled='x'\nentry=1",
        b"compiled='x'\nentry=[1]",
        b"compiled='x'\n[[entry]]\nname='x'",
        DATA.replace(b"\nverified = true\n", b"\nverified = 1\n", 1),
        DATA.replace(b'hours = "24/7"', b"hours = 24", 1),
        DATA.replace(b'country = "GB"', b'country = ""', 1),
        DATA + b"\n[[do_not_use]]\nwhat = 'x'\n",
    ],
)
def test_what_is_no_directory_is_refused(data: bytes) -> None:
    with pytest.raises(DirectoryUnreadable):
        load(data)
