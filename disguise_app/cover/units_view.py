"""The units form, in the display's place: a kind, two fields, and how the two units are related.

Made by the window at the first need. The entry of the session is what stands in the active field; the other shows it
converted. Conversions print nothing on the tape, since most are of a bare number, which goes nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from disguise_app.calculator.commands import Command
from disguise_app.calculator.layout import localised
from disguise_app.calculator.units import KINDS, converted, unit
from disguise_app.cover import menus, spoken, unit_names, words
from disguise_app.cover.choice import ChoiceButton
from disguise_app.cover.key import Key
from disguise_app.cover.unit_field import UnitField
from disguise_app.look.ink import from_left, shortened
from disguise_app.outside.language import cover as _

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from disguise_app.calculator.display import Display
    from disguise_app.cover.geometry import Places
    from disguise_app.cover.host import Host
    from disguise_app.cover.tape_mark import TapeMark

_MARGIN: Final = 12
_KIND: Final = (16, 36)
_FIELD: Final = (70, 48, 96)
_BETWEEN: Final = (40, 8)
_ICON: Final = 20
_RELATION_PX: Final = 13
_MARK_PX: Final = 12


class UnitsView(QWidget):
    """Kind, two fields, swap."""

    def __init__(self, window: Host) -> None:
        super().__init__(window.widget())
        self._window = window
        self._places: Places | None = None
        self._face = window.face
        ink = window.ink
        self._kind, self._units = _remembered(window.settings.units)
        self._active = 0
        self._relation = ""
        self._relation_box = QRectF()
        self._mark = ""
        self._mark_room = QRectF()
        self.mark: TapeMark | None = None
        self.kind = ChoiceButton(self, self._face, ink, size=_KIND[0])
        self.kind.clicked.connect(self._choose_kind)
        self.swap = Key(self, self._face, ink, role="icon_accent", icon="swap")
        self.swap.setAccessibleName(_("Swap units"))
        self.swap.setToolTip(_("Swap units"))
        self.swap.clicked.connect(self.swap_units)
        self.fields = (UnitField(self, self._face, ink), UnitField(self, self._face, ink))
        for at, field in enumerate(self.fields):
            field.unit.clicked.connect(lambda _on=False, at=at: self._choose_unit(at))
            field.pressed.connect(window.note_click)
            field.pressed.connect(lambda at=at: self.activate(at))
            field.typed_at.connect(lambda keeps, at=at: self.activate(at, keeps=keeps))
        for button in (self.kind, self.swap, self.fields[0].unit, self.fields[1].unit):
            button.pressed.connect(window.note_click)
        self._name()

    def show_display(self, display: Display) -> None:
        """Show the entry in the active field and its conversion in the other."""
        active, other = self.fields[self._active], self.fields[1 - self._active]
        active.put(display.entry, caret=None if display.is_result else display.caret)
        source, target = self._units[self._active], self._units[1 - self._active]
        outcome = converted(display.entry, self._kind, source, target, locale=self._window.session.locale)
        if outcome.result is None:
            other.put("", caret=None)
            self._relation = words.problem(display.problem) if display.problem is not None else self._related()
        else:
            text = localised(outcome.result.text, self._window.session.locale)
            other.put(text, caret=None, goes_on=not outcome.result.is_exact)
            self._relation = self._related()
        self.update()

    def show_mark(self, kind: str) -> None:
        """Show that the tape is "locked" or "unreadable", or neither ("")."""
        self._mark = words.tape_mark(kind)
        if self.mark is not None:
            self.mark.put(kind)
        self._place_mark()
        self.update()

    def tape_mark(self) -> str:
        """Return the words of what is with the tape, nothing while it is open."""
        return self._mark

    def wipe(self) -> None:
        """Overwrite what the fields show."""
        for field in self.fields:
            field.wipe()

    def swap_units(self) -> None:
        """Let the two units change places; what is typed stays."""
        self._units.reverse()
        self._changed()

    def settle(self) -> None:
        """Let the fields take the focus: the first frame shows nothing of it."""
        for field in self.fields:
            field.settle()

    def entry(self) -> QWidget:
        """Return what a screen reader knows as the field that is typed in."""
        active = self.fields[self._active]
        return active.heard if active.heard is not None else active

    def tell(self, display: Display) -> None:
        """Let a screen reader, if there is one, read the fields, and hear what a result became."""
        for field in self.fields:
            field.tell()
        if display.is_result:
            spoken.announce(self.entry(), self.fields[1 - self._active].in_words())

    def activate(self, at: int, *, keeps: bool = True) -> None:
        """Type in the field `at` from now on; it begins with what it shows, or anew."""
        if at == self._active:
            return
        shown = "".join(self.fields[at].value_characters())
        self._active = at
        session = self._window.session
        session.apply(Command.CLEAR)
        if shown and keeps:
            session.paste(shown)
        self._changed()

    def choose(self, kind: str, upper: str, lower: str) -> None:
        """Convert between two units of a kind."""
        self._kind, self._units = kind, [upper, lower]
        self._changed()

    def arrange(self, places: Places) -> None:
        """Put everything in place for the size of this moment."""
        self._places = places
        scale, low = places.scale, places.is_low
        x = places.pad.x if places.pad is not None else round(_MARGIN * scale)
        width = self.width() - 2 * x
        kind_height = round(_KIND[1] * scale)
        between = round(_BETWEEN[1 if low else 0] * scale)
        least = round(_FIELD[1 if low else 0] * scale)
        room = (self.height() - kind_height - between - round(_MARGIN * scale)) // 2
        field = max(min(room, least), min(room, round(_FIELD[2] * scale))) if room > 0 else least
        top = max(0, (self.height() - kind_height - between - 2 * field - round(_MARGIN * scale)) // 2)
        self.kind.put_scale(scale)
        self.kind.setGeometry(x, top, min(self.kind.sizeHint().width(), width - kind_height), kind_height)
        first = top + kind_height
        second = first + field + between
        for box, y in zip(self.fields, (first, second), strict=True):
            box.setGeometry(x, y, width, field)
            box.arrange(scale, is_low=low)
        side = round(36 * scale)
        self.swap.put_size(round(16 * scale), round(_ICON * scale))
        swap_y = top if low else first + field + (between - side) // 2
        self.swap.setGeometry(x + width - side - round(4 * scale), swap_y, side, side)
        room_x = round(8 * scale)
        beside = self.kind.geometry().right() + room_x
        right = self.swap.x() if low else x + width
        self._mark_room = QRectF(beside, top, max(0, right - room_x - beside), kind_height)
        self._place_mark()
        self._relation_box = QRectF() if low else QRectF(x + room_x, first + field, width - side - 3 * room_x, between)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and how the units are related."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._face.colour("page"))
        scale = self._places.scale if self._places is not None else 1.0
        painter.setPen(self._face.colour("dim"))
        if self._mark:
            self._write(painter, self._mark_box(scale), self._mark, self._mark_font(scale))
        if self._relation_box.height():
            font = self._face.font(round(_RELATION_PX * scale), tabular=True)
            self._write(painter, self._relation_box, self._relation, font)

    def _write(self, painter: QPainter, box: QRectF, text: str, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        baseline = box.center().y() + metrics.capHeight() / 2
        painter.drawText(QPointF(box.x(), baseline), from_left(shortened(text, metrics, box.width())))

    def _mark_font(self, scale: float) -> QFont:
        return self._face.font(round(_MARK_PX * scale), tabular=True)

    def _mark_box(self, scale: float) -> QRectF:
        """Return where the words of the mark stand: at the end of the row of the kind."""
        metrics, room = QFontMetricsF(self._mark_font(scale)), self._mark_room
        width, height = min(metrics.horizontalAdvance(self._mark) + 1, room.width()), metrics.height()
        return QRectF(room.right() - width, room.center().y() - height / 2, width, height)

    def _place_mark(self) -> None:
        """Lay the button of the mark, if there is one, over its words."""
        if self.mark is not None and self._places is not None:
            self.mark.put_box(self._mark_box(self._places.scale).adjusted(-4, 0, 4, 0))

    def relation(self) -> str:
        """Return the words between the fields."""
        return self._relation

    def _related(self) -> str:
        """Say how many of the lower unit one of the upper is."""
        locale = self._window.session.locale
        upper, lower = (unit(self._kind, name) for name in self._units)
        outcome = converted("1", self._kind, upper.id, lower.id, locale=locale)
        if outcome.result is None:
            return ""
        value = localised(outcome.result.text, locale)
        one = locale.local_digit("1")
        if outcome.result.is_exact:
            return _("{one} {upper} = {value} {lower} exactly").format(
                one=one, upper=upper.symbol, value=value, lower=lower.symbol
            )
        return f"{one} {upper.symbol} ≈ {value} {lower.symbol}"

    def _changed(self) -> None:
        self._window.settings.units = (self._kind, self._units[0], self._units[1])
        self._name()
        if self._places is not None:
            self.arrange(self._places)
        self._window.put(self._window.session.display())

    def _name(self) -> None:
        self.kind.put(unit_names.kind_name(self._kind))
        self.kind.setAccessibleName(_("Kind: {name}").format(name=unit_names.kind_name(self._kind)))
        for at, field in enumerate(self.fields):
            found = unit(self._kind, self._units[at])
            name = unit_names.unit_name(found.id)
            field.unit.put(name, found.symbol)
            field.unit.setAccessibleName(_("Unit: {name}").format(name=name))
            field.put_name(name)
            field.put_active(at == self._active)

    def _choose_kind(self) -> None:
        choices = [(kind, unit_names.kind_name(kind)) for kind in KINDS]
        chosen = menus.choose_word(self, _below(self.kind), choices, self._kind)
        if chosen is not None:
            self.choose(chosen, *unit_names.PAIRS[chosen])

    def _choose_unit(self, at: int) -> None:
        choices = [(found.id, f"{unit_names.unit_name(found.id)}\t{found.symbol}") for found in KINDS[self._kind]]
        chosen = menus.choose_word(self, _below(self.fields[at].unit), choices, self._units[at])
        if chosen is None:
            return
        if chosen == self._units[1 - at]:
            self.swap_units()
        else:
            units = list(self._units)
            units[at] = chosen
            self.choose(self._kind, *units)


def _below(button: QWidget) -> QPoint:
    return button.mapToGlobal(button.rect().bottomLeft())


def _remembered(wanted: tuple[str, str, str] | None) -> tuple[str, list[str]]:
    """Return kind and units as remembered, or the first ones where they are not known."""
    if wanted is not None and wanted[0] in KINDS:
        ids = {found.id for found in KINDS[wanted[0]]}
        if wanted[1] in ids and wanted[2] in ids:
            return wanted[0], [wanted[1], wanted[2]]
    return unit_names.FIRST_KIND, list(unit_names.PAIRS[unit_names.FIRST_KIND])
