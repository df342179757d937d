"""The head of the panel: the way to the pages, the title, the mark that something is not saved yet.

The quick exit is not in it: the window keeps that above everything at one place, and this leaves the room.
"""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.drawing import draw_dot
from disguise_app.panel.widgets.edges import margins
from disguise_app.panel.widgets.text_block import TextBlock
from disguise_app.panel.widgets.words import Words


class UnsavedMark(QWidget):
    """A sand dot and "Not saved yet"; in little room the dot alone."""

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._block = TextBlock(_("Not saved yet"), face=face, style="mark")
        self.setAccessibleName(_("Not saved yet"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    # Overrides of Qt.
    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._block.natural_width() + self._face.px(14), self._face.px(20))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._face.px(10), self._face.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        draw_dot(painter, self._face, QPointF(self._face.px(5), self.height() / 2))
        left = self._face.px(14)
        if self.width() - left >= self._block.natural_width():
            painter.setPen(self._face.colour("calm_text"))
            top = (self.height() - self._block.height(1_000_000)) // 2
            self._block.draw(painter, left, top, self.width() - left)


_TITLES: Final = ("title", "sheet", "strong")


class Header(QWidget):
    """The row of 68 px over a page. Signal: `pages_asked`."""

    pages_asked = Signal()

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self.setProperty("role", "page")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(margins(face.px(24), 0, face.px(24 + 72 + 12), 0))
        row.setSpacing(face.px(12))
        self._back = Button(_("Pages"), face=face, role="back", icon="chevron_left", name=_("Pages"), parent=self)
        self._back.clicked.connect(self.pages_asked)
        self._title = Words("", face=face, style="title")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.mark = UnsavedMark(face=face, parent=self)
        row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._title, 1)
        row.addWidget(self.mark)
        self._extra: QWidget | None = None

    def show_page(self, title: str, *, has_back: bool, extra: QWidget | None) -> None:
        """Show a page's title; `extra` stands before the quick exit and must be quiet."""
        self._title.say(title)
        self._back.setVisible(has_back)
        self._row.setContentsMargins(margins(self._face.px(20 if has_back else 24), 0, self._face.px(24 + 72 + 12), 0))
        if self._extra is not None:
            self._row.removeWidget(self._extra)
            self._extra.hide()
            self._extra.deleteLater()
        self._extra = extra
        if extra is not None:
            self._row.insertWidget(2, extra, 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def _fit(self) -> None:
        """In little room leave "Pages" out beside its chevron, and take smaller type before a word would break."""
        is_small = self.width() < self._face.px(440)
        self._back.say_shortly(is_small)
        room = self.width() - self._face.px(24 + 12 + 24 + 72 + 12)
        room -= self._back.sizeHint().width() if self._back.isVisibleTo(self) else 0
        room -= self._extra.sizeHint().width() if self._extra is not None else 0
        fitting = (style for style in _TITLES if self._title.fits(style, room, self._face.px(68)))
        self._title.set_style(next(fitting, _TITLES[-1]))

    # Overrides of Qt.
    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._face.px(400), self._face.px(68))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        self._fit()
