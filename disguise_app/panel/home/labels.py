"""The names of rooms in the picture, and what is said below a name: a lock, why to keep out, that someone is there.

Called while painting. Layouts are kept from one painting to the next, since making them is the dearest part of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from disguise_app.look import icons
from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.home import naming
from disguise_app.panel.widgets.text_block import TextBlock
from disguise_app.plan.model import Room

_KEPT = 400
# Widths that are tried for a label, as shares of the room's.
_SHARES = (1.0, 0.66, 0.5)


@dataclass(frozen=True, repr=False)
class _Line:
    """One piece of a label: its laid out text, its colour, its height and width, and whether a lock goes with it."""

    block: TextBlock
    colour: str
    height: int
    width: int
    has_lock: bool = False
    is_broken: bool = False


Placed = tuple[list[_Line], QRectF, float]
"""What is said of a room, where, and how much it covers."""


class Labels:
    """Draws the label of a room into its rectangle; what does not fit is left out, never cut in a line."""

    def __init__(self, *, face: Face) -> None:
        self._face = face
        self._blocks: dict[tuple[str, str], TextBlock] = {}
        self._places: dict[tuple[object, ...], Placed] = {}
        self._names: dict[tuple[str, int, int, int], naming.Name | None] = {}

    def draw(self, painter: QPainter, room: Room, rect: QRectF, *, is_taken: bool, busy: Sequence[QRectF] = ()) -> None:
        """Draw the label where it covers least of what is `busy`; `is_taken` says that someone is in the room."""
        near = [each for each in busy if each.intersects(rect)]
        lines, spot, covered = self._placed(room, rect, near, is_taken)
        if not lines:
            return
        width = int(spot.width())
        if room.use == "avoid" or (room.is_outdoor and not covered):
            edge = self._face.px(6)
            plate = spot.adjusted(-edge, -2, edge, 2) & rect.adjusted(2, 2, -2, -2)
            painter.fillRect(plate, self._face.colour("page"))
        top = int(spot.top())
        for line in lines:
            self._draw_line(painter, line, int(spot.left()), top, width)
            top += line.height

    def _placed(self, room: Room, rect: QRectF, near: list[QRectF], is_taken: bool) -> Placed:
        """Find what is said and where, covering least: in narrower lines, or less of it, where that keeps it clear."""
        key = _key(room, rect, near, is_taken)
        if key not in self._places:
            if len(self._places) > _KEPT:
                self._places.clear()
            home = QRectF(0, 0, rect.width(), rect.height())
            self._places[key] = self._best(room, home, [each.translated(-rect.topLeft()) for each in near], is_taken)
        lines, spot, covered = self._places[key]
        return lines, spot.translated(rect.topLeft()), covered

    def _best(self, room: Room, rect: QRectF, near: list[QRectF], is_taken: bool) -> Placed:
        tried: list[Placed] = []
        room_wide, high = int(rect.width()) - self._face.px(10), int(rect.height()) - self._face.px(4)
        for share in _SHARES:
            lines = self._lines(room, int(room_wide * share), high, is_taken)
            if tried and (not lines or any(line.is_broken for line in lines)):
                continue
            for shown in _shorter(lines):
                found = self._spot(shown, rect, near)
                if not found[2]:
                    return found
                tried.append(found)
        return min(tried, key=lambda each: each[2])

    def _spot(self, lines: list[_Line], rect: QRectF, near: list[QRectF]) -> Placed:
        """Find the place in a room that covers least."""
        width, height = max((line.width for line in lines), default=0), sum(line.height for line in lines)
        spots = _spots(rect, width, height, self._face.px(8))
        covered = {place: _covered(spot, near) for place, spot in enumerate(spots)}
        best = min(covered, key=lambda place: covered[place])
        return lines, spots[best], covered[best]

    def _lines(self, room: Room, width: int, height: int, is_taken: bool) -> list[_Line]:
        """List the pieces that fit, the name first."""
        rest = self._rest(room, width, is_taken)
        wanted = self._name(room, width, height, sum(line.height for line in rest))
        fitting: list[_Line] = []
        for line in [*wanted, *rest]:
            if sum(each.height for each in fitting) + line.height <= height:
                fitting.append(line)
        return fitting if wanted else []

    def _rest(self, room: Room, width: int, is_taken: bool) -> list[_Line]:
        """List what is said of a room below its name."""
        lines = [self._words(_("someone is here"), "text", width)] if is_taken else []
        if room.use == "avoid":
            lines.append(self._why(room, width))
        return [*lines, self._lock(width)] if room.lock else lines

    def _why(self, room: Room, width: int) -> _Line:
        """Say why to keep out, or only that one should where the reason is long for the room or its words are."""
        why = (room.reason or room.hazards).strip()
        said = self._words(_("avoid: {why}").format(why=why), "dim", width) if why else None
        is_long = said is None or said.is_broken or said.height > 3 * self._face.px(19)
        return self._words(_("avoid"), "dim", width) if said is None or is_long else said

    def _name(self, room: Room, width: int, height: int, below: int) -> list[_Line]:
        """Fit the name into a room, if it can be whole so that what is `below` px high has its place too."""
        name = room.name.strip() or _("No name")
        key = (name, width, height, below)
        if key not in self._names:
            if len(self._names) > _KEPT:
                self._names.clear()
            fitted = naming.fitted(name, width, height - below, face=self._face)
            is_good = fitted is not None and fitted.is_whole
            self._names[key] = fitted if is_good else naming.fitted(name, width, height, face=self._face)
        kept = self._names[key]
        if kept is None:
            return []
        line = self._piece(kept.text, kept.style, "dim" if room.is_outdoor else "text", kept.width)
        return [line if kept.is_whole else replace(line, is_broken=True)]

    def _words(self, words: str, colour: str, width: int) -> _Line:
        """Set words of ours in the largest type in which none of them breaks."""
        styles = ["second", *naming.styles(self._face)[1:]]
        style = next((each for each in styles if naming.longest(words, each, self._face) <= width), "")
        line = self._piece(words, style or styles[-1], colour, width)
        return line if style else replace(line, is_broken=True)

    def _lock(self, width: int) -> _Line:
        """Make the lock sign with its words, or the sign alone where they would break."""
        words, room = _("has a lock"), width - self._face.px(20)
        style = next((s for s in ("second", "mark", "cap") if self._block(words, s).natural_width() <= room), "")
        return self._piece(words if style else "", style or "second", "safe_text", width, has_lock=True)

    def _piece(self, text: str, style: str, colour: str, width: int, *, has_lock: bool = False) -> _Line:
        block = self._block(text, style)
        beside = self._face.px(20) if has_lock else 0
        room = max(1, width - beside)
        return _Line(block, colour, block.height(room), block.widest(room) + beside, has_lock)

    def _block(self, text: str, style: str) -> TextBlock:
        if len(self._blocks) > _KEPT:
            self._blocks.clear()
        key = (text, style)
        if key not in self._blocks:
            self._blocks[key] = TextBlock(text, face=self._face, style=style, centred=True)
        return self._blocks[key]

    def _draw_line(self, painter: QPainter, line: _Line, left: int, top: int, width: int) -> None:
        face = self._face
        painter.setPen(face.colour(line.colour))
        if not line.has_lock:
            line.block.draw(painter, left, top, width)
            return
        size, begin = face.px(17), left + (width - line.width) // 2
        icons.draw(painter, "lock", QRectF(begin, top + face.px(1), size, size), face.colour(line.colour))
        line.block.draw(painter, begin + face.px(20), top, line.width - face.px(20))


def _key(room: Room, rect: QRectF, near: list[QRectF], is_taken: bool) -> tuple[object, ...]:
    """Name all that a label depends on: its words, the size of its room, and where in it something is."""
    said = (room.name, room.use, room.reason, room.hazards, room.lock, room.is_outdoor, is_taken)
    left, top = rect.left(), rect.top()
    places = [(round(each.left() - left), round(each.top() - top), each.width(), each.height()) for each in near]
    return (*said, rect.width(), rect.height(), *places)


def _shorter(lines: list[_Line]) -> list[list[_Line]]:
    """List what may be said of a room, the most first; that it has a lock is left out only with all the rest."""
    with_lock = [line for place, line in enumerate(lines) if not place or line.has_lock]
    return [lines, with_lock, lines[:1]]


def _spots(rect: QRectF, width: int, height: int, edge: int) -> list[QRectF]:
    """List where a label may stand in a room, the best first: near the top in the middle."""
    spare_x, spare_y = rect.width() - width, rect.height() - height
    tops = (min(spare_y / 2, max(edge, rect.height() * 0.1)), max(spare_y / 2, spare_y - 2 * edge), spare_y / 2)
    lefts = (spare_x / 2, min(spare_x / 2, edge), max(spare_x / 2, spare_x - edge))
    return [QRectF(rect.left() + left, rect.top() + top, width, height) for top in tops for left in lefts]


def _covered(spot: QRectF, busy: Sequence[QRectF]) -> float:
    """Measure how much of what is busy a label would cover."""
    return sum(part.width() * part.height() for each in busy if not (part := spot & each).isEmpty())
