"""Questions asked inside the window: a scrim over the page, the question on it, the focus on the harmless button.

The window owns one layer and keeps the quick exit above it. Behind a sheet nothing has focus, caret or selection; Tab
stays inside. There are no dialogs, since a second window would break the one rule of focus.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.scroll import PageScroll
from disguise_app.panel.widgets.words import Words

# The line round a sheet, in pixels, as the stylesheet draws it.
_EDGE: Final = 1


@dataclass(frozen=True, repr=False)
class Question:
    """What a sheet asks; `harmless` has the focus, `main` does it."""

    title: str
    words: str
    harmless: str
    main: str


class SheetLayer(QWidget):
    """The scrim over the whole window, and the sheet on it while a question is open."""

    def __init__(self, window: QWidget, *, face: Face) -> None:
        super().__init__(window)
        self._face = face
        self._sheet: QFrame | None = None
        self._answered: Callable[[bool], None] = _nothing
        self._before: QWidget | None = None
        self.hide()

    @property
    def is_open(self) -> bool:
        """Tell whether a question is open."""
        return self._sheet is not None

    def ask(self, question: Question, answered: Callable[[bool], None]) -> None:
        """Ask; `answered(True)` comes for the main button, `answered(False)` for the harmless one."""
        self.shut()
        self._answered = answered
        self._before = self.window().focusWidget()
        sheet = self._sheet = self._make(question)
        # The window has put it above the page and below the quick exit; it stays there.
        self.setGeometry(self._room())
        self.show()
        sheet.show()
        self._place()
        self.buttons()[0].setFocus(Qt.FocusReason.TabFocusReason)

    def shut(self) -> None:
        """Take an open question away, unanswered."""
        if self._sheet is not None:
            sheet, self._sheet = self._sheet, None
            sheet.hide()
            sheet.deleteLater()
            self.hide()

    def buttons(self) -> list[Button]:
        """List the buttons of the sheet, the harmless one first."""
        return self._sheet.findChildren(Button) if self._sheet is not None else []

    def _room(self) -> QRect:
        parent = self.parentWidget()
        return parent.rect() if parent is not None else self.rect()

    def _make(self, question: Question) -> QFrame:
        face = self._face
        sheet = QFrame(self)
        sheet.setProperty("role", "sheet")
        sheet.setAccessibleName(question.title)
        sheet.setAccessibleDescription(question.words)
        scroll = self._scroll = PageScroll(face=face, parent=sheet)
        # In large text and a small window the question may be longer than the sheet: it is read from its beginning.
        scroll.begins_at_top = True
        for widget in (scroll, scroll.viewport(), scroll.widget()):
            if widget is not None:
                widget.setProperty("role", "sheet_inside")
        outside = QVBoxLayout(sheet)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)
        column = scroll.column
        pad = face.px(24)
        column.setContentsMargins(pad, pad, pad, pad)
        column.addWidget(Words(question.title, face=face, style="sheet"))
        column.addWidget(Words(question.words, face=face))
        column.addSpacing(face.px(8))
        flow = Flow(gap=face.px(8), at_end=True)
        for text, role, answer in ((question.harmless, "plain", False), (question.main, "main", True)):
            button = Button(text, face=face, role=role, parent=sheet)
            button.setAccessibleDescription(question.title + ". " + question.words)
            button.clicked.connect(lambda _on=False, answer=answer: self._answer(answer))
            flow.addWidget(button)
        column.addLayout(flow)
        return sheet

    def _answer(self, answer: bool) -> None:
        answered, self._answered = self._answered, _nothing
        before = self._before
        self.shut()
        # What had the focus is gone where the page was built anew meanwhile, as by a new size of the window.
        with contextlib.suppress(RuntimeError):
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
        answered(answer)

    def _place(self) -> None:
        if self._sheet is None:
            return
        face, sheet = self._face, self._sheet
        width = min(face.px(488), self.width() - 2 * face.px(12))
        below_exit = face.px(12 + 44 + 12)
        wanted = self._scroll.column.heightForWidth(width - 2 * _EDGE) + 2 * _EDGE
        height = min(wanted, self.height() - below_exit - face.px(12))
        top = max(below_exit, min(int(self.height() * 0.3), self.height() - height - face.px(12)))
        sheet.setGeometry((self.width() - width) // 2, top, width, height)

    # Overrides of Qt.
    def focusNextPrevChild(self, next: bool) -> bool:
        """Move the focus in reading order."""
        return self.window().focusNextPrevChild(next)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Act on a mouse button."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        lines = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -9, Qt.Key.Key_PageDown: 9}
        if self._sheet is not None and event.key() in lines:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + lines[Qt.Key(event.key())] * bar.singleStep())
        buttons = self.buttons()
        at = next((place for place, each in enumerate(buttons) if each.hasFocus()), None)
        if step and at is not None:
            buttons[max(0, min(len(buttons) - 1, at + step))].setFocus(Qt.FocusReason.TabFocusReason)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        QPainter(self).fillRect(self.rect(), self._face.colour("scrim"))


def _nothing(_answer: bool) -> None:
    return None
