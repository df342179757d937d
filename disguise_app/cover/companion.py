"""The cover's side of the pair: starts, feeds, cancels, replaces and ends the keeper.

The only place that starts a process. The app starts it after the first frame. There is one keeper at a time; when it is
gone, whatever the reason, a fresh one takes its place. A check is cancelled by any key, click or loss of focus, or
after ten seconds: the pipe is closed and no picture is ever sent, so nothing can open late. A panel is ended by closing
the pipe, and killed only when it does not answer. It never learns a key and keeps no digits: they go into one frame,
which is overwritten.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from disguise_app.cover import foreground
from disguise_app.cover.outbox import Outbox
from disguise_app.cover.patience import Patience
from disguise_app.cover.pipe import Pipe
from disguise_app.outside import names
from disguise_app.outside.process import wipe
from disguise_app.outside.wire import (
    BadFrame,
    Frame,
    Kind,
    Line,
    Picture,
    Place,
    candidate_payload,
    encode,
    picture_payload,
    read_ids,
    read_lines,
)

CHECK_MS: Final = 10_000
# Long enough for a slow machine to come to the end of a check: an erase number that was typed is carried out.
CANCELLED_MS: Final = 5000
UNFOCUSED_MS: Final = 1000
UNANSWERED_MS: Final = 1000
HIDDEN_MS: Final = 5000


class State(Enum):
    """What the keeper is for the cover at this moment."""

    ABSENT = 0
    WARM = 1
    CHECKING = 2
    SHOWING = 3
    PANEL = 4
    LEAVING = 5


class Companion(QObject):
    """One keeper after the other.

    Signals: `tape_read` the tape as the keeper read it; `mark_changed` "", "locked" or "unreadable"; `opened` something
    is there to be shown; `close_asked` the panel's Ctrl+Q closes the calculator too.
    """

    tape_read = Signal(tuple)
    mark_changed = Signal(str)
    opened = Signal()
    close_asked = Signal()

    def __init__(self, *, command: Sequence[str] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = State.ABSENT
        self._command = list(command) if command is not None else keeper_command()
        self._outbox = Outbox()
        self._pipe: Pipe | None = None
        self._candidate: bytearray | None = None
        self._patience = Patience()
        self._started_s = 0.0
        self._was_checked = False
        self._is_cover_active = False
        self._is_closing = False
        self._deadline = _timer(self, self._on_deadline)
        self._restart = _timer(self, self.start)
        self._answers: dict[Kind, Callable[[bytearray], None]] = {
            Kind.TAPE: self._on_tape,
            Kind.WRITTEN: self._on_written,
            Kind.LOCKED: self._on_locked,
            Kind.UNREADABLE: self._on_unreadable,
            Kind.OPENED: self._on_opened,
            Kind.SHOWN: self._on_shown,
            Kind.HIDDEN: self._on_hidden,
            Kind.CLOSE: self._on_close,
        }

    def start(self) -> None:
        """Start a keeper if there is none, and tell it what no keeper has answered yet."""
        self._restart.stop()
        if self._pipe is not None or self._is_closing:
            return
        self._was_checked = False
        self._started_s = time.monotonic()
        process = _start(self._command)
        if process is None:
            self._on_gone()
            return
        self._pipe = Pipe(process, self)
        self._pipe.received.connect(self._on_received)
        self._pipe.ended.connect(self._on_ended)
        self._pipe.start()
        self.state = State.WARM
        for frame in self._outbox.frames():
            self._pipe.send(frame)
        if self._candidate is not None:
            self._check(self._candidate)

    def add_lines(self, lines: Iterable[Line]) -> None:
        """Hand new tape lines to the keeper; they are kept until it answers."""
        self._send(self._outbox.add_lines(lines))

    def clear_tape(self, clear_id: str) -> None:
        """Hand on that the tape was cleared."""
        self._send(self._outbox.add_clear(clear_id))

    def unlock(self) -> None:
        """Hand on that the person clicked the mark "tape is locked": the system may ask now."""
        self._send(encode(Kind.UNLOCK))

    def offer(self, digits: bytearray, place: Place, *, is_setup: bool = False) -> None:
        """Hand a candidate on, by a CHECK or a SETUP frame; `digits` are overwritten. One check at a time."""
        frame = encode(Kind.SETUP if is_setup else Kind.CHECK, candidate_payload(digits, place))
        wipe(digits)
        if self.state is State.WARM:
            self._check(frame)
        elif self.state in (State.ABSENT, State.LEAVING):
            self._forget_candidate()
            self._candidate = frame
            self.start()
        else:
            wipe(frame)

    def show(self, picture: Picture) -> None:
        """Answer `opened` with the picture of the cover at 0: the keeper becomes the panel."""
        if self.state is State.CHECKING and self._pipe is not None:
            foreground.allow(self._pipe.pid)
            self.state = State.SHOWING
            self._deadline.start(CHECK_MS)
            self._send(encode(Kind.SHOW, picture_payload(picture)))

    def note_activity(self) -> None:
        """Note a new key press or click on the cover: it cancels a check and ends a panel."""
        self._forget_candidate()
        if self.state is State.CHECKING:
            self._end(CANCELLED_MS)
        elif self.state in (State.SHOWING, State.PANEL):
            self._end(UNANSWERED_MS)

    def note_active(self, is_active: bool) -> None:
        """Note that the cover's window became active (a panel must go) or lost the focus (a check must)."""
        self._is_cover_active = is_active
        if not is_active:
            self._forget_candidate()
        if self.state is (State.PANEL if is_active else State.CHECKING):
            self.note_activity()

    def close(self) -> None:
        """Let go of the keeper for good: it writes what waits and ends by itself."""
        self._is_closing = True
        if self._pipe is not None:
            self._pipe.close()

    def _check(self, frame: bytearray) -> None:
        self._candidate = None
        self._was_checked = True
        self.state = State.CHECKING
        self._deadline.start(CHECK_MS)
        self._send(frame)

    def _forget_candidate(self) -> None:
        wipe(self._candidate)
        self._candidate = None

    def _send(self, frame: bytearray) -> None:
        if self._pipe is not None and self.state is not State.LEAVING:
            self._pipe.send(frame)

    def _end(self, patience_ms: int) -> None:
        self.state = State.LEAVING
        self._deadline.start(patience_ms)
        if self._pipe is not None:
            self._pipe.close()

    def _on_deadline(self) -> None:
        if self.state is State.CHECKING:
            self._end(CANCELLED_MS)
        elif self.state in (State.SHOWING, State.PANEL):
            self._on_unfocused()
        elif self._pipe is not None:
            self._pipe.kill()

    def _on_unfocused(self) -> None:
        if self.state is State.SHOWING or self._is_cover_active:
            self._end(UNANSWERED_MS)

    def _on_received(self, frame: Frame) -> None:
        try:
            self._answers.get(frame.kind, _on_other)(frame.payload)
        except BadFrame:
            if self._pipe is not None:
                self._pipe.kill()

    def _on_tape(self, payload: bytearray) -> None:
        lines = () if self._outbox.has_clear() else read_lines(payload)
        known = {line.id for line in lines}
        self.tape_read.emit(lines + tuple(line for line in self._outbox.lines() if line.id not in known))
        self.mark_changed.emit("")

    def _on_written(self, payload: bytearray) -> None:
        self._outbox.answered(read_ids(payload))

    def _on_locked(self, _payload: bytearray) -> None:
        self.mark_changed.emit("locked")

    def _on_unreadable(self, _payload: bytearray) -> None:
        self.mark_changed.emit("unreadable")

    def _on_opened(self, _payload: bytearray) -> None:
        if self.state is not State.CHECKING:
            return
        if self._is_cover_active:
            self.opened.emit()
        else:
            self._end(CANCELLED_MS)

    def _on_shown(self, _payload: bytearray) -> None:
        if self.state is State.SHOWING:
            self.state = State.PANEL
            self._deadline.start(UNFOCUSED_MS)

    def _on_hidden(self, _payload: bytearray) -> None:
        self.state = State.LEAVING
        self._deadline.start(HIDDEN_MS)

    def _on_close(self, _payload: bytearray) -> None:
        self.close_asked.emit()

    def _on_ended(self) -> None:
        self._deadline.stop()
        self._pipe = None
        self._on_gone()

    def _on_gone(self) -> None:
        self.state = State.ABSENT
        wait_s = self._patience.wait_s(time.monotonic() - self._started_s, was_checked=self._was_checked)
        # By way of the event loop also where there is nothing to wait for: a start that fails must not recurse.
        self._restart.start(int(1000 * wait_s))


def keeper_command() -> list[str]:
    """Return the command of a keeper: the same executable and one bland word, nothing else."""
    if getattr(sys, "frozen", False):
        return [sys.executable, names.KEEPER_TOKEN]
    return [sys.executable, "-m", "disguise_app", names.KEEPER_TOKEN]


def _start(command: list[str]) -> subprocess.Popen[bytes] | None:
    folder = None if getattr(sys, "frozen", False) else Path(__file__).resolve().parents[2]
    flags: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        return subprocess.Popen(  # noqa: S603 - our own executable and one constant word
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            cwd=folder,
            creationflags=flags,
        )
    except OSError:
        return None


def _on_other(_payload: bytearray) -> None:
    raise BadFrame("not from a keeper")


def _timer(parent: QObject, call: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(call)
    return timer
