"""The warm process that answers the cover's frames, serves one candidate and then is the panel or nothing.

Made by the keeper's app. It holds no key: the vault does, and only while a plan is open.
"""

import contextlib
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from disguise_app.keeper.check import Outcome, check
from disguise_app.keeper.pipe import Pipe
from disguise_app.keeper.tape import Tape
from disguise_app.keeper.worker import Worker
from disguise_app.look.face import Face
from disguise_app.outside import heap
from disguise_app.outside.wire import BadFrame, Frame, Kind, read_candidate, read_ids, read_lines, read_picture
from disguise_app.panel.app import Panel, rehearse
from disguise_app.vault.vault import Vault

_LAST_WRITE_S: Final = 10.0
# The tape comes first, and a candidate that has come already.
REHEARSE_MS: Final = 200


class Keeper(QObject):
    """Frames in, answers out. Signal `terminated`: the system asks this process to end."""

    terminated = Signal()

    def __init__(
        self, *, face: Face, vault: Vault, pipe: Pipe, end: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._face = face
        self._vault = vault
        self._pipe = pipe
        self._end = end
        self._worker = Worker(self)
        self._tape = Tape(vault=vault, worker=self._worker, send=pipe.send, parent=self)
        self._outcome: Outcome | None = None
        self._has_candidate = False
        self._panel: Panel | None = None
        self._rehearsing = QTimer(self, singleShot=True)
        self._rehearsing.timeout.connect(self._rehearse)
        self._answers: dict[Kind, Callable[[bytearray], None]] = {
            Kind.TAPE: lambda payload: self._tape.add(read_lines(payload)),
            Kind.CLEAR: self._on_clear,
            Kind.CHECK: lambda payload: self._on_candidate(payload, is_setup=False),
            Kind.SETUP: lambda payload: self._on_candidate(payload, is_setup=True),
            Kind.SHOW: self._on_show,
            Kind.UNLOCK: lambda _payload: self._tape.unlock(),
        }
        self.terminated.connect(self.close)

    def start(self) -> None:
        """Warm up: load what a check needs, read the tape, and rehearse what a number opens."""
        self._worker.run(self._vault.warm, lambda _result, _error: None)
        self._tape.read()
        self._rehearsing.start(REHEARSE_MS)

    def answer(self, frame: Frame) -> None:
        """Answer one frame of the cover; one that is not a frame for a keeper ends everything, like the pipe's end."""
        try:
            self._answers[frame.kind](frame.payload)
        except (BadFrame, KeyError):
            self.close()

    def close(self) -> None:
        """End, since the cover let go: a panel leaves, a begun check comes to its end, waiting lines are written.

        The check is not broken off, though nothing can be shown any more: an erase number that was typed is carried
        out, whatever key follows it.
        """
        if self._panel is not None:
            self._panel.leave()
            return
        if self._has_candidate and self._outcome is None:
            self._worker.wait(_LAST_WRITE_S)
        self._finish(_LAST_WRITE_S)
        self._end()

    def _rehearse(self) -> None:
        # A number must open also where this cannot be done.
        with contextlib.suppress(Exception):
            rehearse(self._face)
        heap.give_back()

    def _finish(self, timeout_s: float) -> None:
        if self._tape.has_waiting():
            self._tape.write()
            self._worker.wait(timeout_s)
        self._vault.finish(timeout_s)

    def _on_clear(self, payload: bytearray) -> None:
        for clear_id in read_ids(payload):
            self._tape.clear(clear_id)

    def _on_candidate(self, payload: bytearray, *, is_setup: bool) -> None:
        if self._has_candidate:
            raise BadFrame("one candidate")
        self._has_candidate = True
        self._rehearsing.stop()
        digits, place = read_candidate(payload)
        self._worker.run(lambda: check(self._vault, digits, place, is_setup=is_setup), self._on_checked)

    def _on_checked(self, outcome: Any, _error: Exception | None) -> None:
        if outcome is None or not outcome.is_something:
            # No word and no write: lines that wait are the next keeper's, to whom the cover sends them again.
            self._end()
            return
        self._outcome = outcome
        self._pipe.send(Kind.OPENED)

    def _on_show(self, payload: bytearray) -> None:
        outcome = self._outcome
        if outcome is None or self._panel is not None:
            raise BadFrame("nothing to show")
        self._panel = Panel(
            face=self._face,
            vault=self._vault,
            worker=self._worker,
            send=self._pipe.send,
            write_tape=self._tape.write,
            place=outcome.place,
            picture=read_picture(payload),
        )
        self._panel.show(opened=outcome.opened, digits=outcome.digits, obstacles=outcome.obstacles)
