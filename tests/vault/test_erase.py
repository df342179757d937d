"""Erase: every step broken off, every store refused; what is left passes for a fresh install's."""

import contextlib
from collections.abc import Callable

import pytest

from disguise_app.outside import files
from disguise_app.vault.errors import CompartmentGone, StateUnreadable, WrongPhrase
from disguise_app.vault.primitives import random_bytes
from disguise_app.vault.vault import TapeLine, Vault
from tests.vault.keyrings import (
    ERASE_NUMBER,
    LATER,
    NUMBER,
    PLAN,
    TAPE_LINES,
    TAPE_TEXTS,
    Install,
    number,
)
from tests.vault.plans import open_plan, set_phrase


class Crash(BaseException):
    """The process ends here."""


def test_an_erase_number_leaves_a_fresh_install_with_the_tape(armed: Install) -> None:
    words = set_phrase(armed)
    armed.put(random_bytes(1179768), "tape.old")
    old_key = armed.keyring.keys
    assert armed.vault().open(number(ERASE_NUMBER)) is None
    assert armed.content() is None
    assert armed.content(ERASE_NUMBER) is None
    assert armed.tape() == TAPE_TEXTS
    assert armed.keyring.keys != old_key
    assert len(armed.keyring.keys) == 1
    assert armed.names() == ["tape", "tape.lock"]
    with pytest.raises(WrongPhrase):
        armed.vault().recover(words)


def test_the_old_file_opens_with_nothing_that_is_left_after_an_erase(armed: Install) -> None:
    before = armed.data()
    armed.vault().open(number(ERASE_NUMBER))
    armed.put(before)
    with pytest.raises(StateUnreadable):
        armed.vault().start()
    assert armed.content() is None


def test_an_open_panel_cannot_bring_an_erased_plan_back(armed: Install) -> None:
    opened = open_plan(armed)
    armed.vault().open(number(ERASE_NUMBER))
    with pytest.raises(CompartmentGone):
        opened.save(LATER)
    assert armed.content() is None
    assert armed.tape() == TAPE_TEXTS


def test_the_ledger_of_an_erased_file_shows_no_trace_of_it(armed: Install) -> None:
    before = armed.store().load()
    armed.vault().open(number(ERASE_NUMBER))
    after = armed.store().load()
    assert after.ledger.tape == before.ledger.tape
    assert [content and content.generation for content in after.pair.contents] == [
        content and content.generation for content in before.pair.contents
    ]
    assert after.ledger.recovery != before.ledger.recovery


def test_an_erase_replaces_the_key_in_both_places(armed: Install) -> None:
    armed.vault().move_key_to_file()
    old = (armed.folder / "tape.key").read_text()
    armed.vault().open(number(ERASE_NUMBER))
    new = (armed.folder / "tape.key").read_text().strip()
    assert new != old.strip()
    assert armed.keyring.keys == (bytes.fromhex(new),)
    assert armed.tape() == TAPE_TEXTS


def test_an_erase_with_the_key_in_a_file_alone(install: Install) -> None:
    install.keyring.mood = "missing"
    install.with_plan()
    install.vault().append_tape(TAPE_LINES)
    open_plan(install).create_erase(number(NUMBER), number(ERASE_NUMBER))
    old = (install.folder / "tape.key").read_text()
    assert install.vault().open(number(ERASE_NUMBER)) is None
    assert (install.folder / "tape.key").read_text() != old
    assert (install.content(), install.tape()) == (None, TAPE_TEXTS)
    assert install.names() == ["tape", "tape.key", "tape.lock"]


@pytest.mark.parametrize("mood", ["failing", "forgetful", "hanging", "late"])
def test_where_the_new_key_cannot_be_stored_all_compartments_become_noise(armed: Install, mood: str) -> None:
    words = set_phrase(armed)
    armed.keyring.put_mood = mood
    assert armed.vault().open(number(ERASE_NUMBER)) is None
    armed.keyring.released.set()
    armed.keyring.put_mood = "open"
    assert armed.tape() == TAPE_TEXTS
    assert armed.content() is None
    assert armed.content(ERASE_NUMBER) is None
    assert armed.names() == ["tape", "tape.lock"]
    with pytest.raises(WrongPhrase):
        armed.vault().recover(words)


def test_a_new_key_that_the_keyring_takes_long_after_is_the_one_that_opens(armed: Install) -> None:
    old = armed.keyring.keys
    armed.keyring.put_mood = "stubborn"
    assert armed.vault().open(number(ERASE_NUMBER)) is None
    assert armed.keyring.keys == old
    armed.keyring.released.set()
    assert armed.keyring.done.wait(5)
    assert armed.keyring.keys != old
    armed.keyring.put_mood = "open"
    assert armed.tape() == TAPE_TEXTS
    assert (armed.content(), armed.names()) == (None, ["tape", "tape.lock"])


def test_a_keyring_that_was_locked_after_the_start_erases_under_the_old_key(armed: Install) -> None:
    vault = armed.vault()
    vault.start()
    armed.keyring.mood = "locked"
    assert vault.open(number(ERASE_NUMBER)) is None
    armed.keyring.mood = "open"
    assert (armed.content(), armed.tape(), armed.names()) == (None, TAPE_TEXTS, ["tape", "tape.lock"])


def test_a_key_file_that_was_replaced_is_put_back_where_the_keyring_refuses(armed: Install) -> None:
    armed.vault().move_key_to_file()
    old = (armed.folder / "tape.key").read_text()
    armed.keyring.put_mood = "failing"
    armed.vault().open(number(ERASE_NUMBER))
    assert (armed.folder / "tape.key").read_text() == old
    armed.keyring.put_mood = "open"
    assert (armed.content(), armed.tape()) == (None, TAPE_TEXTS)


STEPS = ["write_new", "replace_key", "keep_in_file", "keep_in_keyring", "rename", "remove_old"]


@pytest.mark.parametrize("is_after", [False, True])
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("has_key_file", [False, True])
def test_an_erase_broken_off_at_any_step_is_whole_or_never_was(
    armed: Install, monkeypatch: pytest.MonkeyPatch, step: str, is_after: bool, has_key_file: bool
) -> None:
    if has_key_file:
        armed.vault().move_key_to_file()
    vault = armed.vault()
    vault.start()
    bystander = armed.vault()
    bystander.start()
    with monkeypatch.context() as patch:
        _crash_at(patch, vault, step, is_after=is_after)
        with pytest.raises(Crash) if not _is_skipped(step, has_key_file) else _nothing():
            vault.open(number(ERASE_NUMBER))
    # Another calculator that was open all the time writes before anybody starts.
    bystander.append_tape([TapeLine("late", "7 + 7 = 14")])
    assert armed.tape() == [*TAPE_TEXTS, "7 + 7 = 14"]
    plan, erase = armed.content(), armed.store().load()
    assert plan in (PLAN, None)
    assert [name for name in armed.names() if name != "tape.key"] == ["tape", "tape.lock"]
    if plan is None:
        assert armed.keyring.keys == (erase.keys.device,)
    else:
        armed.vault().open(number(ERASE_NUMBER))
        assert armed.content() is None


def _is_skipped(step: str, has_key_file: bool) -> bool:
    return step == "keep_in_file" and not has_key_file


def _nothing() -> contextlib.nullcontext[None]:
    return contextlib.nullcontext()


def _crash_at(patch: pytest.MonkeyPatch, vault: Vault, step: str, *, is_after: bool) -> None:
    owners: dict[str, object] = {
        "write_new": files,
        "rename": files,
        "replace_key": vault._store,
        "remove_old": vault._store,
        "keep_in_file": vault._places,
        "keep_in_keyring": vault._places,
    }
    owner = owners[step]
    real: Callable[..., object] = getattr(owner, step)

    def crash(*args: object, **kwargs: object) -> None:
        if step in ("write_new", "rename") and "key" in str(args[0]):
            real(*args, **kwargs)
            return
        if is_after:
            real(*args, **kwargs)
        raise Crash

    patch.setattr(owner, step, crash)


def test_finish_waits_for_an_erase_and_for_nothing_else(armed: Install) -> None:
    vault = armed.vault()
    assert vault.finish(0.0) is True
    vault._is_quiet.clear()
    assert vault.finish(0.01) is False


def test_finish_sees_an_erase_while_it_runs(armed: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = armed.vault()
    seen: list[bool] = []
    monkeypatch.setattr("disguise_app.vault.renewal.renew", lambda *_args, **_more: seen.append(vault.finish(0.0)))
    vault.open(number(ERASE_NUMBER))
    assert seen == [False]
    assert vault.finish(0.0) is True


def test_an_erase_number_that_was_removed_meanwhile_does_nothing(armed: Install) -> None:
    vault = armed.vault()
    vault.start()
    before = armed.data()
    store = vault._store
    real = store.load_to_change
    emptied = armed.vault()

    def late(rescue: object = None) -> object:
        armed.put(before)
        state = real()
        from disguise_app.vault.cell import noise

        return state.with_image(state.image.with_cells({index: noise() for index in range(16)}))

    store.load_to_change = late  # type: ignore[method-assign, assignment]
    assert vault.open(number(ERASE_NUMBER)) is None
    assert armed.data() == before
    assert emptied.open(number()) is not None


def test_an_erase_number_works_where_the_ledger_is_destroyed(armed: Install) -> None:
    data = bytearray(armed.data())
    for cell in (16, 17):
        data[60 + cell * 65536 + 300] ^= 0xFF
    armed.put(bytes(data))
    assert armed.vault().open(number(ERASE_NUMBER)) is None
    assert (armed.tape(), armed.content(), armed.names()) == ([], None, ["tape", "tape.lock"])


def test_a_disk_error_in_an_erase_shows_nothing_and_breaks_nothing(
    armed: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_kwargs: object) -> None:
        raise files.CannotWrite("full")

    with monkeypatch.context() as patch:
        patch.setattr(files, "write_new", full)
        patch.setattr(files, "overwrite", full)
        assert armed.vault().open(number(ERASE_NUMBER)) is None
    assert armed.content() == PLAN
    assert armed.names() == ["tape", "tape.lock"]
