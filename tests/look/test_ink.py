"""Words and sums are drawn as they are read."""

from typing import Any

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication

from disguise_app.look.ink import from_left


def _x(text: str, at: int) -> float:
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    found: Any = line.cursorToX(at)
    return float(found[0] if isinstance(found, tuple) else found)


@pytest.mark.parametrize("text", ["١٥٩٠ − ٥٧٩٠", "٢٠% × ٤٨ = ٩", "٣ × (١٢ + ٤٫٥)"])
def test_a_sum_in_arabic_digits_keeps_its_sides(qapp: QApplication, text: str) -> None:
    shown = from_left(text)
    places = [_x(shown, at) for at in range(1, len(text) + 1)]
    assert places == sorted(places)
    assert [_x(text, at) for at in range(len(text))] != sorted(_x(text, at) for at in range(len(text)))


@pytest.mark.parametrize("text", ["12 − 5", "१२ − ५", "Tape", "مجموع ٣"])
def test_everything_else_is_left_alone(text: str) -> None:
    assert from_left(text) == text
