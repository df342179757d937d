"""What a key press in the panel means, decided without a window.

Called by the key trigger for each press and release. Esc leaves, always. In the first moments every other key is
ignored, so that a key typed late goes nowhere. A key that was down when the panel came is no key until it was truly
released: repeats arrive as press and release pairs that are not always marked, so a release counts only when no press
of the same key follows within 120 ms.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import Qt

ARRIVAL_S: Final = 0.3
RELEASE_S: Final = 0.12

# What the cover's key may have been, where a system does not tell which key is down.
_LIKELY_HELD: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Equal})


class Verdict(Enum):
    """What is to be done with one key event."""

    LEAVE = "leave"
    CLOSE = "leave and close the calculator"
    IGNORE = "ignore"
    PASS = "pass"  # noqa: S105 - no secret


@dataclass(frozen=True)
class Key:
    """One key event: Qt's key, the modifiers held with it, the system's own code of the key."""

    key: int
    modifiers: Qt.KeyboardModifier
    code: int


class KeyLaw:
    """Judge keys from the moment of showing on; `held` are codes, or None where only `is_any_held` is known."""

    def __init__(self, *, held: frozenset[int] | None, is_any_held: bool = False, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._shown_s = clock()
        self._held = set(held or ())
        self._is_unknown = held is None and is_any_held
        self._met: set[int] = set()
        self._released_s: dict[int, float] = {}
        self._ignored: set[int] = set()

    def press(self, key: Key) -> Verdict:
        """Judge a press."""
        if key.key == Qt.Key.Key_Escape:
            return Verdict.LEAVE
        if self.is_early() or self._is_held(key):
            self._ignored.add(key.code)
            return Verdict.IGNORE
        self._ignored.discard(key.code)
        return Verdict.CLOSE if is_close(key) else Verdict.PASS

    def release(self, key: Key) -> Verdict:
        """Judge a release: that of an ignored press is ignored too."""
        if key.code in self._held:
            self._released_s[key.code] = self._clock()
        return Verdict.IGNORE if key.code in self._ignored or key.code in self._held else Verdict.PASS

    def is_early(self) -> bool:
        """Tell whether these are still the first moments."""
        return self._clock() - self._shown_s < ARRIVAL_S

    def _is_held(self, key: Key) -> bool:
        if self._is_unknown and key.key in _LIKELY_HELD and key.code not in self._met:
            self._met.add(key.code)
            self._held.add(key.code)
        if key.code not in self._held:
            return False
        released_s = self._released_s.pop(key.code, None)
        if released_s is not None and self._clock() - released_s >= RELEASE_S:
            self._held.discard(key.code)
            return False
        return True


def is_close(key: Key) -> bool:
    """Tell whether this is Control and Q and nothing else; AltGr, which some systems report as Control, is not."""
    modifiers = key.modifiers & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    is_group_switched = bool(key.modifiers & Qt.KeyboardModifier.GroupSwitchModifier)
    return key.key == Qt.Key.Key_Q and modifiers == Qt.KeyboardModifier.ControlModifier and not is_group_switched
