"""The mark of a tape that is shut, as something to stand on: a button without a look over the words of the display.

Made by the parts when the first mark is shown, so after the first frame, for the display and for the units form. Those
paint the words; this gives Tab, the space bar, the mouse and a screen reader something to hold. It must not know what
is done when it is pressed.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from disguise_app.cover import words
from disguise_app.cover.key import SpaceButton


class TapeMark(SpaceButton):
    """Stands behind `after` in the order of Tab, and only while there is a mark; never takes the focus by itself.

    Signals: `unlock_wanted`, a press while the tape is locked; `focus_left`, it had the focus and goes.
    """

    unlock_wanted = Signal()
    focus_left = Signal()

    def __init__(self, shown: QWidget, after: QWidget) -> None:
        super().__init__(shown)
        self._is_locked = False
        self.clicked.connect(self._on_clicked)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()
        QWidget.setTabOrder(after, self)

    def put(self, kind: str) -> None:
        """Be there for "locked" and "unreadable", and gone for ""."""
        self._is_locked = kind == "locked"
        self.setAccessibleName(words.tape_mark(kind))
        # A narrow window may show their beginning only.
        self.setToolTip(words.tape_mark(kind))
        if not kind and self.hasFocus():
            self.focus_left.emit()
        self.setVisible(bool(kind))

    def put_box(self, box: QRectF) -> None:
        """Lie over `box` of what it lies on, where the words are."""
        self.setGeometry(box.toAlignedRect())

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the words are painted below."""

    def _on_clicked(self) -> None:
        if self._is_locked:
            self.unlock_wanted.emit()
