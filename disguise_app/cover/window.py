"""The window of the calculator: puts the parts together and passes on what each says.

Made by the app with a session, a face and settings. A key or click becomes a Command, the session answers with a
Display, the parts show it: the window computes nothing. On `=` the ordinary result is shown first, always, at the same
speed; then `equals` hands on what was typed, in arrays that the receiver overwrites. It must not know what is done with
them, and it remembers nothing of a bare number. Nothing of the `Qt` namespace before the first frame (see
`look.system`); `settle` does after it what can wait.
"""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from disguise_app.calculator.commands import Command
from disguise_app.cover import place
from disguise_app.cover.actions import Action
from disguise_app.cover.geometry import LEAST_SIZE, Asked, Places, arrange
from disguise_app.cover.parts import Parts
from disguise_app.look.ink import Ink
from disguise_app.outside import names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QImage, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from disguise_app.calculator.display import Display, TapeLine
    from disguise_app.calculator.session import Session
    from disguise_app.cover.errands import Errands
    from disguise_app.cover.hold import Hold
    from disguise_app.cover.keyboard import Keyboard
    from disguise_app.cover.settings import Settings
    from disguise_app.look.face import Face

_FRAME_MS: Final = 30
_MORE_DIGITS: Final = (50, 150, 500, 1000)


class CoverWindow(QWidget):
    """The calculator.

    Signals: `equals(typed, doubled)` at each new press of `=`, after its result is shown, each a bytearray or None;
    `equals_down`, `equals_up` its raw presses and releases; `activity(key code)` any other press of a key (0: a click);
    `active_changed(bool)`; `tape_lines_added(tuple)`, `tape_cleared`, `unlock_requested`; `painted` once, after the
    first frame; `closed`.
    """

    equals = Signal(object, object)
    equals_down = Signal()
    equals_up = Signal()
    activity = Signal(int)
    active_changed = Signal(bool)
    tape_lines_added = Signal(tuple)
    tape_cleared = Signal()
    unlock_requested = Signal()
    painted = Signal()
    closed = Signal()

    def __init__(self, *, session: Session, face: Face, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.face = face
        self.ink = Ink(face)
        self.settings = settings
        self.hold: Hold | None = None
        self.shows_functions = False
        self._equals_is_down = False
        self._more = 0
        self._was_painted = False
        self.last = session.display()
        self.parts = Parts(self)
        self.setWindowTitle(names.PRODUCT)
        self.setMinimumSize(*LEAST_SIZE)
        place.restore(self, settings, face.scale)
        face.changed.connect(self.rearrange)
        self.put(self.last)

    @cached_property
    def errands(self) -> Errands:
        """Return what does the window's own deeds, made when it is first wanted: the first frame needs none."""
        from disguise_app.cover.errands import Errands

        return Errands(self, self.parts.header)

    @cached_property
    def keyboard(self) -> Keyboard:
        """Return what takes the keys, made at the first of them."""
        from disguise_app.cover.keyboard import Keyboard

        return Keyboard(self, self.parts.keypad, self.parts.ring)

    # What the app asks

    def show_tape(self, lines: Iterable[TapeLine]) -> None:
        """Show `lines` as the tape; lines added since stay behind them."""
        self.session.set_tape(lines)
        self.put(self.last)

    def show_mark(self, kind: str) -> None:
        """Show that the tape is "locked" or "unreadable", or neither ("")."""
        self.parts.show_mark(kind)

    def clear_entry(self) -> None:
        """Make the entry 0 and overwrite what was typed and shown."""
        self.parts.wipe()
        self.put(self.session.clear())

    def picture(self) -> QImage:
        """Return the window's contents as they look now, with no key pressed."""
        self.keyboard.release_all()
        return self.grab().toImage()

    def settle(self) -> None:
        """Do what can wait for the first frame: follow the system, take the focus, load the numbers."""
        self.face.settle()
        self.parts.settle()
        self.keyboard.settle()
        self.face.application.applicationStateChanged.connect(self._on_state_changed)
        self.session.warm()
        self.activity.connect(self._on_first_activity)

    # What the parts ask, see `host`

    def widget(self) -> QWidget:
        """Return this window, for what needs a parent or a size."""
        return self

    def ask(self, asked: Command | Action) -> None:
        """Do what a key, a button or a menu asks."""
        if isinstance(asked, Action):
            self.errands.do(asked)
        elif asked is Command.EQUALS:
            self.press_equals()
            self.release_equals()
        elif asked is Command.END and self.last.more_digits:
            self.show_more_digits()
        else:
            self.put(self.session.apply(asked))

    def press_equals(self, *, is_repeat: bool = False) -> None:
        """Take a press of `=`: the result first, then whoever listens."""
        if is_repeat and not self._equals_is_down:
            return
        self._equals_is_down = True
        self.equals_down.emit()
        is_new = self.hold.press() if self.hold is not None else True
        if is_repeat or not is_new:
            return
        typed, doubled = self.session.typed_digits(), self.session.doubled_digits()
        self.put(self.session.apply(Command.EQUALS))
        self.parts.repaint_entry()
        self.equals.emit(typed, doubled)

    def release_equals(self, *, is_repeat: bool = False) -> None:
        """Take a release of `=`."""
        self._equals_is_down = self._equals_is_down and is_repeat
        if self.hold is not None:
            self.hold.release()
        self.equals_up.emit()

    def note_click(self) -> None:
        """Take any press of the mouse but one on `=`."""
        self.parts.ring.note_click()
        self.activity.emit(0)

    def note_key(self, code: int) -> None:
        """Take any press of a key but one of `=`."""
        self.activity.emit(code)

    def choose_mode(self) -> None:
        """Open the menu of the modes."""
        self.errands.choose_mode()

    def put_caret(self, place: int) -> None:
        """Bring the caret of the entry near `place`."""
        self.errands.put_caret(place)

    def copy_text(self, text: str) -> None:
        """Put `text` on the clipboard."""
        self.errands.copy_text(text)

    def unlock_tape(self) -> None:
        """Ask for the keyring of a locked tape."""
        self.unlock_requested.emit()

    def tell_tape_cleared(self) -> None:
        """Say that the tape was cleared."""
        self.tape_cleared.emit()

    def show_more_digits(self) -> None:
        """Show more digits of a rounded result, a thousand at most."""
        digits = self.session.digits(_MORE_DIGITS[min(self._more, len(_MORE_DIGITS) - 1)])
        self._more += 1
        if digits:
            self.parts.show_digits(digits)

    def put(self, display: Display) -> None:
        """Show a Display of the session, and what became of the tape."""
        self.last = display
        self._more = 0
        self.settings.angle = display.angle
        self.parts.show(display)
        added = self.session.take_new_lines()
        if added:
            self.tape_lines_added.emit(added)
        if display.is_waiting:
            self.parts.reckon_later()

    def rearrange(self) -> None:
        """Put every part in its place for the size, the mode and the text size of this moment."""
        self.parts.arrange(self._places())
        self.update()

    def _places(self) -> Places:
        return arrange(
            Asked(
                width=self.width(),
                height=self.height(),
                scale=self.face.scale,
                mode=self.settings.mode,
                is_tape_open=self.settings.is_tape_open,
                shows_functions=self.shows_functions,
            )
        )

    def _on_first_activity(self) -> None:
        """Load the rest of the numbers once somebody calculates: after this key's frame, before the next key."""
        self.activity.disconnect(self._on_first_activity)
        QTimer.singleShot(_FRAME_MS, self, self.session.load)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        self.rearrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so when the first frame is out; what there is to paint is the parts'."""
        if not self._was_painted:
            self._was_painted = True
            # The frame leaves when the event loop next sleeps: what is started before that would keep it back.
            QTimer.singleShot(_FRAME_MS, self, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key."""
        self.keyboard.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take the release of a key."""
        self.keyboard.release(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move the focus by Tab, and show where it is."""
        self.parts.ring.note_key()
        self.activity.emit(0)
        return super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note a click beside everything."""
        self.note_click()

    def changeEvent(self, event: QEvent) -> None:
        """Follow activation and the system's font."""
        super().changeEvent(event)
        if not self._was_painted:
            return
        from PySide6.QtCore import QEvent

        if event.type() == QEvent.Type.ActivationChange:
            self.parts.display.restart_caret()
            if not self.isActiveWindow():
                self.keyboard.release_all()
                self._equals_is_down = False
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self.face.refresh()
            self.rearrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the settings and say that the window goes."""
        place.remember(self, self.settings)
        self.settings.save()
        event.accept()
        self.closed.emit()

    def _on_state_changed(self, state: object) -> None:
        self.active_changed.emit(getattr(state, "name", "") == "ApplicationActive")
