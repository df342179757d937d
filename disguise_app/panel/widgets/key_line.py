"""One quiet line that names keys: a cap for each key, and what it does."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.flow import Flow
from disguise_app.panel.widgets.text_block import TextBlock


class _Piece(QLabel):
    """The caps of one action and its words. Two caps of letters are two ways, a cap after Ctrl is one press."""

    def __init__(self, keys: Sequence[str], words: str, *, face: Face, parent: QWidget) -> None:
        join = " " if keys[0] == "Ctrl" else " " + _("or") + " "
        super().__init__(join.join(keys) + " " + words, parent)
        self._face = face
        self._parts: list[tuple[TextBlock, bool]] = []
        for place, key in enumerate(keys):
            if place and keys[0] != "Ctrl":
                self._parts.append((TextBlock(_("or"), face=face, style="second"), False))
            self._parts.append((TextBlock(key, face=face, style="cap"), True))
        self._parts.append((TextBlock(words, face=face, style="second"), False))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _width(self, block: TextBlock, is_cap: bool) -> int:
        if not is_cap:
            return block.natural_width()
        return max(self._face.px(22), block.natural_width() + self._face.px(12))

    # Overrides of Qt.
    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        gap = self._face.px(5)
        return QSize(sum(self._width(*part) + gap for part in self._parts), self._face.px(24))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0
        for block, is_cap in self._parts:
            width = self._width(block, is_cap)
            at = self.width() - left - width if is_mirrored else left
            words = block.natural_width()
            top = (self.height() - block.height(words)) // 2
            if is_cap:
                painter.setPen(QPen(self._face.colour("edge"), 1))
                box = QRectF(at, self._face.px(2), width, self.height() - self._face.px(4))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), self._face.px(4), self._face.px(4))
            painter.setPen(self._face.colour("text" if is_cap else "dim"))
            block.draw(painter, at + (width - words) // 2, top, words)
            left += width + self._face.px(5)


class KeyLine(QWidget):
    """The line at the foot of a page, with a hairline above it."""

    def __init__(self, actions: Sequence[tuple[Sequence[str], str]], *, face: Face) -> None:
        super().__init__()
        self._face = face
        flow = Flow(self, gap=face.px(22))
        side = face.px(24)
        flow.setContentsMargins(side, face.px(10), side, face.px(10))
        for keys, words in actions:
            flow.addWidget(_Piece(keys, words, face=face, parent=self))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Overrides of Qt.
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        side = self._face.px(24)
        QPainter(self).fillRect(side, 0, self.width() - 2 * side, 1, self._face.colour("line"))
