"""Presses, repeats and releases of `=` become a tap or a hold.

Called by the cover's app for every press and release of `=`, Enter or the button. Key repeat is reported unreliably
(press and release pairs that are not marked as repeats have been seen), so a release counts only when no press follows
within 120 ms. It must not know what a hold is for.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

HOLD_MS: Final = 3000
RELEASE_MS: Final = 120


class Hold(QObject):
    """One key that may be held. Signals: `held` once, after three seconds down; `released` at the true release."""

    held = Signal()
    released = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_down = False
        self._is_due = False
        self._held = _single_shot(self, HOLD_MS, self._on_held)
        self._up = _single_shot(self, RELEASE_MS, self._on_up)

    def press(self) -> bool:
        """Note a press and tell whether it is a new one, not a repeat of a key that never came up."""
        self._up.stop()
        if self.is_down:
            self._on_held_if_due()
            return False
        self.is_down = True
        self._held.start()
        return True

    def release(self) -> None:
        """Note a release; it counts when no press follows."""
        if self.is_down:
            self._up.start()

    def cancel(self) -> None:
        """Note another key: this press will not be held, though its key may still be down.

        A release that is in doubt was a true one then: repeats come in pairs with nothing between them, and who types
        fast presses `=` again within the doubt.
        """
        self._held.stop()
        self._is_due = False
        if self._up.isActive():
            self._up.stop()
            self._set_up()

    def forget(self) -> None:
        """Forget the key as well: the window lost the focus, so its release will not be seen here."""
        self._up.stop()
        self._on_up()

    def _on_held(self) -> None:
        # A release whose 120 ms are running is in doubt: the next press, if one comes, says that the key was held.
        self._is_due = self._up.isActive()
        if not self._is_due:
            self.held.emit()

    def _on_held_if_due(self) -> None:
        if self._is_due:
            self._is_due = False
            self.held.emit()

    def _on_up(self) -> None:
        self._held.stop()
        self._is_due = False
        self._set_up()

    def _set_up(self) -> None:
        if self.is_down:
            self.is_down = False
            self.released.emit()


def _single_shot(parent: QObject, interval_ms: int, call: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(call)
    return timer
