"""The one writer: every file of ours is made, replaced, renamed and removed here.

A write is whole or it never was: a temp file beside the target, flushed to the disk, renamed over it, the folder
flushed. Whatever fails, nothing is left behind. Called by the vault (state file, key file), the cover (settings, a
saved tape) and by nobody else; it knows nothing of what the bytes mean.
"""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_FULL: Final = (errno.ENOSPC, errno.EFBIG, *((errno.EDQUOT,) if hasattr(errno, "EDQUOT") else ()))
_DENIED: Final = (errno.EACCES, errno.EPERM, errno.EROFS)
_BINARY: Final[int] = getattr(os, "O_BINARY", 0)
_NO_FOLLOW: Final[int] = getattr(os, "O_NOFOLLOW", 0)
_POLL_S: Final = 0.02


class CannotWrite(OSError):
    """A write that did not happen; nothing was changed. `reason` is "full", "denied", "busy" or "failed"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def write_atomic(path: Path, data: bytes, *, mode: int = 0o600, new: Path | None = None) -> None:
    """Replace `path` by `data` as one step, by way of `new` (default: the name with ".new" added).

    Raises CannotWrite; then `path` is as it was and `new` is gone.
    """
    temp = new if new is not None else path.with_name(path.name + ".new")
    write_new(temp, data, mode=mode)
    try:
        rename(temp, path)
    except CannotWrite:
        _discard(temp)
        raise


def write_new(path: Path, data: bytes, *, mode: int = 0o600) -> None:
    """Write `data` to `path` and flush it to the disk; on failure raise CannotWrite and leave no file there."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY | _NO_FOLLOW, mode)
    except OSError as error:
        raise _translated(error) from None
    try:
        try:
            write_all(handle, data)
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        _discard(path)
        raise _translated(error) from None


def overwrite(path: Path, parts: Iterable[tuple[int, bytes]]) -> None:
    """Put each (offset, bytes) over what a file holds there, flushed one after the other; raises CannotWrite.

    No new room is asked of the disk, and what follows a failure or a crash is half of each: only for what must be
    destroyed on a disk that takes no new file.
    """
    try:
        handle = os.open(path, os.O_WRONLY | _BINARY | _NO_FOLLOW)
        try:
            for offset, data in parts:
                os.lseek(handle, offset, os.SEEK_SET)
                write_all(handle, data)
                os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise _translated(error) from None


def write_all(handle: int, data: bytes | bytearray) -> None:
    """Write all of `data` to an open file or pipe, going on after a short write; raises OSError."""
    rest = memoryview(data)
    try:
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        # A view that is kept would stop its owner from changing the buffer's length.
        rest.release()


def rename(source: Path, target: Path) -> None:
    """Rename over `target` in one step and flush the folder; raises CannotWrite."""
    try:
        os.replace(source, target)
        flush_folder(target.parent)
    except OSError as error:
        raise _translated(error) from None


def remove(path: Path) -> None:
    """Remove a file; one that is not there is no error. Raises CannotWrite."""
    try:
        path.unlink(missing_ok=True)
        flush_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _translated(error) from None


def make_folder(path: Path) -> None:
    """Make a folder that only this user may enter, and those above it; raises CannotWrite."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _translated(error) from None


def flush_folder(path: Path) -> None:
    """Flush a folder's names to the disk, where the system knows such a thing (Windows does not)."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network and FUSE file systems answer EINVAL: the rename itself has happened all the same.
        if error.errno != errno.EINVAL:
            raise
    finally:
        os.close(handle)


@contextlib.contextmanager
def locked(path: Path, *, timeout_s: float = 10.0) -> Iterator[None]:
    """Hold an exclusive lock on the lock file `path`, made if missing; raises CannotWrite ("busy" at the timeout).

    The lock belongs to the open file, so it ends with the process, however that ends.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | _BINARY | _NO_FOLLOW, 0o600)
    except OSError as error:
        raise _translated(error) from None
    try:
        _acquire(handle, time.monotonic() + timeout_s)
        yield
    finally:
        os.close(handle)


def _acquire(handle: int, deadline: float) -> None:
    while not _try_lock(handle):
        if time.monotonic() >= deadline:
            raise CannotWrite("busy")
        time.sleep(_POLL_S)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
                return False
            raise _translated(error) from None
        return True


def _discard(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _translated(error: OSError) -> CannotWrite:
    if error.errno in _FULL:
        return CannotWrite("full")
    return CannotWrite("denied" if error.errno in _DENIED else "failed")
