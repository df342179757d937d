"""Which entries leave no trace: a bare number, and N − N of one.

Called by `line` and the session; the cover's doorway takes its lengths from here, so that both mean the same numbers.
By form alone and without memory: everybody's bare numbers are treated alike, long or short, so that nothing here says
that any of them means more. Digits are handed out only in fresh byte arrays.
"""

from typing import Final

from disguise_app.calculator.entry import DIGITS, NEGATIVE, typed_number

LEAST_DIGITS: Final = 8
MOST_DIGITS: Final = 32


def doubled(pieces: list[str]) -> bool:
    """Tell whether `pieces` are N − N with N of 8 to 32 digits and no leading zero."""
    half = len(pieces) // 2
    if len(pieces) % 2 == 0 or not LEAST_DIGITS <= half <= MOST_DIGITS or pieces[half] != "−":
        return False
    return pieces[0] != "0" and pieces[:half] == pieces[half + 1 :] and all(piece in DIGITS for piece in pieces[:half])


def doubled_number(pieces: list[str]) -> bytearray | None:
    """Return N of N − N as ASCII digits in a fresh array, else None."""
    return typed_number(pieces[: len(pieces) // 2]) if doubled(pieces) else None


def is_digits_only(pieces: list[str]) -> bool:
    """Tell whether `pieces` are digits and minus signs, so that clearing leaves nothing to bring back."""
    return all(piece in DIGITS or piece in ("−", NEGATIVE) for piece in pieces)
