"""The ledger: doubles, limits, places by chance, and any JSON at all."""

import json
import os
import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disguise_app.vault import ledger as ledgers
from disguise_app.vault.cell import CellRejected, deflate
from disguise_app.vault.errors import NoFreePlace
from disguise_app.vault.ledger import Ledger, TapeLine, decode, draw_places, encode, fresh_ledger

RECOVERY = bytes(range(32))
TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)
LINES = st.builds(TapeLine, TEXTS, TEXTS)
LEDGERS = st.builds(
    Ledger,
    tape=st.lists(LINES, max_size=6, unique_by=lambda line: line.id).map(tuple),
    taken=st.sets(st.integers(0, 7)).map(lambda places: tuple(sorted(places))),
    recovery=st.binary(min_size=32, max_size=32),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@given(ledger=LEDGERS)
@settings(deadline=None, max_examples=60)
def test_what_was_encoded_comes_back(ledger: Ledger) -> None:
    assert decode(encode(ledger)) == ledger


def test_the_json_is_the_formats() -> None:
    ledger = Ledger((TapeLine("a", "1 + 1 = 2"),), (0, 5), RECOVERY)
    assert json.loads(encode(ledger)) == {
        "tape": [{"id": "a", "text": "1 + 1 = 2"}],
        "taken": [0, 5],
        "recovery": RECOVERY.hex(),
    }


def test_keys_of_a_later_version_are_kept() -> None:
    value = {
        "tape": [{"id": "a", "text": "b", "colour": "red"}],
        "taken": [],
        "recovery": RECOVERY.hex(),
        "later": {"x": [1, 2]},
    }
    ledger = decode(json.dumps(value).encode()).with_lines([TapeLine("c", "d")])
    again = json.loads(encode(ledger))
    assert again["later"] == {"x": [1, 2]}
    assert again["tape"] == [{"id": "a", "text": "b", "colour": "red"}, {"id": "c", "text": "d"}]


@given(tape=JSON, taken=JSON, recovery=JSON)
@settings(deadline=None, max_examples=80)
def test_any_json_is_a_ledger_or_rejected_by_name(tape: object, taken: object, recovery: object) -> None:
    text = json.dumps({"tape": tape, "taken": taken, "recovery": recovery}).encode()
    with pytest.raises(CellRejected):
        decode(text)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("tape", None),
        ("tape", [1]),
        ("tape", [{"id": 1, "text": "a"}]),
        ("tape", [{"id": "a"}]),
        ("taken", [8]),
        ("taken", [-1]),
        ("taken", [2, 1]),
        ("taken", [1, 1]),
        ("taken", [True]),
        ("taken", [1.0]),
        ("taken", {}),
        ("recovery", "00" * 31),
        ("recovery", "zz" * 32),
        ("recovery", " " * 64),
        ("recovery", 5),
    ],
)
def test_each_rule_of_the_ledger_rejects(key: str, value: object) -> None:
    good: dict[str, object] = {"tape": [], "taken": [], "recovery": "00" * 32}
    decode(json.dumps(good).encode())
    with pytest.raises(CellRejected):
        decode(json.dumps({**good, key: value}).encode())


def test_doubles_are_dropped_by_id_and_order_is_kept() -> None:
    ledger = Ledger((TapeLine("a", "1"), TapeLine("b", "2")), (), RECOVERY)
    more = ledger.with_lines([TapeLine("b", "x"), TapeLine("c", "3"), TapeLine("c", "y")])
    assert [(line.id, line.text) for line in more.tape] == [("a", "1"), ("b", "2"), ("c", "3")]


@pytest.mark.parametrize("size", [40, 4000])
def test_when_full_the_oldest_lines_go_and_no_more_than_must(size: int) -> None:
    lines = tuple(TapeLine(str(at), os.urandom(size).hex()) for at in range(300_000 // size))
    ledger = Ledger(lines, (1,), RECOVERY)
    kept = decode(encode(ledger)).tape
    assert kept == lines[len(lines) - len(kept) :]
    assert 0 < len(kept) < len(lines)
    one_more = Ledger(lines[len(lines) - len(kept) - 1 :], (1,), RECOVERY)
    assert len(decode(encode(one_more)).tape) == len(kept)


def test_when_full_by_the_json_limit_the_oldest_lines_go() -> None:
    lines = tuple(TapeLine(str(at), "1" * 1000) for at in range(1200))
    text = encode(Ledger(lines, (), RECOVERY))
    assert len(text) <= 1 << 20
    assert decode(text).tape[-1] == lines[-1]
    deflate(text)


def test_a_line_that_alone_is_too_long_is_dropped_and_the_rest_is_kept() -> None:
    huge = TapeLine("a", "1" * (1 << 21))
    assert decode(encode(Ledger((huge,), (), RECOVERY))).tape == ()
    assert decode(encode(Ledger((huge, TapeLine("b", "2")), (), RECOVERY))).tape == (TapeLine("b", "2"),)


def test_half_a_surrogate_costs_one_letter_and_not_the_tape() -> None:
    tape = decode(encode(Ledger((TapeLine("a", "1\ud8002"), TapeLine("b", "3")), (), RECOVERY))).tape
    assert [line.text for line in tape] == ["1?2", "3"]


def test_places_are_drawn_with_the_odds_of_the_design() -> None:
    dice = random.Random(7)
    draws = 20_000
    counts = Counter(len(draw_places(dice.randrange)) for _ in range(draws))
    for taken in range(7):
        odds = 2.0 ** -(taken + 1) if taken < 6 else 2.0**-6
        assert abs(counts[taken] - draws * odds) < 5 * (draws * odds) ** 0.5
    assert set(counts) == set(range(7))


def test_every_place_is_as_likely_and_none_comes_twice() -> None:
    dice = random.Random(8)
    drawn = [draw_places(dice.randrange) for _ in range(8000)]
    assert all(list(places) == sorted(set(places)) for places in drawn)
    counts = Counter(place for places in drawn for place in places)
    mean = sum(counts.values()) / 8
    assert all(abs(counts[place] - mean) < 5 * mean**0.5 for place in range(8))


def test_a_new_place_is_a_free_one_and_six_are_the_most() -> None:
    ledger = Ledger((), (0, 2, 3, 5, 7), RECOVERY)
    seen = {ledger.with_new_place()[1] for _ in range(60)}
    assert seen == {1, 4, 6}
    more, place = ledger.with_new_place()
    assert more.taken == tuple(sorted((*ledger.taken, place)))
    with pytest.raises(NoFreePlace):
        more.with_new_place()


def test_a_fresh_ledger_has_no_tape_and_a_key_of_its_own() -> None:
    one, other = fresh_ledger(), fresh_ledger()
    assert one.tape == ()
    assert one.recovery != other.recovery
    assert len(one.recovery) == 32


def test_a_lost_ledger_takes_every_place() -> None:
    assert ledgers.lost_ledger().taken == tuple(range(8))


def test_a_ledger_does_not_show_in_repr() -> None:
    assert repr(fresh_ledger()) == "Ledger(<hidden>)"
