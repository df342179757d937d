"""Erase on a disk that takes no new file: in the file itself, and broken off anywhere it can be asked for again."""

import contextlib
import os

import pytest

from disguise_app.outside import files
from disguise_app.vault.errors import WrongPhrase
from tests.vault.keyrings import ERASE_NUMBER, TAPE_TEXTS, Install, number
from tests.vault.plans import set_phrase


class Crash(BaseException):
    """The process ends here."""


def refuse(*_args: object, **_named: object) -> None:
    """Write no new file."""
    raise files.CannotWrite("full")


def test_a_disk_that_takes_no_new_file_is_erased_in_the_file_itself(
    armed: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, before = set_phrase(armed), armed.data()
    monkeypatch.setattr(files, "write_new", refuse)
    assert armed.vault().open(number(ERASE_NUMBER)) is None
    monkeypatch.undo()
    after = armed.data()
    assert len(after) == len(before)
    assert sum(a == b for a, b in zip(before, after, strict=True)) < len(before) / 200
    assert (armed.content(), armed.content(ERASE_NUMBER), armed.tape()) == (None, None, TAPE_TEXTS)
    assert armed.names() == ["tape", "tape.lock"]
    with pytest.raises(WrongPhrase):
        armed.vault().recover(words)


@pytest.mark.parametrize("done", range(21))
def test_an_erase_in_place_that_is_broken_off_can_be_asked_for_again(
    armed: Install, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    """Each of the twenty parts is flushed; after any number of them the tape opens, and the number works or is gone."""
    flush = os.fsync
    left = iter(range(done, -1, -1))

    def break_off(handle: int) -> None:
        if next(left) == 0:
            raise Crash
        flush(handle)

    monkeypatch.setattr(files, "write_new", refuse)
    monkeypatch.setattr(os, "fsync", break_off)
    with contextlib.suppress(Crash):
        armed.vault().open(number(ERASE_NUMBER))
    monkeypatch.undo()
    assert armed.tape() == TAPE_TEXTS
    armed.vault().open(number(ERASE_NUMBER))
    assert (armed.content(), armed.content(ERASE_NUMBER), armed.tape()) == (None, None, TAPE_TEXTS)
