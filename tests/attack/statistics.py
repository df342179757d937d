"""Named tests of randomness, and odds: chi-square of byte frequency, serial correlation, deflation, equal bytes.

Plain Python: a few lines each, so that a reader can check them.
"""

import math
import zlib
from collections import Counter
from collections.abc import Sequence


def chi_square_p(data: bytes) -> float:
    """Return the p-value of Pearson's chi-square test of byte frequency against uniform (255 degrees of freedom).

    Wilson and Hilferty's normal approximation, good to three digits at this many degrees.
    """
    counts = Counter(data)
    expected = len(data) / 256
    square = sum((counts[value] - expected) ** 2 / expected for value in range(256))
    degrees = 255.0
    spread = 2 / (9 * degrees)
    return normal_p(((square / degrees) ** (1 / 3) - (1 - spread)) / math.sqrt(spread))


def serial_correlation_z(data: bytes, lag: int = 1) -> float:
    """Return Knuth's serial correlation of bytes at a distance, in standard deviations from none."""
    size = len(data) - lag
    mean = sum(data) / len(data)
    variance = sum((value - mean) ** 2 for value in data) / len(data)
    shared = sum((one - mean) * (other - mean) for one, other in zip(data, data[lag:], strict=False)) / size
    return shared / variance * math.sqrt(size)


def deflation_gain(data: bytes) -> int:
    """Return by how many bytes deflate makes the data smaller; random data only grows."""
    return len(data) - len(zlib.compress(data, 9))


def equal_bytes_z(one: bytes, other: bytes) -> float:
    """Return how many bytes two writes share in place, in standard deviations from chance (1 in 256)."""
    equal = sum(a == b for a, b in zip(one, other, strict=True))
    mean = len(one) / 256
    return (equal - mean) / math.sqrt(mean * 255 / 256)


def uniform_p(values: Sequence[float]) -> float:
    """Return the p-value of Kolmogorov's and Smirnov's test that these p-values are spread evenly over 0..1."""
    ranked = sorted(values)
    size = len(ranked)
    gap = max(max((at + 1) / size - value, value - at / size) for at, value in enumerate(ranked))
    root = math.sqrt(size)
    x = (root + 0.12 + 0.11 / root) * gap
    tail = sum((1.0 if k % 2 else -1.0) * math.exp(-2 * k * k * x * x) for k in range(1, 100))
    return min(1.0, max(0.0, 2 * tail))


def rank_p(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the two-sided p-value of Mann and Whitney's test that neither sample is larger."""
    wins = sum((a > b) + 0.5 * (a == b) for a in one for b in other)
    size, other_size = len(one), len(other)
    spread = math.sqrt(size * other_size * (size + other_size + 1) / 12)
    return 2 * normal_p(abs(wins - size * other_size / 2) / spread)


def normal_p(z: float) -> float:
    """Return the chance that a standard normal value is above `z`."""
    return 0.5 * math.erfc(z / math.sqrt(2))
