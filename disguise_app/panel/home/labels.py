"""The names of rooms in the picture, and what is said below a name: a lock, why to keep out, that someone is there.

Called while painting. Layouts are kept from one painting to the next, since making them is the dearest part of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from disguise_app.look import icons
from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.text_block import TextBlock
from disguise_app.plan.model import Room

_KEPT = 400


@dataclass(frozen=True, repr=False)
class _Line:
    """One piece of a label: its laid out text, its colour, its height and width, and whether a lock goes with it."""

    block: TextBlock
    colour: str
    height: int
    width: int
    has_lock: bool = False


class Labels:
    """Draws the label of a room into its rectangle; what does not fit is left out, never cut in a line."""

    def __init__(self, *, face: Face) -> None:
        self._face = face
        self._blocks: dict[tuple[str, str], TextBlock] = {}

    def draw(self, painter: QPainter, room: Room, rect: QRectF, *, is_taken: bool, busy: Sequence[QRectF] = ()) -> None:
        """Draw the label where it covers least of what is `busy`; `is_taken` says that someone is in the room."""
        lines = self._lines(
            room, int(rect.width()) - self._face.px(10), int(rect.height()) - self._face.px(4), is_taken
        )
        if not lines:
            return
        lines, spot = self._placed(lines, rect, busy)
        width = int(spot.width())
        if room.use == "avoid" or room.is_outdoor:
            edge = self._face.px(6)
            plate = spot.adjusted(-edge, -2, edge, 2) & rect.adjusted(2, 2, -2, -2)
            painter.fillRect(plate, self._face.colour("page"))
        top = int(spot.top())
        for line in lines:
            self._draw_line(painter, line, int(spot.left()), top, width)
            top += line.height

    def _placed(self, lines: list[_Line], rect: QRectF, busy: Sequence[QRectF]) -> tuple[list[_Line], QRectF]:
        """Find the place that covers least; the name stands alone where all of it together would cover something."""
        near = [each for each in busy if each.intersects(rect)]
        tried = []
        for shown in _shorter(lines):
            width, height = max(line.width for line in shown), sum(line.height for line in shown)
            for spot in _spots(rect, width, height, self._face.px(5)):
                covered = _covered(spot, near)
                if not covered:
                    return shown, spot
                tried.append((covered, shown, spot))
        _least, shown, spot = min(tried, key=lambda each: each[0])
        return shown, spot

    def _lines(self, room: Room, width: int, height: int, is_taken: bool) -> list[_Line]:
        """List the pieces that fit, the name first."""
        wanted = [self._name(room, width)]
        if is_taken:
            wanted.append(self._piece(_("someone is here"), "second", "text", width))
        if room.use == "avoid":
            why = (room.reason or room.hazards).strip()
            wanted.append(self._piece(_("avoid: {why}").format(why=why) if why else _("avoid"), "second", "dim", width))
        if room.lock:
            wanted.append(self._lock(width))
        if room.use == "avoid" and wanted[-1].height > 3 * self._face.px(19):
            wanted[-1] = self._piece(_("avoid"), "second", "dim", width)
        fitting: list[_Line] = []
        for line in wanted:
            if sum(each.height for each in fitting) + line.height <= height:
                fitting.append(line)
        return fitting

    def _name(self, room: Room, width: int) -> _Line:
        name = room.name.strip() or _("No name")
        colour = "dim" if room.is_outdoor else "text"
        style = next((s for s in ("side", "mark") if self._block(name, s).longest_word_width() <= width), "cap")
        # A word that fits between the walls is not broken, though it comes nearer to them than others.
        longest = self._block(name, style).longest_word_width()
        return self._piece(name, style, colour, max(width, longest if longest <= width + self._face.px(8) else 0))

    def _lock(self, width: int) -> _Line:
        """Make the lock sign with its words, or the sign alone where they would break."""
        words, room = _("has a lock"), width - self._face.px(20)
        style = next((s for s in ("second", "mark", "cap") if self._block(words, s).natural_width() <= room), "")
        return self._piece(words if style else "", style or "second", "safe_text", width, has_lock=True)

    def _piece(self, text: str, style: str, colour: str, width: int, *, has_lock: bool = False) -> _Line:
        block = self._block(text, style)
        beside = self._face.px(20) if has_lock else 0
        room = max(1, width - beside)
        return _Line(block, colour, block.height(room), min(room, block.natural_width()) + beside, has_lock)

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
