"""Small things the panel's widgets draw in common: the tick box, the handle, the sand dot, the chevron.

Called while painting only.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from disguise_app.look import icons
from disguise_app.look.face import Face

_CHEVRONS: Final = {"down": "chevron", "right": "chevron_right", "left": "chevron_left"}


def draw_tick_box(painter: QPainter, face: Face, box: QRect, *, is_ticked: bool) -> None:
    """Draw a tick box of the size of `box`, ticked or empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = box.width() * 5 / 22
    if is_ticked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(face.colour("accent"))
        painter.drawRoundedRect(box, radius, radius)
        icons.draw(painter, "tick", QRectF(box), face.colour("page"), width=2.0)
    else:
        painter.setPen(QPen(face.colour("edge"), max(1.0, box.width() / 20)))
        painter.setBrush(face.colour("page"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


def draw_handle(painter: QPainter, face: Face, box: QRect) -> None:
    """Draw the six dots by which a row is dragged."""
    icons.draw(painter, "handle", QRectF(box), face.colour("edge"))


def draw_dot(painter: QPainter, face: Face, centre: QPointF) -> None:
    """Draw the sand dot, 8 px across."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(face.colour("calm_mark"))
    radius = face.px(8) / 2
    painter.drawEllipse(centre, radius, radius)
    painter.restore()


def draw_chevron(painter: QPainter, face: Face, box: QRect, *, towards: str, role: str = "dim") -> None:
    """Draw a chevron that points "down", "right" or "left"."""
    icons.draw(painter, _CHEVRONS[towards], QRectF(box), face.colour(role))


def draw_card(painter: QPainter, face: Face, box: QRect, lines: Sequence[int] = ()) -> None:
    """Draw a card on the page's ground with a hairline round it and one across at each height of `lines`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(face.colour("line"), 1))
    painter.setBrush(face.colour("page"))
    radius = face.px(8)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    for y in lines:
        painter.fillRect(box.left(), y, box.width(), 1, face.colour("line"))
    painter.restore()


def card_outline(box: QRect, radius: int, *, is_first: bool, is_last: bool) -> QPainterPath:
    """Return the shape of a row: rounded only where it meets the corners of its card."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(QRectF(box), radius, radius)
    half = box.height() // 2
    if not is_first:
        path.addRect(QRectF(box.left(), box.top(), box.width(), half))
    if not is_last:
        path.addRect(QRectF(box.left(), box.top() + half, box.width(), box.height() - half))
    return path
