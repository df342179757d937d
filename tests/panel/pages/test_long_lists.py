"""Long lists: what is seen is made before the first frame, all else soon after it, and nothing moves meanwhile."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.widgets.row_list import RowList
from tests.panel.conftest import Show
from tests.panel.open_plans import focused, full_plan, make_all_rows


def at(show: Show, page: str) -> PlanView:
    """Open a full plan at a page, nothing made yet but what that makes at once."""
    window, _session = show(full_plan())
    view = window.findChildren(PlanView)[0]
    view.go(page)
    return view


def made(view: PlanView) -> list[RowWidget]:
    """List the rows that are there, from top to bottom."""
    return sorted(view.findChildren(RowWidget), key=lambda row: row.mapTo(view, QPoint(0, 0)).y())


def test_of_a_long_list_only_what_is_seen_is_made_before_it_shows(show: Show) -> None:
    view = at(show, "grab")
    assert 8 <= len(made(view)) < 40
    make_all_rows()
    assert len(made(view)) == 120


def test_nothing_moves_when_the_other_rows_come(show: Show) -> None:
    view = at(show, "people")
    QApplication.processEvents()
    rows = view.findChildren(RowList)[0]
    height, places = rows.height(), [row.geometry() for row in made(view)]
    assert not rows.is_whole
    make_all_rows()
    assert rows.height() == height
    assert [row.geometry() for row in made(view)][: len(places)] == places


def test_all_rows_stand_under_each_other_without_a_gap(show: Show) -> None:
    view = at(show, "people")
    make_all_rows()
    boxes = [row.geometry() for row in made(view)]
    assert [below.top() - above.bottom() for above, below in pairwise(boxes)] == [2] * 39


def test_the_end_of_a_long_list_is_reached_before_its_rows_are_made(show: Show) -> None:
    view = at(show, "people")
    view.enter_page()
    view.findChildren(RowList)[0].focus_row()
    QTest.keyClick(focused(), Qt.Key.Key_End)
    last = focused()
    assert isinstance(last, RowWidget)
    assert last.row.id == "p39"
    QApplication.processEvents()
    QApplication.processEvents()
    assert not last.visibleRegion().isEmpty()
    QTest.keyClick(last, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    make_all_rows()
    assert [row.row.id for row in made(view)][-2:] == ["p39", "p38"]
