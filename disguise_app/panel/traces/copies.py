"""Folders that a program of an online store copies away, and backups: whether the state file lies in one of them.

Called for every system. Known by the folder's name, by a file that the program keeps in it, or by the folders that
its settings name.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from disguise_app.panel.traces.finding import Trace
from disguise_app.panel.traces.surroundings import Surroundings

_NAMES: Final = (
    "dropbox",
    "onedrive",
    "nextcloud",
    "owncloud",
    "google drive",
    "googledrive",
    "pcloud",
    "mega",
    "insync",
)
_NAMES_MAC: Final = ("mobile documents", "cloudstorage")
_FILES: Final = (".stfolder", ".dropbox.cache", ".owncloudsync.log", ".nextcloudsync.log", ".sync")
# Settings that name folders, in the home folder, and how each names one.
_SETTINGS: Final = (
    (".dropbox/info.json", r'"path": *"([^"]+)"'),
    (".config/Nextcloud/nextcloud.cfg", r"localPath=(.+)"),
    (".config/ownCloud/owncloud.cfg", r"localPath=(.+)"),
    (".config/onedrive/config", r'sync_dir *= *"([^"]+)"'),
    (".config/syncthing/config.xml", r'<folder [^>]*path="([^"]+)"'),
    (".local/state/syncthing/config.xml", r'<folder [^>]*path="([^"]+)"'),
    ("AppData/Local/Dropbox/info.json", r'"path": *"([^"]+)"'),
    ("AppData/Roaming/Nextcloud/nextcloud.cfg", r"localPath=(.+)"),
)
_BACKUPS: Final = (
    ("home", ".cache/deja-dup"),
    ("home", ".cache/duplicity"),
    ("home", ".config/borg"),
    ("home", ".config/kuprc"),
    ("home", ".config/pika-backup"),
    ("home", ".config/restic"),
    ("home", ".local/share/Vorta"),
    ("home", ".local/share/backintime"),
    ("home", ".config/backintime"),
    ("root", "etc/timeshift/timeshift.json"),
    ("root", "etc/rsnapshot.conf"),
    ("root", ".snapshots"),
    ("root", "home/.snapshots"),
)


def copied_away(around: Surroundings) -> Iterator[Trace]:
    """Yield the folder that a store copies away and that the state file lies in, the innermost one."""
    named = set(_named_by_settings(around))
    for folder in _above(around):
        name = folder.name.lower()
        is_named = name.startswith(_NAMES) or name in _NAMES_MAC or folder in named
        if is_named or any(around.reach.is_there(folder / file) for file in _FILES):
            yield Trace("sync", str(folder))
            return


def backups(around: Surroundings) -> Iterator[Trace]:
    """Yield what shows that a backup is set up on a Linux system."""
    for base, name in _BACKUPS:
        path = (around.home if base == "home" else around.root) / name
        if around.reach.is_there(path):
            yield Trace("backup", str(path))
    # GNOME keeps all its settings in one file; Deja Dup's stand in it once it was set up.
    settings = around.folder("XDG_CONFIG_HOME", ".config") / "dconf" / "user"
    if around.holds(settings, (b"deja-dup",)):
        yield Trace("backup", str(settings))


def _above(around: Surroundings) -> list[Path]:
    """Return the folder of the state file and all around it, as it is named and as it truly is, without the links."""
    folders = [around.data_folder, *around.data_folder.parents]
    true = around.reach.true_place(around.data_folder)
    return folders + ([] if true in (None, around.data_folder) else [true, *true.parents])


def _named_by_settings(around: Surroundings) -> Iterator[Path]:
    for name, pattern in _SETTINGS:
        for found in re.findall(pattern, around.reach.text(around.home / name)):
            place = (
                found.strip().replace("\\\\", "\\").replace("~", str(around.home), 1 if found.startswith("~") else 0)
            )
            yield Path(place.rstrip("/"))
