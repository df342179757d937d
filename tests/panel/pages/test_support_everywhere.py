"""What Support and Now really show, in every country and region, held against the law written out a second time.

The law is the header of the directory: verified emergency numbers always; help lines only if verified, dated and not
from code files; no regional line as national; nothing that is known to be wrong.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from disguise_app.panel.widgets.form_section import Card
from disguise_app.panel.widgets.now_parts import Band
from disguise_app.panel.widgets.words import Words
from disguise_app.panel.window import PanelWindow
from disguise_app.plan import edits
from disguise_app.plan.directory import AUDIENCES
from disguise_app.plan.model import Plan
from tests.panel.conftest import Show

RESOURCES = Path(__file__).parents[3] / "resources"
RAW: list[dict[str, Any]] = tomllib.loads((RESOURCES / "support" / "directory.toml").read_text("utf-8"))["entry"]
COUNTRIES = sorted({each["country"] for each in RAW})

# Numbers that cannot be dialled, are out of date or were only for a time: nowhere, in no country.
NEVER = ("0808200247", "*134*7355#", "801120002", "226687000", "7217735372", "18668630511")
# What may be said of a number in one country only, or not at all: country, number, what must not stand beside it.
WRONG = (
    ("", "0808 802 0300", r"(?i)tech|women's aid"),
    ("", "1-844-762-8483", r"(?i)police|misconduct"),
    ("DE", "0800 111 0 550", r"(?i)child|kinder"),
    ("PT", "116 006", "24/7"),
    ("", "", r"\bANI\b"),
    ("", "", r"(?i)\b55\b(?![^.]*\bnot\b)[^.]*(trace|track|locat|find you|where you are)"),
    ("", "", r"(?i)999[^.]*\b(then|and)\b[^.]*\b55\b"),
    ("ES", "016", r"(?i)no trace|leaves nothing"),
    ("AT", "", r"(?i)text 133\b"),
)


def may_show(raw: dict[str, Any]) -> bool:
    """Say by the header alone whether an entry may be shown."""
    if not raw["verified"] or raw.get("hold"):
        return False
    return raw["kind"] == "emergency" or (raw["tier"] != "code" and re.search(r"20\d\d", raw["seen"]) is not None)


def _page(window: PanelWindow, key: str, detail: str = "") -> QWidget:
    assert window._view is not None
    window._view.go(key, detail)
    QApplication.processEvents()
    page = window._view.page
    assert page is not None
    return page


def _texts(widget: QWidget) -> list[str]:
    """Read all that a screen reader could, in order."""
    found = []
    for each in widget.findChildren(QWidget):
        found += [each.text() if isinstance(each, Words) else "", each.accessibleName(), each.accessibleDescription()]
    return [text for text in found if text]


def _cards(page: QWidget) -> list[list[str]]:
    return [[words.text() for words in card.findChildren(Words)] for card in page.findChildren(Card)]


@pytest.mark.parametrize("country", COUNTRIES)
def test_support_shows_what_the_law_allows_and_nothing_else(show: Show, country: str) -> None:
    window, session = show(Plan(country=country))
    for region in _regions(country):
        session.apply(lambda plan, region=region: edits.set_fields(plan, region=region))  # type: ignore[misc]
        here = [raw for raw in RAW if raw["country"] == country and raw["region"] in ("", region)]
        allowed = [raw for raw in here if may_show(raw)]
        cards = _cards(_page(window, "support"))
        assert sorted(card[0] for card in cards) == sorted(raw["name"] for raw in allowed)
        assert cards[0][0] == next(raw["name"] for raw in allowed if raw["kind"] == "emergency")
        for raw in allowed:
            _is_told_in_full(raw, " ".join(next(card for card in cards if card[0] == raw["name"])))


def _is_told_in_full(raw: dict[str, Any], said: str) -> None:
    assert all(raw.get(part, "") in said for part in ("phone", "sms", "other"))
    assert re.search(r"Read (in|at) ", said)
    assert raw["seen"] in said
    can_call = raw.get("phone") or raw.get("sms") or raw.get("other")
    assert ("shows on the phone" in said) == bool(can_call)
    assert can_call or raw["web"].removeprefix("https://").rstrip("/") in said
    assert ("Only for: " in said) == (raw["region"] != "")


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_emergency_number_stays_whoever_the_lines_are_for(show: Show, country: str) -> None:
    window, _session = show(Plan(country=country))
    number = next(raw["phone"] for raw in RAW if raw["country"] == country and raw["kind"] == "emergency")
    for audience in AUDIENCES[::4]:
        assert number in _cards(_page(window, "support", audience))[0][1]
    band = _page(window, "now").findChild(Band)
    assert band is not None
    assert number in band.accessibleName()


@pytest.mark.parametrize("country", COUNTRIES)
def test_nothing_that_is_known_to_be_wrong_is_on_a_page(show: Show, country: str) -> None:
    window, session = show(Plan(country=country))
    for key in ("now", "police", "devices"):
        _holds_nothing_wrong(_texts(_page(window, key)), country)
    for region in _regions(country):
        session.apply(lambda plan, region=region: edits.set_fields(plan, region=region))  # type: ignore[misc]
        page = _page(window, "support")
        texts = [*_texts(page), *(" ".join(card) for card in _cards(page))]
        _holds_nothing_wrong(texts, country)
        assert region == "eng" or not any("0808 2000 247" in text for text in texts)


def _holds_nothing_wrong(texts: list[str], country: str) -> None:
    for text in texts:
        bare = re.sub(r"[^0-9*#]", "", text)
        assert not any(number in bare for number in NEVER), text
        assert not re.search(r"\+ ?\d", text), text
        for where, number, words in WRONG:
            is_here = where in ("", country) and number in text
            assert not (is_here and re.search(words, text)), text


def _regions(country: str) -> list[str]:
    return sorted({"", *(raw["region"] for raw in RAW if raw["country"] == country)})


def test_what_is_known_to_be_wrong_is_in_no_resource() -> None:
    for path in RESOURCES.rglob("*.*"):
        text = path.read_text("utf-8", errors="replace").split("[[do_not_use]]")[0]
        for number in NEVER[:-1]:
            assert number not in re.sub(r"[ -]", "", text), path


def test_without_a_country_neither_page_knows_a_number(show: Show) -> None:
    window, _session = show(Plan())
    for key in ("support", "now"):
        numbers = {raw["phone"] for raw in RAW if raw.get("phone")}
        assert not [text for text in _texts(_page(window, key)) if any(number in text for number in numbers)]


def test_no_reader_meets_the_number_of_a_file_of_code(show: Show) -> None:
    window, _session = show(Plan(country="NO"))
    said = " ".join(_cards(_page(window, "support"))[0])
    assert "a public list of numbers" in said
    assert "code file" not in said
