"""What the built folder leaves to the system, as Debian's packages: read from the libraries, not from memory.

Called by release/linux.py, which makes the package's control file. Each library of the folder names those that it
needs; what is not in the folder must be in the table, or the build stops. Names hold for Debian 12 and 13, Ubuntu 22.04
and 24.04.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

# What a library is called by those that need it -> the package that has it ("t64": its name since 2024).
PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbz2.so.1.0": "libbz2-1.0",
    "libc.so.6": "libc6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdl.so.2": "libc6",
    "libffi.so.8": "libffi8",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "liblzma.so.5": "liblzma5",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libstdc++.so.6": "libstdc++6",
    "libutil.so.1": "libc6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# Read by a library that is in the folder: the keyboards of libxkbcommon.
DATA = ("xkb-data",)
# GLIBCXX_3.4.x -> the version of libstdc++6 that has it first (GCC's manual, "ABI Policy and Guidelines").
CXX = {28: "9.3", 29: "11", 30: "12", 31: "13", 32: "13", 33: "14", 34: "15"}
_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)
_LIBC = re.compile(r"\bGLIBC_2\.(\d+)\b")
_CXX = re.compile(r"\bGLIBCXX_3\.4\.(\d+)\b")
_ELF = b"\x7fELF"


def of(folder: Path) -> str:
    """Return the package's `Depends` for all programs under `folder`; raise KeyError for a library nobody knows."""
    said = [_read(path) for path in sorted(folder.rglob("*")) if _is_program(path)]
    return relations(said, there={path.name for path in folder.rglob("*.so*")})


def relations(said: Iterable[str], *, there: set[str]) -> str:
    """Return the relations for what `objdump -p` said of each file, without the libraries that are `there`."""
    text = "\n".join(said)
    wanted = {PACKAGES[name] for name in _NEEDED.findall(text) if name not in there} | set(DATA)
    least = {"libc6": f"2.{_highest(_LIBC, text)}"}
    # What came before belongs to a compiler that no system has any more.
    if (version := _highest(_CXX, text)) >= min(CXX):
        least["libstdc++6"] = CXX[version]
    return ", ".join(f"{name} (>= {least[name]})" if name in least else name for name in sorted(wanted))


def _highest(pattern: re.Pattern[str], text: str) -> int:
    return max((int(number) for number in pattern.findall(text)), default=0)


def _is_program(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes()[:4] == _ELF


def _read(path: Path) -> str:
    return subprocess.run(["objdump", "-p", str(path)], check=True, capture_output=True, text=True).stdout
