"""Lists by keyboard: walking, ticking, editing, moving, deleting, finding, ideas."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.session import PanelSession
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.group_header import GroupHeader
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.widgets.select import Select
from disguise_app.plan.model import GrabItem, Plan, Step
from tests.panel.conftest import Show
from tests.panel.open_plans import focused, full_plan, make_all_rows

ALT: Final = Qt.KeyboardModifier.AltModifier
CTRL: Final = Qt.KeyboardModifier.ControlModifier
STEPS: Final = tuple(
    Step(id, moment=moment, id=id) for id, moment in (("a", "before"), ("b", "before"), ("c", "now"), ("d", "after"))
)
Open = Callable[..., tuple[PlanView, PanelSession]]


@pytest.fixture
def at(show: Show) -> Open:
    """Open a plan at a page, the focus on its first row."""

    def act(plan: Plan, page: str, detail: str = "") -> tuple[PlanView, PanelSession]:
        window, session = show(plan)
        view = window.findChildren(PlanView)[0]
        view.go(page, detail)
        rows = view.findChildren(RowList)
        if rows:
            rows[0].focus_row()
        return view, session

    return act


def order(session: PanelSession) -> str:
    """Return the steps of a plan with their moments' first letters."""
    return " ".join(step.id + step.moment[0] for step in session.plan.steps)


def press(view: PlanView, text: str) -> None:
    """Click a button by its words."""
    button = next(b for b in view.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(view: PlanView) -> list[str]:
    """Return the texts of the rows that can be seen, from top to bottom."""
    QApplication.processEvents()
    make_all_rows()
    rows = [row for row in view.findChildren(RowWidget) if row.isVisible()]
    return [row.row.text for row in sorted(rows, key=lambda row: row.mapTo(view, QPoint(0, 0)).y())]


def test_space_ticks_and_unticks(at: Open) -> None:
    _view, session = at(Plan(steps=STEPS), "escape")
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert session.plan.steps[0].done
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert not session.plan.steps[0].done


def test_up_and_down_walk_over_rows_and_heads(at: Open) -> None:
    at(Plan(steps=STEPS), "escape")
    names = []
    for _each in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Down)
        names.append(focused().accessibleName())
    assert names == ["b", "Now, when it is time, 1 thing, open", "c"]


def test_alt_and_arrows_move_a_row_and_over_the_edge_of_its_group(at: Open) -> None:
    _view, session = at(Plan(steps=STEPS), "escape")
    QTest.keyClick(focused(), Qt.Key.Key_Down, ALT)
    assert order(session) == "bb ab cn da"
    QTest.keyClick(focused(), Qt.Key.Key_Down, ALT)
    assert order(session) == "bb an cn da"
    QTest.keyClick(focused(), Qt.Key.Key_Up, ALT)
    assert order(session) == "bb ab cn da"
    assert focused().accessibleName() == "a"


def test_delete_deletes_and_undo_brings_it_back_to_its_place(at: Open) -> None:
    view, session = at(Plan(steps=STEPS), "escape")
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert order(session) == "bb cn da"
    assert focused().accessibleName() == "b"
    press(view, "Undo")
    assert order(session) == "ab bb cn da"


def test_return_opens_a_row_and_return_shuts_it(at: Open) -> None:
    _view, session = at(Plan(steps=STEPS), "escape")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert isinstance(focused(), Field)
    QTest.keyClicks(focused(), "bc")
    assert session.plan.steps[0].text == "abc"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert isinstance(focused(), RowWidget)
    assert focused().accessibleName() == "abc"


def test_the_open_row_has_its_buttons(at: Open) -> None:
    view, session = at(Plan(steps=STEPS), "escape")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    press(view, "Move down")
    assert order(session) == "bb ab cn da"
    press(view, "Move up")
    press(view, "Delete")
    assert order(session) == "bb cn da"


def test_a_choice_opens_in_its_place_and_is_taken_by_keys(at: Open) -> None:
    view, session = at(Plan(steps=STEPS), "escape")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert session.plan.steps[0].moment == "now"
    assert view.window().isActiveWindow()


def test_a_handle_drags_a_row_to_its_new_place(at: Open) -> None:
    view, session = at(Plan(steps=STEPS), "escape")
    row = next(row for row in view.findChildren(RowWidget) if row.row.id == "b")
    target = next(row for row in view.findChildren(RowWidget) if row.row.id == "a")
    handle = QPoint(row.width() - 16, row.height() // 2)
    up = row.mapFromGlobal(target.mapToGlobal(QPoint(10, 2)))
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=handle)
    QTest.mouseMove(row, QPoint(handle.x(), handle.y() - 20))
    QTest.mouseMove(row, QPoint(handle.x(), up.y()))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(handle.x(), up.y()))
    assert order(session) == "bb ab cn da"


def test_a_group_is_shut_and_opened_by_its_head(at: Open) -> None:
    view, _session = at(Plan(steps=STEPS), "escape")
    head = view.findChildren(GroupHeader)[0]
    QTest.mouseClick(head, Qt.MouseButton.LeftButton)
    assert shown(view) == ["c", "d"]
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert shown(view) == ["a", "b", "c", "d"]


def test_find_shows_only_what_has_the_words(at: Open) -> None:
    view, _session = at(full_plan(), "grab")
    QTest.keyClick(focused(), Qt.Key.Key_F, CTRL)
    QTest.keyClicks(focused(), "thing 11")
    assert sorted(shown(view)) == sorted(["Thing 11", *(f"Thing 11{n}" for n in range(10))])


def test_find_works_on_the_steps_too(at: Open) -> None:
    view, _session = at(full_plan(), "escape")
    QTest.keyClick(focused(), Qt.Key.Key_F, CTRL)
    QTest.keyClicks(focused(), "step 41")
    assert shown(view) == ["Step 41"]


def test_the_order_is_offered_only_where_there_is_something_to_sort(at: Open) -> None:
    view, session = at(Plan(grab_items=(GrabItem("Keys", id="a"), GrabItem("Book", id="b"))), "grab")
    assert view.findChildren(Select)[0].isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert not view.findChildren(Select)[0].isVisible()
    session.undo()
    assert view.findChildren(Select)[0].isVisible()


def test_not_packed_and_one_minute_show_their_part(at: Open) -> None:
    items = (
        GrabItem("Keys", id="a", rush=True),
        GrabItem("Passport", id="b", packed=True),
        GrabItem("Photos", id="c"),
    )
    view, _session = at(Plan(grab_items=items), "grab", "minute")
    assert shown(view) == ["Keys"]
    view.go("grab", "open")
    assert sorted(shown(view)) == ["Keys", "Photos"]


def test_the_grab_list_sorts_by_choice_and_keeps_the_own_order(at: Open) -> None:
    items = (
        GrabItem("Zip bag", id="z", place="Attic", expiry="2031-01"),
        GrabItem("\u00c4rmel", id="u", place="", expiry=""),
        GrabItem("Book", id="b", place="cellar", rush=True, expiry="2027-03"),
    )
    view, session = at(Plan(grab_items=items), "grab")
    for words, order_shown in (
        ("By name", ["\u00c4rmel", "Book", "Zip bag"]),
        ("By place", ["Zip bag", "Book", "\u00c4rmel"]),
        ("What ends first", ["Book", "Zip bag", "\u00c4rmel"]),
        ("My order, in groups", ["Book", "Zip bag", "\u00c4rmel"]),
    ):
        view.findChildren(Select)[0].toggle()
        press(view, words)
        assert shown(view) == order_shown, words
        if words != "My order, in groups":
            view.findChildren(RowList)[0].focus_row("b")
            for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                QTest.keyClick(focused(), key, ALT)
    assert session.plan.grab_items == items


def test_a_sorted_row_stays_in_its_place_until_it_is_shut(at: Open) -> None:
    items = (GrabItem("b", id="b"), GrabItem("a", id="a"))
    view, session = at(Plan(grab_items=items), "grab")
    view.findChildren(Select)[0].toggle()
    press(view, "By name")
    view.findChildren(RowList)[0].open_editor("a")
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    QTest.keyClicks(focused(), "z")
    assert session.plan.grab_items[1].name == "za"
    assert view.findChildren(RowList)[0].current.before == "a"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert shown(view) == ["b", "za"]


def test_ideas_are_offered_on_request_and_taken_one_by_one(at: Open) -> None:
    view, session = at(Plan(), "matters")
    assert shown(view) == []
    press(view, "Show ideas")
    first = shown(view)[0]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert [line.text for line in session.plan.matters] == [first]
    assert shown(view).count(first) == 1
    press(view, "Hide ideas")
    assert shown(view) == [first]


def test_all_ideas_can_be_taken_at_once_and_one_undo_takes_them_back(at: Open) -> None:
    view, session = at(Plan(), "escape")
    press(view, "Show ideas")
    press(view, "Add all")
    assert len(session.plan.steps) > 20
    session.undo()
    assert not session.plan.steps


def test_a_row_that_changes_elsewhere_changes_here(at: Open) -> None:
    view, session = at(Plan(steps=STEPS), "escape")
    session.apply(lambda plan: replace(plan, steps=(replace(plan.steps[0], text="other"), *plan.steps[1:])))
    assert shown(view)[0] == "other"
