"""The bound on every evaluation: CPU time, and the size of what is computed.

Made by `evaluate` for one expression and asked by every step before the step is done: sizes are told by logarithms,
so that nothing too large is ever begun. Costs are those of the library measured on a slow shared core, rounded up.
"""

from fractions import Fraction
from time import thread_time
from typing import Final

from disguise_app.calculator.errors import TakesTooLong, TooLarge

MOST_DECIMALS: Final = 100_000
MOST_BITS: Final = 332_193  # of 10^100000
MOST_LOG: Final = 230_258.0  # its natural logarithm
MOST_PRECISION_BITS: Final = 1 << 17
_BITS_SQUARED_PER_MS: Final = 1.0e9


class Budget:
    """Count the CPU time of one evaluation and refuse what would not fit into the rest."""

    def __init__(self, cpu_ms: float) -> None:
        self._end_s = thread_time() + cpu_ms / 1000

    def check(self) -> None:
        """Raise TakesTooLong when the time is used up."""
        self.afford(0.0)

    def afford(self, cost_ms: float) -> None:
        """Raise TakesTooLong if a step of `cost_ms` would not fit into the rest of the time."""
        if thread_time() + cost_ms / 1000 > self._end_s:
            raise TakesTooLong

    def afford_fraction(self, *numbers: Fraction) -> None:
        """Raise TakesTooLong if one step of exact arithmetic with `numbers` would not fit."""
        bits = sum(number.numerator.bit_length() + number.denominator.bit_length() for number in numbers)
        if bits > 20_000:
            self.afford(bits * bits / 4 / _BITS_SQUARED_PER_MS)

    def afford_enclosure(self, bits: int, *, is_gamma: bool = False) -> None:
        """Raise TakesTooLong if one function at `bits` of precision would not fit."""
        if bits > MOST_PRECISION_BITS:
            raise TakesTooLong
        scale = bits / 10_000
        self.afford(12 * scale**2.2 if is_gamma else 1.2 * scale**1.7)


def bounded(number: Fraction) -> Fraction:
    """Return `number`, or raise TooLarge if it is beyond 10^±100000 or written with more digits than that."""
    if max(number.numerator.bit_length(), number.denominator.bit_length()) > MOST_BITS:
        raise TooLarge
    return number
