"""A keyboard and a mouse at the X server: what a person's hands do, through XTEST."""

from __future__ import annotations

import subprocess
import time
from types import TracebackType
from typing import Any, Self

from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

# What a person's words for keys are to X.
NAMES = {
    "Enter": "Return",
    "Esc": "Escape",
    "PgDn": "Next",
    "PgUp": "Prior",
    "Space": "space",
    "Ctrl": "Control_L",
    "Alt": "Alt_L",
    "Shift": "Shift_L",
    "Super": "Super_L",
    "Backspace": "BackSpace",
    "AltGr": "ISO_Level3_Shift",
}
PACE_S = 0.012


XK.load_keysym_group("xkb")


def use_layout(display: str, name: str) -> None:
    """Give a display's keyboard another layout, such as "de"; call before a Keyboard is made for it."""
    subprocess.run(["setxkbmap", "-display", display, name], check=True)


class Keyboard:
    """Presses keys on the display; `down` and `up` for those that are held."""

    def __init__(self, display: str) -> None:
        self._display: Any = Display(display)
        self._held: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _what: object, _where: TracebackType | None) -> None:
        for key in list(self._held):
            self.up(key)
        self._display.close()

    def down(self, key: str) -> None:
        """Press `key` and keep it."""
        self._held.append(key)
        self._send(X.KeyPress, self._code(key)[0])

    def up(self, key: str) -> None:
        """Let `key` go."""
        self._held.remove(key)
        self._send(X.KeyRelease, self._code(key)[0])

    def press(self, combination: str) -> None:
        """Press and release one key or a combination such as "Ctrl+PgDn"."""
        *modifiers, key = combination.split("+") if len(combination) > 1 else [combination]
        code, is_shifted = self._code(key)
        if is_shifted and "Shift" not in modifiers:
            modifiers.append("Shift")
        codes = [self._code(modifier)[0] for modifier in modifiers]
        for each in [*codes, code]:
            self._send(X.KeyPress, each)
        for each in reversed([*codes, code]):
            self._send(X.KeyRelease, each)
        time.sleep(PACE_S)

    def tap(self, key: str) -> None:
        """Press and release one plain key at once, without the pause of a hand."""
        code, _is_shifted = self._code(key)
        self._send(X.KeyPress, code)
        self._send(X.KeyRelease, code)

    def type(self, text: str, *, pace_s: float = PACE_S) -> None:
        """Type `text`, a character after the other."""
        for character in text:
            self.press("Space" if character == " " else character)
            time.sleep(pace_s)

    def hold(self, key: str, seconds: float) -> None:
        """Keep `key` down for `seconds`."""
        self.down(key)
        time.sleep(seconds)
        self.up(key)

    def click(self, x: int, y: int) -> None:
        """Click at a place on the screen."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        for kind in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self._display, kind, 1)
        self._display.sync()
        time.sleep(PACE_S)

    def move(self, x: int, y: int) -> None:
        """Move the mouse to a place on the screen."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()
        time.sleep(PACE_S)

    def down_button(self, x: int, y: int) -> None:
        """Press the mouse's left button at a place and keep it."""
        self.move(x, y)
        self._send(X.ButtonPress, 1)
        time.sleep(PACE_S)

    def drag(self, start: tuple[int, int], *ends: tuple[int, int]) -> None:
        """Select from the start to the first end, then press there on what is selected and draw it to the others."""
        for at, to in zip((start, *ends), ends, strict=False):
            self.down_button(*at)
            for step in range(1, 6):
                self.move(*(a + (b - a) * step // 5 for a, b in zip(at, to, strict=True)))
            self.let_go_of_buttons()

    def let_go_of_buttons(self) -> None:
        """Release the mouse's left button."""
        self._send(X.ButtonRelease, 1)

    def _send(self, kind: int, code: int) -> None:
        xtest.fake_input(self._display, kind, code)
        self._display.sync()

    def _code(self, key: str) -> tuple[int, bool]:
        """Return the key's code and whether Shift is needed for it."""
        symbol = XK.string_to_keysym(NAMES.get(key, key))
        if symbol == X.NoSymbol and len(key) == 1:
            symbol = ord(key)
        codes = sorted(self._display.keysym_to_keycodes(symbol), key=lambda pair: pair[1])
        if not codes:
            raise ValueError(f"no key for {key!r}")
        code, level = codes[0]
        return code, level == 1
