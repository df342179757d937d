"""The head of a group of rows: a chevron, its title and how many things it holds. A count, never a share.

Space, Return or a click shuts and opens the group.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.drawing import card_outline, draw_chevron
from disguise_app.panel.widgets.list_part import ListPart
from disguise_app.panel.widgets.text_block import TextBlock


class GroupHeader(ListPart):
    """A head of 44 px on the window's ground."""

    def __init__(self, title: str, *, face: Face, has_ticks: bool, parent: QWidget | None = None) -> None:
        super().__init__(face=face, least_px=44, parent=parent)
        self._title = title
        self._left = face.px(12 + 22 + 14) if has_ticks else face.px(42)
        self._block = TextBlock(title, face=face, style="group")
        self._count = TextBlock("", face=face, style="second")
        self.is_shut = False

    def show_state(self, count: str, *, is_shut: bool) -> None:
        """Show how many things are in it and whether it is shut."""
        self.is_shut = is_shut
        self._count = TextBlock(count, face=self._face, style="second")
        state = _("shut") if is_shut else _("open")
        self.setAccessibleName(", ".join(part for part in (self._title, count, state) if part))
        self.update()

    def _title_px(self, width: int) -> int:
        return max(self._face.px(60), width - self._left - self._count.natural_width() - self._face.px(28))

    # Overrides of Qt.
    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return max(self._face.px(44) - 1, self._block.height(self._title_px(width)) + self._face.px(20))

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._face.px(300), self._face.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "soft" if self.hasFocus() else "fn" if self.underMouse() else "window"
        shape = card_outline(self.rect(), self._face.px(7), is_first=self.is_first, is_last=self.is_last)
        painter.fillPath(shape, self._face.colour(ground))
        size = self._face.px(20)
        box = QRect(self._face.px(13), (self.height() - size) // 2, size, size)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shut = "left" if is_mirrored else "right"
        draw_chevron(painter, self._face, self._place(box), towards=shut if self.is_shut else "down", role="text")
        room = self._title_px(self.width())
        title = self._place(QRect(self._left, 0, room, 1))
        painter.setPen(self._face.colour("text"))
        self._block.draw(painter, title.left(), (self.height() - self._block.height(room)) // 2, room)
        width = self._count.natural_width()
        count = self._place(QRect(self.width() - self._face.px(12) - width, 0, width, 1))
        painter.setPen(self._face.colour("dim"))
        self._count.draw(painter, count.left(), (self.height() - self._count.height(width)) // 2, width)

    def _place(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
