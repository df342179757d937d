"""The table of who may write, row by row, and what every row leaves untouched."""

import os
import stat
from pathlib import Path

import pytest

from disguise_app.outside import files
from disguise_app.vault.errors import CannotSave, KeyringLocked, StateUnreadable
from disguise_app.vault.image import IMAGE_BYTES
from disguise_app.vault.primitives import random_bytes
from disguise_app.vault.vault import TapeLine
from tests.vault.keyrings import NUMBER, PLAN, Install, number

LINE = TapeLine("a1", "2 + 2 = 4")
CLOSED = ["locked", "failing", "hanging"]


def test_first_start_makes_key_and_file(install: Install) -> None:
    assert install.vault().start() == ()
    assert install.names() == ["tape", "tape.lock"]
    assert len(install.data()) == IMAGE_BYTES == 1179768
    assert len(install.keyring.keys) == 1
    assert len(install.keyring.keys[0]) == 32


def test_file_and_folder_are_for_this_user_alone(install: Install) -> None:
    install.vault().start()
    assert stat.S_IMODE(install.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in install.folder.iterdir()} == {0o600}


def test_second_start_reads_the_tape_and_writes_nothing(install: Install) -> None:
    install.vault().append_tape([LINE])
    before = install.data()
    assert install.vault().start() == (LINE,)
    assert install.data() == before


def test_without_a_keyring_the_key_is_a_file_for_this_user_alone(install: Install) -> None:
    install.keyring.mood = "missing"
    install.vault().append_tape([LINE])
    key_file = install.folder / "tape.key"
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    assert len(key_file.read_text().strip()) == 64
    assert install.names() == ["tape", "tape.key", "tape.lock"]
    assert install.tape() == [LINE.text]


def test_a_keyring_without_a_collection_takes_no_key_and_asks_nothing(install: Install) -> None:
    install.keyring.mood = "bare"
    install.vault().append_tape([LINE])
    assert "tape.key" in install.names()
    assert (install.keyring.puts, install.keyring.prompts) == (0, 0)


def test_a_vanished_collection_is_locked_where_there_is_a_file(planned: Install) -> None:
    planned.keyring.mood = "bare"
    before = planned.data()
    with pytest.raises(KeyringLocked):
        planned.vault().start()
    assert planned.data() == before


def test_key_without_a_file_makes_a_file_under_that_key(install: Install) -> None:
    key = random_bytes(32)
    install.keyring.keys = (key,)
    install.vault().start()
    assert install.keyring.keys == (key,)
    assert install.store().load().keys.device == key


def test_key_file_without_a_file_is_used_before_the_keyring(install: Install) -> None:
    key = random_bytes(32)
    install.folder.mkdir()
    install.put(key.hex().encode(), "tape.key")
    install.keyring.keys = (random_bytes(32),)
    install.vault().start()
    assert install.store().load().keys.device == key


@pytest.mark.parametrize("mood", CLOSED)
@pytest.mark.parametrize("has_file", [True, False])
def test_a_closed_keyring_touches_nothing_and_prompts_nothing(install: Install, mood: str, has_file: bool) -> None:
    if has_file:
        install.with_plan()
    before = _everything(install.folder)
    install.keyring.mood = mood
    vault = install.vault()
    for call in (vault.start, lambda: vault.append_tape([LINE]), vault.clear_tape, vault.start_over):
        with pytest.raises(KeyringLocked):
            call()
    assert vault.open(number()) is None
    assert install.keyring.prompts == 0
    after = _everything(install.folder)
    after.pop("tape.lock", None)
    before.pop("tape.lock", None)
    assert after == before


def test_a_closed_keyring_without_a_file_makes_no_folder_at_start(install: Install) -> None:
    install.keyring.mood = "locked"
    with pytest.raises(KeyringLocked):
        install.vault().start()
    assert not install.folder.exists()


def test_no_key_for_a_file_touches_nothing(planned: Install) -> None:
    """The keyring was reset: the file stays, whatever is tried."""
    planned.keyring.keys = ()
    _is_unreadable_and_untouched(planned)


def test_another_key_in_the_keyring_touches_nothing(planned: Install) -> None:
    planned.keyring.keys = (random_bytes(32),)
    _is_unreadable_and_untouched(planned)


def test_another_key_in_the_key_file_does_not_hide_the_right_one(planned: Install) -> None:
    planned.put(random_bytes(32).hex().encode(), "tape.key")
    assert planned.content() == PLAN
    planned.vault().append_tape([LINE])
    assert planned.tape() == [LINE.text]


def test_another_item_planted_in_the_keyring_does_not_hide_the_right_one(planned: Install) -> None:
    planned.keyring.keys = (random_bytes(32), *planned.keyring.keys)
    assert planned.content() == PLAN


def test_rubbish_in_the_key_file_is_no_key(planned: Install) -> None:
    planned.put(b"\xff" * 9000, "tape.key")
    assert planned.content() == PLAN


@pytest.mark.parametrize("change", [-1, -IMAGE_BYTES, 1, 4096])
def test_truncation_and_growth_are_refused_and_left_alone(planned: Install, change: int) -> None:
    data = planned.data()
    planned.put(data[:change] if change < 0 else data + bytes(change))
    _is_unreadable_and_untouched(planned)


def test_a_folder_or_a_pipe_in_the_place_of_the_file_is_unreadable_at_once(install: Install) -> None:
    install.folder.mkdir()
    os.mkfifo(install.folder / "tape")
    with pytest.raises(StateUnreadable):
        install.vault().start()
    assert install.vault().open(number()) is None
    (install.folder / "tape").unlink()
    (install.folder / "tape").mkdir()
    with pytest.raises(StateUnreadable):
        install.vault().start()


def test_an_older_copy_of_the_file_opens_with_what_it_holds(planned: Install) -> None:
    older = planned.data()
    vault = planned.vault()
    opened = vault.open(number())
    assert opened is not None
    opened.save(b'{"kind":"safety","text":"later"}')
    planned.put(older)
    assert planned.content() == PLAN


def test_two_users_have_two_files_and_neither_opens_the_other(planned: Install, tmp_path: Path) -> None:
    second = Install(tmp_path / "second").with_plan()
    second.put(planned.data())
    _is_unreadable_and_untouched(second)


def test_a_key_that_cannot_be_stored_makes_no_file(install: Install) -> None:
    for mood in ("failing", "forgetful"):
        install.keyring.put_mood = mood
        with pytest.raises(KeyringLocked):
            install.vault().start()
        assert "tape" not in install.names()


def test_a_full_disk_says_so_and_leaves_nothing(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_kwargs: object) -> None:
        raise files.CannotWrite("full")

    monkeypatch.setattr(files, "write_atomic", full)
    with pytest.raises(CannotSave) as caught:
        install.vault().start()
    assert caught.value.reason == "full"
    assert install.names() == ["tape.lock"]


def test_a_lock_that_somebody_holds_is_busy_and_still_read(planned: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("disguise_app.vault.store.LOCK_S", 0.05)
    with planned.store().locked():
        vault = planned.vault()
        assert vault.start() == ()
        with pytest.raises(CannotSave) as caught:
            vault.append_tape([LINE])
    assert caught.value.reason == "busy"


def test_a_lock_that_somebody_holds_before_there_is_a_file(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("disguise_app.vault.store.LOCK_S", 0.05)
    with install.store().locked(), pytest.raises(CannotSave):
        install.vault().start()


def test_every_byte_of_the_file_is_new_after_a_write(planned: Install) -> None:
    before = planned.data()
    planned.vault().append_tape([LINE])
    after = planned.data()
    same = sum(one == other for one, other in zip(before, after, strict=True))
    assert same < len(after) / 256 * 1.1


def test_another_process_that_renewed_the_file_and_the_key_is_followed(planned: Install) -> None:
    first = planned.vault()
    first.start()
    planned.vault().begin_new_file()
    other = Install(planned.folder.parent / "other").with_room()
    planned.put(other.data())
    planned.keyring.keys = other.keyring.keys
    first.append_tape([LINE])
    assert planned.tape() == [LINE.text]


@pytest.mark.parametrize("name", ["tape.new", "tape.key.new"])
def test_what_a_crash_left_half_written_is_removed_at_start(planned: Install, name: str) -> None:
    planned.put(planned.data()[:5000], name)
    assert planned.vault().start() == ()
    assert planned.names() == ["tape", "tape.lock"]


def test_a_whole_new_file_under_the_same_key_is_taken_at_start(planned: Install) -> None:
    before = planned.data()
    planned.vault().append_tape([LINE])
    planned.put(planned.data(), "tape.new")
    planned.put(before)
    assert planned.tape() == [LINE.text]
    assert planned.names() == ["tape", "tape.lock"]


def test_a_whole_new_file_that_no_key_opens_is_removed_where_the_file_opens(planned: Install) -> None:
    planned.put(random_bytes(IMAGE_BYTES), "tape.new")
    planned.vault().start()
    assert planned.names() == ["tape", "tape.lock"]
    assert planned.content() == PLAN


def test_where_neither_file_opens_both_are_left(planned: Install) -> None:
    planned.put(random_bytes(IMAGE_BYTES), "tape.new")
    planned.keyring.keys = ()
    _is_unreadable_and_untouched(planned)
    assert "tape.new" in planned.names()


def test_a_leftover_waits_for_a_locked_keyring_that_may_hold_its_key(planned: Install) -> None:
    vault = planned.vault()
    vault.start()
    planned.put(random_bytes(IMAGE_BYTES), "tape.new")
    planned.keyring.mood = "locked"
    with pytest.raises(KeyringLocked):
        vault.append_tape([LINE])
    assert "tape.new" in planned.names()


def test_unlock_is_the_only_thing_that_prompts(planned: Install) -> None:
    planned.keyring.mood = "locked"
    vault = planned.vault()
    with pytest.raises(KeyringLocked):
        vault.start()
    assert planned.keyring.prompts == 0
    assert vault.unlock() is True
    assert planned.keyring.prompts == 1
    assert vault.start() == ()
    assert planned.content(NUMBER) == PLAN


def _is_unreadable_and_untouched(install: Install) -> None:
    before = _everything(install.folder)
    vault = install.vault()
    for call in (vault.start, lambda: vault.append_tape([LINE]), vault.clear_tape, vault.begin_new_file):
        with pytest.raises(StateUnreadable):
            call()
    assert vault.open(number()) is None
    assert "unreadable" in vault.obstacles()
    assert _everything(install.folder) == before


def _everything(folder: Path) -> dict[str, bytes]:
    if not folder.exists():
        return {}
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
