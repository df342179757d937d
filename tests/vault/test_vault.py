"""The face of the room: the tape, a number, what is said before anything is typed; and what a wrong number costs."""

import os
from collections import namedtuple
from pathlib import Path

import pytest

from disguise_app.vault.cell import unseal_cell
from disguise_app.vault.compartments import create as create_in
from disguise_app.vault.errors import CannotSave, KeyringLocked, PlanTooLarge, StateUnreadable
from disguise_app.vault.image import IMAGE_BYTES
from disguise_app.vault.primitives import Bytes
from disguise_app.vault.vault import Kdf, TapeLine, Vault
from tests.vault.keyrings import NOTES, NUMBER, PLAN, WRONG_NUMBER, Install, number

LINES = [TapeLine("a", "12 × 4.75 = 57"), TapeLine("b", "57 + 1 = 58")]


def test_making_a_vault_touches_nothing(install: Install) -> None:
    vault = install.vault()
    assert repr(vault) == "Vault(<hidden>)"
    assert not install.folder.exists()
    assert install.keyring.reads == 0


def test_the_real_cost_and_the_real_places_are_the_defaults(tmp_path: Path) -> None:
    vault = Vault(folder=tmp_path / "data")
    assert vault._kdf == Kdf(memory_kib=131072, passes=3, lanes=4)
    assert not (tmp_path / "data").exists()


def test_warming_never_raises_and_writes_nothing(install: Install) -> None:
    for mood in ("open", "locked", "failing", "hanging", "missing"):
        install.keyring.mood = mood
        install.vault().warm()
        assert not install.folder.exists()
    install.keyring.mood = "open"
    install.with_plan().vault().warm()


def test_a_warm_vault_asks_the_keyring_no_more(planned: Install) -> None:
    vault = planned.vault()
    vault.warm()
    reads = planned.keyring.reads
    assert vault.open(number()) is not None
    vault.append_tape(LINES)
    assert planned.keyring.reads == reads


def test_the_tape_is_back_after_a_restart(install: Install) -> None:
    install.vault().start()
    install.vault().append_tape(LINES)
    assert install.vault().start() == tuple(LINES)


def test_lines_from_two_calculators_are_all_kept_and_doubles_dropped(roomy: Install) -> None:
    one, other = roomy.vault(), roomy.vault()
    one.start(), other.start()
    one.append_tape(LINES[:1])
    other.append_tape(LINES[1:])
    one.append_tape(LINES)
    assert sorted(roomy.tape()) == sorted(line.text for line in LINES)


def test_lines_that_are_there_already_write_nothing(roomy: Install) -> None:
    roomy.vault().append_tape(LINES)
    before = roomy.data()
    roomy.vault().append_tape(LINES)
    assert roomy.data() == before


def test_a_cleared_tape_is_gone_in_both_generations(roomy: Install) -> None:
    vault = roomy.vault()
    vault.append_tape(LINES[:1])
    vault.append_tape(LINES[1:])
    vault.clear_tape()
    assert roomy.tape() == []
    for content in roomy.store().load().pair.contents:
        assert content is not None
        assert b'"text"' not in content.text


def test_a_number_opens_what_it_made_and_nothing_else(roomy: Install) -> None:
    assert roomy.vault().open(number()) is None
    opened = roomy.vault().create(number(), PLAN)
    assert (opened.content, opened.kind) == (PLAN, "safety")
    assert roomy.content() == PLAN
    assert roomy.content(WRONG_NUMBER) is None
    assert roomy.content(b"") is None


def test_the_digits_are_left_to_the_caller_to_overwrite(planned: Install) -> None:
    digits = number()
    planned.vault().open(digits)
    assert digits == number()


def test_making_a_plan_makes_the_file_if_it_is_not_there(install: Install) -> None:
    for _ in range(40):
        if "no_place" not in install.vault().obstacles():
            break
        install.vault().begin_new_file()
    assert install.vault().create(number(), PLAN).content == PLAN


def test_a_plan_too_large_or_without_a_kind_makes_nothing(roomy: Install) -> None:
    before = roomy.data()
    with pytest.raises(PlanTooLarge):
        roomy.vault().create(number(), b'{"kind":"notes","a":"' + os.urandom(70_000).hex().encode() + b'"}')
    with pytest.raises(ValueError, match="kind"):
        roomy.vault().create(number(), b'{"a":1}')
    assert roomy.data() == before


def test_a_key_that_changed_between_derivation_and_lock_is_busy(roomy: Install) -> None:
    from disguise_app.vault.state import Keys

    state = roomy.store().load()
    with pytest.raises(CannotSave) as caught:
        create_in(state, Keys(bytes(32)), bytes(32), NOTES)
    assert caught.value.reason == "busy"


def test_every_cell_is_tried_for_every_number(planned: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    def counted(key: bytes, index: int, sealed: bytes) -> object:
        tried.append(index)
        return unseal_cell(key, index, sealed)

    monkeypatch.setattr("disguise_app.vault.pair.unseal_cell", counted)
    for digits in (NUMBER, WRONG_NUMBER):
        tried.clear()
        planned.vault().open(number(digits))
        assert [index for index in tried if index < 16] == list(range(16))


def test_a_number_costs_one_derivation_whatever_is_there(install: Install) -> None:
    costs: list[int] = []

    class Counting(Kdf):
        def derive(self, secret: object, salt: object) -> bytearray:
            costs.append(1)
            return bytearray(32)

    def count() -> int:
        costs.clear()
        vault = Vault(folder=install.folder, keys=install.places(), kdf=Counting())
        assert vault.open(number()) is None
        return len(costs)

    assert count() == 1  # no file
    install.vault().start()
    assert count() == 1  # an empty install
    install.put(install.data()[:-1])
    assert count() == 1  # truncated
    install.keyring.mood = "locked"
    assert count() == 1  # locked
    (install.folder / "tape").unlink()
    (install.folder / "tape").mkdir()
    assert count() == 1  # unreadable


def test_obstacles_of_a_good_install_are_none(planned: Install) -> None:
    assert planned.vault().obstacles() == ()


def test_obstacles_are_said_before_anything_is_typed(planned: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    planned.keyring.mood = "locked"
    assert planned.vault().obstacles() == ("keyring_locked",)
    planned.keyring.mood = "open"
    planned.keyring.keys = ()
    assert planned.vault().obstacles() == ("unreadable",)
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage(1, 1, IMAGE_BYTES))
    assert "disk_full" in planned.vault().obstacles()
    monkeypatch.setattr("shutil.disk_usage", _fails)
    assert "disk_full" not in planned.vault().obstacles()


def test_no_keyring_at_all_is_said(install: Install) -> None:
    for mood in ("missing", "bare"):
        install.keyring.mood = mood
        assert install.vault().obstacles() == ("keyring_missing",)


def test_unlocking_is_told(planned: Install) -> None:
    planned.keyring.mood = "dismissed"
    assert planned.vault().unlock() is False
    planned.keyring.mood = "locked"
    with pytest.raises(KeyringLocked):
        planned.vault().start()
    assert planned.vault().unlock() is True


def test_a_file_that_vanished_is_made_again_and_the_plan_with_it_is_gone(planned: Install) -> None:
    vault = planned.vault()
    vault.start()
    (planned.folder / "tape").unlink()
    vault.append_tape(LINES)
    assert planned.tape() == [line.text for line in LINES]
    assert planned.content() is None


def test_opening_derives_once_however_many_plans_there_are(planned: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    derive = Kdf.derive

    def counted(kdf: Kdf, secret: Bytes, salt: Bytes) -> bytearray:
        asked.append(len(secret))
        return derive(kdf, secret, salt)

    monkeypatch.setattr(Kdf, "derive", counted)
    vault = planned.vault()
    vault.warm()
    asked.clear()
    for digits in (NUMBER, WRONG_NUMBER):
        vault.open(number(digits))
    assert asked == [len(NUMBER), len(WRONG_NUMBER)]


def test_the_real_derivation_opens_what_it_made(tmp_path: Path) -> None:
    real = Install(tmp_path / "real").with_room()
    vault = Vault(folder=real.folder, keys=real.places())
    vault.create(number(), PLAN)
    opened = Vault(folder=real.folder, keys=real.places()).open(number())
    assert opened is not None
    assert opened.content == PLAN
    assert vault.kdf_ms() > 20


def test_a_file_without_rights_is_unreadable(planned: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_args: object) -> bytes:
        raise PermissionError

    monkeypatch.setattr("disguise_app.vault.reading.read_at_most", denied)
    with pytest.raises((StateUnreadable, KeyringLocked)):
        planned.vault().start()


def _fails(_path: object) -> None:
    raise OSError
