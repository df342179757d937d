"""A word that shows only while it is held: code words and trigger words, by one rule on every page.

Six dots always stand there, so nothing tells the length. It hides again on release, on focus loss and with its page.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.text_block import TextBlock

_HOLDING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HiddenWord(QPushButton):
    """Six dots and "hold to show"; the word stands in their place while Space, Return or the mouse is down."""

    def __init__(self, word: str, *, label: str, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face, self._word, self._is_shown = face, word, False
        self.setProperty("role", "hidden_word")
        self.setAccessibleName(_("{label}, hidden. Hold Space to show").format(label=label))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._hint = TextBlock(_("hold to show"), face=face, style="second")

    def set_word(self, word: str) -> None:
        """Hide another word."""
        self._word = word
        self._show(False)

    @property
    def is_shown(self) -> bool:
        """Tell whether the word is to be seen now."""
        return self._is_shown

    def _show(self, is_shown: bool) -> None:
        if is_shown != self._is_shown:
            self._is_shown = is_shown
            self.setAccessibleDescription(self._word if is_shown else "")
            self.updateGeometry()
            self.update()

    # Overrides of Qt.
    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        least = self._face.px(32) + self._face.px(64) + self._face.px(8) + self._hint.natural_width()
        return QSize(max(self._face.px(200), least), self._face.px(36))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        if event.key() in _HOLDING:
            self._show(True)
            event.accept()
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Act on a key let go."""
        if event.key() in _HOLDING and not event.isAutoRepeat():
            self._show(False)
            event.accept()
            return
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Act on a mouse button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._show(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act on a mouse button let go."""
        self._show(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Act on the focus going."""
        self._show(False)
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Act on being hidden."""
        self._show(False)
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        left = self._face.px(14)
        if self._is_shown:
            self._paint_word(painter, left)
            return
        self._paint_dots(painter, left)
        painter.setPen(self._face.colour("dim"))
        width = self._hint.natural_width()
        self._hint.draw(painter, left + self._face.px(72), (self.height() - self._hint.height(width)) // 2, width)

    def _paint_word(self, painter: QPainter, left: int) -> None:
        """Paint the word, in smaller type when it is too long for the fixed width."""
        room = self.width() - 2 * left
        styles = ("strong", "section", "cap")
        blocks = [TextBlock(self._word, face=self._face, style=style) for style in styles]
        block = next((each for each in blocks if each.natural_width() <= room), blocks[-1])
        painter.setPen(self._face.colour("text"))
        block.draw(painter, left, (self.height() - block.height(room)) // 2, room)

    def _paint_dots(self, painter: QPainter, left: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._face.colour("text"))
        size = self._face.px(4)
        for place in range(6):
            x = left + place * self._face.px(11)
            painter.drawEllipse(x, (self.height() - size) // 2, size, size)
