"""Tape in, tape out, and so the state file is made: what the keeper does in every install, plan or no plan.

New lines are written some seconds after the first of them, and when the cover is gone. While the keyring is locked it
asks again each minute, without ever prompting. It must not know of candidates.
"""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer

from disguise_app.keeper.worker import Worker
from disguise_app.outside.wire import Kind, Line, ids_payload, lines_payload
from disguise_app.vault.errors import KeyringLocked, StateUnreadable
from disguise_app.vault.ledger import TapeLine
from disguise_app.vault.vault import Vault

WRITE_MS: Final = 3000
ASK_AGAIN_MS: Final = 60_000
RETRY_MS: Final = 10_000

Send = Callable[[Kind, bytes], None]


class Tape(QObject):
    """The tape between the pipe and the state file."""

    def __init__(self, *, vault: Vault, worker: Worker, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._worker = worker
        self._send = send
        self._waiting: list[tuple[Line, ...] | str] = []
        self._write = QTimer(self, singleShot=True)
        self._write.timeout.connect(self.write)
        self._ask_again = QTimer(self, singleShot=True, interval=ASK_AGAIN_MS)
        self._ask_again.timeout.connect(self.read)

    def read(self) -> None:
        """Read the tape for the cover, and by that make the state file where it may be made."""
        self._worker.run(self._vault.start, self._on_read)

    def unlock(self) -> None:
        """Let the system ask for the keyring's password; only called when the person clicked the mark."""
        self._worker.run(self._vault.unlock, lambda _result, _error: self.read())

    def add(self, lines: tuple[Line, ...]) -> None:
        """Take new lines; they are written together some seconds later."""
        self._wait(lines)

    def clear(self, clear_id: str) -> None:
        """Take a clearing of the tape, which is written in its turn."""
        self._wait(clear_id)

    def has_waiting(self) -> bool:
        """Tell whether something is not yet in the state file."""
        return bool(self._waiting)

    def write(self) -> None:
        """Write what waits now."""
        self._write.stop()
        waiting = list(self._waiting)
        if waiting:
            self._worker.run(
                lambda: self._store(waiting), lambda _result, error: self._on_stored(len(waiting), waiting, error)
            )

    def _wait(self, item: tuple[Line, ...] | str) -> None:
        self._waiting.append(item)
        if not self._write.isActive():
            self._write.start(WRITE_MS)

    def _store(self, items: list[tuple[Line, ...] | str]) -> None:
        # In a run of lines between two clearings all are one write; a clearing makes what stood before it needless.
        last_clear = max((place for place, item in enumerate(items) if isinstance(item, str)), default=-1)
        if last_clear >= 0:
            self._vault.clear_tape()
        lines = [line for item in items[last_clear + 1 :] if isinstance(item, tuple) for line in item]
        if lines:
            self._vault.append_tape([TapeLine(line.id, line.text) for line in lines])

    def _on_read(self, tape: Any, error: Exception | None) -> None:
        if error is None:
            self._send(Kind.TAPE, lines_payload(Line(line.id, line.text) for line in tape))
            self.write()
        else:
            self._on_closed(error)

    def _on_closed(self, error: Exception) -> None:
        if isinstance(error, KeyringLocked):
            self._send(Kind.LOCKED, b"")
            self._ask_again.start()
        elif isinstance(error, StateUnreadable):
            self._send(Kind.UNREADABLE, b"")

    def _on_stored(self, count: int, items: list[tuple[Line, ...] | str], error: Exception | None) -> None:
        if error is not None:
            self._on_closed(error)
            self._write.start(RETRY_MS)
            return
        del self._waiting[:count]
        ids = [name for item in items for name in ([item] if isinstance(item, str) else [line.id for line in item])]
        self._send(Kind.WRITTEN, ids_payload(ids))
        if self._waiting and not self._write.isActive():
            self._write.start(WRITE_MS)
