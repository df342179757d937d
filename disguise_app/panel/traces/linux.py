"""Traces on Linux desktops: recent files, the app menu's memory, histories, thumbnails, crash reports, package logs."""

import hashlib
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from disguise_app.outside import names
from disguise_app.panel.traces.copies import backups
from disguise_app.panel.traces.everywhere import browser_traces
from disguise_app.panel.traces.finding import Trace
from disguise_app.panel.traces.surroundings import OUR_NAMES, Surroundings, is_ours

_UNPACKED_BYTES: Final = 32 * 1024 * 1024

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
# What is installed, by the package system's own lists and by menu entries.
_INSTALLED: Final = (
    ("var/lib/dpkg/info", f"{names.PACKAGE}.list"),
    ("usr/share/applications", f"{names.DESKTOP_ID}.desktop"),
    ("usr/local/share/applications", f"{names.DESKTOP_ID}.desktop"),
)
# Lists of all files, which the search of a desktop looks in: GNOME's, KDE's.
_INDEXES: Final = (
    ("XDG_CACHE_HOME", ".cache", "tracker3/files/*.db*"),
    ("XDG_DATA_HOME", ".local/share", "baloo/index"),
)


KINDS: Final = (
    *("recent", "used", "shell", "browser", "bin", "thumbnail", "index", "crash", "package", "log", "backup"),
)


def traces(around: Surroundings) -> Iterator[Trace]:
    """Yield the traces of a Linux desktop."""
    data = around.folder("XDG_DATA_HOME", ".local", "share")
    recent = [data / "recently-used.xbel", *around.entries(data / "RecentDocuments", "*.desktop")]
    yield from _listed(around, "recent", recent)
    yield from _listed(around, "used", [data / name for name in _USED])
    yield from _listed(around, "shell", [around.home / name for name in _SHELLS])
    profiles = [around.home / name for name in _PROFILES]
    yield from _listed(around, "browser", list(browser_traces(around, profiles)))
    yield from _named("bin", around.entries(data / "Trash" / "files"))
    yield from _thumbnails(around)
    for variable, fallback, pattern in _INDEXES:
        yield from _listed(around, "index", around.entries(around.folder(variable, fallback), pattern))
    for folder, pattern in _CRASHES:
        yield from _named("crash", around.entries(around.root / folder, pattern))
    yield from _of_packages(around)
    yield from _listed(around, "log", around.entries(around.root / "var/log/journal", "*/*.journal"))
    yield from backups(around)


def _listed(around: Surroundings, kind: str, paths: list[Path]) -> Iterator[Trace]:
    return (Trace(kind, str(path)) for path in paths if around.mentions_us(path))


def _named(kind: str, paths: list[Path]) -> Iterator[Trace]:
    return (Trace(kind, str(path)) for path in paths if is_ours(path.name))


def _of_packages(around: Surroundings) -> Iterator[Trace]:
    for folder, pattern in _LOGS:
        for path in around.entries(around.root / folder, pattern):
            if _packed_mentions_us(around, path) if path.suffix == ".gz" else around.mentions_us(path):
                yield Trace("package", str(path))
    menu = around.folder("XDG_DATA_HOME", ".local", "share") / "applications"
    places = [(around.root / folder, pattern) for folder, pattern in _INSTALLED]
    for place, pattern in [*places, (menu, f"{names.DESKTOP_ID}.desktop")]:
        for path in around.entries(place, pattern):
            yield Trace("package", str(path))


def _packed_mentions_us(around: Surroundings, path: Path) -> bool:
    """Look into a log that was packed by gzip, up to a limit."""
    unpacked = zlib.decompressobj(wbits=31)
    try:
        text = unpacked.decompress(b"".join(around.reach.pieces(path)), _UNPACKED_BYTES).lower()
    except zlib.error:
        return False
    return any(name in text for name in OUR_NAMES)


def _thumbnails(around: Surroundings) -> Iterator[Trace]:
    """Look for small pictures of our files: named by the MD5 of the file's address (freedesktop.org's standard)."""
    cache = around.folder("XDG_CACHE_HOME", ".cache") / "thumbnails"
    ours = [around.state_file, *(path for path in around.entries(around.downloads) if is_ours(path.name))]
    for path in ours:
        name = hashlib.md5(path.absolute().as_uri().encode(), usedforsecurity=False).hexdigest() + ".png"
        for picture in around.entries(cache, f"*/{name}"):
            yield Trace("thumbnail", str(picture))
