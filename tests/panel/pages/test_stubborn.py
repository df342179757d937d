"""Pasted pages, many lines, spaces alone, a first press of Insert: a list stays a list, and in its order."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.buttons import Tab
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.item_texts import in_one_line
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.widgets.scroll import PageScroll
from disguise_app.plan import edits
from disguise_app.plan.model import (
    CheckIn,
    Child,
    DeviceTick,
    GrabItem,
    Item,
    Line,
    OwnContact,
    Person,
    Plan,
    Sign,
    Step,
)
from tests.panel.conftest import Show
from tests.panel.open_plans import focused, full_plan

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


def test_a_new_thing_does_not_go_among_the_first_before_anybody_stood_there(show: Show) -> None:
    rush = GrabItem("Keys", id="k", rush=True)
    window, session = show(Plan(grab_items=(rush, GrabItem("Coat", id="c", category="clothes"))))
    view = window.findChildren(PlanView)[-1]
    view.go("grab")
    QTest.keyClick(focused(), Qt.Key.Key_Insert)
    QTest.keyClicks(focused(), "Umbrella")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert [(item.name, item.rush, item.category) for item in session.plan.grab_items][-1] == (
        "Umbrella",
        False,
        "other",
    )
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert focused().accessibleName() == "Keys"
    QTest.keyClick(focused(), Qt.Key.Key_Insert)
    QTest.keyClicks(focused(), "Phone")
    assert [item.name for item in session.plan.grab_items if item.rush] == ["Keys", "Phone"]


def test_home_and_end_go_to_the_ends_of_a_list(show: Show) -> None:
    window, _session = show(full_plan())
    view = window.findChildren(PlanView)[-1]
    view.go("people")
    view.findChildren(RowList)[0].focus_row("p7")
    seen = []
    for key in (Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Up):
        QTest.keyClick(focused(), key)
        seen.append(focused().accessibleName().split(",")[0])
    assert seen == ["Ana 39", "Ana 39", "Ana 0", "Ana 0"]


def test_the_line_that_is_typed_in_stays_in_sight(qtbot: QtBot, show: Show) -> None:
    window, _session = show(full_plan(), height=480)
    view = window.findChildren(PlanView)[-1]
    view.go("matters")
    QTest.keyClick(focused(), Qt.Key.Key_Insert)
    field = focused()
    assert isinstance(field, Field)
    scroller = next(each for each in view.findChildren(PageScroll) if each.isVisible())

    def is_caret_in_sight() -> bool:
        caret = field.cursorRect()
        top = field.viewport().mapTo(scroller, caret.topLeft())
        foot = field.viewport().mapTo(scroller, caret.bottomLeft())
        return scroller.rect().contains(top) and scroller.rect().contains(foot)

    qtbot.waitUntil(is_caret_in_sight)
    for _each in range(30):
        field.insertPlainText("a line that goes on and on and wraps and wraps ")
        qtbot.waitUntil(is_caret_in_sight)
    QTest.keyClick(field, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(is_caret_in_sight)


@pytest.mark.parametrize(
    ("page", "where", "make"),
    [
        ("matters", "kind_words", Line),
        ("signs", "signs", Sign),
        ("police", "police_words", Line),
        ("check_in", "check_ins", CheckIn),
        ("devices", "phone_ticks", DeviceTick),
        ("computer", "computer", partial(DeviceTick, group="accounts")),
        ("support", "own_contacts", OwnContact),
    ],
)
def test_find_comes_where_a_list_has_become_long(
    show: Show, page: str, where: str, make: Callable[[str], Item]
) -> None:
    window, session = show(Plan())
    view = window.findChildren(PlanView)[-1]
    view.go(page)
    find = next(each for each in view.findChildren(Field) if each.accessibleName() == "Find")
    assert not find.isVisible()

    def keep(text: str) -> None:
        session.apply(lambda plan: edits.add(plan, where, make(text)))

    for text in ["Another"] * 13 + ["Bluebell"]:
        keep(text)
    assert find.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert focused() is find
    QTest.keyClicks(find, "bluebe")
    shown = [row.row.text for row in view.findChildren(RowWidget) if row.isVisible() and row.row.remark != "Add"]
    assert shown == ["Bluebell"]


def test_a_list_that_was_sought_empty_and_is_back_is_a_stop_of_tab_again(show: Show) -> None:
    window, _session = show(full_plan())
    view = window.findChildren(PlanView)[-1]
    view.go("people")
    QTest.keyClick(focused(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    find = focused()
    for words in ("ana 38", "nobody", "ana 38"):
        QTest.keyClick(find, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(find, Qt.Key.Key_Backspace)
        QTest.keyClicks(find, words)
    for _each in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().accessibleName().startswith("Ana 38")
