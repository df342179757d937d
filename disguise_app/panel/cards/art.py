"""Paints the pictures of the cards in the colours of the face. Called while painting only."""

from dataclasses import replace
from functools import cache
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QTransform

from disguise_app.look import icons
from disguise_app.look.face import Face
from disguise_app.look.strokes import path_of
from disguise_app.panel.cards.shapes import HEIGHT, WIDTH, Art, Fill, Label, Stroke
from disguise_app.panel.widgets import type_scale

_LEAST_PX: Final = 14

_ROLES: Final = ("sky", "grass", "wall", "roof", "door", "path", "ink")
"""Colours that the palette has, there with `art_` before the name."""

_COLOURS: Final = {
    "light": {
        "leaf": "#8FB394",
        "trunk": "#A68B6F",
        "fence": "#F7F1E6",
        "glass": "#BAD4EA",
        "white": "#FFFFFF",
        "grey": "#9BA6B3",
        "dark": "#5B636E",
        "skin": "#D9A883",
        "hair": "#5B4636",
        "shirt": "#8FA8CE",
        "shirt2": "#A5C0A4",
        "shirt3": "#B79CC0",
        "legs": "#5F6B7E",
    },
    "dark": {
        "leaf": "#4F7357",
        "trunk": "#6B5A49",
        "fence": "#8A8478",
        "glass": "#4F6A84",
        "white": "#15181B",
        "grey": "#77828F",
        "dark": "#15181B",
        "skin": "#B98A68",
        "hair": "#2B211A",
        "shirt": "#5F7BA6",
        "shirt2": "#5F8266",
        "shirt3": "#7F668A",
        "legs": "#8A94A5",
    },
}


def draw(painter: QPainter, face: Face, art: Art, place: QRectF, *, is_mirrored: bool = False) -> None:
    """Draw a picture into the middle of a place that is at least as wide, its corners round.

    Mirrored it goes from right to left, as lines do there; words in it stay as they are.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(place, face.px(12), face.px(12))
    painter.setClipPath(outline)
    size = place.height() / HEIGHT
    painter.translate(place.center().x() - size * WIDTH / 2, place.top())
    painter.scale(size, size)
    plain = painter.transform()
    turned = QTransform(-1, 0, 0, 1, WIDTH, 0) * plain if is_mirrored else plain
    for shape in art:
        painter.setTransform(plain if isinstance(shape, Label) else turned)
        if isinstance(shape, Fill):
            painter.fillPath(_path(shape.path), _colour(face, shape.colour))
        elif isinstance(shape, Stroke):
            painter.strokePath(_path(shape.path), icons.round_pen(_colour(face, shape.colour), shape.width))
        else:
            _write(painter, face, replace(shape, x=WIDTH - shape.x) if is_mirrored else shape)
    painter.restore()


def _colour(face: Face, name: str) -> QColor:
    return face.colour("art_" + name) if name in _ROLES else QColor(_COLOURS[face.scheme][name])


def _write(painter: QPainter, face: Face, label: Label) -> None:
    """Write a word into its place, smaller if it must be; not at all where it could not be read."""
    font = QFont(type_scale.font(face, "strong"))
    size = label.size
    while size >= _LEAST_PX:
        font.setPixelSize(int(size))
        if QFontMetricsF(font).horizontalAdvance(label.text) <= label.width:
            painter.setFont(font)
            painter.setPen(_colour(face, "ink"))
            box = QRectF(label.x - label.width / 2, label.y - label.size, label.width, 2 * label.size)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label.text)
            return
        size *= 0.9


@cache
def _path(text: str) -> QPainterPath:
    return path_of(text)
