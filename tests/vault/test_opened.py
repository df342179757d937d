"""An open plan: saved, merged with another panel's, its ledger destroyed, its file deleted under it."""

import json

import pytest

from disguise_app.vault.errors import (
    CannotSave,
    CompartmentGone,
    PlanTooLarge,
    StateUnreadable,
)
from disguise_app.vault.image import LEDGER_PAIR
from disguise_app.vault.vault import TapeLine
from tests.vault.keyrings import LATER, NOTES, OTHER_NUMBER, PLAN, Install, number
from tests.vault.plans import join_texts, open_plan, text_plan, too_large


def test_what_was_saved_is_there_in_the_next_process(planned: Install) -> None:
    opened = open_plan(planned)
    assert (opened.content, opened.kind) == (PLAN, "safety")
    assert opened.save(LATER) == LATER
    assert opened.content == LATER
    assert planned.content() == LATER
    assert planned.names() == ["tape", "tape.lock"]


def test_saves_alternate_between_the_two_cells(planned: Install) -> None:
    opened = open_plan(planned)
    for step in range(5):
        opened.save(text_plan(str(step)))
    place = opened._place
    image = planned.store().load().image
    generations = []
    from disguise_app.vault.pair import read_pair

    for content in read_pair(image, place, opened._key).contents:
        assert content is not None
        generations.append((content.generation, json.loads(content.text)["text"]))
    assert sorted(generations) == [(6, "3"), (7, "4")]


def test_a_plan_that_is_too_large_leaves_everything(planned: Install) -> None:
    opened = open_plan(planned)
    before = planned.data()
    with pytest.raises(PlanTooLarge):
        opened.save(too_large())
    assert planned.data() == before
    assert opened.content == PLAN
    assert opened.save(LATER) == LATER


def test_a_merge_that_is_too_large_leaves_everything(planned: Install) -> None:
    one, other = open_plan(planned), open_plan(planned)
    one.save(LATER)
    before = planned.data()
    with pytest.raises(PlanTooLarge):
        other.save(text_plan("mine"), merge=lambda _base, _theirs, _ours: too_large())
    assert planned.data() == before


def test_a_late_save_that_meets_a_newer_generation_is_merged(planned: Install) -> None:
    one, other = open_plan(planned), open_plan(planned)
    one.save(text_plan("one"), merge=join_texts)
    assert other.save(text_plan("other"), merge=join_texts) == text_plan("blue door|one|other")
    assert other.content == text_plan("blue door|one|other")
    assert one.save(text_plan("again"), merge=join_texts) == text_plan("one|blue door|one|other|again")


def test_two_panels_that_save_in_turn_lose_no_update(planned: Install) -> None:
    def union(base: bytes, theirs: bytes, ours: bytes) -> bytes:
        words = {word for part in (base, theirs, ours) for word in json.loads(part)["text"].split()}
        return text_plan(" ".join(sorted(words)))

    panels = [open_plan(planned), open_plan(planned)]
    for step in range(8):
        panel = panels[step % 2]
        mine = json.loads(panel.content)["text"] + f" w{step}"
        panel.save(text_plan(mine), merge=union)
    final = json.loads(planned.content() or b"")["text"].split()
    assert {f"w{step}" for step in range(8)} <= set(final)


def test_without_a_newer_generation_nothing_is_merged(planned: Install) -> None:
    opened = open_plan(planned)
    assert opened.save(LATER, merge=join_texts) == LATER
    assert opened.save(PLAN, merge=join_texts) == PLAN


def test_an_older_generation_after_damage_is_no_news(planned: Install) -> None:
    """The newest cell was damaged while the panel was open: the older one in the file must not undo what is open."""
    opened = open_plan(planned)
    opened.save(LATER)
    data = bytearray(planned.data())
    newest = 2 * opened._place
    data[60 + newest * 65536 + 500] ^= 1
    planned.put(bytes(data))
    assert planned.content() == PLAN
    assert opened.save(text_plan("newest"), merge=join_texts) == text_plan("newest")
    assert planned.content() == text_plan("newest")


def test_an_older_copy_put_back_under_an_open_panel_is_written_over(planned: Install) -> None:
    opened = open_plan(planned)
    older = planned.data()
    opened.save(LATER)
    opened.save(text_plan("third"))
    planned.put(older)
    assert opened.save(text_plan("fourth"), merge=join_texts) == text_plan("fourth")
    assert planned.content() == text_plan("fourth")


def test_a_destroyed_ledger_is_said_and_rebuilt(planned: Install) -> None:
    planned.vault().append_tape([TapeLine("a", "1 + 1 = 2")])
    _destroy_ledger(planned)
    with pytest.raises(StateUnreadable):
        planned.vault().start()
    before = planned.data()
    opened = open_plan(planned)
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
    opened = open_plan(planned)
    _destroy_ledger(planned)
    assert opened.save(LATER) == LATER
    assert planned.content() == LATER


def test_a_destroyed_ledger_is_not_rebuilt_by_a_plan_that_is_gone(planned: Install) -> None:
    opened, other = open_plan(planned), open_plan(planned)
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
    opened = open_plan(install)
    for path in install.folder.iterdir():
        path.unlink()
    install.folder.rmdir()
    assert opened.save(LATER) == LATER
    assert install.content() == LATER
    assert opened._place in install.taken()
    assert opened.save(PLAN) == PLAN


def test_a_file_and_a_key_deleted_and_made_again_elsewhere_do_not_take_the_plan(planned: Install) -> None:
    opened = open_plan(planned)
    (planned.folder / "tape").unlink()
    planned.keyring.keys = ()
    planned.vault().start()
    with pytest.raises(CompartmentGone):
        opened.save(LATER)


def test_a_truncated_file_under_an_open_panel_is_left_alone(planned: Install) -> None:
    opened = open_plan(planned)
    planned.put(planned.data()[:-1])
    before = planned.data()
    with pytest.raises(StateUnreadable):
        opened.save(LATER)
    assert planned.data() == before


def test_a_number_typed_while_another_calculator_changed_the_device_key(planned: Install) -> None:
    opened = open_plan(planned)
    other = Install(planned.folder.parent / "other").with_room()
    planned.put(other.data())
    planned.keyring.keys = other.keyring.keys
    with pytest.raises(CannotSave):
        opened.create_other(number(OTHER_NUMBER), NOTES)
    with pytest.raises(CompartmentGone):
        opened.save(LATER)


def test_room_is_told_as_a_share(planned: Install) -> None:
    opened = open_plan(planned)
    assert 0.0 < opened.used() < 0.01
    opened.save(json.dumps({"kind": "safety", "text": "x" * 900_000}).encode())
    assert 0.8 < opened.used() < 0.9


def test_a_closed_plan_holds_no_key_and_says_nothing(planned: Install) -> None:
    opened = open_plan(planned)
    assert repr(opened) == "OpenVault(<hidden>)"
    opened.close()
    assert opened._key == bytearray(32)


def _destroy_ledger(install: Install) -> None:
    data = bytearray(install.data())
    for cell in (2 * LEDGER_PAIR, 2 * LEDGER_PAIR + 1):
        data[60 + cell * 65536 + 300] ^= 0xFF
    install.put(bytes(data))
