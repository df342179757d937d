"""The parts of the emergency page: the band with number and address, and two columns of short blocks.

Only that page uses them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets import spoken
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.discs import Numbered
from disguise_app.panel.widgets.text_block import TextBlock
from disguise_app.panel.widgets.words import Words
from disguise_app.plan import starters
from disguise_app.plan.model import Plan


@dataclass(frozen=True, repr=False)
class Block:
    """A head with numbered lines, or with words: the person's own, what is known of the country, or (dim) advice."""

    title: str
    lines: tuple[str, ...] = ()
    words: str = ""
    is_own: bool = False
    is_known: bool = False


def call_blocks(country: str) -> list[Block]:
    """Say how to call without speaking in a country, by kind of phone."""
    steps = [(phone, _(text)) for phone, text in starters.silent_call(country)]
    phones = {phone for phone, _text in steps}
    first = tuple(text for phone, text in steps if phone in ("any", "mobile"))
    title = _("If you cannot speak, on a mobile") if "landline" in phones else _("If you cannot speak")
    blocks = [Block(title, lines=first)]
    return [*blocks, *_block_for(steps, "landline", _("On a landline: no 55"))]


def text_blocks(country: str) -> list[Block]:
    """Say how to text for help in a country, where that is possible."""
    return _block_for([(phone, _(text)) for phone, text in starters.silent_call(country)], "text", _("By text"))


def _block_for(steps: Sequence[tuple[str, str]], phone: str, head: str) -> list[Block]:
    words = " ".join(text for each, text in steps if each == phone)
    return [Block(head, words=words, is_known=True)] if words else []


def plan_blocks(plan: Plan, number: str) -> list[Block]:
    """Say the way out, what to do where there is none, what to take and what to say."""
    call = _("Call {number}.").format(number=number) if number else _("Call the police.")
    rush = ", ".join(item.name for item in plan.grab_items if item.goes_first and item.name)
    return [
        Block(_("Way out"), words=plan.escape.way_out or _("Not written yet"), is_own=bool(plan.escape.way_out)),
        _cannot_leave(plan, call),
        Block(_("Take, only if there is time"), words=rush or _("Nothing. Go."), is_own=bool(rush)),
        Block(
            _("Say"),
            words=plan.say_on_phone or _("“Police. I am in danger at home. Please come now.”"),
            is_own=bool(plan.say_on_phone),
        ),
    ]


def _cannot_leave(plan: Plan, call: str) -> Block:
    title = _("If I cannot leave")
    if plan.escape.if_cannot_leave:
        return Block(title, words=plan.escape.if_cannot_leave, is_own=True)
    room = next((room for room in plan.rooms if room.lock and room.use == "safe" and room.name), None)
    if room is not None:
        lock = _("{room}: it has a lock. Lock the door.").format(room=room.name)
        return Block(title, words=f"{lock} {call}", is_own=True)
    return Block(title, words=_("A room with a lock. Lock the door.") + " " + call)


class Band(QWidget):
    """The number and the address, to be read out from two metres. Signal: `edit_asked`."""

    edit_asked = Signal()

    def __init__(self, number: str, address: str, *, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._has_number, self._has_address = bool(number), bool(address.strip())
        self._call = TextBlock(_("Call"), face=face, style="second")
        self._number = TextBlock(
            number or _("Country not chosen"), face=face, style="number" if number else "not_chosen"
        )
        self._first = TextBlock(_("Say this address first"), face=face, style="second")
        words = address.strip() or _("No address yet")
        self._large = TextBlock(words, face=face, style="address" if self._has_address else "not_chosen")
        self._small = TextBlock(words, face=face, style="address_small" if self._has_address else "not_chosen")
        spoken.speak_as(self, spoken.TEXT)
        self.setAccessibleName(f"{_('Call')}: {number or _('Country not chosen')}. {_('Address')}: {words}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._choose: Button | None = None
        if not number:
            self._choose = Button(_("Choose"), face=face, parent=self)
            self._choose.clicked.connect(self.edit_asked)

    def _number_px(self) -> int:
        widest = max(self._number.natural_width(), self._face.px(124))
        return min(widest, self._face.px(220))

    def _is_wide(self, width: int) -> bool:
        return width >= self._face.px(520)

    def _address_place(self, width: int) -> QRect:
        side = self._face.px(24)
        if self._is_wide(width):
            left = side + self._number_px() + self._face.px(44)
            return QRect(left, self._face.px(14), width - left - side, 0)
        top = self._face.px(14 + 19) + self._number.height(width - 2 * side) + self._button_px() + self._face.px(8)
        return QRect(side, top, width - 2 * side, 0)

    def _button_px(self) -> int:
        return self._face.px(44 + 8) if self._choose is not None else 0

    def _address(self, width: int) -> TextBlock:
        """Choose the large type where two lines hold the address, else the smaller: never cut."""
        room = self._address_place(width).width()
        fits = self._large.height(room) <= self._face.px(100) and self._large.longest_word_width() <= room
        return self._large if fits else self._small

    def _number_drop(self, width: int) -> int:
        """Return how far the number is let down so that it stands in the middle beside the address."""
        if not self._has_number or not self._is_wide(self.width()):
            return 0
        return max(0, self.height() - self._face.px(43) - self._number.height(width)) // 2

    # Overrides of Qt.
    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        place = self._address_place(width)
        address = place.top() + self._face.px(19) + self._address(width).height(place.width()) + self._face.px(10)
        number = self._face.px(14 + 19) + self._number.height(self._number_px()) + self._button_px() + self._face.px(10)
        return max(self._face.px(142), address, number)

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(self._face.px(600), self._face.px(142))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is not cut."""
        return QSize(self._face.px(200), self._face.px(142))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        if self._choose is not None:
            top = self._face.px(14 + 19 + 8) + self._number.height(self._number_px())
            self._choose.setGeometry(self._face.px(24), top, self._choose.sizeHint().width(), self._face.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter, face = QPainter(self), self._face
        for line in (0, self.height() - 1):
            painter.fillRect(0, line, self.width(), 1, face.colour("line"))
        side, width = face.px(24), self._number_px()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = self.width() - side - width if is_mirrored else side
        painter.setPen(face.colour("dim"))
        self._call.draw(painter, at, face.px(14), width)
        place = self._address_place(self.width())
        left = self.width() - place.left() - place.width() if is_mirrored else place.left()
        self._first.draw(painter, left, place.top(), place.width())
        painter.setPen(face.colour("text" if self._has_number else "dim"))
        self._number.draw(painter, at, face.px(14 + 19) + self._number_drop(width), width)
        painter.setPen(face.colour("text" if self._has_address else "dim"))
        self._address(self.width()).draw(painter, left, place.top() + face.px(19), place.width())


class Columns(QWidget):
    """Two columns of blocks, under each other where there is little room."""

    def __init__(
        self, left: Sequence[Block], right: Sequence[Block], *, face: Face, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._face = face
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._line = QFrame(self)
        self._line.setProperty("role", "hairline")
        self._box.addWidget(self._column(left), 492)
        self._box.addWidget(self._line)
        self._box.addWidget(self._column(right), 407)
        self._line.setFixedWidth(1)

    def _column(self, blocks: Sequence[Block]) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        side = self._face.px(24)
        column.setContentsMargins(side, self._face.px(12), side, self._face.px(3))
        column.setSpacing(self._face.px(4))
        for place, block in enumerate(blocks):
            if place:
                column.addSpacing(self._face.px(8))
            column.addWidget(Words(block.title, face=self._face, style="strong"))
            if block.lines:
                column.addWidget(Numbered(block.lines, face=self._face, gap=4, parent=box))
            if block.words:
                colour = "text" if block.is_own or block.is_known else "dim"
                column.addWidget(Words(block.words, face=self._face, colour=colour, is_own=block.is_own))
        column.addStretch(1)
        return box

    # Overrides of Qt.
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a new size."""
        is_wide = self.width() >= self._face.px(680)
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self._line.setVisible(is_wide)
            self.updateGeometry()
