"""Groups of rows and places among them: where a row goes when it is moved by a key or dropped.

Pure values; the row list asks it, the section turns a Place into an edit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from disguise_app.panel.widgets.row_shape import Row


@dataclass(frozen=True, repr=False)
class Group:
    """Rows under one head; without a title there is no head."""

    key: str
    title: str
    rows: tuple[Row, ...]
    count: str = ""
    is_shut: bool = False
    has_ticks: bool = True

    @property
    def header_key(self) -> str:
        """Return the key of the head among the list's widgets."""
        return "#" + self.key

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the rows that are shown."""
        return tuple(row.id for row in self.shown_rows)

    @property
    def shown_rows(self) -> tuple[Row, ...]:
        """Return the rows, none when the group is shut."""
        return () if self.is_shut and self.title else self.rows

    @property
    def widget_keys(self) -> list[str]:
        """Return the keys of all widgets of the group, in order."""
        return ([self.header_key] if self.title else []) + list(self.ids)


@dataclass(frozen=True)
class Place:
    """A place in a list: a group, and the row it stands before; no row is the end of the group."""

    group: str
    before: str


def stepped(groups: Sequence[Group], id: str, step: int) -> Place | None:
    """Return the place one step up (-1) or down (1), into the next group at an edge; None where there is none."""
    at = next((place for place, group in enumerate(groups) if id in group.ids), None)
    if at is None:
        return None
    group = groups[at]
    rest = [each for each in group.ids if each != id]
    spot = group.ids.index(id) + step
    if 0 <= spot < len(group.ids):
        return Place(group.key, rest[spot] if spot < len(rest) else "")
    if not 0 <= at + step < len(groups):
        return None
    other = groups[at + step]
    return Place(other.key, other.ids[0] if step > 0 and other.ids else "")


def nearest(old: Sequence[str], gone: str, order: Sequence[str]) -> str:
    """Return what is left in `order` nearest to a row that is gone, rows before heads; nothing where none is."""
    at = old.index(gone)
    rest = [each for each in (*old[at + 1 :], *reversed(old[:at])) if each in order]
    beside = [each for each in (*old[at + 1 : at + 2], *old[at - 1 : at]) if each in order]
    rows = [each for each in beside if not each.startswith("#")]
    return next(iter([*rows, *rest]), "")


def drop_place(
    groups: Sequence[Group], id: str, places: Sequence[tuple[str, QRect]], y: int
) -> tuple[Place | None, int]:
    """Return where a row dropped at height `y` goes, and the height of the line that shows it."""
    boxes = dict(places)
    best: tuple[int, Place, int] | None = None
    for group in groups:
        for before, line_y in _gaps(group, boxes):
            far = abs(line_y - y)
            if best is None or far < best[0]:
                best = (far, Place(group.key, before), line_y)
    return (best[1], best[2]) if best is not None else (None, 0)


def _gaps(group: Group, boxes: dict[str, QRect]) -> list[tuple[str, int]]:
    """List the gaps of one group: the row below each, and its height."""
    gaps = [(id, boxes[id].top()) for id in group.ids if id in boxes]
    last = group.ids[-1] if group.ids else group.header_key
    if last in boxes:
        gaps.append(("", boxes[last].bottom()))
    return gaps
