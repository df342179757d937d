"""Which numbers are refused and why, and how long guessing takes."""

import random

import pytest

from disguise_app.vault.errors import NumberWeak
from disguise_app.vault.numbers import edit_distance, guess_days, is_candidate, require_strong, weakness

STRONG = ["48291735", "48291736", "9017365284", "6105928437", "73059184", "50281739465", "86204197", "29481706"]


@pytest.mark.parametrize("digits", STRONG)
def test_strong_numbers(digits: str) -> None:
    assert weakness(bytearray(digits.encode())) is None
    require_strong(bytearray(digits.encode()))


@pytest.mark.parametrize(
    ("digits", "reason"),
    [
        ("1234567", "form"),
        ("1" * 33, "form"),
        ("04829173", "form"),
        ("4829173a", "form"),
        ("", "form"),
        ("11111111", "repeat"),
        ("10000000", "repeat"),
        ("48484848", "repeat"),
        ("482482482", "repeat"),
        ("48294829", "repeat"),
        ("47744774", "repeat"),
        ("4829777777", None),
        ("48299284", "repeat"),
        ("12345678", "run"),
        ("98765432", "run"),
        ("24680246", "run"),
        ("13579135", "run"),
        ("12345670", "run"),
        ("12345679", "run"),
        ("12349876", "run"),
        ("56789012", "run"),
        ("55556666", "repeat"),
        ("78963214", "keypad"),
        ("14789632", "keypad"),
        ("74123698", "keypad"),
        ("25803698", None),
        ("36985214", "keypad"),
        ("25122019", "date"),
        ("20191225", "date"),
        ("12252019", "date"),
        ("19850412", "date"),
        ("12041985", "date"),
        ("41985120", None),
        ("31041985", None),
        ("29022001", None),
        ("29022000", "date"),
        ("2512201977", "date"),
        ("7725122019", "date"),
        ("772512201988", None),
        ("2504201925042019", "repeat"),
        ("1925042019253", None),
        ("31415926", "common"),
        ("314159265", "common"),
        ("3141592653", "common"),
        ("271828189", "common"),
        ("14725836", "common"),
        ("11235813", "common"),
    ],
)
def test_weak_numbers_and_their_reasons(digits: str, reason: str | None) -> None:
    assert weakness(bytearray(digits.encode())) == reason


def test_a_weak_number_is_refused_without_its_digits() -> None:
    with pytest.raises(NumberWeak) as caught:
        require_strong(bytearray(b"12345678"))
    assert caught.value.reason == "run"
    assert "1234" not in repr(caught.value)


def test_most_random_numbers_are_strong() -> None:
    dice = random.Random(3)
    weak = sum(weakness(bytearray(str(dice.randrange(10**7, 10**8)).encode())) is not None for _ in range(4000))
    assert weak < 4000 * 0.05


def test_the_candidate_rule_is_the_frozen_one() -> None:
    assert is_candidate(bytearray(b"1" * 8))
    assert is_candidate(bytearray(b"1" * 32))
    for digits in (b"1" * 7, b"1" * 33, b"01234567", b"1234567 ", b"-1234567", "１２３４５６７８".encode()):
        assert not is_candidate(bytearray(digits))


def test_eight_digits_are_about_a_month_and_ten_are_years() -> None:
    month = guess_days(bytearray(b"48291735"), 400.0)
    assert 20 < month < 40
    assert guess_days(bytearray(b"4829173568"), 400.0) == pytest.approx(100 * month)
    assert guess_days(bytearray(b"48291735"), 400.0, cores=32) == pytest.approx(month / 2)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("48291735", "48291735", 0), ("48291735", "48291736", 1), ("48291735", "48291753", 2), ("123", "", 3)],
)
def test_edit_distance(one: str, other: str, distance: int) -> None:
    assert edit_distance(bytearray(one.encode()), bytearray(other.encode())) == distance
    assert edit_distance(bytearray(other.encode()), bytearray(one.encode())) == distance
