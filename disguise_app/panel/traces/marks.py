"""Where a file was downloaded from, as the system has written it beside the file."""

import ctypes
import os
import sys
from pathlib import Path
from typing import Any, Final

# freedesktop.org's shared attributes; curl, wget and Chromium write them.
_LINUX: Final = ("user.xdg.origin.url", "user.xdg.referrer.url")
# On a disk of Windows the driver shows its streams as attributes; the text of the stream is parted into lines.
_LINUX_ZONE: Final = "user.Zone.Identifier"
_MACOS: Final = ("com.apple.metadata:kMDItemWhereFroms", "com.apple.quarantine")
STREAM: Final = ":Zone.Identifier"
_MOST_BYTES: Final = 4096


def origin(path: Path, platform: str) -> str:
    """Return the address that a file came from, shortened, or "" where none is written down."""
    try:
        if platform == "win32":
            return _zone(path)
        if platform == "darwin":
            return _first(path, _MACOS)
        return _first(path, _LINUX) or _address(_attribute(path, _LINUX_ZONE)) or _beside(path)
    except OSError:
        return ""


def _first(path: Path, attributes: tuple[str, ...]) -> str:
    for name in attributes:
        value = _attribute(path, name)
        if value:
            return value.decode(errors="replace")[:200]
    return ""


def _attribute(path: Path, name: str) -> bytes:
    if sys.platform == "linux":
        try:
            return os.getxattr(path, name)
        except OSError:
            return b""
    if sys.platform == "darwin":
        return macos_attribute(ctypes.CDLL(None), path, name)
    return b""


def macos_attribute(libc: Any, path: Path, name: str) -> bytes:
    """Read an extended attribute; getxattr(2) of macOS: path, name, value, size, position, options."""
    libc.getxattr.argtypes = [
        *[ctypes.c_char_p] * 2,
        ctypes.c_void_p,
        ctypes.c_size_t,
        ctypes.c_uint32,
        ctypes.c_int,
    ]
    libc.getxattr.restype = ctypes.c_ssize_t
    value = ctypes.create_string_buffer(_MOST_BYTES)
    length = libc.getxattr(os.fsencode(path), name.encode(), value, _MOST_BYTES, 0, 0)
    return value.raw[:length] if length > 0 else b""


def _zone(path: Path) -> str:
    """Read the stream Zone.Identifier, an ini file with HostUrl and ReferrerUrl."""
    with Path(f"{path}{STREAM}").open("rb") as file:
        return _address(file.read(_MOST_BYTES))


def _beside(path: Path) -> str:
    """Read the stream of Windows where copying to Linux made a file of its own of it."""
    try:
        return _zone(path)
    except OSError:
        return ""


def _address(stream: bytes) -> str:
    lines = stream.decode(errors="replace").splitlines()
    for wanted in ("HostUrl=", "ReferrerUrl=", "ZoneId="):
        for line in lines:
            if line.startswith(wanted):
                return line.partition("=")[2][:200]
    return ""
