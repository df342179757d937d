"""Undo and redo of the line being typed.

Called by `line` only. Snapshots are overwritten before they are dropped, since they hold what was typed.
"""

from typing import Final

from disguise_app.calculator.entry import Entry, Snapshot, overwrite

MOST_STEPS: Final = 200


class History:
    """Keep earlier and later states of one entry."""

    def __init__(self) -> None:
        self._past: list[Snapshot] = []
        self._future: list[Snapshot] = []

    @property
    def can_undo(self) -> bool:
        """Tell whether there is an earlier state."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Tell whether there is a later state."""
        return bool(self._future)

    def keep(self, before: Snapshot) -> None:
        """Remember `before` as the state to go back to; what had been undone is forgotten."""
        self._past.append(before)
        _forget(self._future)
        if len(self._past) > MOST_STEPS:
            overwrite(self._past.pop(0).pieces)

    def undo(self, entry: Entry) -> None:
        """Bring the state before the last change back."""
        _step(entry, self._past, self._future)

    def redo(self, entry: Entry) -> None:
        """Bring the state that was undone back."""
        _step(entry, self._future, self._past)

    def wipe(self) -> None:
        """Overwrite and forget all states."""
        _forget(self._past)
        _forget(self._future)


def _step(entry: Entry, source: list[Snapshot], target: list[Snapshot]) -> None:
    if source:
        target.append(entry.snapshot())
        entry.restore(source.pop())


def _forget(states: list[Snapshot]) -> None:
    for state in states:
        overwrite(state.pieces)
    states.clear()
