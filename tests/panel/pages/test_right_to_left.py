"""Layouts from right to left: the head keeps clear of the quick exit, and words begin at the right."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from disguise_app.look.face import Face
from disguise_app.panel.cards.stage import Picture
from disguise_app.panel.contents import contents
from disguise_app.panel.pages.cards import CardsPage
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.header import Header
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.widgets.sign import Sign
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Child, Plan, Step
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


def test_the_glass_in_find_stands_where_its_words_begin(show: Show) -> None:
    window, _session = show(full_plan())
    view = window.findChildren(PlanView)[0]
    view.go("grab")
    QApplication.processEvents()
    glass = next(each for each in view.findChildren(Sign) if each.isVisible())
    field = glass.parentWidget()
    assert isinstance(field, Field)
    beyond = field.width() - glass.geometry().right() - 1
    assert beyond == glass.y() < field.width() - field.viewport().geometry().right() - 1 - glass.width()
    assert field.viewport().geometry().left() < glass.geometry().left()


def test_a_card_goes_from_right_to_left_with_its_words_unturned(show: Show) -> None:
    child = Child("Sam", id="c", age="9", safe_place="Mrs. Hill", trigger_word="Pancakes")
    window, _session = show(Plan(country="GB", children=(child,)))
    view = window.findChildren(PlanView)[0]
    view.go("cards", "c")
    page = view.page
    assert isinstance(page, CardsPage)
    page._begin()
    QApplication.processEvents()
    turned = window.findChildren(Picture)[0]
    mirrored = turned.grab().toImage()
    turned.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    plain = turned.grab().toImage()
    flipped = plain.flipped(Qt.Orientation.Horizontal)
    # All of it is turned round but the word in the bubble.
    differing = _differing_columns(mirrored, flipped)
    assert 0 < len(differing) < mirrored.width() // 3
    assert mirrored != plain


def test_back_points_to_where_one_came_from(show: Show) -> None:
    window, _session = show(Plan(children=(Child("Sam", id="c"),)))
    button = Button("", face=Face(_app(), sheet="panel"), icon="chevron_left", parent=window)
    button.resize(120, 44)
    from_the_right = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left = _ink_lines(button.grab().toImage())
    right = _ink_lines(from_the_right)
    # The tip of a chevron is in the middle of its height: at the left in one, at the right in the other.
    assert left[0] < left[1]
    assert right[0] > right[1]


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _ink_lines(picture: QImage) -> tuple[float, float]:
    """Return where the ink stands, on average, in the middle line and in the lines above it."""
    middle = picture.height() // 2
    lines = [
        [x for x in range(picture.width()) if picture.pixelColor(x, y).value() < 140] for y in (middle, middle - 5)
    ]
    return sum(lines[0]) / len(lines[0]), sum(lines[1]) / len(lines[1])


def _differing_columns(one: QImage, other: QImage) -> list[int]:
    columns = range(0, one.width(), 4)
    rows = range(0, one.height(), 4)
    return [x for x in columns if any(_far(one.pixelColor(x, y), other.pixelColor(x, y)) for y in rows)]


def _far(one: QColor, other: QColor) -> bool:
    return abs(one.value() - other.value()) > 60


def _has_ink(picture: QImage, left: int, right: int) -> bool:
    height = picture.height()
    return any(picture.pixelColor(x, y).value() < 140 for x in range(left, right) for y in range(4, height - 4))
