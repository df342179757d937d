"""How a row's words lie at a width: how high it is, where its text begins, whether its remark goes below.

A row list asks it for the heights of all rows, made or not; the row's widget paints by it. It knows no widget.
"""

from dataclasses import dataclass, replace
from typing import Final

from disguise_app.look.face import Face
from disguise_app.panel.widgets.item_texts import in_one_line
from disguise_app.panel.widgets.text_block import TextBlock

# A pasted page of text must not push all other rows away; the open row shows all of it.
_MOST_TEXT: Final = 240
_MOST_SECOND: Final = 240


@dataclass(frozen=True, repr=False)
class Row:
    """What a row shows. `ticked` None has no box; `is_calm` sets the sand dot before the remark; `leads` a chevron."""

    id: str
    text: str
    second: str = ""
    remark: str = ""
    ticked: bool | None = None
    is_calm: bool = False
    is_large: bool = False
    leads: bool = False
    can_move: bool = True
    hint: str = ""
    """Shown dim in place of an empty text."""

    @property
    def spoken(self) -> str:
        """Return all of it in one line, for a screen reader."""
        return ", ".join(part for part in (self.text or self.hint, self.second, self.remark) if part)


class RowShape:
    """A row's words, laid out when a height is asked for. Lengths are px of the left-to-right form."""

    def __init__(self, row: Row, *, face: Face) -> None:
        self.given = row
        self.row = replace(row, text=in_one_line(row.text, _MOST_TEXT), second=in_one_line(row.second, _MOST_SECOND))
        self._face = face
        shown = self.row
        self.text = TextBlock(shown.text or shown.hint, face=face, style="large" if shown.is_large else "body")
        self.second = TextBlock(shown.second, face=face, style="second") if shown.second else None
        self.remark = TextBlock(shown.remark, face=face, style="second") if shown.remark else None
        self._heights: dict[int, int] = {}

    @property
    def text_left(self) -> int:
        """Return where the text begins."""
        if self.row.ticked is None:
            return self._face.px(12)
        return self._face.px(12 + 14) + self.tick_px

    @property
    def tick_px(self) -> int:
        """Return the size of the tick box."""
        return self._face.px(32 if self.row.is_large else 22)

    @property
    def end_px(self) -> int:
        """Return the width that is kept free at the end."""
        return self._face.px(34) if self.row.can_move or self.row.leads else self._face.px(12)

    def remark_px(self, width: int) -> int:
        """Return the width of the remark beside the text, 0 where it goes below."""
        if self.remark is None:
            return 0
        dot = self._face.px(14) if self.row.is_calm else 0
        wanted = self.remark.natural_width() + dot + self._face.px(12)
        room = width - self.text_left - self.end_px
        return wanted if wanted < room * 0.45 else 0

    def text_px(self, width: int) -> int:
        """Return the width of the text."""
        return max(self._face.px(40), width - self.text_left - self.end_px - self.remark_px(width))

    def words_height(self, width: int) -> int:
        """Return the height of text, second line and a remark that goes below."""
        room = self.text_px(width)
        second = self.second.height(room) if self.second else 0
        below = self.remark.height(room) if self.remark and not self.remark_px(width) else 0
        return self.text.height(room) + second + below

    def height(self, width: int) -> int:
        """Return the height of the whole row."""
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        words = self.words_height(width)
        if self.row.is_large:
            return max(self._face.px(64) - 1, words + self._face.px(20))
        least = 56 if self.row.leads else 52 if self.second else 48
        return max(self._face.px(least) - 1, words + self._face.px(10))
