"""A piece of text laid out to a width: wraps between words, and inside a word only where nothing else fits.

Rows, buttons and paragraphs paint with it, so that a long German word at 200 % text is never cut. `**` around words
makes them bold where `marked` is set. It knows no widget.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from disguise_app.look.face import Face
from disguise_app.panel.widgets import type_scale
from disguise_app.panel.widgets.edges import beginning


@dataclass(frozen=True, repr=False)
class _Laid:
    width: int
    layout: QTextLayout
    lines: int


class TextBlock:
    """Text in one style that can tell its height for a width and draw itself."""

    def __init__(self, text: str, *, face: Face, style: str, marked: bool = False, centred: bool = False) -> None:
        self._text, self._bold = _read_marks(text) if marked else (text.replace("\n", "\u2028"), [])
        self._font = type_scale.font(face, style)
        self._line_px = type_scale.line_px(face, style)
        self._centred = centred
        self._laid: _Laid | None = None
        self._natural: tuple[int, int] | None = None

    def height(self, width: int) -> int:
        """Return the height in px that the text takes at `width` px."""
        natural = self._natural_size()
        lines = natural[1] if width >= natural[0] else self._lay_out(width).lines
        return lines * self._line_px

    def natural_width(self) -> int:
        """Return the width in px of the text without a line break."""
        return self._natural_size()[0]

    def widest(self, width: int) -> int:
        """Return the width in px of the widest line of the text laid out to `width` px."""
        if width >= self._natural_size()[0]:
            return self._natural_size()[0]
        laid = self._lay_out(width)
        widths = [laid.layout.lineAt(place).naturalTextWidth() for place in range(laid.lines)]
        return min(width, int(max(widths)) + 2)

    def longest_word_width(self) -> int:
        """Return the width in px of the longest word."""
        metrics = QFontMetrics(self._font)
        return max((metrics.horizontalAdvance(word) for word in self._text.split()), default=0)

    def draw(self, painter: QPainter, left: int, top: int, width: int) -> None:
        """Draw the text in the painter's pen colour, its first line at `top`."""
        self._lay_out(width).layout.draw(painter, QPointF(left, top))

    def _natural_size(self) -> tuple[int, int]:
        """Return width in px and lines of the text where nothing makes it wrap."""
        if self._natural is None:
            self._natural = self._measure()
        return self._natural

    def _measure(self) -> tuple[int, int]:
        if not self._text:
            return 1, 1
        if not self._bold and self._text.isprintable():
            # One line in one font needs no layout, and lists ask for hundreds.
            return int(QFontMetricsF(self._font).horizontalAdvance(self._text)) + 2, 1
        laid = self._make(1_000_000)
        widths = [laid.layout.lineAt(place).naturalTextWidth() for place in range(laid.lines)]
        return int(max(widths)) + 1, laid.lines

    def _lay_out(self, width: int) -> _Laid:
        if self._laid is None or self._laid.width != width:
            self._laid = self._make(max(1, width))
        return self._laid

    def _make(self, width: int) -> _Laid:
        layout = QTextLayout(self._text, self._font)
        layout.setTextOption(self._option())
        if self._bold:
            layout.setFormats(self._formats())
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * self._line_px + (self._line_px - line.height()) / 2))
            count += 1
        layout.endLayout()
        return _Laid(width, layout, max(1, count))

    def _option(self) -> QTextOption:
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if self._centred else beginning())
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return option

    def _formats(self) -> list[QTextLayout.FormatRange]:
        ranges = []
        for start, length in self._bold:
            bold = QTextLayout.FormatRange()
            bold.start, bold.length = start, length
            style = QTextCharFormat()
            style.setFontWeight(QFont.Weight.DemiBold)
            bold.format = style
            ranges.append(bold)
        return ranges


def _read_marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the `**` marks out of a text and tell where the bold words stand."""
    plain, bold = "", []
    for place, piece in enumerate(text.split("**")):
        if place % 2:
            bold.append((len(plain), len(piece)))
        plain += piece
    return plain.replace("\n", "\u2028"), bold
