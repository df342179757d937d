"""Installs with different histories, for testers who try to tell them apart."""

from collections.abc import Callable
from pathlib import Path

from disguise_app.vault.vault import TapeLine
from tests.vault.keyrings import LATER, NOTES, NUMBER, OTHER_NUMBER, PLAN, THIRD_NUMBER, FakeKeyring, Install, number


def _fresh(_install: Install) -> None:
    """Do nothing more."""


def _used(install: Install) -> None:
    for at in range(4):
        install.vault().append_tape([TapeLine(str(at), f"{at} + 1 = {at + 1}")])


def _one_plan(install: Install) -> None:
    _used(install)
    opened = install.vault().create(number(), PLAN)
    opened.save(LATER)


def _two_plans(install: Install) -> None:
    _one_plan(install)
    opened = install.vault().open(number())
    assert opened is not None
    opened.create_other(number(OTHER_NUMBER), NOTES)


def _phrase(install: Install) -> None:
    _one_plan(install)
    opened = install.vault().open(number())
    assert opened is not None
    opened.confirm_phrase(" ".join(opened.make_phrase()))


def _removed(install: Install) -> None:
    _one_plan(install)
    opened = install.vault().open(number())
    assert opened is not None
    opened.remove()


def _erased(install: Install) -> None:
    _one_plan(install)
    opened = install.vault().open(number())
    assert opened is not None
    opened.create_erase(number(NUMBER), number(THIRD_NUMBER))
    assert install.vault().open(number(THIRD_NUMBER)) is None


HISTORIES: dict[str, Callable[[Install], None]] = {
    "fresh": _fresh,
    "used": _used,
    "one plan": _one_plan,
    "two plans": _two_plans,
    "phrase": _phrase,
    "removed": _removed,
    "erased": _erased,
}


def live(history: str, folder: Path) -> Install:
    """Return an install that has lived through a history."""
    install = Install(folder, FakeKeyring()).with_room()
    HISTORIES[history](install)
    return install
