"""A desktop for one run: virtual screen, window manager, D-Bus session and an unlocked keyring in a throwaway home.

Called by dev.py and by the end-to-end tests; everything it starts ends with it, also on Ctrl+C or a failure.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Self

FIRST_DISPLAY, LAST_DISPLAY = 54, 99
SIZE = "1280x900x24"
_SECRETS = "org.freedesktop.secrets"


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
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


class Started:
    """What was started for a run; ended in the opposite order."""

    def __init__(self) -> None:
        self.environment: dict[str, str] = {}
        self._processes: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str, hand: bytes | None = None, passes: tuple[int, ...] = ()) -> None:
        """Start a program that says nothing; `hand` is given to it as its input."""
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.PIPE if hand is not None else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            pass_fds=passes,
        )
        self._processes.append(process)
        if hand is not None and process.stdin is not None:
            process.stdin.write(hand)
            process.stdin.close()

    def end_last(self) -> None:
        """End what was started last."""
        _end(self._processes.pop())

    def end(self) -> None:
        """End all, the last one first."""
        while self._processes:
            self.end_last()


class Login(Started):
    """A person's session: a home, a D-Bus session and an unlocked keyring (or, with `keyring=False`, none)."""

    def __init__(self, *, home: Path | None = None, keyring: bool = True) -> None:
        super().__init__()
        self.home = home or Path(tempfile.mkdtemp(prefix="home-"))
        self._keeps_home = home is not None
        self._has_keyring = keyring

    def __enter__(self) -> Self:
        try:
            self.environment = surroundings(self.home)
            self.begin()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_reason: object) -> None:
        self.end()
        if not self._keeps_home:
            shutil.rmtree(self.home, ignore_errors=True)

    def begin(self) -> None:
        """Start the bus, and the keyring on it; what an earlier session left of either is gone first."""
        runtime = Path(self.environment["XDG_RUNTIME_DIR"])
        shutil.rmtree(runtime / "at-spi", ignore_errors=True)
        path = runtime / "bus"
        path.unlink(missing_ok=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={path}"
        self.start("dbus-daemon", "--session", "--nofork", f"--address=unix:path={path}")
        wait_for(path.exists, "the D-Bus session")
        if self._has_keyring:
            self.start("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", hand=b"any")
            wait_for(self._keyring_answers, "the keyring")
        if "DISPLAY" in self.environment:
            self._begin_reading_aloud()

    def _begin_reading_aloud(self) -> None:
        # Its address is also put on the screen's root window, where Qt looks first: with two sessions after each other
        # on one screen a program took the other's, perhaps one that was over, and nobody could read it.
        self._ask("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
        if shutil.which("xprop"):
            subprocess.run(["xprop", "-root", "-remove", "AT_SPI_BUS"], env=self.environment, check=False)

    def _keyring_answers(self) -> bool:
        # Asked by its owner first: a question to a name without one would start a second keyring, a locked one.
        owner = self._ask("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", _SECRETS)
        if "true" not in owner:
            return False
        get = "org.freedesktop.DBus.Properties.Get"
        default = "/org/freedesktop/secrets/aliases/default"
        return "false" in self._ask(_SECRETS, default, get, "org.freedesktop.Secret.Collection", "Locked")

    def _ask(self, service: str, path: str, method: str, *words: str) -> str:
        where = ["--dest", service, "--object-path", path, "--method", method]
        command = ["gdbus", "call", "--session", *where, *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout


class Desktop(Login):
    """A login with a virtual screen and a window manager of its own."""

    def __init__(self, *, size: str = SIZE, home: Path | None = None, manager: str = "openbox") -> None:
        super().__init__(home=home)
        self._size = size
        self._manager = manager

    def begin(self) -> None:
        """Start the screen and its window manager, then the session."""
        start_screen(self, self._size)
        self.start(self._manager)
        super().begin()


class SecondScreen(Started):
    """Another screen with a window manager, for a program of a session that has one already."""

    def __init__(self, environment: Mapping[str, str], *, size: str = SIZE, manager: str = "openbox") -> None:
        super().__init__()
        self.environment = dict(environment)
        self._size, self._manager = size, manager

    def __enter__(self) -> Self:
        start_screen(self, self._size)
        self.start(self._manager)
        return self

    def __exit__(self, *_reason: object) -> None:
        self.end()


def start_screen(started: Started, size: str) -> None:
    """Start a virtual screen on a free number, which is then the DISPLAY of all that is `started` after it."""
    for number in range(FIRST_DISPLAY, LAST_DISPLAY + 1):
        if Path(f"/tmp/.X{number}-lock").exists() or Path(f"/tmp/.X11-unix/X{number}").exists():
            continue
        reading, writing = os.pipe()
        words = ["Xvfb", f":{number}", "-screen", "0", size, "-nolisten", "tcp", "-ac", "-noreset"]
        started.start(*words, "-displayfd", str(writing), passes=(writing,))
        os.close(writing)
        # A number is no proof of life: at times a server names it and then fails to make its keyboard.
        if _read_line(reading) and _takes_programs(number):
            started.environment["DISPLAY"] = f":{number}"
            return
        started.end_last()
    raise RuntimeError("No virtual screen could be started.")


def _read_line(descriptor: int, limit_s: float = 15.0) -> str:
    """Return what the X server says about its number, "" where it ended instead."""
    ready, _, _ = select.select([descriptor], [], [], limit_s)
    said = os.read(descriptor, 64).decode().strip() if ready else ""
    os.close(descriptor)
    return said


def _takes_programs(number: int, limit_s: float = 5.0) -> bool:
    """Tell whether the X server lets a program in (the first bytes of the X11 protocol's connection setup)."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(limit_s)
        connection.connect(f"/tmp/.X11-unix/X{number}")
        connection.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        return connection.recv(1) == b"\x01"
    return False


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
