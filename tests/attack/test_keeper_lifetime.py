"""A wrong number beside plans and any number on an empty install, in the real second process: what can be seen of it.

Anybody at the same login can see when that process begins and ends, and as the same user or root which system calls it
makes. Two installs, one fresh, one with a plan, notes and a recovery phrase, are asked in turn.
"""

import re
import shutil
import statistics
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from disguise_app.outside.wire import Kind
from tests.attack.statistics import rank_p
from tests.keeper.processes import KeeperProcess
from tests.vault.keyrings import NOTES, OTHER_NUMBER, WRONG_NUMBER, FakeKeyring, Install, number

PAIRS = 100
FOLDER = ".local/share/tape-calculator"
# What any of these opens or makes is a write.
WRITING = re.compile(
    r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|^(rename|renameat|renameat2|unlink|unlinkat|mkdir|mkdirat|ftruncate|fsync|fdatasync"
    r"|link|linkat|symlink|chmod|fchmod|pwrite64|copy_file_range|sendfile)\("
)
CALL = re.compile(r"^(?P<at>\d+\.\d+) (?P<call>(?P<name>\w+)\(.*)$")
# Calls that come as memory and threads happen to stand.
VARYING = {"futex", "brk", "mmap", "munmap", "madvise", "mprotect", "sched_yield", "clock_nanosleep", "restart_syscall"}

pytestmark = pytest.mark.slow


@pytest.fixture
def homes(tmp_path: Path) -> tuple[Path, Path]:
    """Give an empty install and one with a plan, notes and a phrase; both keep the key in a file, as without a bus."""
    empty, full = tmp_path / "empty", tmp_path / "full"
    Install(empty / FOLDER, FakeKeyring(mood="missing")).with_room()
    install = Install(full / FOLDER, FakeKeyring(mood="missing")).with_plan()
    opened = install.vault().open(number())
    assert opened is not None
    opened.create_other(number(OTHER_NUMBER), NOTES)
    opened.confirm_phrase(" ".join(opened.make_phrase()))
    return empty, full


def _warm(home: Path, under: tuple[str, ...] = ()) -> KeeperProcess:
    """Start a keeper and wait until it has read the tape, and then for a moment more, as before a number is typed."""
    keeper = KeeperProcess(home, under=under)
    frame = keeper.next()
    assert frame is not None
    assert frame.kind is Kind.TAPE
    time.sleep(0.3)
    return keeper


def _life_ms(home: Path) -> float:
    """Return the ms from a wrong number to the end of the process."""
    keeper = _warm(home)
    try:
        begun = time.perf_counter()
        keeper.check(WRONG_NUMBER)
        assert keeper.next() is None
        keeper.process.wait()
        return 1000 * (time.perf_counter() - begun)
    finally:
        keeper.end()


@pytest.mark.timeout(1800)
def test_the_process_lives_as_long_for_a_wrong_number_as_on_an_empty_install(
    homes: tuple[Path, Path], report: Callable[[str], None]
) -> None:
    lives: tuple[list[float], list[float]] = ([], [])
    before = [(home / FOLDER / "tape").read_bytes() for home in homes]
    for turn in range(PAIRS):
        for at in (0, 1) if turn % 2 else (1, 0):
            lives[at].append(_life_ms(homes[at]))
    for name, found in zip(("empty install", "plan, notes, phrase"), lives, strict=True):
        mean, spread = statistics.mean(found), statistics.stdev(found)
        report(
            f"{name}: n = {len(found)}, mean {mean:.1f} ms, sd {spread:.1f} ms, median {statistics.median(found):.1f}"
        )
    p = rank_p(*lives)
    report(f"Mann-Whitney U, two-sided: p = {p:.3f}")
    assert p > 1e-4
    assert [(home / FOLDER / "tape").read_bytes() for home in homes] == before


def _calls(home: Path, folder: Path) -> tuple[list[str], list[str]]:
    """Return the names of the calls of the thread that tried the number, in order, and all calls that would write."""
    folder.mkdir()
    keeper = _warm(home, under=("strace", "-ff", "-ttt", "-o", str(folder / "calls")))
    sent_s = time.time()
    try:
        keeper.check(WRONG_NUMBER)
        assert keeper.kinds_to_end() == []
        keeper.process.wait()
    finally:
        keeper.end()
    threads = [_after(path, sent_s) for path in sorted(folder.iterdir())]
    writing = [call for thread in threads for _name, call in thread if WRITING.search(call)]
    (tried,) = [thread for thread in threads if any(f'{FOLDER}/tape"' in call for _name, call in thread)]
    return [name for name, _call in tried if name not in VARYING], writing


def _after(path: Path, since_s: float) -> list[tuple[str, str]]:
    found = (CALL.match(line) for line in path.read_text(errors="replace").splitlines())
    return [(each["name"], each["call"]) for each in found if each is not None and float(each["at"]) >= since_s]


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_the_process_makes_the_same_system_calls_and_writes_nothing(
    homes: tuple[Path, Path], tmp_path: Path, report: Callable[[str], None]
) -> None:
    empty, full = (_calls(home, tmp_path / f"calls-{home.name}") for home in homes)
    counted = ", ".join(f"{name} {count}" for name, count in Counter(full[0]).items())
    report(f"{len(full[0])} calls of the thread that tries a number, from its frame to its end: {counted}")
    assert empty[0] == full[0]
    assert "openat" in full[0]
    assert empty[1] == full[1] == []
