"""How a card is shown: its picture, its words, the dots, Back and Next. The cards page owns them.

It knows no plan: it is given a card that is set out, and its picture.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.cards import art
from disguise_app.panel.cards.shapes import HEIGHT, WIDTH, Art
from disguise_app.panel.cards.wording import SetOut
from disguise_app.panel.widgets import spoken, type_scale
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.text_block import TextBlock
from disguise_app.panel.widgets.words import Words


@dataclass(frozen=True)
class _Type:
    """Styles of the large and the smaller words, the least height of a picture beside them, the gap between, in px."""

    large: str
    small: str
    picture: int
    gap: int = 20
    most_lines: int = 9


_TYPES: Final = (
    _Type("card", "card_next", 96, most_lines=2),
    _Type("card_small", "card_next_small", 96, most_lines=2),
    _Type("title", "body", 60),
    _Type("strong", "second", 30, 8),
)
"""From the largest to the smallest, which stands in a small window with large text."""


class Picture(QWidget):
    """The picture of a card; a screen reader hears what it shows."""

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._art: Art = ()
        spoken.speak_as(self, spoken.GRAPHIC)

    def show_art(self, shown: Art, said: str) -> None:
        """Show a picture and say what it is."""
        self._art = shown
        self.setAccessibleName(said)
        self.update()

    # Overrides of Qt.
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        art.draw(QPainter(self), self._face, self._art, QRectF(self.rect()), is_mirrored=is_mirrored)


class Stage(QWidget):
    """A card: the picture, the large words, the smaller ones."""

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._gap = QSpacerItem(0, face.px(20))
        self._picture = Picture(face=face, parent=self)
        self._large = Words("", face=face, style="card", is_own=True)
        self._small = Words("", face=face, style="card_next", is_own=True)
        column.addWidget(self._picture)
        column.addSpacerItem(self._gap)
        column.addWidget(self._large)
        column.addSpacing(face.px(4))
        column.addWidget(self._small)
        column.addStretch(1)

    def show_card(self, card: SetOut, shown: Art, said: str) -> None:
        """Show a card."""
        self._picture.show_art(shown, said)
        self._large.say(card.large)
        self._small.say(card.small)
        self._small.setVisible(bool(card.small))

    def fit(self, width: int, height: int) -> None:
        """Take the room there is: words in the largest type that leaves the picture its place, which gets the rest.

        Where not even the smallest does, the picture keeps its least height, and the page scrolls.
        """
        face = self._face
        for each in _TYPES:
            self._large.set_style(each.large)
            self._small.set_style(each.small)
            words, least = self._words_height(width, each), face.px(each.picture)
            lines = each.most_lines * type_scale.line_px(face, each.large)
            if self._large.fits(each.large, width, lines) and words + least <= height:
                break
        self._gap.changeSize(0, face.px(each.gap))
        self._column.invalidate()
        self._picture.setFixedHeight(max(least, min(face.px(HEIGHT), height - words, width * HEIGHT // WIDTH)))

    def _words_height(self, width: int, each: _Type) -> int:
        small = 0 if self._small.isHidden() else self._small.heightForWidth(width)
        return self._large.heightForWidth(width) + small + self._face.px(each.gap + 4)


class Dots(QWidget):
    """Which card this is: a dot for each, or numbers where there is no room for dots."""

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face, self._at, self._count = face, 0, 1
        spoken.speak_as(self, spoken.TEXT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_place(self, at: int, count: int) -> None:
        """Show that this is card `at` of `count`, from 0."""
        self._at, self._count = at, count
        self.setAccessibleName(_("Card {n} of {all}").format(n=at + 1, all=count))
        self.update()

    # Overrides of Qt.
    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._face.px(18) * self._count, self._face.px(44))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._face.px(50), self._face.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter, face = QPainter(self), self._face
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, radius = face.px(18), face.px(10) / 2
        if step * self._count > self.width():
            block = TextBlock(f"{self._at + 1} / {self._count}", face=face, style="button", centred=True)
            painter.setPen(face.colour("dim"))
            block.draw(painter, 0, (self.height() - block.height(self.width())) // 2, self.width())
            return
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place in range(self._count):
            at = self._count - 1 - place if is_mirrored else place
            x = self.width() / 2 + (at - (self._count - 1) / 2) * step
            is_here = place == self._at
            painter.setPen(QPen(face.colour("accent" if is_here else "edge"), max(1.0, face.scale)))
            painter.setBrush(face.colour("accent" if is_here else "page"))
            painter.drawEllipse(QPointF(x, self.height() / 2), radius, radius)


class PageTurner(QWidget):
    """Back, the dots, Next. Signal: `turned` -1 or 1; behind the last card Next closes."""

    turned = Signal(int)

    def __init__(self, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(face.px(24), 0, face.px(24), face.px(24))
        row.setSpacing(face.px(8))
        self._row, self._face = row, face
        self._back = Button(_("Back"), face=face, icon="chevron_left", parent=self)
        self._next = Button(_("Next"), face=face, role="main", parent=self)
        for button, step in ((self._back, -1), (self._next, 1)):
            button.clicked.connect(lambda _on=False, step=step: self.turned.emit(step))
        self._dots = Dots(face=face, parent=self)
        for widget in (self._back, self._dots, self._next):
            row.addWidget(widget)

    def show_place(self, at: int, count: int, text: str) -> None:
        """Show which card this is; `text` is what a screen reader adds to Next."""
        self._dots.show_place(at, count)
        is_last = at + 1 == count
        self._next.say(_("Close") if is_last else _("Next"))
        self._next.setAccessibleDescription(text)
        if not at and self._back.hasFocus():
            self.take_focus()
        self._back.setEnabled(at > 0)

    def take_focus(self) -> None:
        """Put the focus on Next."""
        self._next.setFocus(Qt.FocusReason.TabFocusReason)

    def fit(self, width: int, edge_px: int, below_px: int) -> None:
        """Stand in line with the picture above, `edge_px` from both sides and `below_px` from the bottom."""
        self._row.setContentsMargins(edge_px, 0, edge_px, below_px)
        least = min(self._face.px(120), (width - self._face.px(50 + 16)) // 2)
        for button in (self._back, self._next):
            button.setFixedWidth(least)
            button.set_pad(self._face.px(16 if least == self._face.px(120) else 4))
