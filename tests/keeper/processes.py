"""A real keeper process on a real pipe, as the cover sees it."""

import os
import subprocess
import sys
import time
from pathlib import Path

from disguise_app.outside import wire
from disguise_app.outside.wire import Frame, Kind, Picture, Place

PLACE = Place(window=0, x=40, y=40, width=360, height=560, ratio=1.0, scheme="light", scale=1.0)
PICTURE = Picture(width=2, height=2, stride=8, ratio=1.0, key_down=False, pixels=bytes(16))


class KeeperProcess:
    """Starts one in a home of its own; `frames()` is what it has said so far. `under` is a program that watches it."""

    def __init__(self, home: Path, *, under: tuple[str, ...] = ()) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))}
        environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
        self.state_file = home / ".local/share/tape-calculator/tape"
        self.process = subprocess.Popen(
            [*under, sys.executable, "-m", "disguise_app", "--tape"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env=environment,
        )
        self._decoder = wire.Decoder()
        self._frames: list[Frame] = []

    def send(self, kind: Kind, payload: bytes | bytearray = b"") -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(wire.encode(kind, payload))

    def check(self, digits: bytes, kind: Kind = Kind.CHECK) -> None:
        self.send(kind, wire.candidate_payload(digits, PLACE))

    def next(self) -> Frame | None:
        """Wait for the next frame; None at the end."""
        assert self.process.stdout is not None
        while not self._frames:
            data = os.read(self.process.stdout.fileno(), 65536)
            if not data:
                return None
            self._frames += self._decoder.feed(data)
        return self._frames.pop(0)

    def kinds_to_end(self) -> list[str]:
        """Wait for its end and return the names of all frames until then."""
        names = []
        while (frame := self.next()) is not None:
            names.append(frame.kind.name)
        return names

    def let_go(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()

    def end(self) -> None:
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()
        self.process.kill()
        self.process.wait()

    def ended_within(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                return True
            time.sleep(0.01)
        return False
