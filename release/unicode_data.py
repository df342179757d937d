"""Cuts Unicode's data library down to ICU's own stub of it: the directory, with nothing in it.

Called by release/finishing.py. Qt's core is linked with the library, and asks it for sorting by language and for old
encodings; the app does neither, and Qt has a way of its own where the directory is empty. 31 of 164 MB.
"""

from __future__ import annotations

import struct
from pathlib import Path

NAME = "libicudata.so"
_KIND = b"CmnD"
# Bytes before the kind in a data header (unicode/udata.h), and the page that a loader maps.
_BEFORE_KIND, _PAGE = 12, 4096
_LOAD = 1
_SEGMENT = struct.Struct("<IIQQQQQQ")


def empty(path: Path) -> bool:
    """Shorten the library; return False, and change nothing, where it is none of the form that is known."""
    data = path.read_bytes()
    start = data.find(_KIND) - _BEFORE_KIND
    is_known = data[:6] == b"\x7fELF\x02\x01" and start >= 0 and start % 16 == 0
    segments = _segments(data) if is_known else []
    loads = [segment for segment in segments if segment[0] == _LOAD]
    if len(loads) != 2 or loads[0][2] != 0 or start > _PAGE:
        return False
    path.write_bytes(_shortened(data, start, segments, loads[1]))
    return True


def _segments(data: bytes) -> list[tuple[int, ...]]:
    (first,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    return [_SEGMENT.unpack_from(data, first + number * size) for number in range(count)]


def _shortened(data: bytes, start: int, segments: list[tuple[int, ...]], last: tuple[int, ...]) -> bytes:
    """Return the headers, an empty directory, and the segment after it, at the addresses where all of them were."""
    (head_bytes,) = struct.unpack_from("<H", data, start)
    kept = data[: start + head_bytes] + struct.pack("<I", 0)
    # A segment's place in the file and in memory are equal within a page.
    moved = (len(kept) // _PAGE) * _PAGE + last[3] % _PAGE
    moved += _PAGE if moved < len(kept) else 0
    short = bytearray(kept.ljust(moved, b"\0") + data[last[2] : last[2] + last[5]])
    (first,) = struct.unpack_from("<Q", data, 32)
    for number, (kind, flags, offset, address, physical, in_file, in_memory, align) in enumerate(segments):
        if kind == _LOAD and offset == 0:
            in_file = in_memory = len(kept)
        elif last[2] <= offset < last[2] + last[5]:
            offset = offset - last[2] + moved
        _SEGMENT.pack_into(
            short, first + number * _SEGMENT.size, kind, flags, offset, address, physical, in_file, in_memory, align
        )
    # No table of sections: only a linker and a debugger read it.
    struct.pack_into("<Q", short, 40, 0)
    struct.pack_into("<HHH", short, 58, 0, 0, 0)
    return bytes(short)
