"""Sizes of type in the panel: one table of font size, line height and weight for each style of text.

Every widget that paints its own text asks here, so that 200 % text is one number. It knows no colours.
"""

from typing import Final

from PySide6.QtGui import QFont

from disguise_app.look.face import Face

STYLES: Final[dict[str, tuple[int, int, int]]] = {
    "title": (22, 28, 600),
    "body": (16, 22, 400),
    "strong": (16, 22, 600),
    "second": (14, 19, 400),
    "group": (15, 20, 600),
    "section": (14, 19, 600),
    "side": (15, 20, 400),
    "side_chosen": (15, 20, 600),
    "button": (15, 20, 500),
    "button_chosen": (15, 20, 600),
    "sheet": (20, 26, 600),
    "mark": (13, 18, 400),
    "cap": (12, 16, 400),
    "small_cap": (11, 14, 400),
    "tiny": (9, 12, 400),
    "tiniest": (7, 10, 400),
    "disc": (13, 16, 600),
    "large": (22, 28, 400),
    "number": (64, 72, 600),
    "address": (42, 50, 600),
    "address_small": (30, 36, 600),
    "not_chosen": (22, 28, 600),
    "card": (44, 58, 600),
    "card_small": (30, 38, 600),
    "card_next": (28, 38, 400),
    "card_next_small": (20, 28, 400),
}
"""Name of a style: font size, line height in px at 100 %, weight."""


def font(face: Face, style: str) -> QFont:
    """Return the application's font in the size and weight of a style."""
    size, _line, weight = STYLES[style]
    return face.font(face.px(size), weight=weight)


def line_px(face: Face, style: str) -> int:
    """Return the height of one line of a style in px."""
    return face.px(STYLES[style][1])
