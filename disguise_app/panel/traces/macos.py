"""Traces on macOS: the list of downloads, recent files, crash reports, saved windows, histories, backups.

Tried with folders made for the test; it has not run on macOS.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from disguise_app.outside import names
from disguise_app.panel.traces.everywhere import browser_traces
from disguise_app.panel.traces.finding import Trace
from disguise_app.panel.traces.surroundings import Surroundings, entries, is_ours, mentions_us

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


def traces(around: Surroundings) -> Iterator[Trace]:
    """Yield the traces of macOS."""
    home = around.home
    lists = [(kind, home / name) for kind, name in _LISTS]
    lists += [("browser", path) for path in browser_traces([home / name for name in _PROFILES])]
    lists += [("recent", path) for path in entries(home / _SUPPORT / "com.apple.sharedfilelist", "*.sfl*")]
    yield from (Trace(kind, str(path)) for kind, path in lists if mentions_us(path))
    yield from _named("crash", entries(home / "Library" / "Logs" / "DiagnosticReports"))
    yield from _named("bin", entries(home / ".Trash"))
    saved = home / "Library" / "Saved Application State" / f"{names.BUNDLE_ID}.savedState"
    if saved.exists():
        yield Trace("saved_window", str(saved))
    machine = around.root / "Library" / "Preferences" / "com.apple.TimeMachine.plist"
    if machine.exists():
        yield Trace("backup", str(machine))


def _named(kind: str, paths: list[Path]) -> Iterator[Trace]:
    return (Trace(kind, str(path)) for path in paths if is_ours(path.name))
