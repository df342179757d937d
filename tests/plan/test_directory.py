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
from disguise_app.plan.seen import Month
from disguise_app.plan.words.places import AUDIENCE_NAMES, COUNTRIES, LANGUAGES, REGIONS

DATA = (Path(__file__).parents[2] / "resources" / "support" / "directory.toml").read_bytes()
ALL, _RULES, _COMPILED = read(DATA)
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


def test_an_entry_knows_how_old_it_is() -> None:
    assert GOOD.seen_month == Month(2026, 1)
    assert not GOOD.is_old(TODAY)
    assert replace(GOOD, seen="2025").is_old(TODAY)
    assert replace(GOOD, seen="").is_old(TODAY)


def test_languages_of_lines_that_speak_several_have_names() -> None:
    spoken = {language for entry in SHOWN if len(entry.languages) > 1 for language in entry.languages}
    assert spoken <= set(LANGUAGES)


def test_a_line_knows_whether_it_shows_on_the_bill() -> None:
    off = {entry.country for entry in SHOWN if entry.is_off_the_bill}
    assert off == {"DE", "FR", "ES", "NL", "SE", "FI"}


def test_entries_are_counted_by_country_and_age() -> None:
    counts = {count.country: count for count in DIRECTORY.counts(TODAY)}
    assert sum(count.shown for count in counts.values()) == len(SHOWN)
    assert counts["GB"].regional == 4
    assert counts["AU"].undated == 1
    for count in counts.values():
        ages = (count.within_a_year, count.up_to_three_years, count.older, count.undated)
        assert count.shown == count.national + count.regional == sum(ages)


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
