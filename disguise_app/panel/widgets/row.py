"""One row of a list: tick box, text and second line, a quiet remark, the drag handle; painted, not built of parts.

A list makes one for each thing it shows. To a screen reader it is a tick box or a button named by its texts. Keys go on
to its list.
"""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.drawing import card_outline, draw_chevron, draw_dot, draw_handle, draw_tick_box
from disguise_app.panel.widgets.list_part import ListPart
from disguise_app.panel.widgets.row_shape import Row, RowShape


class RowWidget(ListPart):
    """A painted row. Signals: `tick_clicked`; `opened`; `dragged` (global y) while its handle is moved; `dropped`."""

    tick_clicked = Signal(str)
    opened = Signal(str)
    dragged = Signal(str, int)
    dropped = Signal(str)

    def __init__(self, shape: RowShape, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(face=face, least_px=48, parent=parent)
        self._pressed_on = ""
        self._pressed_at = QPoint()
        self._is_dragging = False
        self.show_shape(shape)

    @property
    def row(self) -> Row:
        """Return what it shows."""
        return self._shape.row

    def show_shape(self, shape: RowShape) -> None:
        """Show another state of the same thing."""
        self._shape = shape
        row = shape.row
        self.setCheckable(row.ticked is not None)
        self.setChecked(bool(row.ticked))
        self.setAccessibleName(row.spoken)
        self.updateGeometry()
        self.update()

    # Overrides of Qt.
    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return self._shape.height(width)

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._face.px(320), self.heightForWidth(self._face.px(480)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Act on a mouse button."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = int(event.position().x())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        is_tick = self.row.ticked is not None and x < self._shape.text_left
        is_handle = self.row.can_move and x > self.width() - self._shape.end_px - self._face.px(8)
        self._pressed_on = "tick" if is_tick else "handle" if is_handle else "text"
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._pressed_on == "handle" and (self._is_dragging or far >= QApplication.startDragDistance()):
            self._is_dragging = True
            self.dragged.emit(self.row.id, int(event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act on a mouse button let go."""
        pressed, self._pressed_on = self._pressed_on, ""
        if self._is_dragging:
            self._is_dragging = False
            self.dropped.emit(self.row.id)
        elif self.rect().contains(event.position().toPoint()):
            if pressed == "tick":
                self.tick_clicked.emit(self.row.id)
            elif pressed == "text":
                self.opened.emit(self.row.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        self._paint_ground(painter)
        height = self._shape.words_height(self.width())
        top = (self.height() - height) // 2
        self._paint_tick(painter)
        self._paint_words(painter, top)
        self._paint_end(painter)

    def _place(self, left: int, top: int, width: int, height: int) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, top, width, height))

    def _paint_ground(self, painter: QPainter) -> None:
        colour: QColor | None = None
        if self.hasFocus() or self._is_dragging:
            colour = self._face.colour("soft")
        elif self.underMouse():
            colour = self._face.colour("window")
        if colour is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape = card_outline(self.rect(), self._face.px(7), is_first=self.is_first, is_last=self.is_last)
            painter.fillPath(shape, colour)

    def _paint_tick(self, painter: QPainter) -> None:
        if self.row.ticked is not None:
            size = self._shape.tick_px
            box = self._place(self._face.px(12), (self.height() - size) // 2, size, size)
            draw_tick_box(painter, self._face, box, is_ticked=self.row.ticked)

    def _paint_words(self, painter: QPainter, top: int) -> None:
        room = self._shape.text_px(self.width())
        left = self._place(self._shape.text_left, 0, room, 1).left()
        painter.setPen(self._face.colour("text" if self.row.text else "dim"))
        self._shape.text.draw(painter, left, top, room)
        top += self._shape.text.height(room)
        painter.setPen(self._face.colour("dim"))
        if self._shape.second is not None:
            self._shape.second.draw(painter, left, top, room)
            top += self._shape.second.height(room)
        if self._shape.remark is not None and not self._shape.remark_px(self.width()):
            self._paint_remark(painter, self._shape.text_left, top, room)

    def _paint_remark(self, painter: QPainter, left: int, top: int, room: int) -> None:
        if self._shape.remark is None:
            return
        dot = self._face.px(14) if self.row.is_calm else 0
        if dot:
            centre = self._place(left, top + self._shape.remark.height(room) // 2 - 1, self._face.px(8), 2).center()
            draw_dot(painter, self._face, QPointF(centre))
        painter.setPen(self._face.colour("calm_text" if self.row.is_calm else "dim"))
        words = self._place(left + dot, 0, room - dot, 1)
        self._shape.remark.draw(painter, words.left(), top, words.width())

    def _paint_end(self, painter: QPainter) -> None:
        width = self._shape.remark_px(self.width())
        if width and self._shape.remark is not None:
            left = self.width() - self._shape.end_px - width + self._face.px(12)
            top = (self.height() - self._shape.remark.height(width)) // 2
            self._paint_remark(painter, left, top, width - self._face.px(12))
        size = self._face.px(20)
        box = self._place(self.width() - self._face.px(6) - size, (self.height() - size) // 2, size, size)
        if self.row.leads:
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            draw_chevron(
                painter, self._face, box.translated(-self._face.px(4), 0), towards="left" if is_mirrored else "right"
            )
        elif self.row.can_move:
            draw_handle(painter, self._face, box)
