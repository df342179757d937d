"""Whether an entry is a candidate, by its form alone.

Called by the cover's app after an ordinary `=` was shown. No Qt, no secret, no memory: what it is given belongs to the
caller, and it keeps nothing. The rule is frozen with format 1 of the state file: a version that read numbers otherwise
would lock people out.
"""

from typing import Final

from disguise_app.calculator.quiet import LEAST_DIGITS, MOST_DIGITS

_ZERO: Final = ord("0")
_NINE: Final = ord("9")


def is_candidate(digits: bytes | bytearray | None) -> bool:
    """Tell whether ASCII `digits` have the form of a number that could open something."""
    if digits is None or not LEAST_DIGITS <= len(digits) <= MOST_DIGITS:
        return False
    return digits[0] != _ZERO and all(_ZERO <= digit <= _NINE for digit in digits)
