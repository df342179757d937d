"""The mark of a tape that is shut, as something to stand on: a button without a look over the words of the display.

Made by the display when the first mark is shown, so after the first frame. The display paints the words; this gives
Tab, the space bar, the mouse and a screen reader something to hold. It must not know what is done when it is pressed.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from disguise_app.cover import words
from disguise_app.cover.key import SpaceButton


class TapeMark(SpaceButton):
    """Stands after the display in the order of Tab, and only while there is a mark; never takes the focus by itself.

    Signal: `unlock_wanted`, a press while the tape is locked.
    """

    unlock_wanted = Signal()

    def __init__(self, display: QWidget) -> None:
        super().__init__(display)
        self._display = display
        self._is_locked = False
        self.clicked.connect(self._on_clicked)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()
        QWidget.setTabOrder(display, self)

    def put(self, kind: str) -> None:
        """Be there for "locked" and "unreadable", and gone for ""; the focus then stands in the display again."""
        self._is_locked = kind == "locked"
        self.setAccessibleName(words.tape_mark(kind))
        if not kind and self.hasFocus():
            self._display.setFocus()
        self.setVisible(bool(kind))

    def put_box(self, box: QRectF) -> None:
        """Lie over `box` of the display, where the words are."""
        self.setGeometry(box.toAlignedRect())

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the words are the display's."""

    def _on_clicked(self) -> None:
        if self._is_locked:
            self.unlock_wanted.emit()
