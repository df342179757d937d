"""The key file and the keyring: read back, patience, threads left behind."""

import time
from pathlib import Path

import pytest

from disguise_app.vault.device_key import UNLOCK_S, Absent, Locked, Present
from disguise_app.vault.key_places import PATIENCE_S, CannotKeep, KeyPlaces
from disguise_app.vault.primitives import random_bytes
from tests.vault.keyrings import FakeKeyring, Install

KEY = bytes(range(32))


def test_patience_is_the_designs() -> None:
    assert PATIENCE_S == 2.0
    assert UNLOCK_S >= 60


def test_no_key_file_is_absent_and_a_bad_one_too(install: Install) -> None:
    places = install.places()
    assert places.in_file() == Absent(has_backend=True)
    install.folder.mkdir()
    for data in (b"", b"xyz", KEY.hex().encode()[:-2], b"\xff\xfe", KEY.hex().encode() * 2):
        install.put(data, "tape.key")
        assert places.in_file() == Absent(has_backend=True)


def test_a_key_file_is_read_back(install: Install) -> None:
    install.folder.mkdir()
    install.places().keep_in_file(KEY)
    assert install.places().in_file() == Present((KEY,))
    assert install.names() == ["tape.key"]


def test_a_key_file_that_cannot_be_read_is_locked(install: Install) -> None:
    (install.folder / "tape.key").mkdir(parents=True)
    assert install.places().in_file() == Locked()


def test_a_hanging_keyring_is_locked_in_time(install: Install) -> None:
    install.keyring.mood = "hanging"
    begun = time.monotonic()
    assert install.places().in_keyring() == Locked()
    assert time.monotonic() - begun < 10


def test_a_keyring_that_always_hangs_does_not_pile_up_threads(install: Install) -> None:
    install.keyring.mood = "hanging"
    places = KeyPlaces(install.folder, keyring=install.keyring, patience_s=0.01)
    for _ in range(20):
        assert places.in_keyring() == Locked()
    assert install.keyring.reads <= 8
    install.keyring.mood = "open"
    install.keyring.released.set()
    for thread in places._hanging:
        thread.join(5)
    assert places.in_keyring() == Absent(has_backend=True)


def test_a_failing_keyring_is_locked(install: Install) -> None:
    install.keyring.mood = "failing"
    assert install.places().in_keyring() == Locked()


def test_a_key_in_the_keyring_is_read_back(install: Install) -> None:
    install.places().keep_in_keyring(KEY)
    assert install.places().in_keyring() == Present((KEY,))


@pytest.mark.parametrize(("mood", "is_certain"), [("failing", True), ("hanging", False), ("forgetful", False)])
def test_a_key_that_was_not_kept_is_said(install: Install, mood: str, is_certain: bool) -> None:
    install.keyring.put_mood = mood
    with pytest.raises(CannotKeep) as caught:
        install.places().keep_in_keyring(KEY)
    assert caught.value.is_certain is is_certain


def test_a_late_keyring_is_told_that_nobody_waits(install: Install) -> None:
    install.keyring.put_mood = "hanging"
    places = install.places()
    with pytest.raises(CannotKeep):
        places.keep_in_keyring(KEY)
    install.keyring.put_mood = "open"
    install.keyring.released.set()
    for thread in places._hanging:
        thread.join(5)
    assert install.keyring.keys == ()


def test_unlocking_asks_once_and_tells_what_came_of_it(install: Install) -> None:
    install.keyring.mood = "locked"
    assert install.places().unlock() is True
    assert install.keyring.prompts == 1
    install.keyring.mood = "dismissed"
    assert install.places().unlock() is False


def test_the_systems_own_keyring_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = FakeKeyring(keys=(KEY,))
    monkeypatch.setattr("disguise_app.vault.key_places.system_keyring", lambda: chosen)
    assert KeyPlaces(tmp_path).in_keyring() == Present((KEY,))


def test_a_temp_of_the_key_file_is_removed(install: Install) -> None:
    install.folder.mkdir()
    install.put(b"half", "tape.key.new")
    install.places().tidy()
    assert install.names() == []


def test_keys_do_not_show_in_repr() -> None:
    key = random_bytes(32)
    assert key.hex() not in repr(Present((key,)))
    assert repr(key) not in repr(Present((key,)))
