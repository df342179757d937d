"""Where everything in the window stands, as numbers: no Qt, no widgets.

Called by the window at each change of size, mode, text size or tape. All lengths of the design are for a text size of
1; a window too small for its text size is laid out at the largest size that fits.
"""

from __future__ import annotations

from disguise_app.calculator.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

STANDARD: Final = "standard"
SCIENTIFIC: Final = "scientific"
UNITS: Final = "units"
MODES: Final = (STANDARD, SCIENTIFIC, UNITS)

MARGIN: Final = 12
LEAST_SIZE: Final = (300, 420)
DEFAULT_SIZE: Final = {STANDARD: (360, 560), SCIENTIFIC: (560, 560), UNITS: (360, 560)}
_LOW: Final = 500
_NARROW: Final = 340
_WIDE_SCIENTIFIC: Final = 480
_TAPE_LEAST: Final = 240
_TAPE_MOST: Final = 380
_DISPLAY_LEAST: Final = 96
_KEY_SHARE: Final = 0.0857
_KEY_LEAST: Final = 30
_KEY_MOST: Final = 96
_BLOCK_KEY: Final = 34
_BLOCK_ROWS: Final = 4
_KEY_WIDEST: Final = 2.4
# The units form: kind, two fields, the row between them, the margin below; and the same under 500 high.
_UNITS_ZONE: Final = 36 + 70 + 40 + 70 + 12
_UNITS_ZONE_LOW: Final = 36 + 48 + 8 + 48 + 12


class Box(NamedTuple):
    """Hold a rectangle in px."""

    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """Return the first row below."""
        return self.y + self.height


class Asked(NamedTuple):
    """Hold what decides the places: the window's size, text size, mode, and what is open."""

    width: int
    height: int
    scale: float = 1.0
    mode: str = STANDARD
    is_tape_open: bool = False
    shows_functions: bool = False


class Places(NamedTuple):
    """Hold where each part of the window stands; a part that is not shown is None.

    `scale` is the text size that fits; `entry_px` the largest size of the entry; `key_height` and `gap` are the pad's.
    `block` is the function block above a narrow pad, `has_switch` tells whether it shares the pad's place by a key.
    """

    scale: float
    header: Box
    display: Box
    pad_zone: Box
    strip: Box | None
    block: Box | None
    pad: Box | None
    tape: Box | None
    key_height: int
    gap: int
    entry_px: int
    is_low: bool
    is_wide: bool
    has_switch: bool
    is_tape_beside: bool


def fitting_scale(width: int, height: int, scale: float) -> float:
    """Return the text size at which the smallest form still fits a window of `width` × `height`."""
    return max(1.0, min(scale, width / 240, height / 336)) if scale > 1 else scale


def tape_width(asked: Asked) -> int:
    """Return the width of the tape pane at the right, 0 where the tape is shut or takes the keypad's place."""
    scale = fitting_scale(asked.width, asked.height, asked.scale)
    least = _WIDE_SCIENTIFIC if asked.mode == SCIENTIFIC else LEAST_SIZE[0]
    if not asked.is_tape_open or asked.width < (least + _TAPE_LEAST) * scale:
        return 0
    return round(min(_TAPE_MOST * scale, max(_TAPE_LEAST * scale, 0.32 * asked.width)))


def arrange(asked: Asked) -> Places:
    """Return the places of all parts for what is asked."""
    scale = fitting_scale(asked.width, asked.height, asked.scale)
    beside = tape_width(asked)
    width = asked.width - beside
    is_low = asked.height < _LOW * scale
    header = Box(0, 0, width, round((40 if is_low else 44) * scale))
    gap = round((4 if is_low or width < _NARROW * scale else 6) * scale)
    form = _Form(asked, width, scale, is_low, gap)
    replaces = asked.is_tape_open and not beside
    pad_zone, display = _zones(asked, form, header)
    strip, block, pad = (None, None, None) if replaces else form.parts(pad_zone)
    low_entry_px = round(min(36 * scale, 0.09 * asked.height, 0.1 * width))
    return Places(
        scale=scale,
        header=header,
        display=display,
        pad_zone=pad_zone,
        strip=strip,
        block=block,
        pad=pad,
        tape=Box(width, 0, beside, asked.height) if beside else pad_zone if replaces else None,
        key_height=form.key_height,
        gap=gap,
        entry_px=low_entry_px if is_low else round(36 * scale),
        is_low=is_low,
        is_wide=form.is_wide,
        has_switch=form.has_switch,
        is_tape_beside=bool(beside),
    )


def _zones(asked: Asked, form: _Form, header: Box) -> tuple[Box, Box]:
    """Return the keypad's zone and the display above it; a 1 px line stands between them."""
    height = form.zone_height()
    pad_zone = Box(0, asked.height - height, form.width, height)
    return pad_zone, Box(0, header.bottom, form.width, max(0, pad_zone.y - 1 - header.bottom))


class _Form:
    """Reckon the heights of one mode at one size."""

    def __init__(self, asked: Asked, width: int, scale: float, is_low: bool, gap: int) -> None:
        self.width = width
        self.is_wide = asked.mode == SCIENTIFIC and width >= _WIDE_SCIENTIFIC * scale
        self.has_switch = False
        self._scale = scale
        self._gap = gap
        self._margin = round(MARGIN * scale)
        self._rows = 5 if asked.mode == UNITS else 6
        self._header = round((40 if is_low else 44) * scale)
        self._has_strip = asked.mode != UNITS and not is_low
        self._block = 0
        self._least = self._display_least(asked.mode, is_low)
        self._height = asked.height
        self._columns = 8 if self.is_wide else 4
        self._shows_functions = asked.shows_functions
        if asked.mode == SCIENTIFIC and not self.is_wide:
            self._make_room_for_functions()
        self.key_height = self._key_height()

    def _display_least(self, mode: str, is_low: bool) -> float:
        if mode != UNITS:
            return _DISPLAY_LEAST * self._scale
        return (_UNITS_ZONE_LOW if is_low else _UNITS_ZONE) * self._scale

    def _make_room_for_functions(self) -> None:
        self._block = round(_BLOCK_ROWS * (_BLOCK_KEY * self._scale + self._gap))
        if self._fitting() < _BLOCK_KEY * self._scale:
            self.has_switch = True
            self._has_strip = True
            self._block = 0

    def _strip_height(self) -> int:
        return round(30 * self._scale)

    def _above_pad(self) -> int:
        """Return the height between the zone's top and the function block or the pad."""
        if not self._has_strip:
            return self._margin
        return round(6 * self._scale) * 2 + self._strip_height()

    def _fitting(self) -> float:
        rest = self._height - self._header - self._above_pad() - self._margin - self._block - self._least - 1
        return (rest + self._gap) / self._rows - self._gap

    def _key_height(self) -> int:
        most = min(_KEY_MOST * self._scale, max(_KEY_SHARE * self._height, _KEY_LEAST * self._scale), self._fitting())
        return int(max(_KEY_LEAST, most))

    def _pad_height(self) -> int:
        return self._rows * self.key_height + (self._rows - 1) * self._gap

    def zone_height(self) -> int:
        """Return the height of all below the display."""
        return self._above_pad() + self._block + self._pad_height() + self._margin

    def parts(self, zone: Box) -> tuple[Box | None, Box | None, Box | None]:
        """Return strip, function block and pad inside `zone`."""
        widest = self._columns * _KEY_WIDEST * self.key_height + (self._columns - 1) * self._gap
        width = round(min(zone.width - 2 * self._margin, widest))
        x = (zone.width - width) // 2
        strip = None
        if self._has_strip:
            strip = Box(x, zone.y + round(6 * self._scale), width, self._strip_height())
        top = zone.y + self._above_pad()
        pad = Box(x, top + self._block, width, self._pad_height())
        if self.has_switch and self._shows_functions:
            return strip, pad, None
        return strip, Box(x, top, width, self._block - self._gap) if self._block else None, pad


def label_px(size: int, scale: float, key_height: int, key_width: int, ems: float) -> int:
    """Return a label's size: as designed, at most 0.62 of its key's height, and what fits its width; not under 12."""
    fits = (key_width - 6) / ems if ems else size * scale
    return int(max(12, min(size * scale, 0.62 * key_height, fits)))
