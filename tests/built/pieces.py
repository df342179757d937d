"""What lies in dist/: the files of the built folder, of what is beside it, and of the package, with their bytes.

Used by the tests of this folder. The package is read by hand (ar(5), deb(5)), so that none of Debian's tools is needed.
"""

from __future__ import annotations

import io
import os
import re
import stat
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

AR_HEAD = b"!<arch>\n"
_RUN = re.compile(rb"[\x20-\x7e]{6,}")
_WIDE_RUN = re.compile(rb"(?:[\x20-\x7e]\x00){6,}")
Piece = tuple[str, bytes]


def dist() -> Path | None:
    """Return the folder with everything that was built, None where nothing was."""
    program = os.environ.get("TAPE_BUILT")
    return Path(program).parent.parent if program else None


def on_disk(folder: Path) -> Iterator[Piece]:
    """Yield the path and the bytes of every file and folder, and of what an archive of Python's holds."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not stat.S_ISREG(path.lstat().st_mode):
            yield name, os.readlink(path).encode() if path.is_symlink() else b""
            continue
        data = path.read_bytes()
        yield name, data
        if path.suffix == ".zip":
            yield from _in_zip(name, data)
        if path.suffix == ".deb":
            yield from in_package(name, data)


def _in_zip(name: str, data: bytes) -> Iterator[Piece]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.namelist():
            yield f"{name}/{entry}", archive.read(entry)


def in_package(name: str, data: bytes) -> Iterator[Piece]:
    """Yield the members of a Debian package, and what the two archives among them hold, unpacked."""
    for member, inner in _in_ar(data):
        if ".tar" not in member:
            yield f"{name}/{member}", inner
            continue
        with tarfile.open(fileobj=io.BytesIO(inner)) as archive:
            for entry in archive:
                file = archive.extractfile(entry) if entry.isfile() else None
                words = f"{entry.linkname} {entry.uname} {entry.gname}".encode()
                yield f"{name}/{member}/{entry.name}", file.read() if file is not None else words


def _in_ar(data: bytes) -> Iterator[Piece]:
    assert data.startswith(AR_HEAD)
    at = len(AR_HEAD)
    while at < len(data):
        head = data[at : at + 60]
        size = int(head[48:58])
        yield head[:16].decode().strip().rstrip("/"), data[at + 60 : at + 60 + size]
        at += 60 + size + size % 2


def readable(data: bytes) -> str:
    """Return what strings(1) would show of `data`, as UTF-8 and as UTF-16 of either order, in small letters."""
    runs = _RUN.findall(data) + [run[::2] for run in _WIDE_RUN.findall(data)]
    return b"\n".join(runs).decode("ascii").lower()


def once(found: Iterator[Piece]) -> Iterator[Piece]:
    """Leave out the bytes, not the name, of a piece that was there before: the package holds the folder again."""
    known = set()
    for name, data in found:
        mark = hash(data)
        yield name, b"" if mark in known else data
        known.add(mark)
