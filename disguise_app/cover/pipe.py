"""The two ends of the pipe to one keeper, each with a thread, so that a keeper that hangs never stops the cover.

Made by the companion around a process it started. Frames that were sent are overwritten: they may have held digits.
It must not know what the frames mean.
"""

import queue
import subprocess
import threading
from typing import IO

from PySide6.QtCore import QObject, Signal

from disguise_app.outside.ends import frames
from disguise_app.outside.files import write_all
from disguise_app.outside.process import wipe
from disguise_app.outside.wire import BadFrame


class Pipe(QObject):
    """One keeper's process and pipe. Signals, both in the cover's thread: `received` a frame, `ended` at its death."""

    received = Signal(object)
    ended = Signal()

    def __init__(self, process: subprocess.Popen[bytes], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = process
        self._frames: queue.SimpleQueue[bytearray | None] = queue.SimpleQueue()
        self._threads = [threading.Thread(target=call, daemon=True) for call in (self._write, self._read)]

    @property
    def pid(self) -> int:
        """The process at the other end."""
        return self._process.pid

    def start(self) -> None:
        """Begin to read and to write."""
        for thread in self._threads:
            thread.start()

    def send(self, frame: bytearray) -> None:
        """Queue a frame; it is overwritten once it is on the pipe."""
        self._frames.put(frame)

    def close(self) -> None:
        """Let go of the leash: after what is queued the keeper reads the end."""
        self._frames.put(None)

    def kill(self) -> None:
        """End the process whatever it does."""
        self._process.kill()

    def _write(self) -> None:
        end = _stream(self._process.stdin)
        while (frame := self._frames.get()) is not None:
            try:
                write_all(end.fileno(), frame)
            except OSError:
                # It is gone; the reader says so.
                continue
            finally:
                wipe(frame)
        end.close()

    def _read(self) -> None:
        end = _stream(self._process.stdout)
        try:
            for frame in frames(end.fileno()):
                self.received.emit(frame)
        except (OSError, BadFrame):
            self._process.kill()
        self._process.wait()
        end.close()
        self._frames.put(None)
        self.ended.emit()


def _stream(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ValueError("a keeper has both ends of its pipe")
    return stream
