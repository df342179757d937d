"""Pasted pages, many lines and words of spaces alone: a list stays a list, and the open row shows all of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.buttons import Tab
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.item_texts import in_one_line
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.plan.model import Child, Person, Plan, Step
from tests.panel.conftest import Show

NOVEL = "It was a dark and stormy night.\n" * 200


def test_a_pasted_novel_is_a_short_row_and_whole_where_it_is_open(show: Show) -> None:
    window, _session = show(Plan(people=(Person("Ana", id="a", does=NOVEL),), steps=(Step(NOVEL, id="s"),)))
    view = window.findChildren(PlanView)[-1]
    for page in ("people", "escape"):
        view.go(page)
        (row,) = (each for each in view.findChildren(RowWidget) if each.isVisible())
        assert row.height() < window.height() / 3
        assert len(row.accessibleName()) < 600
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        assert NOVEL in [field.toPlainText() for field in view.findChildren(Field)]


def test_spaces_alone_are_shown_as_empty(show: Show) -> None:
    window, _session = show(Plan(steps=(Step(" \n ", id="s"),)))
    view = window.findChildren(PlanView)[-1]
    view.go("escape")
    (row,) = (each for each in view.findChildren(RowWidget) if each.isVisible())
    assert row.accessibleName() == "Empty step"


def test_a_childs_long_name_keeps_its_tab_in_one_line(qtbot: QtBot, show: Show) -> None:
    window, _session = show(Plan(children=(Child(NOVEL, id="c", age="4\n5"),)))
    view = window.findChildren(PlanView)[-1]
    view.go("children")
    (tab,) = view.findChildren(Tab)
    qtbot.waitUntil(lambda: tab.height() > 0)
    assert tab.height() == tab.heightForWidth(tab.width())
    assert tab.text().endswith("…, 4 5")


def test_only_what_is_too_long_is_shortened() -> None:
    assert in_one_line(" a  b\nc ") == "a b c"
    assert in_one_line("x" * 32) == "x" * 32
    assert in_one_line("x" * 33) == "x" * 31 + "…"
