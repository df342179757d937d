"""Places of a plan that are gone, and fields that only a newer version knows."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from disguise_app.panel.contents import contents
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.plan import codec
from disguise_app.plan.model import Plan
from tests.panel.conftest import Show
from tests.panel.open_plans import focused, full_plan
from tests.panel.pages.test_pages import view_at


@pytest.mark.parametrize("plan", [Plan(), full_plan()], ids=["empty", "full"])
def test_a_place_that_is_gone_leaves_no_second_page_behind(show: Show, plan: Plan) -> None:
    window, _session = show(plan)
    view = view_at(window, "overview")
    for key in contents("safety").pages:
        view.go(key, "gone")
        assert len([page for page in view.findChildren(Page) if page.isVisible()]) == 1, key


def test_fields_of_a_newer_version_outlive_edits_by_keyboard(show: Show) -> None:
    newer = {
        "kind": "safety",
        "schema": 99,
        "weather": {"a": [1]},
        "steps": [{"id": "a", "text": "run", "colour": "blue"}, {"id": "b", "text": "rest", "colour": "red"}],
    }
    window, session = show(codec.decode(json.dumps(newer).encode()))
    view = view_at(window, "escape")
    view.findChildren(RowList)[0].focus_row("a")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "!")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    session.undo()
    written = json.loads(codec.encode(session.plan))
    assert written["weather"] == {"a": [1]}
    assert written["schema"] == 99
    kept = {step["text"]: step["colour"] for step in written["steps"]}
    assert kept == {"run!": "blue", "rest": "red"}
