"""Traces on Windows: recent files, crash reports, histories, the list of started programs, copies of files.

Tried with folders made for the test; it has not run on Windows.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from disguise_app.panel.traces.everywhere import browser_traces
from disguise_app.panel.traces.finding import Trace
from disguise_app.panel.traces.surroundings import Surroundings, is_ours

_PROFILES: Final = (
    "Google/Chrome/User Data",
    "Microsoft/Edge/User Data",
    "BraveSoftware/Brave-Browser/User Data",
)


KINDS: Final = ("recent", "crash", "used", "browser", "backup")


def traces(around: Surroundings) -> Iterator[Trace]:
    """Yield the traces of Windows."""
    roaming = around.folder("APPDATA", "AppData", "Roaming")
    local = around.folder("LOCALAPPDATA", "AppData", "Local")
    windows = around.folder("SystemRoot", "..", "..", "Windows")
    yield from _named("recent", around.entries(roaming / "Microsoft" / "Windows" / "Recent", "*.lnk"))
    reports = [*around.entries(local / "CrashDumps"), *around.entries(local / "Microsoft" / "Windows" / "WER", "*/*")]
    yield from _named("crash", reports)
    yield from _named("used", around.entries(windows / "Prefetch", "*.pf"))
    profiles = [local / name for name in _PROFILES] + [roaming / "Mozilla" / "Firefox" / "Profiles"]
    for path in browser_traces(around, profiles):
        if around.mentions_us(path):
            yield Trace("browser", str(path))
    history = local / "Microsoft" / "Windows" / "FileHistory" / "Configuration"
    if around.reach.is_there(history):
        yield Trace("backup", str(history))


def _named(kind: str, paths: list[Path]) -> Iterator[Trace]:
    return (Trace(kind, str(path)) for path in paths if is_ours(path.name))
