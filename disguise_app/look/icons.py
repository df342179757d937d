"""Icons: strokes on a grid of 20, sharp at any size, in a colour of the palette.

Called wherever something shows an icon; the paths are the design's own. No picture files and no SVG plug-in, so nothing
is loaded before the first frame. The pen with round ends is read from Qt's own serialisation, because naming its ends
would touch the `Qt` namespace (see `system`). It must not know what an icon stands for in a window.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from disguise_app.look.strokes import path_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QIcon

GRID: Final = 20
STROKE: Final = 1.5

PATHS: Final = {
    "chevron": "M6 8.5l4 4 4-4",
    "chevron_right": "M8.5 6l4 4-4 4",
    "chevron_left": "M11.5 6l-4 4 4 4",
    "menu": "M3.5 6h13M3.5 10h13M3.5 14h13",
    "tick": "M4.5 10.5l3.7 3.7 7.3-8",
    "plus": "M10 4.5v11M4.5 10h11",
    "tape": "M5.5 3h9v14l-1.5-1.2-1.5 1.2-1.5-1.2-1.5 1.2-1.5-1.2L5.5 17zM8 7h4M8 10h4",
    "swap": "M6.5 16V4.5M3.5 7.5l3-3 3 3M13.5 4v11.5M10.5 12.5l3 3 3-3",
    "backspace": "M7.2 4.5h8.3a1.6 1.6 0 0 1 1.6 1.6v7.8a1.6 1.6 0 0 1-1.6 1.6H7.2L2.4 10z"
    "M9 7.6l4.8 4.8M13.8 7.6L9 12.4",
    "undo": "M7 4.5L3.5 8 7 11.5M4 8h8a4 4 0 0 1 0 8H8",
    "redo": "M13 4.5L16.5 8 13 11.5M16 8h-8a4 4 0 0 0 0 8H12",
    "save": "M10 3.5v9M6.5 9.2L10 12.7l3.5-3.5M4 16.3h12",
    "copy": "M7.5 7.5h8.5v8.5h-8.5zM4.5 12.5h-.5v-8.5h8.5v.5",
    "clear": "M4 5.5h12M8 5.5V4h4v1.5M5.5 5.5l.8 11h7.4l.8-11",
    "find": "M14 9a5 5 0 0 1-10 0a5 5 0 0 1 10 0zM12.8 12.8L16.5 16.5",
    "lock": "M6.5 9h7a1.5 1.5 0 0 1 1.5 1.5v4.5a1.5 1.5 0 0 1-1.5 1.5h-7"
    "a1.5 1.5 0 0 1-1.5-1.5v-4.5a1.5 1.5 0 0 1 1.5-1.5zM7 9V6.8a3 3 0 0 1 6 0V9",
    "handle": "",
}
_DISCS: Final = {"handle": [(x, y) for x in (7.5, 12.5) for y in (5.0, 10.0, 15.0)]}
_DISC_RADIUS: Final = 1.4
# QPen(brush, 1.0, solid, round cap, round join) as QDataStream of version 20 writes it.
_ROUND_PEN: Final = bytes.fromhex(
    "00a1003ff00000000000000101ffff00000000000000003ff00000000000000000000000000000000000000000000000"
    "000000000000003ff00000000000000000000000000000000000000000000000000000000000003ff000000000000040"
    "0000000000000000000000000000000000000000"
)

# Where in it the first of three shades stands. QPen.setColor would try Qt's own colours by name: the `Qt` namespace.
_RED_AT: Final = 15


def icon(name: str, colour: QColor, size: int = GRID) -> QIcon:
    """Return an icon that strokes itself in `colour`; `size` is its usual side in px. Raises KeyError."""
    from PySide6.QtGui import QIcon

    from disguise_app.look.icon_engine import StrokedIcon

    _path(name)
    return QIcon(StrokedIcon(lambda painter, box: draw(painter, name, box, colour), size))


def draw(painter: QPainter, name: str, rect: QRectF, colour: QColor, width: float = STROKE) -> None:
    """Stroke an icon in the largest square in the middle of `rect`; `width` is in units of the grid."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    for x, y in _DISCS.get(name, ()):
        disc = QPainterPath()
        disc.addEllipse(x - _DISC_RADIUS, y - _DISC_RADIUS, 2 * _DISC_RADIUS, 2 * _DISC_RADIUS)
        painter.fillPath(disc, colour)
    painter.strokePath(_path(name), round_pen(colour, width))
    painter.restore()


def round_pen(colour: QColor, width: float) -> QPen:
    """Return a pen with round ends and joins."""
    return _round_pen(colour.rgb(), float(width))


@cache
def _round_pen(rgb: int, width: float) -> QPen:
    written = bytearray(_ROUND_PEN)
    for at, shift in enumerate((16, 8, 0)):
        # A shade has two bytes; both of them the one of eight bits is that shade exactly.
        shade = rgb >> shift & 0xFF
        written[_RED_AT + 2 * at : _RED_AT + 2 * at + 2] = bytes((shade, shade))
    pen = QPen()
    stream = QDataStream(QByteArray(bytes(written)))
    stream.setVersion(QDataStream.Version.Qt_6_0.value)
    stream >> pen
    pen.setWidthF(width)
    return pen


@cache
def _path(name: str) -> QPainterPath:
    return path_of(PATHS[name])
