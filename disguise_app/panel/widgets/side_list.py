"""The list of pages: at the side, or as a page of its own where there is little room.

The window owns one. Up and Down go from page to page; the right arrow goes into the page, as Tab does. A page that
takes the list's own place is only stood on, and opened by Return, so that a walk does not end there.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QStyle, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets import spoken
from disguise_app.panel.widgets.text_block import TextBlock


class PageButton(QPushButton):
    """One page's name in the list."""

    def __init__(self, text: str, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._face = face
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._plain = TextBlock(text, face=face, style="side")
        self._chosen = TextBlock(text, face=face, style="side_chosen")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Overrides of Qt.
    def nextCheckState(self) -> None:  # noqa: N802
        """Stay chosen when clicked again."""
        self.setChecked(True)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return max(self._face.px(36), self._chosen.height(width - self._face.px(20)) + self._face.px(16))

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._chosen.natural_width() + self._face.px(20), self._face.px(36))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._face.px(60), self._face.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "soft" if self.isChecked() else "fn" if self.underMouse() else ""
        painter.setPen(Qt.PenStyle.NoPen)
        if ground:
            painter.setBrush(self._face.colour(ground))
            painter.drawRoundedRect(self.rect(), self._face.px(6), self._face.px(6))
        if self.isChecked():
            bar = QRect(0, (self.height() - self._face.px(18)) // 2, self._face.px(3), self._face.px(18))
            painter.fillRect(QStyle.visualRect(self.layoutDirection(), self.rect(), bar), self._face.colour("accent"))
        block = self._chosen if self.isChecked() else self._plain
        width = self.width() - self._face.px(20)
        left = self._face.px(12) if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self._face.px(8)
        painter.setPen(self._face.colour("text"))
        block.draw(painter, left, (self.height() - block.height(width)) // 2, width)


class SideList(QScrollArea):
    """The names of all pages in their groups. Signals: `chosen` a page's key; `entered` when the page is gone into."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(
        self,
        groups: Sequence[Sequence[tuple[str, str]]],
        *,
        face: Face,
        opened_by_return: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._face, self._opened_by_return = face, opened_by_return
        self._buttons: dict[str, PageButton] = {}
        self._dress()
        inner = QWidget(self)
        inner.setProperty("role", "side")
        column = QVBoxLayout(inner)
        edge = face.px(8)
        column.setContentsMargins(edge, face.px(12), edge, face.px(12))
        column.setSpacing(0)
        for place, group in enumerate(groups):
            if place:
                column.addWidget(self._hairline(inner))
            for key, title in group:
                column.addWidget(self._make(key, title, inner))
        column.addStretch(1)
        self.setWidget(inner)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "side")
        spoken.speak_as(self, spoken.GROUP)
        self.setAccessibleName(_("Pages"))

    def _hairline(self, parent: QWidget) -> QWidget:
        box = QWidget(parent)
        column = QVBoxLayout(box)
        column.setContentsMargins(self._face.px(12), self._face.px(12), self._face.px(12), self._face.px(12))
        line = QFrame(box)
        line.setProperty("role", "hairline")
        line.setFixedHeight(1)
        column.addWidget(line)
        return box

    def _make(self, key: str, title: str, parent: QWidget) -> PageButton:
        button = self._buttons[key] = PageButton(title, face=self._face, parent=parent)
        button.clicked.connect(lambda: self.chosen.emit(key))
        return button

    def show_chosen(self, key: str) -> None:
        """Mark the page that is shown."""
        for each, button in self._buttons.items():
            button.setChecked(each == key)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == key else Qt.FocusPolicy.ClickFocus)
            if each == key:
                self.ensureWidgetVisible(button, 0, self._face.px(36))

    def focus_chosen(self) -> None:
        """Put the focus on the page that is shown, or on the first where that one stands in no list."""
        buttons = [*self._buttons.values()]
        chosen = next((button for button in buttons if button.isChecked()), buttons[0])
        chosen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def _step_to(self, key: str) -> None:
        if key in self._opened_by_return:
            button = self._buttons[key]
            button.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(button, 0, self._face.px(36))
            return
        self.chosen.emit(key)
        self.focus_chosen()

    # Overrides of Qt.
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key."""
        keys = [*self._buttons]
        at = next((place for place, key in enumerate(keys) if self._buttons[key].hasFocus()), None)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}.get(
            Qt.Key(event.key()), 0
        )
        if at is not None and step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step_to(keys[max(0, min(len(keys) - 1, at + step))])
        elif at is not None and event.key() in _INTO and not event.isAutoRepeat():
            # Return only chooses: one press too many at the end of set-up must lead nowhere.
            self.chosen.emit(keys[at])
        elif at is not None and event.key() == Qt.Key.Key_Right:
            self.entered.emit()
        else:
            event.ignore()


_INTO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
