"""Dates as people type them, and when they are near."""

from datetime import date

import pytest

from disguise_app.panel.widgets.expiry import ends_words, read_date

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-03-14", date(2027, 3, 14)),
        ("2027-03", date(2027, 3, 28)),
        ("3/2027", date(2027, 3, 28)),
        ("14.3.2027", date(2027, 3, 14)),
        ("soon", None),
        ("2027-13", None),
        ("2027", None),
    ],
)
def test_a_date_is_read_as_it_is_typed(text: str, day: date | None) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("text", "words", "is_near"),
    [
        ("", "", False),
        ("2027-01", "ends in January", True),
        ("2028-06", "ends in June 2028", False),
        ("2026-10", "ended in October", True),
        ("2021-10", "ended in October 2021", True),
        ("some day", "ends some day", False),
    ],
)
def test_only_what_is_near_or_past_is_marked(text: str, words: str, is_near: bool) -> None:
    assert ends_words(text, TODAY) == (words, is_near)
