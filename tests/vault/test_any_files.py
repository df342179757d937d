"""Any bytes in any of the files: only named errors, bounded time, and what could be opened still can be."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disguise_app.vault.errors import KeyringLocked, StateUnreadable, VaultError
from disguise_app.vault.image import IMAGE_BYTES
from disguise_app.vault.vault import TapeLine
from tests.vault.keyrings import PLAN, FakeKeyring, Install, number

KEYS = st.binary(max_size=80) | st.binary(min_size=32, max_size=32).map(lambda key: key.hex().encode())
NEW = st.none() | st.binary(max_size=50) | st.binary(min_size=1, max_size=9).map(lambda seed: _long(seed, IMAGE_BYTES))
ANY = st.builds(lambda seed, size: _long(seed, size), st.binary(min_size=1, max_size=9), st.sampled_from(
    [0, 1, 60, 65536, IMAGE_BYTES - 1, IMAGE_BYTES, IMAGE_BYTES + 1, 2 * IMAGE_BYTES]
))  # fmt: skip


def _long(seed: bytes, size: int) -> bytes:
    return (seed * (size // len(seed) + 1))[:size]


@pytest.fixture(scope="module")
def sound() -> Iterator[tuple[bytes, bytes]]:
    """Give the bytes of a file with a plan, and its key."""
    with TemporaryDirectory() as folder:
        install = Install(Path(folder) / "data", FakeKeyring()).with_plan()
        yield install.data(), install.keyring.keys[0]


@given(key_file=KEYS, new=NEW, key_temp=st.none() | st.binary(max_size=20))
@settings(deadline=None, max_examples=25)
def test_rubbish_beside_a_sound_file_hides_nothing(
    sound: tuple[bytes, bytes], key_file: bytes, new: bytes | None, key_temp: bytes | None
) -> None:
    data, key = sound
    with TemporaryDirectory() as folder:
        install = Install(Path(folder), FakeKeyring(keys=(key,)))
        install.put(data)
        install.put(key_file, "tape.key")
        for name, content in (("tape.new", new), ("tape.key.new", key_temp)):
            if content is not None:
                install.put(content, name)
        assert install.vault().start() == ()
        assert install.content() == PLAN
        assert install.names() == ["tape", "tape.key", "tape.lock"]


@given(data=ANY, new=NEW, key=st.none() | st.binary(min_size=32, max_size=32))
@settings(deadline=None, max_examples=25)
def test_rubbish_in_place_of_the_file_is_refused_and_left(data: bytes, new: bytes | None, key: bytes | None) -> None:
    with TemporaryDirectory() as folder:
        install = Install(Path(folder), FakeKeyring(keys=() if key is None else (key,)))
        install.put(data)
        if new is not None:
            install.put(new, "tape.new")
        vault = install.vault()
        for call in (vault.start, vault.clear_tape, lambda: vault.append_tape([TapeLine("a", "1")])):
            with pytest.raises(VaultError):
                call()
        with contextlib.suppress(VaultError):
            vault.recover("abacus " * 6)
        assert vault.open(number()) is None
        assert install.data() == data


@pytest.mark.parametrize("name", ["tape.new", "tape.key.new", "tape.lock", "tape.key"])
def test_a_folder_in_the_way_keeps_nobody_from_reading(planned: Install, name: str) -> None:
    (planned.folder / name).unlink(missing_ok=True)
    (planned.folder / name).mkdir()
    vault = planned.vault()
    assert vault.start() == ()
    assert planned.content() == PLAN
    with contextlib.suppress(VaultError):
        vault.append_tape([TapeLine("a", "1")])
    assert planned.content() == PLAN
    (planned.folder / name).rmdir()
    vault.append_tape([TapeLine("a", "1")])
    assert planned.tape() == ["1"]


def test_a_whole_leftover_of_nobody_s_does_not_lock_out_a_key_file(planned: Install) -> None:
    planned.vault().move_key_to_file()
    planned.keyring.mood = "locked"
    planned.put(bytes(IMAGE_BYTES), "tape.new")
    assert planned.vault().start() == ()
    assert planned.content() == PLAN
    assert planned.names() == ["tape", "tape.key", "tape.lock"]


def test_a_whole_leftover_waits_where_the_key_file_opens_nothing(planned: Install) -> None:
    vault = planned.vault()
    vault.start()
    planned.put(bytes(32).hex().encode(), "tape.key")
    planned.keyring.mood = "locked"
    planned.put(bytes(IMAGE_BYTES), "tape.new")
    with pytest.raises(KeyringLocked):
        vault.append_tape([TapeLine("a", "1")])
    assert "tape.new" in planned.names()


@pytest.mark.parametrize("name", ["tape", "tape.key"])
def test_a_link_to_a_disk_that_is_not_there_is_left_and_opens_again(
    planned: Install, tmp_path: Path, name: str
) -> None:
    if name == "tape.key":
        planned.vault().move_key_to_file()
        planned.keyring.keys = ()
    away = tmp_path / "away"
    (planned.folder / name).rename(away)
    (planned.folder / name).symlink_to(tmp_path / "disk" / name)
    with pytest.raises(StateUnreadable if name == "tape" else KeyringLocked):
        planned.vault().start()
    assert planned.content() is None
    assert (planned.folder / name).is_symlink()
    (tmp_path / "disk").mkdir()
    away.rename(tmp_path / "disk" / name)
    assert planned.content() == PLAN
