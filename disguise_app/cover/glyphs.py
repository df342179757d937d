"""A line of characters that are painted one by one, so that a typed number never stands in one string.

Called by the display. Holds single characters, which the interpreter shares between all their users, and overwrites its
list when asked. It must not know what the characters mean.
"""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QFont


class Glyphs:
    """Hold one line of characters and their widths in one font."""

    def __init__(self) -> None:
        self._chars: list[str] = []

    def __repr__(self) -> str:
        return "<hidden>"

    def __len__(self) -> int:
        return len(self._chars)

    def put(self, chars: Iterable[str]) -> None:
        """Show `chars`; what stood here before is overwritten."""
        self.wipe()
        self._chars.extend(chars)

    def wipe(self) -> None:
        """Overwrite and empty the line."""
        for at in range(len(self._chars)):
            self._chars[at] = "0"
        self._chars.clear()

    def is_text(self, text: str) -> bool:
        """Tell whether the line reads `text`."""
        return len(text) == len(self._chars) and all(a == b for a, b in zip(text, self._chars, strict=True))

    def characters(self) -> tuple[str, ...]:
        """Return the single characters of the line."""
        return tuple(self._chars)

    def places(self, font: QFont) -> list[float]:
        """Return the x of every place between characters, the line's width last."""
        metrics = QFontMetricsF(font)
        widths = {char: metrics.horizontalAdvance(char) for char in set(self._chars)}
        x = 0.0
        places = [x]
        for char in self._chars:
            x += widths[char]
            places.append(x)
        return places

    def between(self, places: list[float], x: float, ends: tuple[float, float]) -> Iterator[tuple[int, str]]:
        """Yield place and character of all that lie between the two ends, the line beginning at `x`; no spaces."""
        for at, char in enumerate(self._chars):
            if x + places[at] >= ends[0] - 0.5 and x + places[at + 1] <= ends[1] + 0.5 and char != " ":
                yield at, char
