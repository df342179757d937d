"""The cover's side of the pair, with a real second process that behaves well or badly."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from disguise_app.cover import companion as room
from disguise_app.cover import foreground
from disguise_app.cover.companion import Companion, State
from disguise_app.outside.wire import Line, Picture, Place

PLACE = Place(window=1, x=0, y=0, width=360, height=560, ratio=1.0, scheme="light", scale=1.0)
PICTURE = Picture(width=1, height=1, stride=4, ratio=1.0, key_down=False, pixels=bytes(4))

Make = Callable[..., Companion]


class Log:
    def __init__(self, path: Path) -> None:
        self._path = path

    def frames(self) -> list[str]:
        return self._path.read_text().split() if self._path.exists() else []


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "log")


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Iterator[Make]:
    made: list[Companion] = []

    def make_companion(*rules: str, is_started: bool = True) -> Companion:
        companion = Companion(command=[sys.executable, "-m", "tests.cover.keepers", str(tmp_path / "log"), *rules])
        companion.note_active(True)
        if is_started:
            companion.start()
        made.append(companion)
        return companion

    yield make_companion
    for companion in made:
        companion.close()
        _end(companion, qtbot)


def _end(companion: Companion, qtbot: QtBot) -> None:
    if companion._pipe is not None:
        companion._pipe.kill()
        qtbot.waitUntil(lambda: companion.state is State.ABSENT, timeout=5000)


def _pid(companion: Companion) -> int:
    assert companion._pipe is not None
    return companion._pipe._process.pid


def _is_alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def test_a_wrong_number_ends_in_silence_and_a_fresh_keeper_stands_there(make: Make, qtbot: QtBot) -> None:
    companion = make("CHECK=end")
    first = _pid(companion)
    opened: list[None] = []
    companion.opened.connect(lambda: opened.append(None))
    digits = bytearray(b"48291736")
    companion.offer(digits, PLACE)
    assert digits == bytes(8)
    assert companion.state is State.CHECKING
    qtbot.waitUntil(lambda: companion.state is State.WARM and _pid(companion) != first)
    assert opened == []


def test_a_right_number_opens_and_shows_only_after_the_picture(make: Make, qtbot: QtBot, log: Log) -> None:
    companion = make("CHECK=OPENED", "SHOW=SHOWN")
    with qtbot.waitSignal(companion.opened):
        companion.offer(bytearray(b"48291735"), PLACE)
    assert "SHOW" not in log.frames()
    companion.show(PICTURE)
    qtbot.waitUntil(lambda: companion.state is State.PANEL)


@pytest.mark.parametrize("how", ["key", "focus"])
def test_a_check_is_cancelled_and_nothing_opens_late(make: Make, qtbot: QtBot, log: Log, how: str) -> None:
    companion = make("EOF=OPENED,end")
    opened: list[None] = []
    companion.opened.connect(lambda: opened.append(None))
    first = _pid(companion)
    companion.offer(bytearray(b"48291735"), PLACE)
    companion.note_activity() if how == "key" else companion.note_active(False)
    qtbot.waitUntil(lambda: companion.state is State.WARM and _pid(companion) != first, timeout=4000)
    assert opened == []
    assert "SHOW" not in log.frames()


def test_a_check_that_takes_too_long_is_cancelled(make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "CHECK_MS", 100)
    companion = make()
    first = _pid(companion)
    companion.offer(bytearray(b"48291735"), PLACE)
    qtbot.waitUntil(lambda: companion.state is State.WARM and _pid(companion) != first)


def test_a_keeper_that_opened_while_the_cover_is_not_active_is_let_go(make: Make, qtbot: QtBot) -> None:
    companion = make("CHECK=OPENED")
    companion._is_cover_active = False
    first = _pid(companion)
    companion.offer(bytearray(b"48291735"), PLACE)
    qtbot.waitUntil(lambda: companion.state is State.WARM and _pid(companion) != first)


def test_a_hanging_keeper_is_killed_and_never_blocks_the_cover(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "CANCELLED_MS", 100)
    companion = make("CHECK=hang")
    first = _pid(companion)
    companion.offer(bytearray(b"48291735"), PLACE)
    companion.add_lines([Line(str(number), "x" * 1000) for number in range(1000)])
    companion.note_activity()
    qtbot.waitUntil(lambda: companion.state is State.WARM, timeout=4000)
    assert not _is_alive(first)


def _open_panel(companion: Companion, qtbot: QtBot) -> int:
    with qtbot.waitSignal(companion.opened):
        companion.offer(bytearray(b"48291735"), PLACE)
    companion.show(PICTURE)
    companion.note_active(False)
    qtbot.waitUntil(lambda: companion.state is State.PANEL)
    return _pid(companion)


@pytest.mark.parametrize("how", ["key", "active"])
def test_the_cover_ends_a_panel_when_it_gets_a_key_or_the_focus(
    make: Make, qtbot: QtBot, log: Log, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(room, "UNFOCUSED_MS", 1_000_000)
    companion = make("CHECK=OPENED", "SHOW=SHOWN", "EOF=HIDDEN,end")
    panel = _open_panel(companion, qtbot)
    companion.note_activity() if how == "key" else companion.note_active(True)
    qtbot.waitUntil(lambda: companion.state is State.WARM and _pid(companion) != panel)
    assert "EOF" in log.frames()


def test_a_panel_that_took_no_focus_is_ended(make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "UNFOCUSED_MS", 100)
    companion = make("CHECK=OPENED", "SHOW=SHOWN", "EOF=HIDDEN,end")
    with qtbot.waitSignal(companion.opened):
        companion.offer(bytearray(b"48291735"), PLACE)
    panel = _pid(companion)
    companion.show(PICTURE)
    qtbot.waitUntil(lambda: companion.state is State.WARM and _pid(companion) != panel)


def test_a_panel_that_never_shows_itself_is_ended(make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    companion = make("CHECK=OPENED", "EOF=end")
    with qtbot.waitSignal(companion.opened):
        companion.offer(bytearray(b"48291735"), PLACE)
    first = _pid(companion)
    monkeypatch.setattr(room, "CHECK_MS", 100)
    companion.show(PICTURE)
    qtbot.waitUntil(lambda: companion.state is State.WARM and _pid(companion) != first, timeout=4000)


def test_a_panel_that_does_not_answer_is_killed(make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "UNANSWERED_MS", 100)
    companion = make("CHECK=OPENED", "SHOW=SHOWN", "EOF=hang")
    panel = _open_panel(companion, qtbot)
    companion.note_activity()
    qtbot.waitUntil(lambda: not _is_alive(panel) and companion.state is State.WARM, timeout=4000)


def test_a_panel_that_hides_but_never_dies_is_killed(make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "HIDDEN_MS", 100)
    monkeypatch.setattr(room, "UNFOCUSED_MS", 1_000_000)
    companion = make("CHECK=OPENED", "SHOW=SHOWN,HIDDEN,hang")
    with qtbot.waitSignal(companion.opened):
        companion.offer(bytearray(b"48291735"), PLACE)
    panel = _pid(companion)
    companion.show(PICTURE)
    qtbot.waitUntil(lambda: not _is_alive(panel) and companion.state is State.WARM, timeout=4000)


def test_lines_that_no_keeper_wrote_go_to_the_next_one(make: Make, qtbot: QtBot, log: Log) -> None:
    companion = make()
    companion.add_lines([Line("a", "1 + 1 = 2")])
    qtbot.waitUntil(lambda: log.frames() == ["TAPE"])
    os.kill(_pid(companion), 9)
    qtbot.waitUntil(lambda: log.frames() == ["TAPE", "TAPE"])
    assert companion._outbox.lines() == (Line("a", "1 + 1 = 2"),)


def test_written_lines_are_not_sent_again(make: Make, qtbot: QtBot) -> None:
    companion = make("TAPE=WRITTEN", "CLEAR=WRITTEN")
    companion.add_lines([Line("a", "1 + 1 = 2")])
    qtbot.waitUntil(lambda: companion._outbox.lines() == ())
    companion.clear_tape("c")
    qtbot.waitUntil(lambda: not companion._outbox.has_clear())


def test_the_tape_that_is_read_is_joined_by_what_waits(make: Make, qtbot: QtBot) -> None:
    companion = make("TAPE=TAPE")
    with qtbot.waitSignal(companion.tape_read) as caught:
        companion.add_lines([Line("a", "2 + 2 = 4")])
    assert caught.args is not None
    assert [line.id for line in caught.args[0]] == ["old", "a"]


@pytest.mark.parametrize(("frame", "mark"), [("LOCKED", "locked"), ("UNREADABLE", "unreadable")])
def test_marks_are_handed_on(make: Make, qtbot: QtBot, frame: str, mark: str) -> None:
    companion = make(f"UNLOCK={frame}")
    with qtbot.waitSignal(companion.mark_changed) as caught:
        companion.unlock()
    assert caught.args == [mark]


def test_the_panel_may_ask_to_close_the_calculator(make: Make, qtbot: QtBot) -> None:
    companion = make("UNLOCK=CLOSE")
    with qtbot.waitSignal(companion.close_asked):
        companion.unlock()


@pytest.mark.parametrize("rule", ["UNLOCK=noise", "UNLOCK=CHECK"])
def test_bytes_that_are_no_keepers_frame_end_it(make: Make, qtbot: QtBot, rule: str) -> None:
    companion = make(rule)
    first = _pid(companion)
    companion.unlock()
    qtbot.waitUntil(lambda: companion.state is State.WARM and _pid(companion) != first)


def test_keepers_that_end_at_once_are_started_ever_more_slowly(make: Make, qtbot: QtBot, log: Log) -> None:
    companion = make("START=end")
    qtbot.waitUntil(lambda: companion._restart.isActive() and companion._restart.interval() == 1000)
    assert companion.state is State.ABSENT


def test_a_candidate_typed_while_no_keeper_is_there_waits_for_the_next(make: Make, qtbot: QtBot) -> None:
    companion = make("CHECK=OPENED", is_started=False)
    assert companion.state is State.ABSENT
    with qtbot.waitSignal(companion.opened):
        companion.offer(bytearray(b"48291735"), PLACE)


def test_a_candidate_that_waits_is_dropped_by_a_key(make: Make, qtbot: QtBot, log: Log) -> None:
    companion = make("EOF=end")
    companion.offer(bytearray(b"48291735"), PLACE)
    companion.note_activity()
    assert companion.state is State.LEAVING
    companion.offer(bytearray(b"48291735"), PLACE)
    companion.note_activity()
    qtbot.waitUntil(lambda: companion.state is State.WARM)
    companion.unlock()
    qtbot.waitUntil(lambda: "UNLOCK" in log.frames())
    assert log.frames().count("CHECK") == 1


def test_a_command_that_cannot_be_started_is_borne(qtbot: QtBot) -> None:
    companion = Companion(command=["/nowhere/at/all"])
    companion.start()
    qtbot.waitUntil(lambda: companion._restart.isActive() and companion._restart.interval() > 0)
    companion.close()
    assert companion.state is State.ABSENT


def test_the_keeper_may_come_to_the_front_before_it_is_told_to_show(
    make: Make, log: Log, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed: list[tuple[int, bool]] = []
    monkeypatch.setattr(foreground, "allow", lambda pid: allowed.append((pid, "SHOW" in log.frames())))
    companion = make("CHECK=OPENED")
    with qtbot.waitSignal(companion.opened):
        companion.offer(bytearray(b"48291735"), PLACE)
    assert allowed == []
    companion.show(PICTURE)
    assert allowed == [(_pid(companion), False)]
