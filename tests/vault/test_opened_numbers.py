"""An open plan's numbers: changed, removed, joined by others, an erase number, a phrase."""

import json

import pytest

from disguise_app.vault.compartments import ERASE_TEXT
from disguise_app.vault.errors import (
    CompartmentGone,
    NoFreePlace,
    NumberTaken,
    NumberWeak,
    WrongPhrase,
)
from disguise_app.vault.vault import TapeLine
from tests.vault.keyrings import LATER, NOTES, NUMBER, OTHER_NUMBER, PLAN, THIRD_NUMBER, Install, number
from tests.vault.plans import join_texts, open_plan, text_plan


def test_a_changed_number_opens_and_the_old_one_opens_nothing_older(planned: Install) -> None:
    opened = open_plan(planned)
    opened.save(LATER)
    opened.change_number(number(OTHER_NUMBER))
    assert planned.content(OTHER_NUMBER) == LATER
    assert planned.content(NUMBER) is None
    assert opened.save(text_plan("on")) == text_plan("on")
    data = bytearray(planned.data())
    for cell in (2 * opened._place, 2 * opened._place + 1):
        broken = bytearray(data)
        broken[60 + cell * 65536 + 100] ^= 1
        planned.put(bytes(broken))
        assert planned.content(NUMBER) is None
        assert planned.content(OTHER_NUMBER) is not None


def test_a_number_changed_elsewhere_closes_this_panel_s_saving(planned: Install) -> None:
    one, other = open_plan(planned), open_plan(planned)
    one.change_number(number(OTHER_NUMBER))
    before = planned.data()
    for call in (lambda: other.save(LATER), other.remove, lambda: other.change_number(number(THIRD_NUMBER))):
        with pytest.raises(CompartmentGone):
            call()
    assert planned.data() == before


def test_what_another_panel_saved_is_still_merged_after_a_change_of_number(planned: Install) -> None:
    one, other = open_plan(planned), open_plan(planned)
    other.save(text_plan("theirs"))
    one.change_number(number(OTHER_NUMBER))
    assert planned.content(OTHER_NUMBER) == text_plan("theirs")
    assert one.save(text_plan("ours"), merge=join_texts) == text_plan("blue door|theirs|ours")


@pytest.mark.parametrize("digits", [b"12345678", b"4829173", b"02345917", b"99999999"])
def test_weak_numbers_are_refused_everywhere(planned: Install, digits: bytes) -> None:
    opened = open_plan(planned)
    before = planned.data()
    for call in (
        lambda: opened.change_number(number(digits)),
        lambda: opened.create_other(number(digits), NOTES),
        lambda: opened.create_erase(number(NUMBER), number(digits)),
        lambda: planned.vault().create(number(digits), NOTES),
    ):
        with pytest.raises(NumberWeak):
            call()
    assert planned.data() == before


def test_a_number_that_opens_something_is_refused_as_a_common_one(planned: Install) -> None:
    opened = open_plan(planned)
    opened.create_other(number(OTHER_NUMBER), NOTES)
    before = planned.data()
    for call in (
        lambda: opened.change_number(number(OTHER_NUMBER)),
        lambda: opened.change_number(number(NUMBER)),
        lambda: opened.create_other(number(NUMBER), NOTES),
        lambda: opened.create_erase(number(NUMBER), number(OTHER_NUMBER)),
        lambda: planned.vault().create(number(OTHER_NUMBER), NOTES),
    ):
        with pytest.raises(NumberTaken) as caught:
            call()
        assert caught.value.reason == "common"
    assert planned.data() == before


def test_two_numbers_open_two_plans_that_do_not_know_each_other(planned: Install) -> None:
    opened = open_plan(planned)
    opened.create_other(number(OTHER_NUMBER), NOTES)
    notes = open_plan(planned, OTHER_NUMBER)
    assert (notes.kind, notes.content) == ("notes", NOTES)
    notes.save(b'{"kind":"notes","text":"milk"}')
    assert opened.save(LATER) == LATER
    assert planned.content(OTHER_NUMBER) == b'{"kind":"notes","text":"milk"}'
    assert notes._place != opened._place
    assert set(planned.taken()) >= {notes._place, opened._place}


def test_six_places_are_the_most_and_then_nothing_is_written(roomy: Install) -> None:
    opened = roomy.vault().create(number(), PLAN)
    for made in range(6 - len(roomy.taken())):
        opened.create_other(number(b"7%d30284651" % made), NOTES)
    with pytest.raises(NoFreePlace):
        opened.create_other(number(b"7930284651"), NOTES)
    assert len(roomy.taken()) == 6
    before = roomy.data()
    with pytest.raises(NoFreePlace):
        roomy.vault().create(number(THIRD_NUMBER), PLAN)
    assert roomy.data() == before
    assert "no_place" in roomy.vault().obstacles()
    assert roomy.content() == PLAN


def test_a_new_place_writes_both_ledger_cells_and_shows_nothing_else(planned: Install) -> None:
    planned.vault().append_tape([TapeLine("a", "1 + 1 = 2")])
    before = planned.store().load().pair.contents
    open_plan(planned).create_other(number(OTHER_NUMBER), NOTES)
    after = planned.store().load().pair.contents
    for old, new in zip(before, after, strict=True):
        assert old is not None
        assert new is not None
        assert old.generation == new.generation
        one, other = json.loads(old.text), json.loads(new.text)
        assert len(other.pop("taken")) == len(one.pop("taken")) + 1
        assert one == other


def test_a_removed_plan_is_noise_and_its_place_stays_taken(planned: Install) -> None:
    opened = open_plan(planned)
    place, taken = opened._place, planned.taken()
    opened.remove()
    assert planned.content() is None
    assert planned.taken() == taken
    assert place in taken
    assert opened._key == bytearray(32)
    with pytest.raises(CompartmentGone):
        opened.save(LATER)
    assert planned.vault().create(number(), NOTES).content == NOTES


def test_an_erase_number_needs_the_opening_number_and_a_distance(planned: Install) -> None:
    opened = open_plan(planned)
    before = planned.data()
    with pytest.raises(NumberWeak) as wrong:
        opened.create_erase(number(THIRD_NUMBER), number(OTHER_NUMBER))
    assert wrong.value.reason == "opening"
    with pytest.raises(NumberWeak) as close:
        opened.create_erase(number(NUMBER), number(b"48291753"))
    assert close.value.reason == "close"
    assert planned.data() == before


def test_the_erase_instruction_is_a_compartment_like_any_other(planned: Install) -> None:
    taken = len(planned.taken())
    open_plan(planned).create_erase(number(NUMBER), number(OTHER_NUMBER))
    assert len(planned.taken()) == taken + 1
    assert json.loads(ERASE_TEXT) == {"kind": "erase"}
    assert planned.content() == PLAN


def test_a_phrase_is_only_set_once_it_was_typed_back(planned: Install) -> None:
    opened = open_plan(planned)
    with pytest.raises(WrongPhrase):
        opened.confirm_phrase("abacus abacus abacus abacus abacus abacus")
    words = opened.make_phrase()
    assert len(words) == 6
    before = planned.data()
    with pytest.raises(WrongPhrase):
        opened.confirm_phrase(" ".join(reversed(words)))
    assert planned.data() == before
    opened.confirm_phrase("  " + ", ".join(words).upper() + "\n")
    planned.keyring.keys = ()
    planned.vault().recover(" ".join(words))
    assert planned.content() == PLAN


def test_guessing_takes_ten_times_as_long_for_each_digit_more(planned: Install) -> None:
    opened = open_plan(planned)
    assert opened.guess_days(8) > 0
    assert opened.guess_days(10) == pytest.approx(100 * opened.guess_days(8))
