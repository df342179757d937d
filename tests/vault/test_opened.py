"""An open plan: saved, merged, moved to another number, removed, joined by others; two calculators at once."""

import json

import pytest

from disguise_app.vault.compartments import ERASE_TEXT
from disguise_app.vault.errors import (
    CannotSave,
    CompartmentGone,
    NoFreePlace,
    NumberTaken,
    NumberWeak,
    PlanTooLarge,
    StateUnreadable,
    WrongPhrase,
)
from disguise_app.vault.image import LEDGER_PAIR
from disguise_app.vault.opened import OpenVault
from disguise_app.vault.vault import TapeLine
from tests.vault.keyrings import LATER, NOTES, NUMBER, OTHER_NUMBER, PLAN, THIRD_NUMBER, Install, number


def _open(install: Install, digits: bytes = NUMBER) -> OpenVault:
    opened = install.vault().open(number(digits))
    assert opened is not None
    return opened


def _text(letters: str) -> bytes:
    return json.dumps({"kind": "safety", "text": letters}).encode()


def _both(base: bytes, theirs: bytes, ours: bytes) -> bytes:
    old, new, own = (json.loads(part)["text"] for part in (base, theirs, ours))
    return _text(f"{old}|{new}|{own}")


def _too_large() -> bytes:
    import os

    return json.dumps({"kind": "safety", "text": os.urandom(70_000).hex()}).encode()


def test_what_was_saved_is_there_in_the_next_process(planned: Install) -> None:
    opened = _open(planned)
    assert (opened.content, opened.kind) == (PLAN, "safety")
    assert opened.save(LATER) == LATER
    assert opened.content == LATER
    assert planned.content() == LATER
    assert planned.names() == ["tape", "tape.lock"]


def test_saves_alternate_between_the_two_cells(planned: Install) -> None:
    opened = _open(planned)
    for step in range(5):
        opened.save(_text(str(step)))
    place = opened._place
    image = planned.store().load().image
    generations = []
    from disguise_app.vault.pair import read_pair

    for content in read_pair(image, place, opened._key).contents:
        assert content is not None
        generations.append((content.generation, json.loads(content.text)["text"]))
    assert sorted(generations) == [(6, "3"), (7, "4")]


def test_a_plan_that_is_too_large_leaves_everything(planned: Install) -> None:
    opened = _open(planned)
    before = planned.data()
    with pytest.raises(PlanTooLarge):
        opened.save(_too_large())
    assert planned.data() == before
    assert opened.content == PLAN
    assert opened.save(LATER) == LATER


def test_a_merge_that_is_too_large_leaves_everything(planned: Install) -> None:
    one, other = _open(planned), _open(planned)
    one.save(LATER)
    before = planned.data()
    with pytest.raises(PlanTooLarge):
        other.save(_text("mine"), merge=lambda _base, _theirs, _ours: _too_large())
    assert planned.data() == before


def test_a_late_save_that_meets_a_newer_generation_is_merged(planned: Install) -> None:
    one, other = _open(planned), _open(planned)
    one.save(_text("one"), merge=_both)
    assert other.save(_text("other"), merge=_both) == _text("blue door|one|other")
    assert other.content == _text("blue door|one|other")
    assert one.save(_text("again"), merge=_both) == _text("one|blue door|one|other|again")


def test_two_panels_that_save_in_turn_lose_no_update(planned: Install) -> None:
    def union(base: bytes, theirs: bytes, ours: bytes) -> bytes:
        words = {word for part in (base, theirs, ours) for word in json.loads(part)["text"].split()}
        return _text(" ".join(sorted(words)))

    panels = [_open(planned), _open(planned)]
    for step in range(8):
        panel = panels[step % 2]
        mine = json.loads(panel.content)["text"] + f" w{step}"
        panel.save(_text(mine), merge=union)
    final = json.loads(planned.content() or b"")["text"].split()
    assert {f"w{step}" for step in range(8)} <= set(final)


def test_without_a_newer_generation_nothing_is_merged(planned: Install) -> None:
    opened = _open(planned)
    assert opened.save(LATER, merge=_both) == LATER
    assert opened.save(PLAN, merge=_both) == PLAN


def test_an_older_generation_after_damage_is_no_news(planned: Install) -> None:
    """The newest cell was damaged while the panel was open: the older one in the file must not undo what is open."""
    opened = _open(planned)
    opened.save(LATER)
    data = bytearray(planned.data())
    newest = 2 * opened._place
    data[60 + newest * 65536 + 500] ^= 1
    planned.put(bytes(data))
    assert planned.content() == PLAN
    assert opened.save(_text("newest"), merge=_both) == _text("newest")
    assert planned.content() == _text("newest")


def test_an_older_copy_put_back_under_an_open_panel_is_written_over(planned: Install) -> None:
    opened = _open(planned)
    older = planned.data()
    opened.save(LATER)
    opened.save(_text("third"))
    planned.put(older)
    assert opened.save(_text("fourth"), merge=_both) == _text("fourth")
    assert planned.content() == _text("fourth")


def test_a_changed_number_opens_and_the_old_one_opens_nothing_older(planned: Install) -> None:
    opened = _open(planned)
    opened.save(LATER)
    opened.change_number(number(OTHER_NUMBER))
    assert planned.content(OTHER_NUMBER) == LATER
    assert planned.content(NUMBER) is None
    assert opened.save(_text("on")) == _text("on")
    data = bytearray(planned.data())
    for cell in (2 * opened._place, 2 * opened._place + 1):
        broken = bytearray(data)
        broken[60 + cell * 65536 + 100] ^= 1
        planned.put(bytes(broken))
        assert planned.content(NUMBER) is None
        assert planned.content(OTHER_NUMBER) is not None


def test_a_number_changed_elsewhere_closes_this_panel_s_saving(planned: Install) -> None:
    one, other = _open(planned), _open(planned)
    one.change_number(number(OTHER_NUMBER))
    before = planned.data()
    for call in (lambda: other.save(LATER), other.remove, lambda: other.change_number(number(THIRD_NUMBER))):
        with pytest.raises(CompartmentGone):
            call()
    assert planned.data() == before


def test_what_another_panel_saved_is_still_merged_after_a_change_of_number(planned: Install) -> None:
    one, other = _open(planned), _open(planned)
    other.save(_text("theirs"))
    one.change_number(number(OTHER_NUMBER))
    assert planned.content(OTHER_NUMBER) == _text("theirs")
    assert one.save(_text("ours"), merge=_both) == _text("blue door|theirs|ours")


@pytest.mark.parametrize("digits", [b"12345678", b"4829173", b"02345917", b"99999999"])
def test_weak_numbers_are_refused_everywhere(planned: Install, digits: bytes) -> None:
    opened = _open(planned)
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
    opened = _open(planned)
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
    opened = _open(planned)
    opened.create_other(number(OTHER_NUMBER), NOTES)
    notes = _open(planned, OTHER_NUMBER)
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
    _open(planned).create_other(number(OTHER_NUMBER), NOTES)
    after = planned.store().load().pair.contents
    for old, new in zip(before, after, strict=True):
        assert old is not None
        assert new is not None
        assert old.generation == new.generation
        one, other = json.loads(old.text), json.loads(new.text)
        assert len(other.pop("taken")) == len(one.pop("taken")) + 1
        assert one == other


def test_a_removed_plan_is_noise_and_its_place_stays_taken(planned: Install) -> None:
    opened = _open(planned)
    place, taken = opened._place, planned.taken()
    opened.remove()
    assert planned.content() is None
    assert planned.taken() == taken
    assert place in taken
    with pytest.raises(CompartmentGone):
        opened.save(LATER)
    assert planned.vault().create(number(), NOTES).content == NOTES


def test_an_erase_number_needs_the_opening_number_and_a_distance(planned: Install) -> None:
    opened = _open(planned)
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
    _open(planned).create_erase(number(NUMBER), number(OTHER_NUMBER))
    assert len(planned.taken()) == taken + 1
    assert json.loads(ERASE_TEXT) == {"kind": "erase"}
    assert planned.content() == PLAN


def test_a_phrase_is_only_set_once_it_was_typed_back(planned: Install) -> None:
    opened = _open(planned)
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


def test_a_destroyed_ledger_is_said_and_rebuilt(planned: Install) -> None:
    planned.vault().append_tape([TapeLine("a", "1 + 1 = 2")])
    _destroy_ledger(planned)
    with pytest.raises(StateUnreadable):
        planned.vault().start()
    before = planned.data()
    opened = _open(planned)
    assert opened.is_ledger_lost
    assert planned.data() == before
    opened.rebuild_ledger()
    assert not opened.is_ledger_lost
    assert planned.tape() == []
    assert planned.taken() == tuple(range(8))
    assert planned.content() == PLAN
    before = planned.data()
    opened.rebuild_ledger()
    assert planned.data() == before


def test_a_destroyed_ledger_is_rebuilt_by_the_next_save(planned: Install) -> None:
    opened = _open(planned)
    _destroy_ledger(planned)
    assert opened.save(LATER) == LATER
    assert planned.content() == LATER


def test_a_destroyed_ledger_is_not_rebuilt_by_a_plan_that_is_gone(planned: Install) -> None:
    opened, other = _open(planned), _open(planned)
    other.remove()
    _destroy_ledger(planned)
    before = planned.data()
    with pytest.raises(StateUnreadable):
        opened.save(LATER)
    assert planned.data() == before


@pytest.mark.parametrize("mood", ["open", "missing"])
def test_a_file_deleted_under_an_open_panel_is_made_again_with_the_plan(install: Install, mood: str) -> None:
    install.keyring.mood = mood
    install.with_plan()
    opened = _open(install)
    for path in install.folder.iterdir():
        path.unlink()
    install.folder.rmdir()
    assert opened.save(LATER) == LATER
    assert install.content() == LATER
    assert opened._place in install.taken()
    assert opened.save(PLAN) == PLAN


def test_a_file_and_a_key_deleted_and_made_again_elsewhere_do_not_take_the_plan(planned: Install) -> None:
    opened = _open(planned)
    (planned.folder / "tape").unlink()
    planned.keyring.keys = ()
    planned.vault().start()
    with pytest.raises(CompartmentGone):
        opened.save(LATER)


def test_a_truncated_file_under_an_open_panel_is_left_alone(planned: Install) -> None:
    opened = _open(planned)
    planned.put(planned.data()[:-1])
    before = planned.data()
    with pytest.raises(StateUnreadable):
        opened.save(LATER)
    assert planned.data() == before


def test_a_number_typed_while_another_calculator_changed_the_device_key(planned: Install) -> None:
    opened = _open(planned)
    other = Install(planned.folder.parent / "other").with_room()
    planned.put(other.data())
    planned.keyring.keys = other.keyring.keys
    with pytest.raises(CannotSave):
        opened.create_other(number(OTHER_NUMBER), NOTES)
    with pytest.raises(CompartmentGone):
        opened.save(LATER)


def test_room_is_told_as_a_share(planned: Install) -> None:
    opened = _open(planned)
    assert 0.0 < opened.used() < 0.01
    opened.save(json.dumps({"kind": "safety", "text": "x" * 900_000}).encode())
    assert 0.8 < opened.used() < 0.9


def test_a_closed_plan_holds_no_key_and_says_nothing(planned: Install) -> None:
    opened = _open(planned)
    assert repr(opened) == "OpenVault(<hidden>)"
    opened.close()
    assert opened._key == bytearray(32)


def _destroy_ledger(install: Install) -> None:
    data = bytearray(install.data())
    for cell in (2 * LEDGER_PAIR, 2 * LEDGER_PAIR + 1):
        data[60 + cell * 65536 + 300] ^= 0xFF
    install.put(bytes(data))
