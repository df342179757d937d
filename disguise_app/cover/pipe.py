"""The two ends of the pipe to one keeper, each with a thread, so that a keeper that hangs never stops the cover.

Made by the companion around a process it started. Frames that were sent are overwritten: they may have held digits.
It must not know what the frames mean.
"""

import os
import queue
import subprocess
import threading
from typing import IO, Final

from PySide6.QtCore import QObject, Signal

from disguise_app.outside.wire import BadFrame, Decoder

_READ_BYTES: Final = 65536


class Pipe(QObject):
    """One keeper's process and pipe. Signals, both in the cover's thread: `received` a frame, `ended` at its death."""

    received = Signal(object)
    ended = Signal()

    def __init__(self, process: subprocess.Popen[bytes], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = process
        self._frames: queue.SimpleQueue[bytearray | None] = queue.SimpleQueue()
        self._threads = [threading.Thread(target=call, daemon=True) for call in (self._write, self._read)]

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
                _write_all(end.fileno(), frame)
            except OSError:
                # It is gone; the reader says so.
                continue
            finally:
                frame[:] = bytes(len(frame))
        end.close()

    def _read(self) -> None:
        decoder = Decoder()
        end = _stream(self._process.stdout)
        try:
            while data := os.read(end.fileno(), _READ_BYTES):
                for frame in decoder.feed(data):
                    self.received.emit(frame)
        except (OSError, BadFrame):
            self._process.kill()
        self._process.wait()
        end.close()
        self._frames.put(None)
        self.ended.emit()


def _write_all(handle: int, frame: bytearray) -> None:
    rest = memoryview(frame)
    try:
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        rest.release()


def _stream(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ValueError("a keeper has both ends of its pipe")
    return stream
