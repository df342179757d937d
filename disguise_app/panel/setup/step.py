"""One page of the set-up or of a longer task: a title, lines, whatever it asks, and its buttons. It scrolls if it must.

The main button has the focus, so that Return alone goes on. Each press counts once: a key held down, or repeated by the
system in pairs that are not marked as repeats, goes nowhere.
"""

import time
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.discs import Numbered
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.header import Header
from disguise_app.panel.widgets.scroll import PageScroll
from disguise_app.panel.widgets.words import Words, side_note

REPEAT_S: Final = 0.12


class Step(QWidget):
    """A page with a title; fill it with `say`, `list`, `put`, and end with `button`."""

    def __init__(self, title: str, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self.first: QWidget | None = None
        self._flow: Flow | None = None
        self._presses = _NewPresses(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        header = Header(face=face, parent=self)
        header.setFixedHeight(face.px(68))
        header.show_page(title, has_back=False, extra=None)
        outer.addWidget(header)
        scroll = self._scroll = PageScroll(face=face, parent=self)
        outer.addWidget(scroll, 1)
        self.column = scroll.column
        self.column.setSpacing(face.px(10))

    def say(self, text: str, *, colour: str = "text") -> Words:
        """Add a line."""
        words = Words(text, face=self.face, colour=colour)
        self.column.addWidget(words)
        return words

    def note(self, text: str) -> Words:
        """Add a quiet line."""
        words = side_note(text, face=self.face)
        self.column.addWidget(words)
        return words

    def list(self, lines: Sequence[str]) -> None:
        """Add numbered lines."""
        self.column.addWidget(Numbered(lines, face=self.face, parent=self))

    def put(self, widget: QWidget) -> None:
        """Add a widget."""
        self.column.addWidget(widget)

    def button(self, text: str, act: Callable[[], None], *, is_main: bool = False) -> Button:
        """Add a button to the last row; the main one gets the focus."""
        if self._flow is None:
            self.column.addSpacing(self.face.px(8))
            self._flow = Flow(gap=self.face.px(8))
            self.column.addLayout(self._flow)
        button = Button(text, face=self.face, role="main" if is_main else "plain", parent=self)
        button.clicked.connect(act)
        button.installEventFilter(self._presses)
        self._flow.addWidget(button)
        if is_main:
            self.first = button
        return button

    def end(self) -> None:
        """Close the page at its foot, show it, and put the focus where Return goes on."""
        self.column.addStretch(1)
        # The lines are there to be read before the button, which may stand far below them in large text.
        self._scroll.begins_at_top = isinstance(self.first, Button)
        self.show()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the button that Return presses, or into the first field."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)


class _NewPresses(QObject):
    """Let a Return through only when it is a new press."""

    def __init__(self, parent: QObject, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._released_s = -1.0

    # Overrides of Qt.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch another widget's events."""
        if not isinstance(event, QKeyEvent) or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        now_s = self._clock()
        if event.type() == QEvent.Type.KeyRelease:
            self._released_s = now_s
            return False
        is_repeat = event.isAutoRepeat() or now_s - self._released_s < REPEAT_S
        return event.type() == QEvent.Type.KeyPress and is_repeat
