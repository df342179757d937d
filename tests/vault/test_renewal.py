"""A new file, start over, the recovery phrase, the key file."""

import pytest

from disguise_app.outside import files
from disguise_app.vault.errors import CannotSave, KeyringLocked, WrongPhrase
from disguise_app.vault.primitives import random_bytes
from disguise_app.vault.vault import TapeLine
from tests.vault.keyrings import PLAN, TAPE_TEXTS, Install
from tests.vault.plans import open_plan, set_phrase


def test_a_new_file_gives_up_all_but_the_tape(armed: Install) -> None:
    words = set_phrase(armed)
    key = armed.keyring.keys
    armed.vault().begin_new_file()
    assert (armed.content(), armed.tape(), armed.keyring.keys) == (None, TAPE_TEXTS, key)
    with pytest.raises(WrongPhrase):
        armed.vault().recover(words)


def test_start_over_keeps_the_old_file_aside_each_time(armed: Install) -> None:
    first = armed.data()
    armed.keyring.keys = ()
    armed.vault().start_over()
    assert armed.tape() == []
    assert (armed.folder / "tape.old").read_bytes() == first
    second = armed.data()
    armed.keyring.keys = (random_bytes(32),)
    armed.vault().start_over()
    assert (armed.folder / "tape.old").read_bytes() == first
    assert (armed.folder / "tape.old2").read_bytes() == second
    assert armed.store().load().keys.device == armed.keyring.keys[0]


def test_what_start_over_kept_outlives_every_crash_but_an_erase(armed: Install) -> None:
    armed.keyring.keys = ()
    armed.vault().start_over()
    kept = (armed.folder / "tape.old").read_bytes()
    data = armed.data()
    armed.put(data, "tape.new")
    (armed.folder / "tape").unlink()
    armed.vault().start()
    assert (armed.folder / "tape.old").read_bytes() == kept
    armed.put(random_bytes(len(data)))
    armed.put(data, "tape.new")
    armed.vault().start()
    assert (armed.folder / "tape.old").read_bytes() == kept
    armed.vault().begin_new_file()
    assert armed.names() == ["tape", "tape.lock", "tape.old"]


def test_start_over_leaves_a_file_that_opens_as_it_is(armed: Install) -> None:
    before = armed.data()
    armed.vault().start_over()
    assert armed.data() == before
    assert armed.names() == ["tape", "tape.lock"]


def test_start_over_says_when_the_folder_takes_nothing(armed: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_args: object) -> None:
        raise files.CannotWrite("denied")

    armed.keyring.keys = ()
    before = armed.data()
    monkeypatch.setattr(files, "rename", denied)
    with pytest.raises(CannotSave):
        armed.vault().start_over()
    assert armed.data() == before


def test_phrase_and_number_open_a_copy_on_another_machine(armed: Install) -> None:
    words = set_phrase(armed)
    other = Install(armed.folder.parent / "other")
    other.vault().start()
    other.put(armed.data())
    assert "unreadable" in other.vault().obstacles()
    with pytest.raises(WrongPhrase):
        other.vault().recover("abacus abdomen abdominal abide abiding ability")
    other.vault().recover(words.upper().replace(" ", "\n"))
    assert (other.content(), other.tape()) == (PLAN, TAPE_TEXTS)


def test_a_phrase_outlives_every_write(armed: Install) -> None:
    words = set_phrase(armed)
    opened = open_plan(armed)
    for step in range(3):
        opened.save(b'{"kind":"safety","step":%d}' % step)
        armed.vault().append_tape([TapeLine(f"x{step}", "1 = 1")])
    armed.keyring.keys = ()
    armed.vault().recover(words)
    assert armed.content() == b'{"kind":"safety","step":2}'


@pytest.mark.parametrize("words", ["", "abacus", "abacus " * 5, "abacus " * 6])
def test_words_that_are_no_phrase(armed: Install, words: str) -> None:
    with pytest.raises(WrongPhrase):
        armed.vault().recover(words)


def test_a_phrase_is_wrong_where_there_is_no_file_or_a_broken_one(install: Install) -> None:
    with pytest.raises(WrongPhrase):
        install.vault().recover("abacus " * 6)
    install.with_plan().put(install.data()[:-7])
    with pytest.raises(WrongPhrase):
        install.vault().recover("abacus " * 6)


def test_a_recovered_key_goes_into_the_key_file_where_there_is_no_keyring(armed: Install) -> None:
    words = set_phrase(armed)
    armed.keyring.mood, armed.keyring.keys = "missing", ()
    armed.vault().recover(words)
    assert armed.content() == PLAN
    assert "tape.key" in armed.names()


def test_a_recovered_key_waits_for_a_locked_keyring(armed: Install) -> None:
    words = set_phrase(armed)
    armed.keyring.mood = "locked"
    with pytest.raises(KeyringLocked):
        armed.vault().recover(words)


def test_a_key_moved_to_a_file_opens_while_the_keyring_is_locked(armed: Install) -> None:
    armed.vault().move_key_to_file()
    armed.keyring.mood = "locked"
    assert (armed.content(), armed.tape()) == (PLAN, TAPE_TEXTS)
    assert "key_in_file" in armed.vault().obstacles()


def test_a_key_cannot_be_moved_out_of_a_locked_keyring(armed: Install) -> None:
    armed.keyring.mood = "locked"
    with pytest.raises(KeyringLocked):
        armed.vault().move_key_to_file()
    assert "tape.key" not in armed.names()


def test_where_there_is_no_file_yet_a_key_file_makes_one_in_spite_of_a_locked_keyring(install: Install) -> None:
    install.keyring.mood = "locked"
    assert "keyring_locked" in install.vault().obstacles()
    install.vault().move_key_to_file()
    assert install.names() == ["tape", "tape.key", "tape.lock"]
    assert install.tape() == []


def test_a_key_file_that_does_not_read_back_is_refused(armed: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("disguise_app.vault.key_places.key_text", lambda _key: "no key")
    with pytest.raises(KeyringLocked):
        armed.vault().move_key_to_file()
    assert armed.content() == PLAN
