"""How numbers are written where the user lives.

The cover makes one `NumberLocale` from the system's settings; the session, the reading of pasted text and the layout
use it. The arithmetic itself never sees it: inside, a number has ASCII digits and a `.`.
"""

from __future__ import annotations

from disguise_app.calculator.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


class NumberLocale(NamedTuple):
    """Hold the signs of written numbers: decimal sign, grouping sign, group sizes from the right, least digits, zero.

    `groups` repeats its last size: (3,) is 1,234,567 and (3, 2) is 12,34,567. `least` is the number of whole digits
    from which grouping begins (5 in Spanish, Polish and European Portuguese). `zero` is the digit 0, the other nine
    follow it in Unicode.
    """

    decimal: str = "."
    group: str = ","
    groups: tuple[int, ...] = (3,)
    least: int = 4
    zero: str = "0"

    def local_digit(self, digit: str) -> str:
        """Return the local form of one ASCII `digit`."""
        return digit if self.zero == "0" else chr(ord(self.zero) + ord(digit) - 48)

    def breaks(self, count: int) -> frozenset[int]:
        """Return how many digits stand to the right of each grouping sign in a whole number of `count` digits."""
        if count < max(self.least, 1) or not self.group or not self.groups:
            return frozenset()
        places: set[int] = set()
        right = 0
        while (right := right + self.groups[min(len(places), len(self.groups) - 1)]) < count:
            places.add(right)
        return frozenset(places)


ENGLISH: Final = NumberLocale()
