"""Places of a plan that are gone, and fields that only a newer version knows."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from disguise_app.panel.contents import contents
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.page import Page
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.plan import codec, edits
from disguise_app.plan.model import CheckIn, Plan
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


def test_days_of_a_check_in_come_and_go_with_it(show: Show) -> None:
    window, session = show(Plan(check_ins=(CheckIn("Ana", id="a", keeps_dates=True), CheckIn("Bea", id="b"))))
    view = window.findChildren(PlanView)[-1]
    view.go("check_in")

    def days() -> list[str]:
        return [w.text() for w in view.findChildren(QLabel) if w.text().startswith("Days with") and w.isVisible()]

    assert days() == ["Days with Ana"]
    session.apply(lambda plan: edits.change(plan, "check_ins", "b", keeps_dates=True))
    assert days() == ["Days with Ana", "Days with Bea"]
    session.apply(lambda plan: edits.delete(plan, "check_ins", "a"))
    assert days() == ["Days with Bea"]
    session.undo()
    assert sorted(days()) == ["Days with Ana", "Days with Bea"]
    session.apply(lambda plan: edits.change(plan, "check_ins", "a", keeps_dates=False))
    assert days() == ["Days with Bea"]
