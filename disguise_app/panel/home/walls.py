"""Paints the bare floor: dots, grounds of rooms, walls with doors and windows in them, stairs.

Called by the picture and by the small pictures of starter homes, while painting only. It knows no way and no choice.
"""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from disguise_app.look import icons
from disguise_app.look.face import Face
from disguise_app.panel.home.lens import Lens
from disguise_app.panel.home.scene import DoorShape, Scene, StairShape
from disguise_app.plan.model import Room
from disguise_app.plan.overlaps import Overlap

_GAP = 0.86


def draw_dots(painter: QPainter, face: Face, lens: Lens, box: QRect) -> None:
    """Draw the dots of the grid, about 20 px apart."""
    step = lens.side / 2 if lens.side >= face.px(30) else lens.side
    painter.setPen(QPen(face.colour("line"), max(1.0, face.scale * 1.5)))
    painter.drawPoints(_dots(lens.left % step, lens.top % step, step, box.width(), box.height()))


@lru_cache(maxsize=2)
def _dots(left: float, top: float, step: float, width: int, height: int) -> QPolygonF:
    """Give the dots of a grid from its first one; kept, since a key changes rooms and seldom the grid."""
    rows = (top + step * row for row in range(ceil((height - top) / step)))
    across = [left + step * column for column in range(ceil((width - left) / step))]
    return QPolygonF([QPointF(x, y) for y in rows for x in across])


def draw_floor(painter: QPainter, face: Face, scene: Scene, lens: Lens, *, wall_px: float) -> None:
    """Draw all rooms of a floor without their names."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for room in scene.rooms:
        _draw_ground(painter, face, room, lens)
    for room in scene.indoor:
        _draw_walls(painter, face.colour("text"), room_rect(room, lens), wall_px)
    for stairs in scene.stairs:
        _draw_stairs(painter, face, stairs, lens)
    for door in scene.doors:
        _draw_door(painter, face, door, lens, wall_px)
    painter.restore()


def _draw_walls(painter: QPainter, ink: QColor, rect: QRectF, wall_px: float) -> None:
    """Fill four bars on whole pixels: stroking a rectangle takes ten times as long, and walls are looked at often."""
    thick = max(1, round(wall_px))
    left, top, right, bottom = (
        round(edge - thick / 2) for edge in (rect.left(), rect.top(), rect.right(), rect.bottom())
    )
    for y in (top, bottom):
        painter.fillRect(left, y, right - left + thick, thick, ink)
    for x in (left, right):
        painter.fillRect(x, top, thick, bottom - top + thick, ink)


def room_rect(room: Room | Overlap, lens: Lens) -> QRectF:
    """Return where a room is, or what two rooms share."""
    return lens.rect(room.x, room.y, room.width, room.height)


def stairs_rect(shape: StairShape, lens: Lens) -> QRectF:
    """Return where stairs are, one square on each floor."""
    return lens.rect(shape.x, shape.y, 1, 1)


def swing(shape: DoorShape, lens: Lens) -> QRectF | None:
    """Return the square that the leaf of a door sweeps; None where nothing does."""
    if shape.door.kind in ("open", "window"):
        return None
    at, half = lens.half(shape.x, shape.y), lens.side * _GAP / 2
    if shape.is_across:
        top = at.y() if shape.inward > 0 else at.y() - 2 * half
        return QRectF(at.x() - half, top, 2 * half, 2 * half)
    left = at.x() if shape.inward > 0 else at.x() - 2 * half
    return QRectF(left, at.y() - half, 2 * half, 2 * half)


def _draw_ground(painter: QPainter, face: Face, room: Room, lens: Lens) -> None:
    rect = room_rect(room, lens)
    if room.is_outdoor:
        painter.setPen(QPen(face.colour("line"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1.5, 1.5, -1.5, -1.5))
    else:
        painter.fillRect(rect, face.colour("page"))
    if room.use == "safe" and not room.is_outdoor:
        painter.fillRect(rect, face.colour("safe"))
    if room.use == "avoid":
        _hatch(painter, face, rect)


def _hatch(painter: QPainter, face: Face, rect: QRectF) -> None:
    """Fill with thin diagonal lines, each drawn once from edge to edge."""
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(QPen(face.colour("line"), max(1.0, face.scale * 1.6)))
    step, reach = face.px(10), rect.width() + rect.height()
    along = step - (rect.left() + rect.top()) % step
    lines = []
    while along < reach:
        x = rect.left() + along
        lines.append(QLineF(x, rect.top(), x - rect.height(), rect.bottom()))
        along += step
    painter.drawLines(lines)
    painter.restore()


def _draw_door(painter: QPainter, face: Face, shape: DoorShape, lens: Lens, wall_px: float) -> None:
    painter.save()
    painter.translate(lens.half(shape.x, shape.y))
    if not shape.is_across:
        painter.rotate(-90)
        # Turned so, east is down: what lies inwards changes its side.
    inward = shape.inward
    half = lens.side * _GAP / 2
    if shape.door.kind == "window":
        _draw_window(painter, face, half, wall_px)
    else:
        painter.fillRect(QRectF(-half, -wall_px / 2 - 0.5, 2 * half, wall_px + 1), face.colour("page"))
        if shape.door.kind != "open":
            _draw_leaf(painter, face, half, inward, is_front=shape.door.kind == "front")
    painter.restore()
    if shape.door.kept_locked:
        _draw_lock(painter, face, lens.half(shape.x, shape.y))


def _draw_leaf(painter: QPainter, face: Face, half: float, inward: int, *, is_front: bool) -> None:
    """Draw the open leaf of a door and the quarter circle that it sweeps."""
    painter.setPen(QPen(face.colour("dim"), max(1.0, face.scale * (2 if is_front else 1))))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    length = 2 * half
    painter.drawLine(QPointF(-half, 0), QPointF(-half, inward * length))
    painter.setPen(QPen(face.colour("dim"), max(1.0, face.scale)))
    painter.drawArc(QRectF(-half - length, -length, 2 * length, 2 * length), 0, -inward * 90 * 16)


def _draw_window(painter: QPainter, face: Face, half: float, wall_px: float) -> None:
    painter.setPen(QPen(face.colour("text"), max(1.0, face.scale)))
    painter.setBrush(QBrush(face.colour("page")))
    thick = wall_px + face.px(2)
    painter.drawRect(QRectF(-half * 0.9, -thick / 2, half * 1.8, thick))


def _draw_lock(painter: QPainter, face: Face, at: QPointF) -> None:
    size = face.px(16)
    box = QRectF(at.x() - size / 2, at.y() - size / 2, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(face.colour("page"))
    painter.drawEllipse(box.adjusted(-1, -1, 1, 1))
    icons.draw(painter, "lock", box, face.colour("dim"))


def _draw_stairs(painter: QPainter, face: Face, shape: StairShape, lens: Lens) -> None:
    """Draw steps across a square and an arrow beside them that tells up from down."""
    rect = stairs_rect(shape, lens).adjusted(3, 3, -3, -3)
    ink: QColor = face.colour("dim")
    painter.setPen(QPen(ink, max(1.0, face.scale)))
    steps = 6
    right = rect.left() + rect.width() * 0.66
    for step in range(steps + 1):
        y = rect.top() + rect.height() * step / steps
        painter.drawLine(QPointF(rect.left(), y), QPointF(right, y))
    painter.drawLine(QPointF(right, rect.top()), QPointF(right, rect.bottom()))
    x = rect.left() + rect.width() * 0.86
    tip, tail = (rect.top(), rect.bottom()) if shape.goes_up else (rect.bottom(), rect.top())
    head = rect.width() * 0.13 * (1 if shape.goes_up else -1)
    painter.drawLine(QPointF(x, tail), QPointF(x, tip))
    painter.drawPolyline([QPointF(x - abs(head), tip + head), QPointF(x, tip), QPointF(x + abs(head), tip + head)])
