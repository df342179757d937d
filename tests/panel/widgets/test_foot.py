"""The bar that says what was deleted stays short, however long the name and however large the text."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.widgets.foot import DeletedBar


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_very_long_name_is_shortened_and_keeps_clear_of_the_edges(
    qapp: QApplication, qtbot: QtBot, scale: float
) -> None:
    face = Face(qapp, sheet="panel", scheme="light", scale=scale)
    page = QWidget()
    qtbot.addWidget(page)
    bar = DeletedBar(face=face, parent=page)
    bar.tell("W" * 300)
    layout = bar.layout()
    assert layout is not None
    # A line of the stylesheet lies above the words.
    bar.resize(600, layout.heightForWidth(600) + 1)
    layout.activate()
    words = bar._words
    assert words.text().endswith("…")
    needed = words.heightForWidth(words.width())
    assert needed <= words.height()
    assert words.y() >= face.px(4)
    assert needed <= face.px(4 * 19)
