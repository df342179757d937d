"""A system with nothing on it but what debootstrap puts there, to install the package in and start it from.

Used by test_clean_root.py. A program in it sees this machine's X server and, at the same path, the home folder of a
login of this machine, so that the end-to-end keyboard, screen and screen reader serve for it too.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Self

_KEYS = Path("/usr/share/keyrings")


@dataclass(frozen=True)
class Suite:
    """A release of a distribution, and where it comes from; `script` is debootstrap's way of making one of its kind."""

    name: str
    mirror: str
    keys: Path
    script: str


_DEBIAN = ("http://deb.debian.org/debian", _KEYS / "debian-archive-keyring.gpg", "sid")
# A debootstrap that is older than the release does not know its name, but that of an old one, which is made alike.
_UBUNTU = ("http://archive.ubuntu.com/ubuntu", _KEYS / "ubuntu-archive-keyring.gpg", "gutsy")
# Debian 12 and 13, Ubuntu 22.04 and 24.04.
SUITES = (
    Suite("bookworm", *_DEBIAN),
    Suite("trixie", *_DEBIAN),
    Suite("jammy", *_UBUNTU),
    Suite("noble", *_UBUNTU),
)
_SHARED = ("/proc", "/dev", "/tmp/.X11-unix")


def why_not() -> str:
    """Return what is missing for any such system, "" if nothing is."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "a root of its own needs root's rights"
    missing = [name for name in ("debootstrap", "chroot", "mount", "dpkg-deb") if shutil.which(name) is None]
    return f"not installed: {', '.join(missing)}" if missing else ""


class CleanRoot:
    """One such system; gone with the `with` block."""

    def __init__(self, suite: Suite) -> None:
        self.suite = suite
        self._above = Path(tempfile.mkdtemp(prefix="clean-"))
        self.path = self._above / "root"
        # One path inside and outside: a link outside, the folder inside.
        self.home = self._above / "home"
        self._mounted: list[Path] = []

    def __enter__(self) -> Self:
        try:
            self._make()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_reason: object) -> None:
        self._end_all()
        for place in reversed(self._mounted):
            # Lazily: what a program of it holds open is let go with the program.
            subprocess.run(["umount", "--lazy", str(place)], check=False)
        # Never through a mount that is still there.
        if not any(place.is_mount() for place in self._mounted):
            shutil.rmtree(self._above, ignore_errors=True)

    def _make(self) -> None:
        suite = self.suite
        options = ["--variant=minbase", f"--keyring={suite.keys}"]
        command = ["debootstrap", *options, suite.name, str(self.path), suite.mirror, suite.script]
        subprocess.run(command, check=True, capture_output=True)
        for name in _SHARED:
            place = self.path / name.lstrip("/")
            place.mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", "--bind", name, str(place)], check=True)
            self._mounted.append(place)
        inside = self.path / str(self.home).lstrip("/")
        inside.mkdir(parents=True)
        self.home.symlink_to(inside)
        shutil.copy("/etc/resolv.conf", self.path / "etc" / "resolv.conf")

    def _end_all(self) -> None:
        """End what still runs in it: services that a package's scripts or a menu started."""
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if (process / "root").readlink() == self.path:
                    os.kill(int(process.name), signal.SIGKILL)

    @property
    def before(self) -> tuple[str, ...]:
        """The words before a command that shall run in it."""
        return ("chroot", str(self.path))

    def run(self, *command: str) -> str:
        """Run a command as its root; return what it said, raise CalledProcessError where it failed."""
        env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
        done = subprocess.run([*self.before, *command], env=env, capture_output=True, text=True, check=False)
        if done.returncode:
            raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stdout + done.stderr)
        return done.stdout

    def install(self, *names: str) -> None:
        """Install packages, or package files of this system, with what they need and nothing else."""
        self.run("apt-get", "install", "-y", "-q", "--no-install-recommends", *names)

    def needed_by(self, package: str) -> list[str]:
        """Return the packages that installing `package` would bring along."""
        said = self.run("apt-get", "install", "-s", "--no-install-recommends", package)
        brought = [line.split()[1] for line in said.splitlines() if line.startswith("Inst ")]
        return [name for name in brought if name not in package]

    def files(self) -> set[str]:
        """Return every path of the system but what lies in the login's home, in caches, logs and dpkg's own lists.

        Nor the mark that an older fontconfig puts into folders of fonts, for whatever program first draws text as root.
        """
        found = set()
        skipped = ("proc", "dev", "sys", "run", "tmp", "var/log", "var/cache", "var/lib/dpkg", "var/lib/apt")
        for above, folders, names in os.walk(self.path):
            where = Path(above).relative_to(self.path)
            folders[:] = [name for name in folders if (where / name).as_posix() not in skipped]
            found |= {(where / name).as_posix() for name in (*folders, *names) if name != ".uuid"}
        return found
