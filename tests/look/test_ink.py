"""Words and sums are drawn as they are read."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QApplication

from disguise_app.look.ink import cut, from_left, shortened


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


@pytest.mark.parametrize("keep", [shortened, cut])
@pytest.mark.parametrize("length", [0, 1, 5, 40, 400, 20_000])
@pytest.mark.parametrize("room", [-3.0, 0.0, 7.0, 60.0, 320.0])
def test_a_line_is_cut_to_what_fits_and_measured_a_few_times_only(
    qapp: QApplication, keep: Callable[[str, QFontMetricsF, float], str], length: int, room: float
) -> None:
    text, metrics = ("1,234 × 5.67 + " * 2000)[:length], Counted(qapp.font())
    found = keep(text, metrics, room)
    assert metrics.signs <= 20 * (16 + 6 * 320)
    if found == text:
        assert QFontMetricsF(qapp.font()).horizontalAdvance(text) <= max(0.0, room)
        return
    kept = found.replace("…", "")
    assert found == (kept + "…" if keep is shortened else "…" + kept)
    assert text.startswith(kept) if keep is shortened else text.endswith(kept)
    assert kept == "" or QFontMetricsF(qapp.font()).horizontalAdvance(found) <= room
    one_more = text[: len(kept) + 1] + "…" if keep is shortened else "…" + text[length - len(kept) - 1 :]
    assert QFontMetricsF(qapp.font()).horizontalAdvance(one_more) > room


class Counted(QFontMetricsF):
    """Counts the signs that are measured."""

    signs = 0

    def horizontalAdvance(self, text: str) -> float:  # type: ignore[override]  # noqa: N802
        """Measure and count."""
        self.signs += len(text)
        return super().horizontalAdvance(text)
