"""After sessions that end well, are killed, or find the disk full, no word of a plan is in any file.

Looked for as letters in five encodings, as hex and as base64, also inside what zlib or gzip packed; a word that was
packed in pieces together with other things, as a database or a compressing file system may do, cannot be looked for.
Everything that the processes could write is searched: home, temporary folders, shared memory, the source tree.
"""

from __future__ import annotations

import os
import random
import resource
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.end2end.calculator import ROOT, Calculator, is_alive
from tests.end2end.canaries import Canaries, opened
from tests.end2end.pasting import Offer
from tests.end2end.patience import holds

NUMBER = "6135948207"
SHARED = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"), ROOT)
NOT_OURS = {".git", ".venv", ".mypy_cache", ".ruff_cache", ".hypothesis", ".pytest_cache"}
LARGEST_BYTES = 8 * 1024 * 1024
# Less than the state file has: a write breaks off in the midst of it.
TOO_SMALL_BYTES = 700_000
TYPED_S = 1.0
SESSIONS = 50
TRIES = 4

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="uses prlimit")


def _leave(calculator: Calculator) -> None:
    calculator.panel.esc()


def _kill_the_panel(calculator: Calculator) -> None:
    calculator.panel.kill()


def _kill_both(calculator: Calculator) -> None:
    panel = calculator.panel
    panel.kill()
    calculator.kill_cover()


def _leave_on_a_full_disk(calculator: Calculator) -> None:
    """Let no file grow to the size of the state file, write on, and leave."""
    resource.prlimit(calculator.panel.pid, resource.RLIMIT_FSIZE, (TOO_SMALL_BYTES, TOO_SMALL_BYTES))
    calculator.keys.type("more")
    calculator.panel.esc()


ENDS = (_leave, _kill_the_panel, _leave_on_a_full_disk, _kill_both)


def _session(calculator: Calculator, canaries: Canaries, end: Callable[[Calculator], None]) -> None:
    """Open the plan, add typed and pasted words, and end in one of the ways."""
    panel = opened(calculator, NUMBER)
    pid = panel.pid
    for _each in range(random.choice((4, 6, 7, 8))):
        calculator.keys.press("Ctrl+PgDn")
    with Offer(calculator.environment["DISPLAY"], canaries.word()) as offer:
        assert any(_is_pasted(calculator, offer) for _each in range(TRIES)), "nothing was pasted"
    calculator.keys.type(canaries.word(), pace_s=0)
    # Long enough for a save to be under way, or done, or not yet begun: each is a moment to be ended in.
    time.sleep(random.uniform(0, TYPED_S))
    end(calculator)
    assert holds(lambda: not is_alive(pid), 20)
    if end is _kill_both:
        assert holds(lambda: calculator.processes() == [], 20)
        calculator.start()


def _is_pasted(calculator: Calculator, offer: Offer) -> bool:
    """Begin a new row and paste into it; a busy machine may not be ready for a key that comes at once."""
    calculator.panel.begin()
    calculator.keys.press("Ctrl+v")
    return holds(lambda: offer.times_asked > 0, 5)


def _files(folder: Path, since: float) -> Iterator[Path]:
    """Yield this user's files below a folder that were changed since, on the folder's own file system."""
    for above, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in NOT_OURS and not os.path.ismount(Path(above) / name)]
        for name in names:
            path = Path(above) / name
            try:
                status = path.lstat()
            except OSError:
                continue
            if stat.S_ISREG(status.st_mode) and status.st_mtime >= since and status.st_uid == os.getuid():
                yield path


def _holding(paths: Iterable[Path], canaries: Canaries) -> list[str]:
    found = []
    for path in paths:
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST_BYTES)
        except OSError:
            continue
        if canaries.is_in(data) or canaries.marker in path.name:
            found.append(str(path))
    return found


def _live(calculator: Calculator, ends: Iterable[Callable[[Calculator], None]]) -> None:
    since = time.time() - 1
    canaries = Canaries()
    calculator.put_plan(NUMBER, canaries.plan())
    for end in ends:
        _session(calculator, canaries, end)
    home = calculator.login.home
    assert _holding([calculator.state_file], canaries) == []
    assert _holding(_files(home, 0), canaries) == []
    assert [found for folder in SHARED for found in _holding(_files(folder, since), canaries)] == []
    # The search itself works: a file with a word is found.
    proof = home / "tmp" / "proof"
    proof.write_text(canaries.word())
    assert _holding(_files(home, 0), canaries) == [str(proof)]


def test_no_word_is_in_any_file_after_a_few_sessions(calculator: Calculator) -> None:
    _live(calculator, ENDS[1:])


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_no_word_is_in_any_file_after_fifty_sessions(calculator: Calculator) -> None:
    _live(calculator, [*ENDS, *random.choices(ENDS, k=SESSIONS - len(ENDS))])
