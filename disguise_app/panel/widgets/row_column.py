"""Parts under each other, each as high as its words need, whether its widget is made yet or not.

The base of a row list. Heights are asked for by key and kept for a width, so that a list of 120 things is laid out once
and not once for each question that Qt's layouts put. Widgets of parts near the top are made before the first frame, the
others a few at a time after it, in the places that were theirs from the beginning: nothing moves when they come.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from disguise_app.look.face import Face

_EDGE: Final = 1
_GAP: Final = 1
_AT_ONCE: Final = 8
_FIRST_MS: Final = 30


class RowColumn(QWidget):
    """A column of no parts; subclasses say which there are, how high each is, and make a part's widget."""

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._boxes_at: dict[int, dict[str, QRect]] = {}
        self._later = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._later.timeout.connect(self._make_some)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # What a subclass says.
    def parts(self) -> Sequence[str]:
        """Return the keys of all parts, in order."""
        return ()

    def part_height(self, key: str, width: int) -> int:
        """Return the height of a part at a width, in px."""
        return 0

    def part(self, key: str) -> QWidget | None:
        """Return the widget of a part, None where it is not made yet."""
        return None

    def make_part(self, key: str) -> QWidget:
        """Make the widget of a part."""
        return QWidget(self)

    @property
    def may_grow(self) -> bool:
        """Tell whether a part may want another height by itself."""
        return False

    # What it does.
    @property
    def is_whole(self) -> bool:
        """Tell whether the widgets of all parts are made."""
        return all(self.part(key) is not None for key in self.parts())

    def boxes(self, width: int) -> dict[str, QRect]:
        """Return where each part stands at a width."""
        if width not in self._boxes_at:
            inside, top, found = width - 2 * _EDGE, _EDGE, {}
            for key in self.parts():
                height = self.part_height(key, inside)
                found[key] = QRect(_EDGE, top, inside, height)
                top += height + _GAP
            self._boxes_at[width] = found
        return self._boxes_at[width]

    def lay_out_again(self) -> None:
        """Place all parts anew, after one of them came, went or became another."""
        self._boxes_at.clear()
        self.updateGeometry()
        if self.isVisible():
            self._arrange()

    def place_part(self, key: str, widget: QWidget) -> None:
        """Place a part that was made on its own."""
        if self.isVisible():
            widget.setGeometry(self.boxes(self.width())[key])
            widget.show()

    def _arrange(self) -> None:
        seen_px = self.window().height()
        for key, box in self.boxes(self.width()).items():
            widget = self.part(key)
            if widget is None:
                if box.top() > seen_px:
                    continue
                widget = self.make_part(key)
            widget.setGeometry(box)
            if self.isVisible() and widget.isHidden():
                widget.show()
        self._go_on_later(_FIRST_MS)

    def _go_on_later(self, ms: int) -> None:
        if not self._later.isActive() and not self.is_whole:
            self._later.start(ms)

    def _make_some(self) -> None:
        if not self.isVisible():
            return
        missing = [key for key in self.parts() if self.part(key) is None]
        for key in missing[:_AT_ONCE]:
            self.place_part(key, self.make_part(key))
        self._go_on_later(0)

    # Overrides of Qt.
    def event(self, event: QEvent) -> bool:
        """Follow a part that wants another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            if self.may_grow:
                self.lay_out_again()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is seen."""
        super().showEvent(event)
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        boxes = self.boxes(width)
        return boxes[self.parts()[-1]].bottom() + 1 + _EDGE if boxes else 2 * _EDGE

    def sizeHint(self) -> QSize:
        """Return the size it would like; the height is asked for by width.

        Layouts ask for the height at this width though no list is ever given it: at a wide one few words wrap, and to
        know a height costs a tenth.
        """
        return QSize(self._face.px(640), self._face.px(44))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read; the height is asked for by width."""
        return QSize(self._face.px(100), self._face.px(44))
