"""Which numbers are weak and why, and how long guessing one takes.

Called by vault and opened, and by set-up through vault. A number is handled as a bytearray of ASCII digits, so that it
can be overwritten. It must not know keys or files.
"""

from collections.abc import Callable
from datetime import date
from itertools import pairwise, permutations
from typing import Final

from disguise_app.vault.errors import NumberWeak

DIGITS_LEAST: Final = 8
DIGITS_MOST: Final = 32
EDIT_DISTANCE_LEAST: Final = 3
_ZERO: Final = ord("0")
_YEARS: Final = range(1900, 2100)
_DATE_DIGITS: Final = 8
_DATE_WIDTHS: Final = (4, 2, 2)
_SECONDS_A_DAY: Final = 86400.0

# Where the keys lie on a calculator (7 8 9 on top) and, turned over, on a telephone; neighbours are the same in both.
_PLACES: Final = {7: (0, 0), 8: (0, 1), 9: (0, 2), 4: (1, 0), 5: (1, 1), 6: (1, 2), 1: (2, 0), 2: (2, 1), 3: (2, 2)}
_ZERO_NEIGHBOURS: Final = frozenset({1, 2, 3})

# Numbers that many people choose: well-known constants, and the eight-digit heads of published lists of leaked codes.
_COMMON_TEXT: Final = b"""
31415926 314159265 3141592653 27182818 271828182 2718281828 14142135 141421356 16180339 161803398 17320508
11235813 1123581321 23571113 2357111317 10203040 1020304050 20304050 90807060 50403020 13243546
12344321 43211234 12341234 12121212 12312312 14725836 147258369 96385274 963852741 15975346 159753456
15935728 159357258 75315984 35715984 74108520 85296374 85208520 98741236 78963214 78945612 45612378
12345687 12345679 87654312 11122333 11223344 1122334455 11112222 22221111 12122020 10101010 10011001
18181818 69696969 88888888 66668888 88889999 19191919 20202020 13131313 14141414 52013140 52011314
5201314520 13145200 13145210 74747474 42424242 55555555 11235811 10000000 100000000 12300000 50000000
86753090 8675309000 18002738 24681012 246810121 13579246 135792468 97531024 36925814 369258147 25802580
98989898 10987654 1029384756 10293847 56473829 5647382910 6574839201 91827364 918273645 19283746 192837465
"""
_COMMON: Final = frozenset(_COMMON_TEXT.split())


def require_strong(digits: bytearray) -> None:
    """Refuse a number by its form or its weakness: raises NumberWeak."""
    reason = weakness(digits)
    if reason is not None:
        raise NumberWeak(reason)


def weakness(digits: bytearray) -> str | None:
    """Return why a number is weak: "form", "repeat", "run", "keypad", "date" or "common"; None if it is not."""
    if not is_candidate(digits):
        return "form"
    values = [digit - _ZERO for digit in digits]
    return next((reason for reason, is_weak in _TESTS if is_weak(values)), None)


def is_candidate(digits: bytearray) -> bool:
    """Tell whether these are 8 to 32 ASCII digits without a leading zero; the rule is frozen in FORMAT.md."""
    if not DIGITS_LEAST <= len(digits) <= DIGITS_MOST or digits[0] == _ZERO:
        return False
    return all(_ZERO <= digit <= _ZERO + 9 for digit in digits)


def guess_days(digits: bytearray, kdf_ms: float, cores: int = 16) -> float:
    """Return the days that `cores` cores need to try every number of this length, with the device key in hand.

    `kdf_ms` is the work of one core for one guess, as measured here. Without the device key there is nothing to try.
    """
    numbers = 9.0 * 10.0 ** (len(digits) - 1)
    return numbers * kdf_ms / 1000.0 / cores / _SECONDS_A_DAY


def edit_distance(one: bytearray, other: bytearray) -> int:
    """Return how many digits must be put in, left out or changed to make one number the other (Levenshtein)."""
    row = list(range(len(other) + 1))
    for at, digit in enumerate(one, 1):
        above = row
        row = [at]
        for to, letter in enumerate(other, 1):
            row.append(min(above[to] + 1, row[-1] + 1, above[to - 1] + (digit != letter)))
    return row[-1]


def _is_repeat(values: list[int]) -> bool:
    """Tell one part over and over (4 8 4 8 ...), its mirror (1 2 3 4 4 3 2 1), or no more than two different digits."""
    size = len(values)
    if len(set(values)) <= 2 or values == values[::-1]:
        return True
    return any(values == (values[:part] * size)[:size] for part in range(1, size // 2 + 1))


def _is_run(values: list[int]) -> bool:
    """Tell the same step all the way (1 2 3 ..., 9 8 7 ..., 2 4 6 ...), but for one; or two halves that are runs."""
    steps = _steps(values)
    if any(steps.count(step) >= len(steps) - 1 for step in set(steps)):
        return True
    half = len(values) // 2
    return all(set(_steps(part)) in ({0}, {1}, {9}) for part in (values[:half], values[half:]))


def _steps(values: list[int]) -> list[int]:
    return [(after - before) % 10 for before, after in pairwise(values)]


def _is_keypad(values: list[int]) -> bool:
    """Tell a finger's way over the keys: every digit beside the one before it, in straight lines or a shape."""
    return all(before == after or _are_neighbours(before, after) for before, after in pairwise(values))


def _are_neighbours(one: int, other: int) -> bool:
    if 0 in (one, other):
        return (one or other) in _ZERO_NEIGHBOURS
    (row, column), (to_row, to_column) = _PLACES[one], _PLACES[other]
    return abs(row - to_row) + abs(column - to_column) == 1


def _is_date(values: list[int]) -> bool:
    """Tell a date of this century or the last, in any order, alone or with up to two digits before or after it."""
    size = len(values)
    if size > _DATE_DIGITS + 2:
        return False
    return any(_is_day(values[start : start + _DATE_DIGITS]) for start in range(size - _DATE_DIGITS + 1))


def _is_day(values: list[int]) -> bool:
    for order in permutations(range(3)):
        numbers = [0, 0, 0]
        at = 0
        for part in order:
            for value in values[at : at + _DATE_WIDTHS[part]]:
                numbers[part] = numbers[part] * 10 + value
            at += _DATE_WIDTHS[part]
        if _is_calendar(*numbers):
            return True
    return False


def _is_calendar(year: int, month: int, day: int) -> bool:
    if year not in _YEARS:
        return False
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_common(values: list[int]) -> bool:
    """Tell one of the numbers that many people choose, also with a digit or two after it."""
    digits = bytes(value + _ZERO for value in values)
    return any(digits[: len(digits) - extra] in _COMMON for extra in range(3))


_TESTS: Final[tuple[tuple[str, Callable[[list[int]], bool]], ...]] = (
    ("repeat", _is_repeat),
    ("run", _is_run),
    ("keypad", _is_keypad),
    ("date", _is_date),
    ("common", _is_common),
)
