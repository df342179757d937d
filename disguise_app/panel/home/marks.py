"""Paints what lies over the floor: the way out, the chosen room, door or stairs, and the handles to resize a room.

Called by the picture while painting only.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from disguise_app.look import icons
from disguise_app.look.face import Face
from disguise_app.panel.home.lens import Lens
from disguise_app.panel.home.scene import DOOR, ROOM, STAIR, Chosen, Scene
from disguise_app.panel.home.walls import room_rect, stairs_rect, swing
from disguise_app.panel.home.way_line import Run

GRIPS = tuple((x, y) for y in (-1, 0, 1) for x in (-1, 0, 1) if x or y)


def draw_way(painter: QPainter, face: Face, run: Run, lens: Lens) -> None:
    """Draw one run of a way: a halo, the line, a ring where the way starts, an open arrow where the run ends."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = QPolygonF([lens.half(x, y) for x, y in run.spots])
    has_line = len(run.spots) > 1
    for role, width in (("page", face.px(10)), ("accent", face.px(4))):
        painter.setPen(icons.round_pen(face.colour(role), width))
        if has_line:
            painter.drawPolyline(line)
            _draw_arrow(painter, face, line)
    if run.is_start:
        radius = face.px(9)
        painter.setPen(QPen(face.colour("accent"), face.px(4)))
        painter.setBrush(face.colour("page"))
        painter.drawEllipse(line.at(0), radius, radius)
    painter.restore()


def _draw_arrow(painter: QPainter, face: Face, line: QPolygonF) -> None:
    tip, before = line.at(line.count() - 1), line.at(line.count() - 2)
    length = hypot(tip.x() - before.x(), tip.y() - before.y()) or 1.0
    x, y = (tip.x() - before.x()) / length, (tip.y() - before.y()) / length
    size = face.px(11)
    left = QPointF(tip.x() - size * (x + y), tip.y() - size * (y - x))
    right = QPointF(tip.x() - size * (x - y), tip.y() - size * (y + x))
    painter.drawPolyline([left, tip, right])


def busy_places(face: Face, scene: Scene, shown: Sequence[Run], lens: Lens) -> list[QRectF]:
    """List where ways, stairs and the swings of doors are, so that names keep clear of them; a way counts for more."""
    found = [box for shape in scene.doors if (box := swing(shape, lens)) is not None]
    found += [stairs_rect(each, lens) for each in scene.stairs]
    edge = face.px(7)
    for run in shown:
        spots = [lens.half(x, y) for x, y in run.spots]
        parts = [QRectF(a, b).normalized().adjusted(-edge, -edge, edge, edge) for a, b in pairwise(spots)]
        ring = QRectF(spots[0], spots[0]).adjusted(-2 * edge, -2 * edge, 2 * edge, 2 * edge)
        found += 3 * (parts + [ring] * run.is_start)
    return found


def draw_overlaps(painter: QPainter, face: Face, scene: Scene, lens: Lens) -> None:
    """Mark the squares that two rooms share by crossed lines and a dashed frame."""
    painter.save()
    # Along pixels: smoothed, this pattern takes longer than all the rest of the floor.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for each in scene.overlaps:
        rect = room_rect(each, lens).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(face.colour("calm_mark"), Qt.BrushStyle.DiagCrossPattern))
        painter.drawRect(rect)
        painter.setPen(QPen(face.colour("calm_mark"), face.px(2), Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
    painter.restore()


def draw_chosen(painter: QPainter, face: Face, scene: Scene, chosen: Chosen, lens: Lens, *, has_grips: bool) -> None:
    """Draw a line inside the walls of the chosen room, or round the chosen door or stairs."""
    rect = chosen_rect(scene, chosen, lens)
    if rect is None:
        return
    painter.save()
    painter.setPen(QPen(face.colour("accent"), face.px(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = face.px(3) if chosen.sort == ROOM else 0
    painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
    if has_grips and chosen.sort == ROOM:
        painter.setPen(QPen(face.colour("accent"), max(1, face.px(1))))
        painter.setBrush(face.colour("page"))
        for grip in GRIPS:
            painter.drawRect(grip_rect(face, rect, grip))
    painter.restore()


def chosen_rect(scene: Scene, chosen: Chosen, lens: Lens) -> QRectF | None:
    """Return where the chosen thing is on this floor."""
    if chosen.sort == ROOM:
        room = scene.room(chosen.id)
        return room_rect(room, lens) if room is not None else None
    if chosen.sort == DOOR:
        door = next((each for each in scene.doors if each.door.id == chosen.id), None)
        if door is None:
            return None
        at, half, thin = lens.half(door.x, door.y), lens.side / 2, max(8.0, lens.side / 4)
        across, down = (half, thin) if door.is_across else (thin, half)
        return QRectF(at.x() - across, at.y() - down, 2 * across, 2 * down)
    if chosen.sort == STAIR:
        stairs = next((each for each in scene.stairs if each.stair.id == chosen.id), None)
        return stairs_rect(stairs, lens) if stairs is not None else None
    return None


def grip_rect(face: Face, rect: QRectF, grip: tuple[int, int]) -> QRectF:
    """Return the square of a handle; (-1, -1) is the one at the top left."""
    size = face.px(9)
    x = rect.center().x() + grip[0] * rect.width() / 2
    y = rect.center().y() + grip[1] * rect.height() / 2
    return QRectF(x - size / 2, y - size / 2, size, size)
