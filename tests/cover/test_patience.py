"""Keepers that end at once are started more and more slowly."""

from disguise_app.cover.patience import Patience


def test_short_lives_wait_1_5_60_and_60_seconds_from_the_third_on() -> None:
    patience = Patience()
    assert [patience.wait_s(0.1, was_checked=False) for _ in range(6)] == [0, 0, 1, 5, 60, 60]


def test_a_long_life_or_a_candidate_begins_anew() -> None:
    patience = Patience()
    for _ in range(4):
        patience.wait_s(0.1, was_checked=False)
    assert patience.wait_s(0.1, was_checked=True) == 0
    assert patience.wait_s(0.1, was_checked=False) == 0
    for _ in range(4):
        patience.wait_s(0.1, was_checked=False)
    assert patience.wait_s(11, was_checked=False) == 0
    assert patience.wait_s(0.1, was_checked=False) == 0
