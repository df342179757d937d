"""What the system must have: shared libraries, programs, Python's own venv. Installed by apt where that is allowed.

Called by dev.py before everything else, with whatever Python 3 the system has; knows nothing of the app.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

# Debian package -> what shows that it is there: a shared library (".so"), a program, or a module (": name").
PYTHON = {"python3-venv": ":ensurepip"}
SCREEN = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libx11-xcb1": "libX11-xcb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xinerama0": "libxcb-xinerama.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libwayland-client0": "libwayland-client.so.0",
    "libwayland-cursor0": "libwayland-cursor.so.0",
}
DESKTOP = {
    "xvfb": "Xvfb",
    "openbox": "openbox",
    "dbus-daemon": "dbus-daemon",
    "libglib2.0-bin": "gdbus",
    "gnome-keyring": "gnome-keyring-daemon",
    "at-spi2-core": "/usr/libexec/at-spi-bus-launcher",
    "fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
}
TESTS = {
    "strace": "strace",
    "x11-utils": "xprop",
    "x11-xkb-utils": "setxkbmap",
    "xkb-data": "/usr/share/X11/xkb",
    "git": "git",
}
BUILD = {"binutils": "objdump"}
# Debian's own Python has its library, which goes into the built app, in a package of its own.
if sys.base_prefix == "/usr":
    _OWN = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
    BUILD |= {_OWN: f"{_OWN}.so.1.0"}
PEERS = {
    "kcalc": "kcalc",
    "speedcrunch": "speedcrunch",
    "gnome-calculator": "gnome-calculator",
    "qalc": "qalc",
    "bc": "bc",
}

NEEDS = {
    "run": [PYTHON, SCREEN],
    "tour": [PYTHON, SCREEN, DESKTOP],
    "test": [PYTHON, SCREEN, DESKTOP, TESTS],
    "check": [PYTHON, SCREEN],
    "build": [PYTHON, SCREEN, BUILD],
    "bench": [PYTHON, SCREEN, DESKTOP, TESTS, PEERS],
}


class CannotPrepare(Exception):
    """Tells in one line what the person has to do first."""


def _libraries() -> str:
    """Return the list of the loader's libraries, "" where there is no ldconfig."""
    loader = shutil.which("ldconfig") or "/sbin/ldconfig"
    if not os.path.exists(loader):
        return ""
    return subprocess.run([loader, "-p"], capture_output=True, text=True, check=False).stdout


def _is_there(probe: str, libraries: str) -> bool:
    if probe.startswith(":"):
        return importlib.util.find_spec(probe[1:]) is not None
    if probe.startswith("/"):
        return os.path.exists(probe)
    if ".so" in probe:
        return f"{probe} (" in libraries
    return shutil.which(probe, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin") is not None


def missing(groups: Iterable[dict[str, str]]) -> list[str]:
    """Return the Debian packages of `groups` whose proof is not found."""
    libraries = _libraries()
    return [name for group in groups for name, probe in group.items() if not _is_there(probe, libraries)]


def _apt(words: list[str], root: list[str]) -> bool:
    settings = ["env", "DEBIAN_FRONTEND=noninteractive"]
    command = [*root, *settings, "apt-get", "-q", "-y", *words]
    return subprocess.run(command, stdin=None if root else subprocess.DEVNULL, check=False).returncode == 0


def _root_by() -> list[str] | None:
    """Return what makes a command root's: nothing, sudo, or None where neither is to be had."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        return ["sudo", "-n"]
    return ["sudo"] if sys.stdin is not None and sys.stdin.isatty() else None


def prepare(purpose: str) -> None:
    """Install what `purpose` needs and the system lacks; raise CannotPrepare with the one line to say."""
    if not sys.platform.startswith("linux"):
        return
    wanted = missing(NEEDS[purpose])
    if not wanted:
        return
    line = "apt-get install " + " ".join(wanted)
    if shutil.which("apt-get") is None:
        raise CannotPrepare("Please install what Debian calls: " + " ".join(wanted))
    root = _root_by()
    if root is None:
        raise CannotPrepare(f"Please install first, as root: {line}")
    print(f"Installing: {' '.join(wanted)}", flush=True)
    install = ["install", "--no-install-recommends", *wanted]
    if not _apt(install, root) and not (_apt(["update"], root) and _apt(install, root)):
        raise CannotPrepare(f"This did not work, please try it by hand: {line}")
