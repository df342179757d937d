"""Layouts from right to left: the head keeps clear of the quick exit, and words begin at the right."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from disguise_app.panel.contents import contents
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.header import Header
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Plan, Step
from tests.panel.conftest import Show
from tests.panel.open_plans import full_plan


@pytest.fixture(autouse=True)
def from_the_right(qapp: QApplication) -> Iterator[None]:
    """Lay everything out from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def place(window: PanelWindow, widget: QWidget) -> QRect:
    """Return where a widget stands in the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_nothing_of_the_head_stands_under_the_quick_exit(show: Show) -> None:
    window, _session = show(full_plan())
    view = window.findChildren(PlanView)[0]
    leave = next(each for each in window.findChildren(QPushButton) if each.accessibleName().startswith("Back to the"))
    assert place(window, leave).center().x() < window.width() // 2
    for key in contents("safety").pages:
        view.go(key)
        QApplication.processEvents()
        for head in view.findChildren(Header):
            for part in head.findChildren(QWidget):
                if part.isVisible():
                    assert not place(window, part).intersects(place(window, leave)), (key, type(part).__name__)


def test_words_of_a_page_keep_their_edge_when_the_bar_comes(show: Show) -> None:
    window, _session = show(full_plan())
    view = window.findChildren(PlanView)[0]
    for key in ("check_in", "people"):
        view.go(key)
        QApplication.processEvents()
        rows = next(each for each in view.findChildren(RowList) if each.isVisible())
        stands = place(window, rows)
        beside = 0 if window.width() < 680 else 200
        assert (stands.left(), window.width() - beside - stands.right() - 1) == (24, 24), key


def test_latin_words_of_a_row_stand_at_the_right(show: Show) -> None:
    window, _session = show(Plan(steps=(Step("Keys", id="a", moment="before"),)))
    view = window.findChildren(PlanView)[0]
    view.go("escape")
    QApplication.processEvents()
    row = view.findChildren(RowWidget)[0]
    picture = row.grab().toImage()
    middle = row.width() // 2
    assert not _has_ink(picture, row.width() // 8, middle)
    assert _has_ink(picture, middle, row.width() - 50)


def _has_ink(picture: QImage, left: int, right: int) -> bool:
    height = picture.height()
    return any(picture.pixelColor(x, y).value() < 140 for x in range(left, right) for y in range(4, height - 4))
