"""What set-up may ask of the vault."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from disguise_app.keeper.worker import Worker
from disguise_app.panel.first_run import FirstRun
from disguise_app.panel.session import PanelSession
from disguise_app.panel.setup.limits import Desktop
from tests.vault.keyrings import FakeKeyring, Install, number

STRONG = b"9017365284"


@pytest.fixture
def install(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Install]:
    made = Install(tmp_path_factory.mktemp("install") / "data", FakeKeyring()).with_room()
    yield made
    made.keyring.released.set()


def _first_run(install: Install, digits: bytes) -> tuple[FirstRun, bytearray, list[PanelSession]]:
    opened: list[PanelSession] = []
    vault, held = install.vault(), number(digits)
    vault.open(number(digits))
    run = FirstRun(
        vault=vault,
        worker=Worker(),
        digits=held,
        obstacles=vault.obstacles(),
        opened=opened.append,
        desktop=Desktop(),
    )
    return run, held, opened


def test_a_plan_is_made_and_the_digits_are_overwritten(install: Install, qtbot: QtBot) -> None:
    run, held, opened = _first_run(install, STRONG)
    told: list[Any] = []
    assert run.weakness is None
    assert run.guess[0] > 0
    assert run.guess[1] is None
    run.create(None, told.append)
    qtbot.waitUntil(lambda: told == [None])
    assert opened == [run.session]
    assert held == bytes(10)
    assert install.content(STRONG) is not None


def test_a_weak_number_is_refused_and_another_taken(install: Install, qtbot: QtBot) -> None:
    run, held, opened = _first_run(install, b"11111111")
    told: list[Any] = []
    assert run.weakness is not None
    run.create(None, told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0] is not None
    assert opened == []
    assert run.number_weakness(number(STRONG)) is None
    run.create(number(STRONG), told.append)
    qtbot.waitUntil(lambda: told[1:] == [None])
    assert held == bytes(8)
    assert install.content(STRONG) is not None
    assert install.content(b"11111111") is None


def test_a_number_that_opens_something_is_refused_like_a_common_one(install: Install, qtbot: QtBot) -> None:
    first, _held, _opened = _first_run(install, STRONG)
    told: list[Any] = []
    first.create(None, told.append)
    qtbot.waitUntil(lambda: told == [None])
    again, _held, opened = _first_run(install, STRONG)
    again.create(None, told.append)
    qtbot.waitUntil(lambda: told == [None, "common"])
    assert opened == []


def test_a_lost_key_is_given_back_by_the_phrase_and_the_plan_opens(install: Install, qtbot: QtBot) -> None:
    run, _held, opened = _first_run(install, STRONG)
    told: list[Any] = []
    run.create(None, told.append)
    qtbot.waitUntil(lambda: told == [None])
    words: list[tuple[str, ...]] = []
    opened[0].make_phrase(lambda drawn, _reason: words.append(drawn or ()))
    qtbot.waitUntil(lambda: len(words) == 1)
    opened[0].confirm_phrase(" ".join(words[0]), told.append)
    qtbot.waitUntil(lambda: told == [None, None])
    install.keyring.keys = ()
    later, held, reopened = _first_run(install, STRONG)
    assert "unreadable" in later.obstacles
    later.recover("these are not the words", told.append)
    qtbot.waitUntil(lambda: told[2:] == ["wrong_phrase"])
    later.recover(" ".join(words[0]), told.append)
    qtbot.waitUntil(lambda: told[3:] == [None])
    assert "unreadable" not in later.obstacles
    tried: list[bool] = []
    later.try_candidate(tried.append)
    qtbot.waitUntil(lambda: tried == [True])
    assert reopened == [later.session]
    assert held == bytes(10)


def test_one_may_begin_anew_where_the_key_is_gone(install: Install, qtbot: QtBot) -> None:
    install.keyring.keys = ()
    run, _held, _opened = _first_run(install, STRONG)
    told: list[Any] = []
    run.start_over(told.append)
    qtbot.waitUntil(lambda: told == [None])
    assert "unreadable" not in run.obstacles
    assert "tape.old" in install.names()
    run.move_key_to_file(told.append)
    qtbot.waitUntil(lambda: told == [None, None])
    assert "tape.key" in install.names()
    run.begin_new_file(told.append)
    qtbot.waitUntil(lambda: told == [None, None, None])


def test_nothing_of_it_shows_in_a_repr(install: Install, qtbot: QtBot) -> None:
    run, _held, _opened = _first_run(install, STRONG)
    assert STRONG.decode() not in repr(run)
