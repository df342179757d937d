"""The keeper's ends of the pipe, taken from standard input and output, which then lead nowhere.

Taken first thing, so that nothing else ever reads or prints there. A windowed build on Windows has no standard
streams: there the handles are asked for. It must not know what the frames mean.
"""

import os
import stat
import sys
import threading

from PySide6.QtCore import QObject, Signal

from disguise_app.outside.ends import frames
from disguise_app.outside.files import write_all
from disguise_app.outside.wire import BadFrame, Kind, encode


class Pipe(QObject):
    """Frames to and from the cover. Signals: `received` a frame; `ended` when the cover let go of the leash."""

    received = Signal(object)
    ended = Signal()

    def __init__(self, reading: int, writing: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._writing = writing

    def start(self) -> None:
        """Begin to read in a thread of its own, so that a busy panel never makes the cover wait."""
        threading.Thread(target=self._read, daemon=True).start()

    def send(self, kind: Kind, payload: bytes = b"") -> None:
        """Send a frame; where the cover is gone nothing happens, since the end of the pipe says so."""
        try:
            write_all(self._writing, encode(kind, payload))
        except OSError:
            return

    def _read(self) -> None:
        try:
            for frame in frames(self._reading):
                self.received.emit(frame)
        except (OSError, BadFrame):
            pass  # whatever comes after bytes that are no frame cannot be trusted: it is the end
        self.ended.emit()


def take() -> tuple[int, int] | None:
    """Take standard input and output for the frames and point both at nothing; None where they are no pipes."""
    ends = _windows_ends() if sys.platform == "win32" else _posix_ends()
    if ends is not None:
        _point_at_nothing()
    return ends


def _posix_ends() -> tuple[int, int] | None:
    try:
        if not (_is_pipe(0) and _is_pipe(1)):
            return None
        return os.dup(0), os.dup(1)
    except OSError:
        return None


def _is_pipe(handle: int) -> bool:
    mode = os.fstat(handle).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def _windows_ends() -> tuple[int, int] | None:
    if sys.platform != "win32":
        return None
    import ctypes
    import msvcrt

    from disguise_app.keeper import windows_ends

    return windows_ends.take(ctypes.WinDLL("kernel32"), msvcrt)


def _point_at_nothing() -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for handle in (0, 1, 2):
        os.dup2(nothing, handle)
    os.close(nothing)
