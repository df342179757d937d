"""One table dresses the application; it follows scheme and text size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from disguise_app.look import ink, palette, system
from disguise_app.look.face import Face


def test_the_palette_is_the_tables(qapp: QApplication) -> None:
    face = Face(qapp, sheet="cover", scheme="dark", scale=1.0)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == palette.DARK["window"].lower()
    assert qapp.palette().color(QPalette.ColorRole.Text).name() == palette.DARK["text"].lower()
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled.name() == palette.DARK["off"].lower()
    assert face.colour("accent").name() == palette.DARK["accent"].lower()


def test_lengths_follow_the_text_size(qapp: QApplication) -> None:
    face = Face(qapp, sheet="cover", scheme="light", scale=1.5)
    assert (face.px(12), face.px(1)) == (18, 2)


def test_a_change_of_scheme_swaps_the_table(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    face = Face(qapp, sheet="cover", scheme="light", scale=1.0)
    monkeypatch.setattr(face, "_fixed_scheme", "dark")
    with qtbot.waitSignal(face.changed):
        face.refresh()
    assert face.scheme == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == palette.DARK["page"].lower()


def test_another_look_is_taken_over_and_what_is_none_changes_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    face = Face(qapp, sheet="panel")
    other = "light" if face.scheme == "dark" else "dark"
    with qtbot.waitSignal(face.changed):
        face.follow(other)
    assert face.scheme == other
    face.follow("sepia")
    assert face.scheme == other


def test_more_contrast_is_followed(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    face = Face(qapp, sheet="cover", scheme="light", scale=1.0)
    monkeypatch.setattr(system, "wants_more_contrast", lambda _app: True)
    with qtbot.waitSignal(face.changed):
        face.refresh()
    assert face.colours["text"] == "#000000"


def test_a_text_size_of_our_own(qapp: QApplication, qtbot: QtBot) -> None:
    face = Face(qapp, sheet="cover", scheme="light", scale=1.0)
    with qtbot.waitSignal(face.changed):
        face.set_scale(150)
    assert face.px(20) == 30
    face.set_scale(None)
    assert face.px(20) == 20


def test_nothing_changed_says_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    face = Face(qapp, sheet="cover", scheme="light", scale=1.0)
    with qtbot.assertNotEmitted(face.changed):
        face.settle()


@pytest.mark.parametrize(("size", "scale"), [(13.3, 1.0), (14.5, 1.0), (12.0, 1.0), (20.0, 1.5), (80.0, 3.0)])
def test_small_differences_of_systems_are_no_text_size(size: float, scale: float) -> None:
    assert system.tamed(size / (40 / 3)) == pytest.approx(scale, abs=0.01)


def test_figures_are_equally_wide_where_the_font_can(qapp: QApplication) -> None:
    face = Face(qapp, sheet="cover", scheme="light", scale=1.0)
    font = face.font(20, tabular=True)
    assert font.featureValue(QFont.Tag("tnum")) == 1
    metrics = QFontMetricsF(font)
    widths = {round(metrics.horizontalAdvance(digit), 1) for digit in "0123456789"}
    assert len(widths) == 1 or font.family() not in ("Inter", "Noto Sans")


def test_the_flags_of_text_are_qts(qapp: QApplication) -> None:
    flags = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value
    flags |= Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextDontClip.value
    assert flags == ink.FLAGS
