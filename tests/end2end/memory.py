"""The memory of other processes, searched for bytes. Only root may read that of the app, which has shut it.

Where the tests do not run as root, this file runs itself as root by sudo; where that is not allowed either, it raises
CannotLook, and a test must say so and not pass.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

_PIECE_BYTES: Final = 16 * 1024 * 1024
# No word typed on a keyboard passes by there without the X server: it has the queue of keys and what is pasted.
SERVERS: Final = ("Xvfb", "Xorg", "Xwayland")


class CannotLook(Exception):
    """Says who could."""


def holders(pids: Iterable[int], forms: Iterable[bytes], *, without: bytes = b"") -> dict[int, list[str]]:
    """Return which of these processes hold one of the forms: pid -> where, as areas of its memory and the form's hex.

    Every byte of `without` is taken out of the memory before, so that what stands between digits does not matter. A
    process that ended is passed over; one that cannot be read is CannotLook.
    """
    asked = {"pids": list(pids), "forms": [form.hex() for form in forms], "without": without.hex()}
    if os.geteuid() == 0:
        return _search(asked)
    if shutil.which("sudo") is None or subprocess.run(["sudo", "-n", "true"], check=False).returncode:
        raise CannotLook("only root can read the memory of the app: run this as root, or where sudo asks nothing")
    command = ["sudo", "-n", sys.executable, __file__]
    done = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, check=True)
    return {int(pid): places for pid, places in json.loads(done.stdout).items()}


def of_login(home: Path) -> list[int]:
    """Return every process that was started in the login with this home, but for X servers and for the tests."""
    mark = f"HOME={home}\0".encode()
    known = _ancestors()
    return [pid for pid in _all() if pid not in known and _name(pid) not in SERVERS and mark in _environment(pid)]


def of_user() -> list[int]:
    """Return every process of this user, but for X servers and for the tests, which typed the words."""
    known = _ancestors()
    return [pid for pid in _all() if pid not in known and _name(pid) not in SERVERS and _user(pid) == os.getuid()]


def _search(asked: dict[str, Any]) -> dict[int, list[str]]:
    forms, without = [bytes.fromhex(form) for form in asked["forms"]], bytes.fromhex(asked["without"])
    found: dict[int, list[str]] = {}
    for pid in asked["pids"]:
        try:
            places = [
                f"{_name(pid)} {area} {form.hex()}"
                for area, data in _areas(pid, without)
                for form in forms
                if form in data
            ]
        except (FileNotFoundError, ProcessLookupError):
            continue
        except PermissionError as refused:
            raise CannotLook(f"the memory of process {pid} ({_name(pid)}) cannot be read") from refused
        if places:
            found[pid] = places
    return found


def _areas(pid: int, without: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield all memory that a process could have written to, in overlapping pieces."""
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights, _offset, _device, inode, *name = line.split(maxsplit=5)
            is_the_files_own = inode != "0" and "w" not in rights
            if (
                not rights.startswith("r")
                or is_the_files_own
                or name in (["[vvar]"], ["[vsyscall]"], ["[vvar_vclock]"])
            ):
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            for at in range(start, end, _PIECE_BYTES):
                try:
                    memory.seek(at)
                    data = memory.read(min(_PIECE_BYTES + 256, end - at))
                    yield f"{span} {name[0] if name else ''}", data.translate(None, without) if without else data
                except (OSError, ValueError, OverflowError):
                    break


def _ancestors() -> set[int]:
    """Return this process and those above it: they know the words because they typed them."""
    known, pid = set(), os.getpid()
    while pid > 0:
        known.add(pid)
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return known


def _all() -> list[int]:
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]


def _name(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""


def _environment(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return b""


def _user(pid: int) -> int:
    """Return whose a process is, by its status: the folder of one that has shut its memory belongs to root."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return -1
    return int(next(line for line in lines if line.startswith("Uid:")).split()[1])


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_search(json.load(sys.stdin))))
