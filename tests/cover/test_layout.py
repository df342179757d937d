"""No label is cut and no part covers another, at all sizes and text sizes, in the real window."""

import itertools

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF

from disguise_app.cover.key import Key
from disguise_app.cover.window import CoverWindow
from tests.cover.windows import Desk, press

SIZES = [(300, 420), (360, 560), (560, 560), (1280, 900)]


@pytest.mark.parametrize(
    ("size", "mode", "scale"), list(itertools.product(SIZES, ("standard", "scientific", "units"), (1.0, 2.0)))
)
def test_keys_stand_apart_and_show_their_labels(desk: Desk, size: tuple[int, int], mode: str, scale: float) -> None:
    window = desk.window(mode=mode, size=size, scale=scale)
    keys = [key for row in window.parts.keypad.rows() for key in row]
    boxes = [_box(key, window) for key in keys]
    for box in boxes:
        assert window.rect().contains(box)
    for one, other in itertools.combinations(boxes, 2):
        assert not one.intersects(other)
    for key in keys:
        assert key.ems(12) * 12 <= key.width(), key.label
        assert key._px <= key.height(), key.label


@pytest.mark.parametrize(("size", "scale"), list(itertools.product(SIZES, (1.0, 2.0, 3.0))))
def test_the_entry_stays_in_the_display(desk: Desk, size: tuple[int, int], scale: float) -> None:
    window = desk.window(size=size, scale=scale)
    press(window, "48250+20%")
    window.parts.display.repaint()
    line = window.parts.display._entry
    font = line._font_last
    assert font is not None
    assert font.pixelSize() >= 12
    assert QFontMetricsF(font).capHeight() < window.parts.display.height()


def test_a_long_entry_shrinks_and_then_scrolls_with_the_caret_in_sight(desk: Desk) -> None:
    window = desk.window()
    sizes = []
    for count in (5, 9, 14, 30):
        window.clear_entry()
        press(window, "8" * count)
        window.parts.display.repaint()
        font = window.parts.display._entry._font_last
        assert font is not None
        sizes.append(font.pixelSize())
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (36, 18)
    assert window.parts.display._entry.is_too_long()


def _box(key: Key, window: CoverWindow) -> QRect:
    return QRect(key.mapTo(window, key.rect().topLeft()), key.size())
