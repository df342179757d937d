"""Starter content of every country: the number, the silent call and the words for the police fit that country.

The table is written by hand from the sources that `words/silent.py` and the directory name, not made from them.
"""

import re
from pathlib import Path
from typing import Final

import pytest

from disguise_app.plan import starters
from disguise_app.plan.directory import load
from disguise_app.plan.words import silent
from disguise_app.plan.words.places import COUNTRIES

DIRECTORY: Final = load((Path(__file__).parents[2] / "resources" / "support" / "directory.toml").read_bytes())

# Country: emergency number, number for a text in need ("" for none), phones on which a recorded message asks for 55,
# languages in which words for the police are offered besides English.
KNOWN: Final[dict[str, tuple[str, str, tuple[str, ...], tuple[str, ...]]]] = {
    "GB": ("999", "999", ("mobile",), ()),
    "IE": ("112", "112", (), ()),
    "US": ("911", "911", (), ()),
    "CA": ("911", "", (), ()),
    "AU": ("000", "0423 677 767", ("any",), ()),
    "NZ": ("111", "111", ("mobile",), ()),
    "DE": ("110", "", (), ("de",)),
    "FR": ("17", "114", (), ("fr",)),
    "ES": ("112", "", (), ("es",)),
    "IT": ("112", "", (), ("it",)),
    "NL": ("112", "", (), ("nl",)),
    "SE": ("112", "112", (), ("sv",)),
    "NO": ("112", "", (), ("no",)),
    "DK": ("112", "", (), ("da",)),
    "FI": ("112", "", (), ("fi",)),
    "PL": ("112", "", (), ("pl",)),
    "PT": ("112", "", (), ("pt",)),
    "AT": ("133", "0800 133 133", (), ("de",)),
    "CH": ("117", "", (), ("de", "fr", "it")),
    "BE": ("101", "", (), ("nl", "fr")),
    "IN": ("112", "", (), ()),
    "ZA": ("10111", "", (), ()),
    "EU": ("112", "", (), ()),
}
NUMBER: Final = re.compile(r"\d+(?: \d{2,})*")


def _steps(country: str, *phones: str) -> list[str]:
    return [text for phone, text in starters.silent_call(country) if phone in phones]


def _numbers(texts: list[str]) -> set[str]:
    """List what could be dialled: three digits and more."""
    found = {each for text in texts for each in NUMBER.findall(text)}
    return {each for each in found if len(each.replace(" ", "")) >= 3}


def test_every_country_of_the_directory_is_known_here() -> None:
    assert set(KNOWN) == set(DIRECTORY.countries()) == set(COUNTRIES)


@pytest.mark.parametrize("country", KNOWN)
def test_the_emergency_number_is_that_of_the_country(country: str) -> None:
    entry = DIRECTORY.emergency(country)
    assert entry is not None
    assert entry.phone == KNOWN[country][0]
    if country in silent.SILENT:
        assert KNOWN[country][0] in re.findall(r"\d+", _steps(country, "any")[0])


@pytest.mark.parametrize("country", KNOWN)
def test_a_text_goes_where_texts_are_read(country: str) -> None:
    wanted = KNOWN[country][1]
    told = " ".join(_steps(country, "text"))
    assert not wanted or wanted in told
    entry = DIRECTORY.emergency(country)
    assert entry is not None
    relay = {line.sms for line in DIRECTORY.entries(country, "", "deaf")}
    assert wanted in {entry.sms, *relay}
    if wanted == entry.phone:
        assert re.search(r"registered|only in some places", f"{told} {entry.sms_note}")


@pytest.mark.parametrize("country", KNOWN)
def test_55_is_pressed_only_where_a_message_asks_for_it_and_when_it_does(country: str) -> None:
    telling = [(phone, text) for phone, text in starters.silent_call(country) if "press 55" in text]
    assert tuple(dict.fromkeys(phone for phone, _text in telling)) == KNOWN[country][2]
    for _phone, text in telling:
        assert "hen it asks" in text
        assert "Not before." in text
    assert not any("55" in text for text in _steps(country, "landline"))
    if not telling:
        assert not any("55" in re.findall(r"\d+", text) for _phone, text in starters.silent_call(country))


def test_55_is_never_said_to_tell_the_place() -> None:
    about = [text for text in _steps("GB", "mobile") if "where you are" in text]
    assert about
    assert all("**not**" in text for text in about)


@pytest.mark.parametrize("country", KNOWN)
def test_no_other_countrys_number_is_told(country: str) -> None:
    texts = [
        *_steps(country, "any", "mobile", "landline", "text"),
        *(tick.text for tick in starters.phone_ticks(country)),
        *(line.text for line in starters.police_words(country)),
        *(text for moment in ("phone", "come", "ask") for text in starters.police_advice(moment)),
    ]
    here = [
        f"{each.phone}. {each.sms}. {each.other}. {each.note}. {each.sms_note}. {each.name}"
        for region in ("", *DIRECTORY.regions(country))
        for each in DIRECTORY.entries(country, region)
    ]
    apps = {"112"} if country in ("AT", "PL", "FR", "IE", "SE") else set()
    assert _numbers(texts) <= _numbers(here) | apps


@pytest.mark.parametrize("country", KNOWN)
def test_there_are_words_for_the_police_in_the_countrys_own_language(country: str) -> None:
    assert tuple(language for language, _words in starters.police_words_there(country)) == KNOWN[country][3]
    assert len(starters.police_words(country)) >= len(starters.police_words()) >= 4


@pytest.mark.parametrize("country", KNOWN)
def test_speaking_or_the_address_comes_before_silence(country: str) -> None:
    steps = [text for _phone, text in starters.silent_call(country)]
    speaking = next(place for place, text in enumerate(steps) if "whisper" in text)
    silence = [place for place, text in enumerate(steps) if "annot" in text or "silent" in text]
    assert speaking < min(silence)
