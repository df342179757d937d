"""What happens after `=`: the doorway asked, a hold waited for, the keeper told; and the tape's way there and back.

Made by the app after the first frame. Nothing here remembers a bare number: it goes into one frame and is overwritten.
The digits of N − N are kept for as long as `=` stays down, three seconds at most.
"""

import os
from typing import Final

from PySide6.QtCore import QObject, QTimer

from disguise_app.calculator.session import TapeLine
from disguise_app.cover.companion import Companion
from disguise_app.cover.doorway import is_candidate
from disguise_app.cover.hold import Hold
from disguise_app.cover.scrub import scrub
from disguise_app.cover.window import CoverWindow
from disguise_app.outside.process import wipe
from disguise_app.outside.wire import Line, Picture, Place

_ID_BYTES: Final = 8
# Not at once: the picture must be on the pipe first, and its thread has to wait while this one works.
SCRUB_MS: Final = 150


class Wiring(QObject):
    """Window, hold and companion, joined."""

    def __init__(self, *, window: CoverWindow, companion: Companion | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._companion = companion if companion is not None else Companion(parent=self)
        self._hold = Hold(self)
        self._held_digits: bytearray | None = None
        window.hold = self._hold

    def start(self) -> None:
        """Join the parts and start the keeper."""
        window, companion, hold = self._window, self._companion, self._hold
        window.equals.connect(self._on_equals)
        window.activity.connect(self._on_activity)
        window.active_changed.connect(self._on_active_changed)
        window.tape_lines_added.connect(self._on_lines_added)
        window.tape_cleared.connect(lambda: companion.clear_tape(os.urandom(_ID_BYTES).hex()))
        window.unlock_requested.connect(companion.unlock)
        hold.held.connect(self._on_held)
        hold.released.connect(self._forget_digits)
        companion.opened.connect(self._on_opened)
        companion.tape_read.connect(self._on_tape_read)
        companion.mark_changed.connect(window.show_mark)
        companion.close_asked.connect(window.close)
        companion.note_active(window.isActiveWindow())
        companion.start()

    def close(self) -> None:
        """Let go of the keeper, which then writes what waits and ends by itself."""
        self._forget_digits()
        self._companion.close()

    def _on_equals(self, typed: bytearray | None, doubled: bytearray | None) -> None:
        # A new press of `=` is a key like any other for a check or a panel that is on its way.
        self._companion.note_activity()
        self._forget_digits()
        if typed is not None and is_candidate(typed):
            self._companion.offer(typed, self._place())
        elif doubled is not None and is_candidate(doubled):
            self._held_digits, doubled = doubled, None
        wipe(typed, doubled)

    def _on_held(self) -> None:
        digits, self._held_digits = self._held_digits, None
        if digits is not None:
            self._companion.offer(digits, self._place(), is_setup=True)

    def _on_activity(self, _code: int) -> None:
        self._hold.cancel()
        self._forget_digits()
        self._companion.note_activity()

    def _on_active_changed(self, is_active: bool) -> None:
        if not is_active:
            self._hold.forget()
        self._companion.note_active(is_active)

    def _on_opened(self) -> None:
        key_down = self._hold.is_down
        self._window.clear_entry()
        image = self._window.picture()
        self._companion.show(
            Picture(
                width=image.width(),
                height=image.height(),
                stride=image.bytesPerLine(),
                ratio=image.devicePixelRatio(),
                key_down=key_down,
                pixels=bytes(image.constBits()),
            )
        )
        QTimer.singleShot(SCRUB_MS, self, scrub)

    def _on_lines_added(self, lines: tuple[TapeLine, ...]) -> None:
        self._companion.add_lines(Line(line.id, line.text) for line in lines)

    def _on_tape_read(self, lines: tuple[Line, ...]) -> None:
        self._window.show_tape(TapeLine(line.id, line.text) for line in lines)

    def _forget_digits(self) -> None:
        digits, self._held_digits = self._held_digits, None
        wipe(digits)

    def _place(self) -> Place:
        window = self._window
        ratio = window.devicePixelRatioF()
        corner = window.mapToGlobal(window.rect().topLeft())
        return Place(
            window=int(window.winId()),
            x=round(corner.x() * ratio),
            y=round(corner.y() * ratio),
            width=round(window.width() * ratio),
            height=round(window.height() * ratio),
            ratio=ratio,
            scheme=window.face.scheme,
            scale=window.face.scale,
        )
