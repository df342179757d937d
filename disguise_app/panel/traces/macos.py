"""Traces on macOS: the list of downloads, recent files, crash reports, saved windows, histories, backups.

Tried with folders made for the test; it has not run on macOS.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from disguise_app.outside import names
from disguise_app.panel.traces.everywhere import browser_traces
from disguise_app.panel.traces.finding import Trace
from disguise_app.panel.traces.surroundings import Surroundings, is_ours

_SUPPORT: Final = "Library/Application Support"
_PROFILES: Final = (
    f"{_SUPPORT}/Firefox/Profiles",
    f"{_SUPPORT}/Google/Chrome",
    f"{_SUPPORT}/Microsoft Edge",
    f"{_SUPPORT}/BraveSoftware/Brave-Browser",
)
_LISTS: Final = (
    ("download_list", "Library/Preferences/com.apple.LaunchServices.QuarantineEventsV2"),
    ("browser", "Library/Safari/Downloads.plist"),
    ("browser", "Library/Safari/History.db"),
    ("shell", ".zsh_history"),
    ("shell", ".bash_history"),
)


KINDS: Final = ("download_list", "recent", "shell", "browser", "crash", "bin", "saved_window", "backup")


def traces(around: Surroundings) -> Iterator[Trace]:
    """Yield the traces of macOS."""
    home = around.home
    lists = [(kind, home / name) for kind, name in _LISTS]
    lists += [("browser", path) for path in browser_traces(around, [home / name for name in _PROFILES])]
    lists += [("recent", path) for path in around.entries(home / _SUPPORT / "com.apple.sharedfilelist", "*.sfl*")]
    yield from (Trace(kind, str(path)) for kind, path in lists if around.mentions_us(path))
    yield from _named("crash", around.entries(home / "Library" / "Logs" / "DiagnosticReports"))
    yield from _named("bin", around.entries(home / ".Trash"))
    saved = home / "Library" / "Saved Application State" / f"{names.BUNDLE_ID}.savedState"
    if around.reach.is_there(saved):
        yield Trace("saved_window", str(saved))
    machine = around.root / "Library" / "Preferences" / "com.apple.TimeMachine.plist"
    if around.reach.is_there(machine):
        yield Trace("backup", str(machine))


def _named(kind: str, paths: list[Path]) -> Iterator[Trace]:
    return (Trace(kind, str(path)) for path in paths if is_ours(path.name))
