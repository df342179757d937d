"""A desktop for one run: virtual screen, window manager, D-Bus session and an unlocked keyring in a throwaway home.

Called by dev.py and by the end-to-end tests; everything it starts ends with it, also on Ctrl+C or a failure.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

FIRST_DISPLAY, LAST_DISPLAY = 54, 99
SIZE = "1280x900x24"


def surroundings(home: Path, base: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a person whose home is `home`, with nothing of the real one."""
    base = os.environ if base is None else base
    kept = {k: v for k, v in base.items() if k in ("PATH", "DISPLAY", "TERM", "CI", "VIRTUAL_ENV", "PIP_CERT")}
    runtime = home / "runtime"
    runtime.mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
        "XDG_SESSION_TYPE": "x11",
        "TMPDIR": str(_folder(home / "temporary")),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    return path


class Desktop:
    """One throwaway desktop; `environment` is what a program needs to live in it."""

    def __init__(self, *, size: str = SIZE, home: Path | None = None) -> None:
        self.size = size
        self.home = home or Path(tempfile.mkdtemp(prefix="desk-"))
        self._keeps_home = home is not None
        self._started: list[subprocess.Popen[bytes]] = []
        self.environment: dict[str, str] = {}

    def __enter__(self) -> Desktop:
        try:
            self.environment = surroundings(self.home)
            self._start_screen()
            self._start("openbox", "--sm-disable")
            self._start_bus()
            self._start_keyring()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_reason: object) -> None:
        for process in reversed(self._started):
            _end(process)
        self._started.clear()
        if not self._keeps_home:
            shutil.rmtree(self.home, ignore_errors=True)

    def _start(self, *command: str, hand: bytes | None = None, passes: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.PIPE if hand is not None else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            pass_fds=passes,
        )
        self._started.append(process)
        if hand is not None and process.stdin is not None:
            process.stdin.write(hand)
            process.stdin.close()
        return process

    def _start_screen(self) -> None:
        for number in range(FIRST_DISPLAY, LAST_DISPLAY + 1):
            if Path(f"/tmp/.X{number}-lock").exists() or Path(f"/tmp/.X11-unix/X{number}").exists():
                continue
            reading, writing = os.pipe()
            words = ["Xvfb", f":{number}", "-screen", "0", self.size, "-nolisten", "tcp", "-ac", "-noreset"]
            self._start(*words, "-displayfd", str(writing), passes=(writing,))
            os.close(writing)
            said = _read_line(reading)
            if said:
                self.environment["DISPLAY"] = f":{said}"
                return
            _end(self._started.pop())
        raise RuntimeError("No virtual screen could be started.")

    def _start_bus(self) -> None:
        path = Path(self.environment["XDG_RUNTIME_DIR"]) / "bus"
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={path}"
        self._start("dbus-daemon", "--session", "--nofork", f"--address=unix:path={path}")
        wait_for(path.exists, "the D-Bus session")

    def _start_keyring(self) -> None:
        self._start("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", hand=b"any")
        probe = [
            "dbus-send",
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.secrets",
            "/org/freedesktop/secrets",
        ]
        ask = [*probe, "org.freedesktop.DBus.Peer.Ping"]

        def answers() -> bool:
            return subprocess.run(ask, env=self.environment, capture_output=True, check=False).returncode == 0

        if shutil.which("dbus-send"):
            wait_for(answers, "the keyring")


def _read_line(descriptor: int, limit_s: float = 15.0) -> str:
    """Return what the X server says about its number, "" where it ended instead."""
    ready, _, _ = select.select([descriptor], [], [], limit_s)
    said = os.read(descriptor, 64).decode().strip() if ready else ""
    os.close(descriptor)
    return said


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(3)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(is_so: Callable[[], bool], what: str, limit_s: float = 20.0) -> None:
    """Wait until `is_so()`; raise TimeoutError that names `what` after `limit_s`."""
    end = time.monotonic() + limit_s
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError(f"Waited {limit_s:.0f} s in vain for {what}.")
        time.sleep(0.02)


@contextlib.contextmanager
def ended_with_us() -> Iterator[None]:
    """Turn SIGTERM and SIGHUP into an ordinary exit, so that what was started is ended too."""

    def leave(number: int, _frame: object) -> None:
        sys.exit(128 + number)

    before = {number: signal.signal(number, leave) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
