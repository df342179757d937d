"""Words on a page: a label that wraps anywhere it must and is never cut, and the heads above cards.

Pages and the set-up use it for every sentence. A screen reader meets an ordinary label.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.widgets.text_block import TextBlock


class Words(QLabel):
    """A paragraph in one style and colour; `**` around words makes them bold, unless a person typed them (`is_own`)."""

    def __init__(
        self,
        text: str,
        *,
        face: Face,
        style: str = "body",
        colour: str = "text",
        is_own: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._face, self._style, self._colour, self._is_own = face, style, colour, is_own
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def set_style(self, style: str) -> None:
        """Show the text in another size of type."""
        if style != self._style:
            self._style = style
            self.say(self._said)

    def fits(self, style: str, width: int, height: int) -> bool:
        """Tell whether the text would fit in a style without breaking a word."""
        block = TextBlock(self._said, face=self._face, style=style)
        return block.longest_word_width() <= width and block.height(width) <= height

    def say(self, text: str) -> None:
        """Show another text."""
        self._said = text
        self._block = TextBlock(text, face=self._face, style=self._style, marked=not self._is_own)
        self.setText(text if self._is_own else text.replace("**", ""))
        self.updateGeometry()
        self.update()

    # Overrides of Qt.
    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return self._block.height(width)

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        width = self._block.natural_width()
        return QSize(width, self._block.height(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._face.px(20), self._block.height(1_000_000))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setPen(self._face.colour(self._colour))
        top = max(0, self.height() - self._block.height(self.width())) // 2
        self._block.draw(painter, 0, top, self.width())


def section_label(text: str, *, face: Face) -> Words:
    """Make the dim head that stands above a card."""
    return Words(text, face=face, style="section", colour="dim")


def side_note(text: str, *, face: Face) -> Words:
    """Make a quiet second line."""
    return Words(text, face=face, style="second", colour="dim")
