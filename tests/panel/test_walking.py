"""Walking by keys alone: through the list of pages, through words that hold nothing to use, and back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.buttons import QuickExit
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.widgets.scroll import PageScroll
from disguise_app.panel.widgets.side_list import PageButton
from disguise_app.panel.widgets.tab_order import tab_stops
from disguise_app.panel.window import PanelWindow
from disguise_app.plan import edits
from disguise_app.plan.model import Plan, Sign, Step
from tests.panel.conftest import Show
from tests.panel.open_plans import focused, full_plan
from tests.panel.test_window import go_to, title


def press(*keys: Qt.Key) -> None:
    """Press keys wherever the focus is."""
    for key in keys:
        QTest.keyClick(focused(), key)


def height_from_top(window: PanelWindow) -> int:
    """Return how far down the page that is shown was scrolled."""
    return next(each for each in window.findChildren(PageScroll) if each.isVisible()).verticalScrollBar().value()


def test_up_and_down_go_through_the_list_of_pages_and_do_not_end_on_now(show: Show) -> None:
    window, _session = show(Plan())
    assert title(window) == "Overview"
    assert isinstance(focused(), PageButton)
    assert focused().window() is window
    press(Qt.Key.Key_Down)
    assert title(window) == "Overview"
    press(*[Qt.Key.Key_Down] * 3)
    assert title(window) == "Escape plan"
    press(*[Qt.Key.Key_Up] * 4)
    assert title(window) == "Overview"
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert title(window) == "Now"


@pytest.mark.parametrize("width", [600, 679])
def test_without_room_the_list_of_pages_is_a_page_to_walk_on(show: Show, width: int) -> None:
    window, _session = show(full_plan(), width=width, height=440)
    back = next(b for b in window.findChildren(QPushButton) if b.accessibleName() == "Pages" and b.isVisible())
    back.click()
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert title(window) == "Pages"
    press(Qt.Key.Key_Return)
    assert title(window) == "Danger signs"


def test_a_page_of_words_alone_has_the_focus_and_scrolls_by_keys(show: Show) -> None:
    window, _session = show(full_plan(), width=600, height=440)
    press(Qt.Key.Key_F2)
    assert title(window) == "Now"
    assert focused().accessibleName() == "Now"
    press(Qt.Key.Key_Down)
    assert height_from_top(window) > 0
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    at = height_from_top(window)
    press(Qt.Key.Key_PageDown)
    assert height_from_top(window) > at


def test_page_down_scrolls_from_the_list_of_pages_too(show: Show) -> None:
    window, _session = show(full_plan())
    go_to(window, "Support")
    assert isinstance(focused(), PageButton)
    press(Qt.Key.Key_PageDown)
    assert height_from_top(window) > 0
    press(Qt.Key.Key_PageUp)
    assert height_from_top(window) == 0


def test_a_page_that_is_gone_to_is_never_stood_on_in_a_field(show: Show) -> None:
    window, _session = show(full_plan(), width=600, height=440)
    for _each in range(15):
        QTest.keyClick(focused(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        assert not isinstance(focused(), Field), title(window)
    go_to(window, "People")
    press(Qt.Key.Key_N)
    assert title(window) == "Now"


def test_danger_signs_stand_there_unasked_until_some_are_kept(show: Show) -> None:
    window, session = show(Plan())
    go_to(window, "Danger signs")
    ideas = [row.accessibleName() for row in window.findChildren(RowWidget) if row.isVisible()]
    assert any("Being followed" in each for each in ideas)
    assert isinstance(focused(), PageButton)
    session.apply(lambda plan: edits.add(plan, "signs", Sign("Being followed")))
    go_to(window, "Escape plan")
    window.findChildren(PlanView)[-1].go("signs")
    assert [row.accessibleName() for row in window.findChildren(RowWidget) if row.isVisible()] == ["Being followed"]


def test_another_text_size_leaves_the_focus_on_its_choice(qtbot: QtBot, show: Show) -> None:
    window, session = show(Plan())
    view = window.findChildren(PlanView)[-1]
    view.go("settings")
    next(b for b in view.findChildren(QPushButton) if b.accessibleName().startswith("Size of text")).setFocus()
    session.apply(lambda plan: edits.set_fields(plan, "settings", text_size=150))
    qtbot.waitUntil(lambda: window.findChildren(PlanView)[-1] is not view)
    qtbot.waitUntil(lambda: focused().accessibleName() == "Size of text: 150 %")


@pytest.mark.parametrize("go", [QWidget.hide, lambda widget: widget.setEnabled(False)])
def test_what_changes_a_page_by_code_finds_the_keyboard_on_it(show: Show, go: Callable[[QWidget], None]) -> None:
    window, _session = show(Plan(steps=(Step("Walk to Ada", id="s1"),)))
    view = window.findChildren(PlanView)[0]
    view.go("escape")
    last = tab_stops(view)[-1]
    last.setFocus()
    assert focused() is last
    go(last)
    view.go("settings", "number")
    assert view.page is not None
    assert view.page.isAncestorOf(focused())


@pytest.mark.parametrize("go", [QWidget.hide, lambda widget: widget.setEnabled(False)])
def test_the_focus_never_falls_to_the_way_out(show: Show, go: Callable[[QWidget], None]) -> None:
    window, _session = show(Plan())
    view = window.findChildren(PlanView)[0]
    while len(stops := tab_stops(view)) > 0:
        stops[-1].setFocus()
        go(stops[-1])
        assert not isinstance(window.focusWidget(), QuickExit)


@pytest.mark.parametrize("page", ["empty", "traces", "home"])
def test_a_page_that_stands_in_no_list_takes_the_focus_itself(show: Show, page: str) -> None:
    window, _session = show(full_plan())
    view = window.findChildren(PlanView)[-1]
    view.go("overview")
    view.enter_page()
    view.go(page)
    assert view.page is not None
    assert view.page.isAncestorOf(focused())


def test_a_low_window_keeps_the_focus_on_the_tab_that_has_it(qtbot: QtBot, show: Show) -> None:
    plan = full_plan()
    window, _session = show(replace(plan, settings=replace(plan.settings, text_size=200)), width=900, height=860)
    view = window.findChildren(PlanView)[-1]
    view.go("grab", "minute")
    view.enter_page()
    assert view.page is not None
    bar, scroller = view.page.bar, view.page.scroller
    assert bar.isAncestorOf(focused())
    assert not scroller.isAncestorOf(bar)
    window.resize(900, 440)
    qtbot.waitUntil(lambda: scroller.isAncestorOf(bar))
    assert focused().accessibleName() == "One minute"


def test_from_a_page_in_no_list_the_list_of_pages_has_the_focus(show: Show) -> None:
    window, _session = show(full_plan(), width=600, height=440)
    view = window.findChildren(PlanView)[-1]
    view.go("empty")
    next(b for b in window.findChildren(QPushButton) if b.accessibleName() == "Pages" and b.isVisible()).click()
    assert isinstance(focused(), PageButton)
    assert title(window) == "Pages"


@pytest.mark.parametrize(
    ("key", "detail", "listed", "next_one"),
    [("home", "", "Rooms", "Children"), ("cards", "c0", "Children", "Grab list"), ("empty", "", "Overview", "Now")],
)
def test_a_page_behind_another_is_marked_in_the_list_and_left_for_the_next(
    show: Show, key: str, detail: str, listed: str, next_one: str
) -> None:
    window, _session = show(full_plan())
    assert window._view is not None
    window._view.go(key, detail)
    window._view.enter_page()
    marked = [each.text() for each in window.findChildren(PageButton) if each.isChecked()]
    assert marked == [listed]
    QTest.keyClick(focused(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert title(window) == next_one
