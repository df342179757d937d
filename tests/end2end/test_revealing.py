"""The two lists find what they are for, and leave an ordinary machine's words alone."""

from __future__ import annotations

import pytest

from disguise_app.outside import names
from tests.end2end.revealing import PHRASES, WORDS, phrases_in, revealing, words_in


@pytest.mark.parametrize(
    "name", ["safetyPlan", "MY_PLANS", "/x/disguise_app/y", "--panel", "org.vaults.App", "Escape 1"]
)
def test_a_telling_name_is_found(name: str) -> None:
    assert words_in(name)


@pytest.mark.parametrize("name", ["plane", "/usr/share/pixmaps", "explain", "spinner", "database", "hideous", "dbus-x"])
def test_an_ordinary_name_is_left_alone(name: str) -> None:
    assert words_in(name) == []


def test_every_outside_name_is_ordinary() -> None:
    said = [value for key, value in vars(names).items() if key.isupper() and isinstance(value, str)]
    assert len(said) > 10
    assert revealing(said) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_phrase_is_found_however_it_is_written(encoding: str) -> None:
    assert phrases_in(b"\x01" + "My Safety Plan".encode(encoding) + b"\x02") == ["safety plan"]
    assert phrases_in("Tape Calculator".encode(encoding)) == []


def test_the_lists_are_small_letters_and_hold_nothing_twice() -> None:
    for words in (WORDS, PHRASES):
        assert all(word == word.lower() for word in words)
        assert len(set(words)) == len(words)
