"""The keyboard: which press asks what, which key on the screen goes down with it, where arrows walk.

Made by the window, which passes on its key events. It must not know what is done with what a key asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disguise_app.calculator.commands import Command
from disguise_app.cover import keymap

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from disguise_app.cover.host import Host
    from disguise_app.cover.key import Key
    from disguise_app.cover.keypad import Keypad
    from disguise_app.look.focus_ring import FocusRing


class Keyboard:
    """Takes the key events of one window."""

    def __init__(self, window: Host, keypad: Keypad, ring: FocusRing) -> None:
        self._window, self._keypad, self._ring = window, keypad, ring
        self._down: dict[int, Key] = {}
        self._equals: set[int] = set()

    def settle(self) -> None:
        """Load Qt's names of keys, so that the first press does not wait for them."""
        from PySide6.QtCore import Qt

        _ = Qt.Key

    def press(self, event: QKeyEvent) -> None:
        """Take a press, repeats included."""
        code, modifiers = event.key(), event.modifiers().value
        asked = keymap.asked(code, event.text(), modifiers)
        if asked is Command.EQUALS:
            self._equals.add(_place(event))
            self._light(event, asked)
            self._window.press_equals(is_repeat=event.isAutoRepeat())
            return
        if not event.isAutoRepeat():
            self._window.note_key(code)
        if code in keymap.ARROWS and self._walk(code):
            return
        if asked is not None:
            self._light(event, asked)
            self._window.ask(asked)
            return
        text = keymap.typed(event.text(), modifiers)
        if text:
            self._window.put(self._window.session.type_text(text))
        else:
            event.ignore()

    def release(self, event: QKeyEvent) -> None:
        """Take a release, those of a repeating key included."""
        place = _place(event)
        if place in self._equals:
            if not event.isAutoRepeat():
                self._equals.discard(place)
            self._window.release_equals(is_repeat=event.isAutoRepeat())
        if not event.isAutoRepeat():
            key = self._down.pop(place, None)
            if key is not None:
                key.show_released()

    def release_all(self) -> None:
        """Let all keys on the screen come up at once."""
        self._equals.clear()
        for key in self._down.values():
            key.setDown(False)
        self._down.clear()
        self._keypad.lift_all()

    def _light(self, event: QKeyEvent, asked: keymap.Asked) -> None:
        key = self._keypad.key(asked)
        if key is not None and key.isEnabled():
            self._down[_place(event)] = key
            key.show_pressed()

    def _walk(self, code: int) -> bool:
        """Walk the pad by an arrow, if the focus stands there for all to see."""
        if not self._ring.is_wanted:
            return False
        step = {keymap.LEFT: (-1, 0), keymap.RIGHT: (1, 0), keymap.UP: (0, -1), keymap.DOWN: (0, 1)}[code]
        following = self._keypad.neighbour(self._window.widget().focusWidget(), *step)
        if following is None:
            return False
        following.setFocus()
        self._ring.note_key()
        return True


def _place(event: QKeyEvent) -> int:
    """Return what tells a key from all others at press and release: Shift may be gone by then, and with it the sign."""
    return event.nativeScanCode() or event.key()
