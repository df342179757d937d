"""How numbers are written where the user lives, as Qt knows it.

Called once by the app; the calculator takes the value and never asks the system.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale

from disguise_app.calculator.signs import NumberLocale

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_SAMPLE: Final = 10_000_000


def of_system(locale: QLocale | None = None) -> NumberLocale:
    """Return the signs of `locale`, by default the system's."""
    known = locale if locale is not None else QLocale.system()
    zero = known.zeroDigit()
    if len(zero) != 1:
        zero = "0"
    group = known.groupSeparator()
    large = known.toString(_SAMPLE)
    return NumberLocale(
        decimal=known.decimalPoint() or ".",
        group=group,
        groups=_groups(large, group),
        least=5 if group and group not in known.toString(1000) else 4,
        zero=zero,
    )


def _groups(large: str, group: str) -> tuple[int, ...]:
    """Return the sizes of the groups from the right, as they stand in a number of eight digits."""
    if not group or group not in large:
        return (3,)
    sizes = [len(part) for part in reversed(large.split(group)[1:])]
    return tuple(sizes[:1] if len(set(sizes)) == 1 else sizes[:2])
