"""Traces that are alike on every system: the program itself, its download, its key, folders that are copied away."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from disguise_app.outside import names
from disguise_app.panel.traces.finding import Trace
from disguise_app.panel.traces.marks import origin
from disguise_app.panel.traces.surroundings import Surroundings, entries, is_ours

# Folders that programs of online stores copy away, by their names or by a file that the program keeps in them.
_SYNC_NAMES: Final = ("dropbox", "onedrive", "nextcloud", "owncloud", "google drive", "googledrive", "pcloud", "mega")
_SYNC_NAMES_MAC: Final = ("mobile documents", "cloudstorage")
_SYNC_FILES: Final = (".stfolder", ".dropbox", ".dropbox.cache", ".owncloudsync.log", ".nextcloudsync.log")
# Browsers keep the list of downloads and of pages in these; Firefox, then Chromium and its kin.
_HISTORIES: Final = ("places.sqlite", "History")


def traces(around: Surroundings) -> Iterator[Trace]:
    """Yield the traces of every system."""
    if not around.is_built:
        yield Trace("source", str(Path(__file__).resolve().parents[3]))
    yield from _downloads(around)
    yield from _copied_away(around)
    if not (around.data_folder / names.KEY_FILE).exists():
        yield Trace("keyring", names.KEYRING_LABEL)


def _downloads(around: Surroundings) -> Iterator[Trace]:
    found = [path for path in entries(around.downloads) if is_ours(path.name)]
    for path in found:
        yield Trace("download", str(path))
    program = [around.executable] if around.is_built else []
    for path in found + program:
        address = origin(path, around.platform)
        if address:
            yield Trace("mark", f"{path}: {address}")


def _copied_away(around: Surroundings) -> Iterator[Trace]:
    """Look at the folder of the state file and every folder around it, up to the home folder and beyond."""
    for folder in (around.data_folder, *around.data_folder.parents):
        name = folder.name.lower()
        is_named = name.startswith(_SYNC_NAMES) or name in _SYNC_NAMES_MAC
        if is_named or any((folder / file).exists() for file in _SYNC_FILES):
            yield Trace("sync", str(folder))
            return


def browser_traces(profiles: list[Path]) -> Iterator[Path]:
    """Yield the history files of browsers whose profile folders lie in the given folders."""
    for folder in profiles:
        for history in _HISTORIES:
            for pattern in (history, f"*/{history}"):
                yield from entries(folder, pattern)
