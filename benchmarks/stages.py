"""Where the time of an opening goes, from `=` to the first frame of the panel, step by step through both processes.

Used by the section `unlock`. Both processes are told to note the moments between two steps in a file; their clock is
the machine's, so the moments of both lie on one line. The notes cost a tenth of a millisecond in all.
"""

import contextlib
import itertools
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.end2end.altered import altered

_NOTE = """
import os as _os, time as _time
_notes = _os.open({file!r}, _os.O_WRONLY | _os.O_APPEND | _os.O_CREAT, 0o600)
def _noted(owner, name, before="", after=""):
    call = getattr(owner, name)
    def noted(*words, **named):
        if before:
            _os.write(_notes, f"{{_time.monotonic()}} {{before}}\\n".encode())
        try:
            return call(*words, **named)
        finally:
            if after:
                _os.write(_notes, f"{{_time.monotonic()}} {{after}}\\n".encode())
    setattr(owner, name, noted)
"""
_NOTED = {
    "cover__window": "_noted(CoverWindow, 'press_equals', 'pressed')",
    "cover__companion": "_noted(Companion, '_on_opened', 'opened')",
    "keeper__keeper": "_noted(Keeper, '_on_show', 'asked', 'asked for')",
    "vault__primitives": "_noted(Kdf, 'derive', 'deriving', 'derived')",
    "panel__app": "_noted(PanelWindow, 'show', 'built')\n_noted(FirstFrame, '_go_on', 'painted')",
}
# What ends with each moment; the one before is its beginning.
_STEPS = (
    ("pressed", ""),
    ("deriving", "= to the key derivation"),
    ("derived", "the key derivation itself"),
    ("opened", "cells tried, the calculator told"),
    ("asked", "its picture made and handed over"),
    ("built", "plan read, first page built"),
    ("asked for", "mapped, focus asked for"),
    ("painted", "window manager, first frame"),
)


class Stages:
    """The notes of one run of the program; `environment` is what makes it write them."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "notes"
        self._read = 0
        self._openings: list[dict[str, float]] = []
        code = _NOTE.format(file=str(self._file))
        self.environment = altered(folder, **{name: f"{code}\n{more}\n" for name, more in _NOTED.items()})

    def note_opening(self) -> None:
        """Take in the opening that has just been."""
        lines = self._file.read_text().splitlines()
        fresh, self._read = lines[self._read :], len(lines)
        moments = {name: float(at_s) for at_s, _, name in (line.partition(" ") for line in fresh)}
        if all(name in moments for name, _ in _STEPS):
            self._openings.append(moments)

    def lines(self) -> list[str]:
        """Return a line a step: the median of its milliseconds."""
        return [
            f"  {said:34} median {self._median_ms(before, name):6.1f} ms"
            for (before, _), (name, said) in itertools.pairwise(_STEPS)
            if self._openings
        ]

    def _median_ms(self, before: str, name: str) -> float:
        return 1000 * statistics.median(moments[name] - moments[before] for moments in self._openings)


@contextlib.contextmanager
def watched() -> Iterator[Stages]:
    """Make the notes in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        yield Stages(Path(folder))
