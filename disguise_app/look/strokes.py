"""Path text to QPainterPath: the part of SVG's path language that the icons use (M L H V A Z, upper and lower case).

Called by `icons`. Arcs are parts of circles (equal radii, no rotation), as SVG 1.1 appendix F.6 defines them. It must
not know any icon.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

_ARGUMENTS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "Z": 0}


def path_of(text: str) -> QPainterPath:
    """Return the path that `text` describes; raises KeyError for a letter outside the subset."""
    path = QPainterPath()
    for letter, values in _commands(text):
        at = path.currentPosition()
        base = at if letter.islower() else QPointF(0, 0)
        match letter.upper():
            case "M":
                path.moveTo(base.x() + values[0], base.y() + values[1])
            case "L":
                path.lineTo(base.x() + values[0], base.y() + values[1])
            case "H":
                path.lineTo(base.x() + values[0], at.y())
            case "V":
                path.lineTo(at.x(), base.y() + values[0])
            case "A":
                _arc(path, at, base + QPointF(values[5], values[6]), values)
            case _:
                path.closeSubpath()
    return path


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    letter = ""
    values: list[float] = []
    for part in _parts(text):
        if part[-1].isalpha():
            letter, values = part, []
            if _ARGUMENTS[letter.upper()] == 0:
                yield letter, values
            continue
        values.append(float(part))
        if len(values) == _ARGUMENTS[letter.upper()]:
            yield letter, values
            values = []
            # More pairs after a move are lines.
            letter = {"M": "L", "m": "l"}.get(letter, letter)


def _parts(text: str) -> Iterator[str]:
    number = ""
    for char in text + " ":
        if number and (char.isalpha() or char in " -," or (char == "." and "." in number)):
            yield number
            number = ""
        if char.isalpha():
            yield char
        elif char not in " ,":
            number += char


def _arc(path: QPainterPath, start: QPointF, end: QPointF, values: list[float]) -> None:
    from math import atan2, copysign, degrees, hypot, sqrt

    is_large, is_clockwise = values[3] != 0, values[4] != 0
    dx, dy = end.x() - start.x(), end.y() - start.y()
    chord = hypot(dx, dy)
    radius = max(values[0], chord / 2)
    height = sqrt(max(0.0, radius * radius - chord * chord / 4))
    side = height if is_large != is_clockwise else -height
    x = (start.x() + end.x()) / 2 + side * dy / chord * -1
    y = (start.y() + end.y()) / 2 + side * dx / chord
    first = degrees(atan2(y - start.y(), start.x() - x))
    last = degrees(atan2(y - end.y(), end.x() - x))
    sweep = last - first
    wanted = -1.0 if is_clockwise else 1.0
    if sweep == 0 or copysign(1.0, sweep) != wanted:
        sweep += 360 * wanted
    path.arcTo(QRectF(x - radius, y - radius, 2 * radius, 2 * radius), first, sweep)
