"""The second process, from its start to each of its ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import disguise_app
from disguise_app.outside import wire
from disguise_app.outside.wire import Frame, Kind, Line, read_ids, read_lines
from disguise_app.vault.key_places import KeyPlaces
from disguise_app.vault.vault import Vault
from tests.keeper.processes import PICTURE, KeeperProcess
from tests.vault.keyrings import ERASE_NUMBER, PLAN, FakeKeyring, Install

NUMBER, WRONG = b"48291735", b"48291736"
LINE = Line("a", "1 + 1 = 2")

Start = Callable[[], KeeperProcess]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    made: list[KeeperProcess] = []

    def start_one() -> KeeperProcess:
        made.append(KeeperProcess(tmp_path))
        return made[-1]

    yield start_one
    for keeper in made:
        keeper.end()


def _read(frame: Frame | None) -> tuple[Line, ...]:
    assert frame is not None
    assert frame.kind is Kind.TAPE
    return read_lines(frame.payload)


def test_it_makes_the_file_and_ends_with_the_pipe_after_writing_what_waits(start: Start) -> None:
    keeper = start()
    assert _read(keeper.next()) == ()
    assert keeper.state_file.stat().st_size == 1_179_768
    keeper.send(Kind.TAPE, wire.lines_payload([LINE]))
    keeper.let_go()
    assert keeper.kinds_to_end() == []
    assert keeper.process.wait(5) == 0
    assert _read(start().next()) == (LINE,)


def test_the_systems_request_to_end_is_the_end_of_the_pipe(start: Start) -> None:
    keeper = start()
    keeper.next()
    keeper.send(Kind.TAPE, wire.lines_payload([LINE]))
    # Once the clearing of nothing was answered, the line before it has been read too.
    keeper.send(Kind.UNLOCK)
    keeper.next()
    keeper.process.send_signal(signal.SIGTERM)
    keeper.kinds_to_end()
    assert keeper.process.wait(5) == 0
    assert _read(start().next()) == (LINE,)


def test_lines_are_answered_some_seconds_later(start: Start) -> None:
    keeper = start()
    keeper.next()
    keeper.send(Kind.TAPE, wire.lines_payload([LINE]))
    frame = keeper.next()
    assert frame is not None
    assert (frame.kind, read_ids(frame.payload)) == (Kind.WRITTEN, ("a",))


def test_a_wrong_number_ends_it_without_a_word_and_without_a_write(start: Start) -> None:
    keeper = start()
    keeper.next()
    before = keeper.state_file.read_bytes(), keeper.state_file.stat()
    keeper.check(WRONG)
    assert keeper.kinds_to_end() == []
    assert keeper.process.wait(5) == 0
    after = keeper.state_file.read_bytes(), keeper.state_file.stat()
    assert (before[0], before[1].st_mtime_ns, before[1].st_ino) == (after[0], after[1].st_mtime_ns, after[1].st_ino)


def test_a_held_number_opens_set_up_and_nothing_is_left_when_the_cover_goes(start: Start) -> None:
    keeper = start()
    keeper.next()
    before = keeper.state_file.read_bytes()
    keeper.check(NUMBER, Kind.SETUP)
    frame = keeper.next()
    assert frame is not None
    assert frame.kind is Kind.OPENED
    keeper.let_go()
    assert keeper.process.wait(5) == 0
    assert keeper.state_file.read_bytes() == before


def test_nothing_is_shown_before_the_picture_comes(start: Start) -> None:
    keeper = start()
    keeper.next()
    keeper.check(NUMBER, Kind.SETUP)
    keeper.next()
    keeper.send(Kind.SHOW, wire.picture_payload(PICTURE))
    frame = keeper.next()
    assert frame is not None
    assert frame.kind is Kind.SHOWN
    keeper.let_go()
    assert keeper.kinds_to_end() == ["HIDDEN"]
    assert keeper.process.wait(5) == 0


@pytest.mark.parametrize(
    "frames",
    [
        [(Kind.SHOW, wire.picture_payload(PICTURE))],
        [(Kind.OPENED, b"")],
        [(Kind.TAPE, b"no lines")],
        [(Kind.CHECK, b"")],
    ],
)
def test_what_no_cover_would_say_ends_it(start: Start, frames: list[tuple[Kind, bytes]]) -> None:
    keeper = start()
    keeper.next()
    for kind, payload in frames:
        keeper.send(kind, payload)
    assert keeper.kinds_to_end() == []
    assert keeper.process.wait(5) == 0


def test_an_erase_number_is_carried_out_whatever_key_follows_it(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / ".local/share/tape-calculator"
    Install(folder, FakeKeyring(mood="missing")).with_room()
    vault = Vault(folder=folder, keys=KeyPlaces(folder, keyring=FakeKeyring(mood="missing")))
    opened = vault.create(bytearray(NUMBER), PLAN)
    opened.create_erase(bytearray(NUMBER), bytearray(ERASE_NUMBER))
    opened.close()
    keeper = start()
    keeper.next()
    keeper.check(ERASE_NUMBER)
    keeper.let_go()
    assert keeper.kinds_to_end() == []
    assert keeper.process.wait(20) == 0
    assert vault.open(bytearray(NUMBER)) is None


def test_it_serves_one_candidate(start: Start) -> None:
    keeper = start()
    keeper.next()
    keeper.check(NUMBER, Kind.SETUP)
    keeper.check(NUMBER, Kind.SETUP)
    assert "SHOWN" not in keeper.kinds_to_end()
    assert keeper.process.wait(5) == 0


@pytest.mark.parametrize("how", [("-m", "disguise_app"), (str(Path(disguise_app.__file__).with_name("__main__.py")),)])
def test_without_a_pipe_it_ends_in_silence(tmp_path: Path, how: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, *how, "--tape"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=20,
        env=os.environ | {"HOME": str(tmp_path)},
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert list(tmp_path.iterdir()) == []


def test_it_is_closed_to_others_of_the_same_user(start: Start) -> None:
    keeper = start()
    keeper.next()
    limits = Path(f"/proc/{keeper.process.pid}/limits").read_text()
    (core,) = [line for line in limits.splitlines() if line.startswith("Max core file size")]
    assert core.split()[4:6] == ["0", "0"]
    # A process that is not dumpable belongs to root in /proc, whoever runs it.
    assert Path(f"/proc/{keeper.process.pid}/mem").stat().st_uid == 0
    assert Path(f"/proc/{keeper.process.pid}/cmdline").read_bytes().split(b"\0")[-2] == b"--tape"
