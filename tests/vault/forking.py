"""Work done in other processes: as an unprivileged user, or many at once."""

import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534
_PATIENCE_S = 60


def start(work: Callable[[], str], *, is_nobody: bool = False) -> tuple[int, int]:
    """Run `work` in a forked process; return its id and the pipe its answer comes by."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(_PATIENCE_S)
        if is_nobody and os.getuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        os.write(writing, work().encode())
    except BaseException as error:
        os.write(writing, f"{type(error).__name__}: {error}".encode())
    finally:
        os._exit(0)


def answer(process: tuple[int, int]) -> str:
    """Wait for a process's end and return what it said; empty if it was killed."""
    pid, reading = process
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    os.waitpid(pid, 0)
    return said


def as_nobody(work: Callable[[], str]) -> str:
    """Run `work` as an unprivileged user, even when the tests run as root."""
    return answer(start(work, is_nobody=True))


@contextmanager
def folder_of_nobody() -> Iterator[Path]:
    """Give a folder that an unprivileged user owns and can reach."""
    root = Path(tempfile.mkdtemp())
    try:
        if os.getuid() == 0:
            os.chown(root, NOBODY, NOBODY)
        yield root
    finally:
        for path in [root, *root.rglob("*")]:
            if path.is_dir():
                path.chmod(0o700)
        shutil.rmtree(root)
