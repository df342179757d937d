"""How far looking may go: never onto the disk of another machine, never through more than so many names or bytes.

Made once for a look and asked before every touch of a path. A folder on a network that does not answer holds whoever
only asks whether it is there; so the way to a path is walked by the table of mounts, before the path is touched.
"""

import fnmatch
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MOST_NAMES: Final = 20_000
MOST_BYTES: Final = 128 * 1024 * 1024
MOST_BYTES_IN_ALL: Final = 768 * 1024 * 1024
_PIECE_BYTES: Final = 1024 * 1024
_MOST_LINKS: Final = 20
# File systems of other machines and of programs that fetch from there, as proc(5) names them; autofs would mount one.
_FAR: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "9p", "afs", "ceph", "glusterfs", "lustre", "davfs", "autofs"}
)
_FAR_PROGRAMS: Final = "fuse."
# Of the programs of FUSE these keep to this machine's own disks.
_NEAR_PROGRAMS: Final = frozenset({"fuseblk", "fuse.ext4", "fuse.ntfs", "fuse.exfat", "fuse.gocryptfs", "fuse.encfs"})


def far_mounts(table: str) -> tuple[str, ...]:
    """Return where other machines' disks are mounted, of the text of /proc/self/mountinfo."""
    found = []
    for line in table.splitlines():
        before, _dash, after = line.partition(" - ")
        fields, kind = before.split(), after.split(" ")[0]
        is_far = kind in _FAR or (kind.startswith(_FAR_PROGRAMS) and kind not in _NEAR_PROGRAMS)
        if is_far and len(fields) > 4:
            # Spaces and the like are written as backslash and three octal digits.
            found.append(fields[4].encode().decode("unicode_escape").encode("latin-1").decode(errors="replace"))
    return tuple(found)


class Reach:
    """One look's limits. `far` are mounts not to go to; one that `home` itself lies on is no stranger."""

    def __init__(self, *, home: Path, far: tuple[str, ...] = ()) -> None:
        self._far = tuple(Path(place) for place in far if not home.is_relative_to(place))
        self._bytes_left = MOST_BYTES_IN_ALL

    def true_place(self, path: Path) -> Path | None:
        """Return where a path leads to, all links followed; None for another machine, or where it goes in circles."""
        waiting, at, links = list(path.absolute().parts), Path(), 0
        while waiting:
            at = at / waiting.pop(0)
            if at in self._far:
                return None
            if at.is_symlink():
                links += 1
                if links > _MOST_LINKS:
                    return None
                waiting = [*(at.parent / at.readlink()).parts, *waiting]
                at = Path()
        return at

    def is_there(self, path: Path) -> bool:
        """Tell whether something near is there."""
        near = self._near(path)
        return near is not None and near.exists()

    def entries(self, folder: Path, pattern: str = "*") -> list[Path]:
        """Return what a folder holds by a pattern of one or more parts, sorted; nothing where it cannot be read."""
        first, _slash, rest = pattern.partition("/")
        found = [folder / name for name in self._names(folder) if fnmatch.fnmatchcase(name, first)]
        if not rest:
            return found
        return [path for inner in found for path in self.entries(inner, rest)]

    def pieces(self, path: Path) -> Iterator[bytes]:
        """Yield a plain file's bytes, up to the limits; nothing where it cannot be read."""
        near = self._near(path)
        try:
            if near is None or not near.is_file():
                return
            with near.open("rb") as file:
                for _ in range(MOST_BYTES // _PIECE_BYTES):
                    piece = file.read(_PIECE_BYTES) if self._bytes_left > 0 else b""
                    if not piece:
                        return
                    self._bytes_left -= len(piece)
                    yield piece
        except OSError:
            return

    def text(self, path: Path) -> str:
        """Return a small text file, or "" where it cannot be read."""
        return next(self.pieces(path), b"").decode(errors="replace")

    def _names(self, folder: Path) -> list[str]:
        near = self._near(folder)
        if near is None:
            return []
        try:
            with os.scandir(near) as listed:
                names = [entry.name for _count, entry in zip(range(MOST_NAMES), listed, strict=False)]
        except OSError:
            return []
        return sorted(names)

    def _near(self, path: Path) -> Path | None:
        try:
            return self.true_place(path) if self._far else path
        except OSError:
            return None
