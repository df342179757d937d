"""Freed texts are overwritten, as far as a search of this process's own memory can tell."""

import re
import secrets
import sys
from pathlib import Path

import pytest

from disguise_app.cover.scrub import scrub

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc/self/mem is Linux's")


def _count(needle: bytes) -> int:
    """Count `needle` in all memory that Python's pools may lie in."""
    found = 0
    with Path("/proc/self/mem").open("rb", 0) as memory:
        for line in Path("/proc/self/maps").read_text().splitlines():
            start, end, rights, name = re.match(r"(\w+)-(\w+) (\S+) \S+ \S+ \S+ *(.*)", line).groups()  # type: ignore[union-attr]
            if rights.startswith("rw") and not name:
                memory.seek(int(start, 16))
                found += memory.read(int(end, 16) - int(start, 16)).count(needle)
    return found


def _show(digits: list[int]) -> None:
    """Make the strings that displays make of digits, hundreds at a time, and forget them."""
    text = "".join(map(str, digits))
    shown = [f"{text} {sign} {number}" for sign in ("−", "-") for number in range(300)]
    del shown


def test_texts_that_were_freed_are_gone() -> None:
    digits = [4, 8, *(secrets.randbelow(10) for _ in range(12))]
    _show(digits)
    scrub()
    # The needles are made here, so what they leave themselves is allowed for.
    text = "".join(map(str, digits))
    plain = text.encode()
    wide = text.encode("utf-16-le")
    del text
    assert _count(plain) <= 3
    assert _count(wide) <= 3
