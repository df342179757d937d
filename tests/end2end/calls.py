"""Which files a program and all it started have touched, and whom they spoke to: told by strace, read here.

`watching` gives the words that start a program under it; the program stays the caller's own child and keeps its
process id. Only Linux has this.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_TRACED: Final = "trace=%file,connect,bind,memfd_create,/^f?(chmod|chown)"
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_FOLDER: Final = re.compile(r"^(?:AT_FDCWD|\d+)<([^>]*)>$")
_CALL: Final = re.compile(r"^\d+\s+(\w+)\((.*)$")
_RESUMED: Final = re.compile(r"^\d+\s+<\.\.\. (\w+) resumed>(.*)$")
_CHANGING: Final = {
    "creat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "unlink", "unlinkat", "rmdir", "link", "linkat",
    "symlink", "symlinkat", "mknod", "mknodat", "truncate", "chmod", "fchmodat", "chown", "lchown", "fchownat",
    "utime", "utimes", "utimensat", "setxattr", "lsetxattr", "removexattr",
}  # fmt: skip
_WRITING: Final = ("O_CREAT", "O_WRONLY", "O_RDWR", "O_TRUNC")


@dataclass(frozen=True)
class Touched:
    """Paths, as far as a call succeeded: changed or made, only read, the sockets and memory files by name, programs."""

    changed: frozenset[str]
    read: frozenset[str]
    spoken_to: frozenset[str]
    started: frozenset[str]


def watching(log: Path, said: Path, *, traced: str = _TRACED) -> tuple[str, ...]:
    """Return the words before a command: its calls are added to `log`, all that it says aloud to `said`."""
    # -D: the watcher is nobody's parent. The filter in the kernel keeps the program nearly as quick as without.
    strace = ("strace", "-D", "-f", "-y", "-s", "512", "--seccomp-bpf", "-e", traced, "-A", "-o", str(log))
    return ("sh", "-c", 'exec "$@" >>"$0" 2>&1', str(said), *strace)


def read(log: Path) -> Touched:
    """Read what strace wrote."""
    changed: set[str] = set()
    read_only: set[str] = set()
    spoken_to: set[str] = set()
    started: set[str] = set()
    for name, rest in _calls(log):
        if re.search(r"\) += -1 E", rest):
            continue
        paths = _paths(rest)
        if name in ("connect", "bind", "memfd_create"):
            spoken_to.update(paths)
        elif name == "execve":
            read_only.add(" ".join(paths))
            started.update(paths[:1])
        elif name in _CHANGING or (name.startswith("open") and any(flag in rest for flag in _WRITING)):
            changed.update(paths)
        else:
            read_only.update(paths)
    return Touched(frozenset(changed), frozenset(read_only), frozenset(spoken_to), frozenset(started))


def _calls(log: Path) -> list[tuple[str, str]]:
    """Return every call's name with its arguments and answer; one that was interrupted is put together again."""
    begun: dict[str, str] = {}
    found = []
    for line in log.read_text(errors="replace").splitlines():
        pid = line.split(" ", 1)[0]
        resumed = _RESUMED.match(line)
        if resumed:
            found.append((resumed[1], begun.pop(pid, "") + resumed[2]))
            continue
        call = _CALL.match(line)
        if call and call[2].endswith("<unfinished ...>"):
            begun[pid] = call[2].removesuffix("<unfinished ...>")
        elif call:
            found.append((call[1], call[2]))
    return found


def _paths(rest: str) -> list[str]:
    """Return what stands in quotes, put after the folder it is relative to."""
    found = []
    for match in _QUOTED.finditer(rest):
        path = match[1].encode().decode("unicode_escape", errors="replace")
        before = rest[: match.start()].rstrip(", ").rpartition(", ")[2]
        folder = _FOLDER.match(before)
        found.append(f"{folder[1]}/{path}" if folder and not path.startswith("/") else path)
    return found
