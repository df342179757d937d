"""A layout that sets its widgets in a line and goes on below when the line is full.

The second row of a page, the buttons of an editor and of a sheet use it: at 200 % text they wrap and nothing is cut.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets in reading order; a widget with the property `push` set goes to the far end of its line."""

    def __init__(self, parent: QWidget | None = None, *, gap: int, at_end: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._at_end = at_end
        self.setContentsMargins(0, 0, 0, 0)

    # Overrides of Qt.
    def addItem(self, item: QLayoutItem) -> None:
        """Take an item."""
        self._items.append(item)

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Return an item or None."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        edge = self.contentsMargins()
        inside = width - edge.left() - edge.right()
        return self._arrange(QRect(0, 0, inside, 0), is_dry=True) + edge.top() + edge.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), is_dry=False)

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        widths = [item.sizeHint().width() for item in self._shown()]
        width = sum(widths) + self._gap * max(0, len(widths) - 1)
        edge = self.contentsMargins()
        width += edge.left() + edge.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:  # noqa: N802
        """Return the size of the largest item."""
        height = max((item.sizeHint().height() for item in self._shown()), default=0)
        return QSize(0, height + self.contentsMargins().top() + self.contentsMargins().bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, is_dry: bool) -> int:
        top = rect.top()
        for line in self._lines(rect.width()):
            tallest = max(size.height() for _item, size in line)
            if not is_dry:
                self._place(line, QRect(rect.left(), top, rect.width(), tallest))
            top += tallest + self._gap
        return max(0, top - rect.top() - self._gap)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = _size(item, width)
            if not lines or used + self._gap + size.width() > width:
                lines.append([])
                used = -self._gap
            lines[-1].append((item, size))
            used += self._gap + size.width()
        return lines

    def _place(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect) -> None:
        spare = rect.width() - sum(size.width() for _item, size in line) - self._gap * (len(line) - 1)
        left = rect.left() + (spare if self._at_end else 0)
        for item, size in line:
            widget = item.widget()
            if not self._at_end and spare > 0 and widget is not None and widget.property("push"):
                left, spare = left + spare, 0
            place = QRect(QPoint(left, rect.top() + (rect.height() - size.height()) // 2), size)
            item.setGeometry(self._mirrored(place, rect))
            left += size.width() + self._gap

    def _mirrored(self, place: QRect, rect: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(rect.left() + rect.right() - place.right())
        return place


def _size(item: QLayoutItem, width: int) -> QSize:
    size = item.sizeHint()
    if size.width() <= width:
        return size
    height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
    return QSize(width, height)
