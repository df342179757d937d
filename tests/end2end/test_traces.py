"""After a session nothing of the plan is on the disk or in any process that lives on."""

from __future__ import annotations

import os
import random
import re
import stat
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.calculator import ROOT, Calculator

NUMBER, WRONG = "48291735", "48291736"
LARGEST_BYTES = 8 * 1024 * 1024
# RFC 1950: the two bytes that a zlib stream begins with, for each level.
ZLIB_HEADS = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
NOT_OURS = {".git", ".venv", ".mypy_cache", ".ruff_cache", ".hypothesis"}


def _word() -> str:
    """Return a word that nobody else has."""
    return "w" + "".join(random.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(11))


def _forms(words: list[str]) -> list[bytes]:
    return [form for word in words for form in (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))]


def _inflated(data: bytes) -> Iterator[bytes]:
    for head in ZLIB_HEADS.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[head.start() :], LARGEST_BYTES)
        except zlib.error:
            continue


def _files(folder: Path, since: float) -> Iterator[Path]:
    for above, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in NOT_OURS and not os.path.ismount(Path(above) / name)]
        for name in names:
            path = Path(above) / name
            try:
                status = path.lstat()
            except OSError:
                continue
            if stat.S_ISREG(status.st_mode) and status.st_mtime >= since:
                yield path


def _holding(paths: Iterator[Path], forms: list[bytes]) -> list[str]:
    found = []
    for path in paths:
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST_BYTES)
        except OSError:
            continue
        if any(form in piece for piece in (data, *_inflated(data)) for form in forms):
            found.append(str(path))
    return found


def _memory(pid: int) -> Iterator[bytes]:
    """Yield the readable memory of a process; raises PermissionError where it is closed to us."""
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights, *_rest = line.split()
            if not rights.startswith("r") or line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            try:
                memory.seek(start)
                yield memory.read(end - start)
            except (OSError, ValueError, OverflowError):
                continue


def _ancestors() -> set[int]:
    """Return this process and those above it: they know the words because they typed them."""
    known, pid = set(), os.getpid()
    while pid > 1:
        known.add(pid)
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return known


def _others() -> list[int]:
    """Return this user's processes but ours and the X servers, whose input queue is not the app's to clear."""
    known = _ancestors()
    pids = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    found = []
    for pid in pids:
        try:
            name = Path(f"/proc/{pid}/comm").read_text().strip()
        except OSError:
            continue
        if pid not in known and not name.startswith(("Xvfb", "Xorg", "Xwayland")):
            found.append(pid)
    return found


def _live_a_session(calculator: Calculator, words: list[str]) -> None:
    """Make a plan, write the words into three pages, leave, type a wrong number, open it again and leave."""
    panel = calculator.make_plan(NUMBER)
    for page, word in zip(("Escape plan", "Children", "Grab list"), words, strict=True):
        for _each in range(20):
            if panel._title() == page:
                break
            calculator.keys.press("Ctrl+PgDn")
            time.sleep(0.15)
        panel.add(word)
    time.sleep(0.5)
    panel.esc()
    calculator.wait_warm()
    calculator.type(f"{WRONG}=")
    assert calculator.nothing_opens()
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER)
    panel.esc()
    calculator.wait_warm()


def _refused(forms: list[bytes]) -> set[int]:
    """Find the words in no process, and return those that could not be read."""
    refused = set()
    for pid in _others():
        try:
            assert not any(form in block for block in _memory(pid) for form in forms), f"process {pid}"
        except PermissionError:
            refused.add(pid)
        except (FileNotFoundError, ProcessLookupError):
            continue
    return refused


@pytest.fixture
def since() -> float:
    return time.time() - 1


def test_no_word_is_left_on_the_disk_or_in_memory(calculator: Calculator, since: float) -> None:
    words = [_word() for _ in range(3)]
    _live_a_session(calculator, words)
    forms = _forms(words)
    assert _holding(_files(calculator.login.home, 0), forms) == []
    for folder in (Path("/tmp"), Path("/var/tmp"), ROOT):
        assert _holding(_files(folder, since), forms) == []
    ours = calculator.processes()
    assert len(ours) == 2
    refused = _refused(forms)
    # Read as root where that is possible; otherwise the refusal by our own hardened processes is what is promised.
    assert set(ours) <= refused if os.geteuid() else not set(ours) & refused
