"""Erase while another process keeps the lock: nobody who looks finds the plan, and an older copy does not stay."""

import contextlib

import pytest

from disguise_app.vault import renewal
from disguise_app.vault.primitives import random_bytes
from tests.vault.keyrings import ERASE_NUMBER, TAPE_TEXTS, Install, number


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the lock up at once, before and after."""
    monkeypatch.setattr(renewal, "BUSY_S", 0.0)
    monkeypatch.setattr(renewal, "LAST_S", 0.0)


def _tape(install: Install) -> list[str]:
    """Read the tape without the lock."""
    return [line.text for line in install.store().load().ledger.tape]


@pytest.mark.usefixtures("impatient")
def test_a_lock_that_somebody_keeps_does_not_keep_the_plan(armed: Install) -> None:
    with armed.store().locked():
        assert armed.vault().open(number(ERASE_NUMBER)) is None
        assert (armed.content(), armed.content(ERASE_NUMBER), _tape(armed)) == (None, None, TAPE_TEXTS)
    assert (armed.content(), armed.content(ERASE_NUMBER), armed.tape()) == (None, None, TAPE_TEXTS)
    assert armed.names() == ["tape", "tape.lock"]


@pytest.mark.usefixtures("impatient")
def test_what_a_halted_write_left_does_not_bring_the_plan_back(armed: Install) -> None:
    with armed.store().locked():
        armed.put(armed.data(), "tape.new")
        armed.vault().open(number(ERASE_NUMBER))
    armed.vault().start()
    assert (armed.content(), armed.tape()) == (None, TAPE_TEXTS)


@pytest.mark.usefixtures("impatient")
def test_what_lies_beside_under_another_key_is_left_to_its_owner(armed: Install) -> None:
    other = random_bytes(len(armed.data()))
    with armed.store().locked():
        armed.put(other, "tape.new")
        armed.vault().open(number(ERASE_NUMBER))
        assert (armed.folder / "tape.new").read_bytes() == other
    assert armed.content() is None


def test_an_older_copy_that_comes_late_is_erased_too(armed: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewal, "BUSY_S", 0.0)
    before, old_keys = armed.data(), armed.keyring.keys
    held = contextlib.ExitStack()
    held.enter_context(armed.store().locked())
    real = renewal._renew_beside

    def late(*args: object) -> None:
        real(*args)  # type: ignore[arg-type]
        assert armed.content() is None
        armed.put(before)
        held.close()

    monkeypatch.setattr(renewal, "_renew_beside", late)
    assert armed.vault().open(number(ERASE_NUMBER)) is None
    assert (armed.content(), armed.content(ERASE_NUMBER), armed.tape()) == (None, None, TAPE_TEXTS)
    assert armed.keyring.keys != old_keys


@pytest.mark.usefixtures("impatient")
def test_it_works_where_the_ledger_is_destroyed_too(armed: Install) -> None:
    data = bytearray(armed.data())
    for cell in (16, 17):
        data[60 + cell * 65536 + 300] ^= 0xFF
    armed.put(bytes(data))
    with armed.store().locked():
        armed.vault().open(number(ERASE_NUMBER))
    assert (armed.content(), armed.tape()) == (None, [])


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.usefixtures("impatient")
def test_a_file_that_is_replaced_or_deleted_meanwhile_is_left_alone(
    armed: Install, monkeypatch: pytest.MonkeyPatch, is_there: bool
) -> None:
    foreign = random_bytes(len(armed.data()))
    real = renewal._renew_beside

    def late(*args: object) -> None:
        (armed.folder / "tape").unlink()
        if is_there:
            armed.put(foreign)
        real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(renewal, "_renew_beside", late)
    with armed.store().locked():
        assert armed.vault().open(number(ERASE_NUMBER)) is None
    assert armed.names() == (["tape", "tape.lock"] if is_there else ["tape.lock"])
    assert not is_there or armed.data() == foreign
