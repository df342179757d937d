"""The keys below the display: memory strip, function block, pad; their places, labels and states.

Made by the window, which gives it places and what the session shows, and hears `pressed` of what a key asks. Keys are
built on the first need of their mode. It must not know the session.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from disguise_app.calculator.commands import Command
from disguise_app.cover import labels
from disguise_app.cover.actions import Action
from disguise_app.cover.geometry import SCIENTIFIC, UNITS, Box, Places, label_px
from disguise_app.cover.key import ICON_PX, Key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from disguise_app.calculator.display import Display
    from disguise_app.cover.labels import Spec
    from disguise_app.look.face import Face
    from disguise_app.look.ink import Ink

    Row = Sequence[Spec | None]

_BLOCK_PX: Final = 14


class Keypad(QFrame):
    """All keys. Signals, each with what the key asks: `pressed`, `released`, and `clicked` when both were on it."""

    pressed = Signal(object)
    released = Signal(object)
    clicked = Signal(object)

    def __init__(self, parent: QWidget, face: Face, ink: Ink) -> None:
        super().__init__(parent)
        self.setProperty("role", "pad")
        self._face = face
        self._ink = ink
        self._keys: dict[Command | Action, Key] = {}
        self._shown: set[Key] = set()
        self._rows: list[list[Key]] = []
        self._point = "."
        self._zero = "0"
        self._is_settled = False

    def settle(self) -> None:
        """Name the keys, and let them take the focus by Tab and never by a click: the first frame shows neither."""
        self._is_settled = True
        for asks, key in self._keys.items():
            self._settle(key, asks)

    def lift_all(self) -> None:
        """Let all keys come up."""
        for key in self._keys.values():
            key.setDown(False)

    def neighbour(self, key: QWidget | None, across: int, down: int) -> Key | None:
        """Return the key beside, above or below `key` as the keys stand, or None at the edge."""
        for at, row in enumerate(self._rows):
            if key not in row:
                continue
            if across:
                place = row.index(key) + across
                return row[place] if 0 <= place < len(row) else None
            if 0 <= at + down < len(self._rows):
                middle = key.geometry().center().x()
                return min(self._rows[at + down], key=lambda other: abs(other.geometry().center().x() - middle))
        return None

    def put_locale(self, point: str, zero: str) -> None:
        """Show the locale's decimal sign and digits on the keys."""
        self._point, self._zero = point, zero

    def key(self, asks: Command | Action) -> Key | None:
        """Return the shown key that asks `asks`."""
        key = self._keys.get(asks)
        return key if key in self._shown else None

    def rows(self) -> list[list[Key]]:
        """Return the keys as they stand, in rows from top to bottom."""
        return self._rows

    def arrange(self, places: Places, mode: str) -> None:
        """Put the keys of `mode` where `places` says; `places` is in the window's coordinates."""
        before, self._shown, self._rows = self._shown, set(), []
        if places.strip is not None:
            self._lay_row(self._strip(places, mode), places.strip, places, 13)
        wide = mode == SCIENTIFIC and places.is_wide
        if places.block is not None:
            self._lay(labels.NARROW_FUNCTIONS, places.block, places, _BLOCK_PX)
        if places.pad is not None:
            self._lay(_wide_rows() if wide else _rows_of(mode), places.pad, places, 0)
        for key in before - self._shown:
            key.hide()
        for key in self._shown - before:
            key.show()

    def show_state(self, display: Display) -> None:
        """Show what the keys say of the session's state."""
        self._label(Command.CLEAR, display.clear_label)
        self._enable(Command.MC, display.memory != "")
        self._enable(Command.MR, display.memory != "")
        self._enable(Command.UNDO, display.can_undo)
        self._enable(Command.REDO, display.can_redo)
        if Command.SIN in self._keys:
            self._show_functions(display)

    def check(self, asks: Command | Action, is_on: bool) -> None:
        """Show a checkable key as on or off."""
        key = self._keys.get(asks)
        if key is not None and key.isChecked() != is_on:
            key.setChecked(is_on)
            key.update()

    def _show_functions(self, display: Display) -> None:
        self._label(Command.ANGLE, display.angle.upper())
        self.check(Command.INVERSE, display.inverse)
        self.check(Command.HYPERBOLIC, display.hyperbolic)
        for command in labels.TRIGONOMETRIC:
            text = labels.trigonometric_label(command, inverse=display.inverse, hyperbolic=display.hyperbolic)
            self._label(command, text)

    def _label(self, asks: Command | Action, text: str) -> None:
        key = self._keys.get(asks)
        if key is not None and key.put_label(text) and self._is_settled:
            self._name(key, asks)

    def _enable(self, asks: Command, is_on: bool) -> None:
        key = self._keys.get(asks)
        if key is not None and key.isEnabled() != is_on:
            key.setEnabled(is_on)

    def _strip(self, places: Places, mode: str) -> Row:
        if mode == SCIENTIFIC and places.is_wide:
            return labels.WIDE_STRIP
        return (labels.SWITCH, *labels.STRIP) if places.has_switch else labels.STRIP

    def _lay(self, rows: Sequence[Row], box: Box, places: Places, size: int) -> None:
        height = (box.height - (len(rows) - 1) * places.gap) / len(rows)
        for at, row in enumerate(rows):
            top = round(box.y + at * (height + places.gap))
            self._lay_row(row, Box(box.x, top, box.width, round(height)), places, size)

    def _lay_row(self, row: Row, box: Box, places: Places, size: int) -> None:
        columns = sum(_span(spec, row) for spec in row)
        step = (box.width + places.gap) / columns
        column = 0
        shown: list[Key] = []
        for spec in row:
            span = _span(spec, row)
            if spec is not None:
                left = round(box.x + column * step)
                right = round(box.x + (column + span) * step) - places.gap
                key = self._made(spec)
                key.setGeometry(left - self.x(), box.y - self.y(), right - left, box.height)
                self._size(key, spec, places, size)
                shown.append(key)
            column += span
        self._shown.update(shown)
        self._rows.append(shown)

    def _size(self, key: Key, spec: Spec, places: Places, size: int) -> None:
        wanted = min(spec.size, size) if size else spec.size
        px = label_px(wanted, places.scale, key.height(), key.width(), key.ems(wanted))
        key.put_size(px, round(min(ICON_PX * places.scale, 0.5 * key.height())))

    def _made(self, spec: Spec) -> Key:
        key = self._keys.get(spec.asks)
        if key is None:
            key = Key(self, self._face, self._ink, role=spec.role, text=self._local(spec), icon=spec.icon)
            key.setCheckable(spec.role.endswith("check"))
            key.pressed.connect(lambda: self.pressed.emit(spec.asks))
            key.released.connect(lambda: self.released.emit(spec.asks))
            key.clicked.connect(lambda: self.clicked.emit(spec.asks))
            self._keys[spec.asks] = key
            if self._is_settled:
                self._settle(key, spec.asks)
        return key

    def _local(self, spec: Spec) -> str:
        if spec.asks is Command.POINT:
            return self._point
        if spec.role == "key" and self._zero != "0":
            return chr(ord(self._zero) + int(spec.label))
        return spec.label

    def _settle(self, key: Key, asks: Command | Action) -> None:
        from PySide6.QtCore import Qt

        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name(key, asks)

    def _name(self, key: Key, asks: Command | Action) -> None:
        from disguise_app.cover import names

        name = names.of_key(asks, key.label)
        key.setAccessibleName(name)
        key.setToolTip(names.tooltip(asks, name))


def _span(spec: Spec | None, row: Row) -> int:
    return 2 if spec is not None and spec.asks is Command.EQUALS else 1


def _rows_of(mode: str) -> Sequence[Row]:
    return labels.UNITS_PAD if mode == UNITS else labels.STANDARD_PAD


def _wide_rows() -> Sequence[Row]:
    return [(*left, *right) for left, right in zip(labels.WIDE_FUNCTIONS, labels.STANDARD_PAD, strict=True)]
