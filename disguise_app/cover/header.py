"""The top row: which mode, the tape, the menu.

Made by the window, which puts it in place and hears `asked`. It must not know the session.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from disguise_app.cover import words
from disguise_app.cover.actions import Action
from disguise_app.cover.choice import ChoiceButton
from disguise_app.cover.key import ICON_PX, Key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from disguise_app.cover.geometry import Box
    from disguise_app.look.face import Face
    from disguise_app.look.ink import Ink

_SIDE: Final = 12
_END: Final = 10
_BUTTON: Final = 36
_MODE_PX: Final = 15


class Header(QFrame):
    """Mode button at the left, tape and menu at the right.

    Signals: `asked(action)`; `modes_asked` the mode button; `pressed` any press here.
    """

    asked = Signal(object)
    modes_asked = Signal()
    pressed = Signal()

    def __init__(self, parent: QWidget, face: Face, ink: Ink) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self._ink = ink
        self._is_settled = False
        self.mode = ChoiceButton(self, face, ink, size=_MODE_PX, weight=600)
        self.mode.pressed.connect(self.pressed)
        self.mode.clicked.connect(self.modes_asked)
        self.tape = self._button(face, Action.TAPE, "tape")
        self.tape.setCheckable(True)
        self.menu = self._button(face, Action.MENU, "menu")

    def settle(self) -> None:
        """Name the buttons and let Tab reach them: the first frame shows neither."""
        from PySide6.QtCore import Qt

        from disguise_app.cover import names

        self._is_settled = True
        for button, action in ((self.tape, Action.TAPE), (self.menu, Action.MENU)):
            name = names.of_button(action)
            button.setAccessibleName(name)
            button.setToolTip(names.tooltip(action, name))
        for each in (self.mode, self.tape, self.menu):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name_mode()

    def show_mode(self, mode: str) -> None:
        """Show the name of the mode."""
        self.mode.put(words.mode_name(mode))
        if self._is_settled:
            self._name_mode()

    def show_tape_open(self, is_open: bool) -> None:
        """Show the tape button as on or off."""
        self.tape.setChecked(is_open)

    def arrange(self, box: Box, scale: float) -> None:
        """Take a place and put the buttons into it."""
        self.setGeometry(*box)
        side = min(round(_BUTTON * scale), box.height)
        top = (box.height - side) // 2
        right = box.width - round(_END * scale)
        for button in (self.menu, self.tape):
            button.setGeometry(right - side, top, side, side)
            button.put_size(round(16 * scale), round(ICON_PX * 0.9 * scale))
            right -= side
        self.mode.put_scale(scale)
        width = min(self.mode.sizeHint().width(), right - round(_SIDE * scale))
        self.mode.setGeometry(round(_SIDE * scale), top, width, side)

    def below_mode(self) -> QPoint:
        """Return the point under the mode button, on the screen."""
        return self.mode.mapToGlobal(self.mode.rect().bottomLeft())

    def below_menu(self) -> QPoint:
        """Return the point under the menu button, on the screen."""
        return self.menu.mapToGlobal(self.menu.rect().bottomRight())

    def _name_mode(self) -> None:
        from disguise_app.outside.language import cover as _

        self.mode.setAccessibleName(_("Mode: {name}").format(name=self.mode.word))
        self.mode.setToolTip(_("Choose a mode"))

    def _button(self, face: Face, action: Action, icon: str) -> Key:
        button = Key(self, face, self._ink, role="icon", icon=icon)
        button.pressed.connect(self.pressed)
        button.clicked.connect(lambda: self.asked.emit(action))
        return button
