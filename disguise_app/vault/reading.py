"""Reading a small file that somebody else may have put there: bounded, and never waiting.

Called by store and key_places. A pipe, a device or a folder in a file's place is an error, not a wait.
"""

import errno
import os
import stat
from pathlib import Path
from typing import Final

_FLAGS: Final[int] = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def read_at_most(path: Path, limit_bytes: int) -> bytes | None:
    """Return the file's bytes, one more than `limit_bytes` at most, or None where there is no file; raises OSError.

    A link that leads nowhere is no missing file: what it leads to may be on a disk that is not there now.
    """
    try:
        handle = os.open(path, _FLAGS)
    except FileNotFoundError:
        if path.is_symlink():
            raise
        return None
    with os.fdopen(handle, "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "no file")
        parts = []
        rest = limit_bytes + 1
        while rest and (part := file.read(rest)):
            parts.append(part)
            rest -= len(part)
    return b"".join(parts)
