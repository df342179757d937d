"""The bar that says what was deleted stays short, however long the name and however large the text."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.foot import DeletedBar
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Plan
from tests.panel.open_plans import open_plan


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_very_long_name_is_shortened_and_keeps_clear_of_the_edges(
    qapp: QApplication, qtbot: QtBot, scale: float
) -> None:
    face = Face(qapp, sheet="panel", scheme="light", scale=scale)
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    window.resize(600, 440)
    window.show_plan(open_plan(Plan()))
    window.show()
    window.findChildren(PlanView)[0].tell_deleted("W" * 300)
    bar = window.findChildren(DeletedBar)[0]
    words = bar._words
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()) - 1)
    assert words.text().endswith("…")
    assert words.y() >= face.px(4)
    assert words.geometry().bottom() < bar.height() - face.px(3)
    assert words.heightForWidth(words.width()) <= face.px(4 * 19)
