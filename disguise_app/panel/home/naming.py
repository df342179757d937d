"""Fits the name of a room between its walls: wrapped between words, in smaller type, and shortened only behind that.

The labels ask it while painting, and keep the answer. The whole name stands in the list of rooms and in what a screen
reader hears; so a shortened word keeps its beginning and its end, which tells German words apart.
"""

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF

from disguise_app.look.face import Face
from disguise_app.panel.widgets import type_scale
from disguise_app.panel.widgets.text_block import TextBlock

_STYLES: Final = ("side", "mark", "cap", "small_cap", "tiny", "tiniest")
# Smaller than this on the screen nothing is written; with larger text a whole name in small type says more than half.
_LEAST_PX: Final = 11
# A line may begin behind a space, a hyphen or a stroke.
_BREAKS: Final = re.compile(r"(?<=[-‐/])(?=[^\s-])|(?<=\s)(?=\S)")
_MORE: Final = "…"


@dataclass(frozen=True, repr=False)
class Name:
    """A name as it is written in the picture, its style, its width in px at most, and whether all of it is there."""

    text: str
    style: str
    width: int
    is_whole: bool = True


def styles(face: Face) -> list[str]:
    """List the styles of the picture's words that can be read, the largest first."""
    return [each for each in _STYLES if face.px(type_scale.STYLES[each][0]) >= _LEAST_PX] or [_STYLES[0]]


def fitted(name: str, width: int, height: int, *, face: Face) -> Name | None:
    """Return a name for a place of `width` and `height` px; None where not even one line has room.

    A word may come a little nearer to the walls than others before it is shortened.
    """
    known = styles(face)
    near = width + face.px(6)
    for style, most in [*((each, width) for each in known), (known[-1], near)]:
        if longest(name, style, face) <= most and _block(name, style, face).height(most) <= height:
            return Name(name, style, most)
    style = next((each for each in reversed(known) if type_scale.line_px(face, each) <= height), "")
    return _cut(name, style, width, height, face) if style else None


def _cut(name: str, style: str, width: int, height: int, face: Face) -> Name:
    metrics = QFontMetrics(type_scale.font(face, style))
    pieces = [_shortened(piece, metrics, width) for piece in _BREAKS.split(name)]
    while len(pieces) > 1 and _block(_joined(pieces), style, face).height(width) > height:
        # A last word that is cut off is told by dots on the one before it.
        pieces = [*pieces[:-2], _shortened(pieces[-2].rstrip().rstrip(_MORE) + _MORE, metrics, width, at_end=True)]
    return Name(_joined(pieces), style, width, is_whole=False)


def longest(name: str, style: str, face: Face) -> int:
    """Return the width in px of the longest part of a name that no line may break."""
    metrics = QFontMetricsF(type_scale.font(face, style))
    return max(int(metrics.horizontalAdvance(piece.rstrip())) + 2 for piece in _BREAKS.split(name))


def _shortened(piece: str, metrics: QFontMetrics, width: int, *, at_end: bool = False) -> str:
    """Return a word as it is where it fits, or with dots in its middle or at its end; the space behind it stays."""
    word = piece.rstrip()
    mode = Qt.TextElideMode.ElideRight if at_end else Qt.TextElideMode.ElideMiddle
    return metrics.elidedText(word, mode, width - 2) + piece[len(word) :]


def _joined(pieces: list[str]) -> str:
    return "".join(pieces).rstrip()


def _block(text: str, style: str, face: Face) -> TextBlock:
    return TextBlock(text, face=face, style=style, centred=True)
