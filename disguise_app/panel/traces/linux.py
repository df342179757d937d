"""Traces on Linux desktops: recent files, the app menu's memory, histories, thumbnails, crash reports, package logs."""

import gzip
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from disguise_app.panel.traces.everywhere import browser_traces
from disguise_app.panel.traces.finding import Trace
from disguise_app.panel.traces.surroundings import OUR_NAMES, Surroundings, entries, is_ours, mentions_us

_SHELLS: Final = (
    ".bash_history",
    ".zsh_history",
    ".local/share/fish/fish_history",
    ".python_history",
    ".lesshst",
    ".wget-hsts",
)
_USED: Final = (
    "gnome-shell/application_state",
    "kactivitymanagerd/resources/database",
    "zeitgeist/activity.sqlite",
)
_PROFILES: Final = (
    ".mozilla/firefox",
    "snap/firefox/common/.mozilla/firefox",
    ".config/chromium",
    ".config/google-chrome",
    ".config/BraveSoftware/Brave-Browser",
    ".config/microsoft-edge",
)
# Each is a folder under the root and what a report on us is called there.
_CRASHES: Final = (
    ("var/crash", "*"),
    ("var/lib/systemd/coredump", "*"),
    ("var/lib/apport/coredump", "*"),
    ("var/spool/abrt", "*"),
)
_LOGS: Final = (
    ("var/log", "dpkg.log*"),
    ("var/log/apt", "history.log*"),
    ("var/log", "dnf.log*"),
    ("var/log", "pacman.log"),
    ("var/log", "zypper.log"),
)
_BACKUPS: Final = (
    ("home", ".cache/deja-dup"),
    ("home", ".config/borg"),
    ("home", ".local/share/Vorta"),
    ("home", ".config/restic"),
    ("home", ".local/share/backintime"),
    ("root", "etc/timeshift/timeshift.json"),
    ("root", ".snapshots"),
    ("root", "home/.snapshots"),
)


def traces(around: Surroundings) -> Iterator[Trace]:
    """Yield the traces of a Linux desktop."""
    data = around.folder("XDG_DATA_HOME", ".local", "share")
    yield from _listed("recent", [data / "recently-used.xbel", *entries(data / "RecentDocuments", "*.desktop")])
    yield from _listed("used", [data / name for name in _USED])
    yield from _listed("shell", [around.home / name for name in _SHELLS])
    yield from _listed("browser", list(browser_traces([around.home / name for name in _PROFILES])))
    yield from _named("bin", entries(data / "Trash" / "files"))
    yield from _thumbnails(around)
    for folder, pattern in _CRASHES:
        yield from _named("crash", entries(around.root / folder, pattern))
    for folder, pattern in _LOGS:
        yield from _logged(entries(around.root / folder, pattern))
    yield from _backups(around)


def _listed(kind: str, paths: list[Path]) -> Iterator[Trace]:
    return (Trace(kind, str(path)) for path in paths if mentions_us(path))


def _named(kind: str, paths: list[Path]) -> Iterator[Trace]:
    return (Trace(kind, str(path)) for path in paths if is_ours(path.name))


def _logged(paths: list[Path]) -> Iterator[Trace]:
    for path in paths:
        if _packed_mentions_us(path) if path.suffix == ".gz" else mentions_us(path):
            yield Trace("package", str(path))


def _packed_mentions_us(path: Path) -> bool:
    try:
        with gzip.open(path) as file:
            text = file.read(4 * 1024 * 1024).lower()
    except (OSError, EOFError, ValueError):
        return False
    return any(name in text for name in OUR_NAMES)


def _thumbnails(around: Surroundings) -> Iterator[Trace]:
    """Look for small pictures of our files: named by the MD5 of the file's address (freedesktop.org's standard)."""
    cache = around.folder("XDG_CACHE_HOME", ".cache") / "thumbnails"
    ours = [around.state_file, *(path for path in entries(around.downloads) if is_ours(path.name))]
    for path in ours:
        name = hashlib.md5(path.absolute().as_uri().encode(), usedforsecurity=False).hexdigest() + ".png"
        for picture in entries(cache, f"*/{name}"):
            yield Trace("thumbnail", str(picture))


def _backups(around: Surroundings) -> Iterator[Trace]:
    for base, name in _BACKUPS:
        path = (around.home if base == "home" else around.root) / name
        if path.exists():
            yield Trace("backup", str(path))
