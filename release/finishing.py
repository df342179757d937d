"""Makes the built folder on Linux smaller, and silent about the machine that built it.

Called by release/linux.py after PyInstaller. Wheels and self-built Pythons carry symbols that only a debugger reads,
the path of the Python they were built for, and Unicode's data for every language there is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from release import unicode_data

_ELF = b"\x7fELF"
# Places that say nothing of whoever built.
_COMMON = ("", "/usr", "/usr/local")


def built_at() -> list[str]:
    """Return where this Python was built and for which place, both of which stand in its libraries."""
    told = (sys.base_prefix, *(sysconfig.get_config_var(name) for name in ("abs_srcdir", "abs_builddir")))
    return sorted({str(place) for place in told if place} - set(_COMMON), key=len, reverse=True)


def finish(folder: Path) -> None:
    """Strip, shorten and silence every library under `folder`."""
    places = built_at()
    for path in sorted(folder.rglob("*.so*")):
        if path.is_symlink() or not path.is_file() or path.read_bytes()[:4] != _ELF:
            continue
        if not (path.name.startswith(unicode_data.NAME) and unicode_data.empty(path)):
            _strip(path)
        _hide(path, places)


def _strip(path: Path) -> None:
    """Leave out what only a debugger reads; a library that is stripped already stays as it came."""
    if shutil.which("strip") is not None and b".symtab" in path.read_bytes():
        subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def _hide(path: Path, places: list[str]) -> None:
    data = before = path.read_bytes()
    for place in places:
        data = data.replace(place.encode(), bland(place))
    if data != before:
        path.write_bytes(data)


def bland(place: str) -> bytes:
    """Return a path as long as `place`, in /usr and with the same last part.

    The last part stays since a linker puts a string that ends another into it: "3.11.7" of Python's own version.
    """
    above, last = os.path.split(place)
    return ("/usr" if len(above) >= 4 else "").ljust(len(above), "/").encode() + b"/" + last.encode()
