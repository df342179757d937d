"""How long to wait before the next keeper is started, when one after the other ends at once.

Asked by the companion. Pure, with the clock given.
"""

from typing import Final

_SHORT_LIFE_S: Final = 10.0
_AT_ONCE: Final = 2
_WAITS_S: Final = (1.0, 5.0, 60.0)


class Patience:
    """Count short lives: the third in a row waits 1 s, the next 5 s, all later ones 60 s."""

    def __init__(self) -> None:
        self._short_lives = 0

    def wait_s(self, lived_s: float, *, was_checked: bool) -> float:
        """Return the seconds to wait after a keeper that lived `lived_s`; one with a candidate ended as it should."""
        if was_checked or lived_s >= _SHORT_LIFE_S:
            self._short_lives = 0
            return 0.0
        self._short_lives += 1
        step = self._short_lives - _AT_ONCE - 1
        return 0.0 if step < 0 else _WAITS_S[min(step, len(_WAITS_S) - 1)]
