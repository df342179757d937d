"""Traces that are alike on every system: the program itself, its download, its key, folders that are copied away."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from disguise_app.outside import names
from disguise_app.panel.traces.copies import copied_away
from disguise_app.panel.traces.finding import Trace
from disguise_app.panel.traces.marks import STREAM, origin
from disguise_app.panel.traces.surroundings import Surroundings, is_ours

# Browsers keep the list of downloads and of pages in these; Firefox, then Chromium and its kin. What a database got
# last stands in a file beside it.
_HISTORIES: Final = ("places.sqlite", "places.sqlite-wal", "History", "History-journal")


KINDS: Final = ("download", "mark", "sync")


def traces(around: Surroundings) -> Iterator[Trace]:
    """Yield the traces of every system."""
    if not around.is_built:
        yield Trace("source", str(Path(__file__).resolve().parents[3]))
    yield from _downloads(around)
    yield from copied_away(around)
    if not around.reach.is_there(around.data_folder / names.KEY_FILE):
        yield Trace("keyring", names.KEYRING_LABEL)


def _downloads(around: Surroundings) -> Iterator[Trace]:
    # What Windows notes beside a file is the file's mark and no download of its own.
    named = [path for path in around.entries(around.downloads) if is_ours(path.name)]
    found = [path for path in named if not path.name.endswith(STREAM)]
    for path in found:
        yield Trace("download", str(path))
    program = [around.executable] if around.is_built else []
    for path in found + program:
        address = origin(path, around.platform)
        if address:
            yield Trace("mark", f"{path}: {address}")


def browser_traces(around: Surroundings, profiles: list[Path]) -> Iterator[Path]:
    """Yield the history files of browsers whose profile folders lie in the given folders."""
    for folder in profiles:
        for history in _HISTORIES:
            for pattern in (history, f"*/{history}"):
                yield from around.entries(folder, pattern)
