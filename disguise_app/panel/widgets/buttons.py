"""Buttons of the panel: plain, main, link, tab and the quick exit, all wrapping their words and pressed by Return.

Used everywhere in the panel. A held key never presses twice, so that leaning on Return goes nowhere.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from disguise_app.look.face import Face
from disguise_app.look.icons import icon as look_icon
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.text_block import TextBlock

_PAD = {"back": 4, "link": 4}
_STYLE = {"tab": "side", "option": "side", "back": "side"}
_MIRRORED = {"chevron_left": "chevron_right", "chevron_right": "chevron_left"}
_INK = {"main": "eq_text", "link": "accent", "off": "dim"}


class Button(QPushButton):
    """A button whose fill comes from the stylesheet by `role` and whose words wrap when they must."""

    def __init__(
        self,
        text: str,
        *,
        face: Face,
        role: str = "plain",
        icon: str = "",
        name: str = "",
        height: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._face, self._role, self._icon_name = face, role, icon
        self._pad, self._least = face.px(_PAD.get(role, 16)), face.px(height)
        self.setProperty("role", role)
        self.setAccessibleName(name or text)
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._read()

    def say(self, text: str) -> None:
        """Show other words."""
        if text == self.text() == self.accessibleName():
            return
        self.setText(text)
        self.setAccessibleName(text)
        self._read()
        self.updateGeometry()

    def say_shortly(self, is_short: bool) -> None:
        """Show the icon alone, or the words with it; a screen reader hears the words."""
        words = "" if is_short else self.accessibleName()
        if words != self.text():
            self.setText(words)
            self._read()
            self.updateGeometry()

    def set_pad(self, pad_px: int) -> None:
        """Leave other room at both sides of the words."""
        self._pad = pad_px
        self.updateGeometry()

    def _read(self) -> None:
        style = "button_chosen" if self.isChecked() else _STYLE.get(self._role, "button")
        self._block = TextBlock(self.text(), face=self._face, style=style, centred=True)
        self._icon_px = self._face.px(20) if self._icon_name else 0
        self._gap = self._face.px(6) if self._icon_name and self.text() else 0

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._face.colour("off")
        return self._face.colour(_INK.get(self._role, "text"))

    def _icon(self) -> QIcon:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        name = _MIRRORED.get(self._icon_name, self._icon_name) if is_mirrored else self._icon_name
        return look_icon(name, self._ink(), self._icon_px)

    # Overrides of Qt.
    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        words = self._block.natural_width() if self.text() else 0
        width = words + self._icon_px + self._gap + 2 * self._pad
        return QSize(max(width, self._face.px(44)), self._least)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._face.px(44), self._least)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        words = self._block.height(width - 2 * self._pad - self._icon_px - self._gap)
        return max(self._least, words + 2 * self._face.px(10))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat() and self.isEnabled():
                self.click()
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        option.state &= ~QStyle.StateFlag.State_HasFocus
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setPen(self._ink())
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        room = self.width() - 2 * self._pad - self._icon_px - self._gap
        words = min(room, self._block.natural_width()) if self.text() else 0
        left = (self.width() - words - self._icon_px - self._gap) // 2
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon_left = self.width() - left - self._icon_px if is_mirrored else left
        if self._icon_px:
            top = (self.height() - self._icon_px) // 2
            self._icon().paint(painter, icon_left, top, self._icon_px, self._icon_px)
        height = self._block.height(words) if words else 0
        text_left = left if is_mirrored else left + self._icon_px + self._gap
        self._block.draw(painter, text_left, (self.height() - height) // 2, words)


class Tab(Button):
    """One of a row of choices that show different parts of a page."""

    def __init__(self, text: str, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(text, face=face, role="tab", height=40, parent=parent)
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)

    def _on_toggled(self, _is_on: bool) -> None:
        self._read()
        self.updateGeometry()

    # Overrides of Qt.
    def nextCheckState(self) -> None:  # noqa: N802
        """Stay chosen when clicked again."""
        self.setChecked(True)


class QuickExit(Button):
    """The way back to the calculator, looking like a key of it, at the same place on every page."""

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__("AC", face=face, role="exit", name=_("Back to the calculator"), parent=parent)
        self.setFixedSize(face.px(72), face.px(44))
