"""Tape in, tape out, with the real vault and a keyring that can be locked."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from disguise_app.keeper import tape as room
from disguise_app.keeper.tape import Tape
from disguise_app.keeper.worker import Worker
from disguise_app.outside.wire import Kind, Line, read_ids, read_lines
from tests.vault.keyrings import FakeKeyring, Install

A, B = Line("a", "1 + 1 = 2"), Line("b", "2 + 2 = 4")


class Sent:
    def __init__(self) -> None:
        self.frames: list[tuple[Kind, bytes]] = []

    def __call__(self, kind: Kind, payload: bytes = b"") -> None:
        self.frames.append((kind, payload))

    def kinds(self) -> list[str]:
        return [kind.name for kind, _payload in self.frames]

    def last(self, kind: Kind) -> bytes:
        return [payload for sent, payload in self.frames if sent is kind][-1]


@pytest.fixture
def sent() -> Sent:
    return Sent()


@pytest.fixture
def install(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Install]:
    made = Install(tmp_path_factory.mktemp("install") / "data", FakeKeyring())
    yield made
    made.keyring.released.set()


@pytest.fixture
def make(qtbot: QtBot, install: Install, sent: Sent, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Tape]:
    monkeypatch.setattr(room, "WRITE_MS", 50)
    return lambda: Tape(vault=install.vault(), worker=Worker(), send=sent)


def test_the_first_reading_makes_the_file_and_lines_come_back(
    make: Callable[[], Tape], install: Install, sent: Sent, qtbot: QtBot
) -> None:
    tape = make()
    tape.read()
    qtbot.waitUntil(lambda: sent.kinds() == ["TAPE"])
    assert (install.folder / "tape").stat().st_size == 1_179_768
    tape.add((A,))
    tape.add((B,))
    qtbot.waitUntil(lambda: "WRITTEN" in sent.kinds())
    assert read_ids(sent.last(Kind.WRITTEN)) == ("a", "b")
    assert not tape.has_waiting()
    make().read()
    qtbot.waitUntil(lambda: sent.kinds().count("TAPE") == 2)
    assert read_lines(sent.last(Kind.TAPE)) == (A, B)


def test_a_cleared_tape_stays_clear_and_what_came_after_it_stays(
    make: Callable[[], Tape], sent: Sent, qtbot: QtBot
) -> None:
    tape = make()
    tape.add((A,))
    tape.clear("clearing")
    tape.add((B,))
    tape.write()
    qtbot.waitUntil(lambda: "WRITTEN" in sent.kinds())
    assert read_ids(sent.last(Kind.WRITTEN)) == ("a", "clearing", "b")
    tape.read()
    qtbot.waitUntil(lambda: "TAPE" in sent.kinds())
    assert read_lines(sent.last(Kind.TAPE)) == (B,)


def test_a_locked_keyring_is_a_mark_and_the_lines_wait_for_the_click(
    make: Callable[[], Tape], install: Install, sent: Sent, qtbot: QtBot
) -> None:
    make().read()
    qtbot.waitUntil(lambda: "TAPE" in sent.kinds())
    install.keyring.mood = "locked"
    tape = make()
    tape.read()
    qtbot.waitUntil(lambda: "LOCKED" in sent.kinds())
    tape.add((A,))
    tape.write()
    qtbot.waitUntil(lambda: sent.kinds().count("LOCKED") == 2)
    assert install.keyring.prompts == 0
    tape.unlock()
    qtbot.waitUntil(lambda: "WRITTEN" in sent.kinds())
    assert install.keyring.prompts == 1
    assert read_ids(sent.last(Kind.WRITTEN)) == ("a",)


def test_it_asks_again_by_itself_without_a_prompt(
    make: Callable[[], Tape], install: Install, sent: Sent, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "ASK_AGAIN_MS", 50)
    install.keyring.mood = "locked"
    make().read()
    qtbot.waitUntil(lambda: "LOCKED" in sent.kinds())
    install.keyring.mood = "open"
    qtbot.waitUntil(lambda: "TAPE" in sent.kinds())
    assert install.keyring.prompts == 0


def test_a_file_that_no_key_opens_is_a_mark_and_stays_as_it_is(
    make: Callable[[], Tape], install: Install, sent: Sent, qtbot: QtBot
) -> None:
    make().read()
    qtbot.waitUntil(lambda: "TAPE" in sent.kinds())
    install.keyring.keys = (bytes(32),)
    before = (install.folder / "tape").read_bytes()
    tape = make()
    tape.read()
    qtbot.waitUntil(lambda: "UNREADABLE" in sent.kinds())
    tape.add((A,))
    tape.write()
    qtbot.waitUntil(lambda: sent.kinds().count("UNREADABLE") == 2)
    assert (install.folder / "tape").read_bytes() == before
    assert tape.has_waiting()
