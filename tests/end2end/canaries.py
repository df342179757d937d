"""Words that nobody else has, to be looked for afterwards wherever they could have stayed.

A canary is a marker, a count and the marker again: memory that was freed is often overwritten at its beginning, and
whichever half is left tells. Only the marker is searched for, once for each way of writing letters down.
"""

from __future__ import annotations

import base64
import json
import random
import re
import string
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from disguise_app.plan import codec
from tests.end2end.calculator import Calculator
from tests.end2end.panel import Panel
from tests.panel.open_plans import full_plan

# Latin letters are the same bytes in UTF-8 and in Latin-1.
ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_MARKER_LETTERS: Final = 8
# RFC 1950: the two bytes that a zlib stream begins with, for each level. RFC 1952: the three of gzip.
_PACKED: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_LARGEST_BYTES: Final = 8 * 1024 * 1024


class Canaries:
    """One run's words."""

    def __init__(self, *, most: int = 3) -> None:
        """Begin; `most` is how much a list of the plan holds."""
        self.marker = "".join(random.choices("bcdfghjklmnpqrstvwxz", k=_MARKER_LETTERS))
        self.count = 0
        self._most = most

    def word(self) -> str:
        """Return a new one."""
        self.count += 1
        letters = string.ascii_lowercase
        return f"{self.marker}{letters[self.count // 26 % 26]}{letters[self.count % 26]}{self.marker}"

    def plan(self) -> bytes:
        """Return a plan as the codec writes it, with a new word in every text; it leaves by itself after a minute."""
        plan = full_plan()
        short = replace(plan, settings=replace(plan.settings, idle_minutes=1))
        return json.dumps(self._marked(json.loads(codec.encode(short)))).encode()

    def forms(self) -> list[bytes]:
        """Return what to look for in memory: with no zero at an end, either order of bytes has the same form."""
        return sorted({form.strip(b"\0") for form in self._encoded()})

    def written_forms(self) -> list[bytes]:
        """Return what to look for in files: as letters, as hex digits, and as base64 at each of its three places."""
        found = self.forms()
        for form in self._encoded():
            found += [form.hex().encode(), form.hex().upper().encode()]
            for ahead in range(3):
                # The letters at both ends depend on their neighbours; those between do not.
                inner = base64.b64encode(b"\0" * ahead + form)[4 if ahead else 0 : -4]
                found += [inner, inner.translate(bytes.maketrans(b"+/", b"-_"))]
        return sorted({form for form in found if len(form) >= _MARKER_LETTERS})

    def _encoded(self) -> list[bytes]:
        return [self.marker.encode(encoding) for encoding in ENCODINGS]

    def is_in(self, data: bytes) -> bool:
        """Tell whether bytes of a file hold a word, also inside what is packed whole by zlib or gzip."""
        forms = self.written_forms()
        return any(form in piece for piece in (data, *_unpacked(data)) for form in forms)

    def _marked(self, value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: self._marked(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [self._marked(each, key) for each in value[: self._most]]
        return f"{value} {self.word()}" if isinstance(value, str) and " " in value else value


def opened(calculator: Calculator, number: str, *, tries: int = 3) -> Panel:
    """Open the plan, as a person does who types again when nothing came.

    A check is given up after ten seconds; on a machine that is busy with other long tests it may need longer.
    """
    for _each in range(tries - 1):
        calculator.wait_warm()
        try:
            return calculator.open_plan(number)
        except TimeoutError:
            calculator.keys.press("Esc")
    calculator.wait_warm()
    return calculator.open_plan(number)


def _unpacked(data: bytes) -> Iterator[bytes]:
    for head in _PACKED.finditer(data):
        try:
            yield zlib.decompressobj(wbits=47).decompress(data[head.start() :], _LARGEST_BYTES)
        except zlib.error:
            continue
