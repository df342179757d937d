"""Every page, full and empty, small and large: nothing is cut, nothing scrolls sideways, everything has a name."""

from collections.abc import Iterator
from typing import Any, Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QScrollArea, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.contents import contents
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.buttons import Button
from disguise_app.panel.widgets.discs import NumberedLine
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.widgets.row_shape import RowShape
from disguise_app.panel.widgets.scroll import PageScroll
from disguise_app.panel.widgets.text_block import TextBlock
from disguise_app.panel.widgets.words import Words
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Plan
from tests.panel.gallery import places
from tests.panel.open_plans import full_plan, make_all_rows, notes_plan, open_plan

PLACES: Final = [(key, "") for key in contents("safety").pages] + [
    ("escape", "ways"),
    ("escape", "places"),
    ("escape", "signs"),
    ("grab", "minute"),
    ("now", "edit"),
    ("check_in", "i1"),
    ("police", "call"),
    ("police", "events"),
    ("settings", "number"),
    ("settings", "other"),
    ("settings", "second"),
    ("settings", "erase"),
    ("settings", "remove"),
]


def view_of(window: PanelWindow) -> PlanView:
    """Return the open plan in a window."""
    return window.findChildren(PlanView)[0]


PLANS: Final = {"full": full_plan(), "empty": Plan(), "notes": notes_plan()}
SHOWN: Final = [
    ("full", 1.0, 900, 640),
    ("full", 2.0, 900, 640),
    ("full", 2.0, 600, 440),
    ("full", 1.0, 600, 440),
    ("full", 1.5, 1280, 860),
    ("empty", 1.0, 900, 640),
    ("empty", 2.0, 900, 640),
    ("empty", 2.0, 600, 440),
    ("notes", 1.0, 900, 640),
    ("notes", 2.0, 600, 440),
]


@pytest.fixture(params=SHOWN, ids=lambda shown: "{} {:.0%} {}x{}".format(*shown))
def view(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[PlanView]:
    """Show a plan in a text size and a window size."""
    plan, scale, width, height = request.param
    face = Face(qapp, sheet="panel", scheme="light", scale=scale)
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show_plan(open_plan(PLANS[plan]))
    window.show()
    yield view_of(window)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")


def settle() -> None:
    """Let layouts come to rest, rows below the window be made, and thrown-away pages go."""
    for _each in range(3):
        QApplication.processEvents()
    make_all_rows()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def is_cut(widget: QWidget) -> bool:
    """Tell whether a widget has less room than its words need."""
    if isinstance(widget, Words | Button | RowWidget | NumberedLine | Field):
        return widget.height() < widget.heightForWidth(widget.width())
    return False


def test_nothing_is_cut_and_nothing_scrolls_sideways(view: PlanView) -> None:
    for key, detail in places(view.session.plan):
        view.go(key, detail)
        settle()
        cut = [type(w).__name__ for w in view.window().findChildren(QWidget) if w.isVisible() and is_cut(w)]
        assert cut == [], (key, detail)
        for area in view.findChildren(PageScroll):
            inner = area.widget()
            assert inner is not None
            assert inner.width() <= area.viewport().width(), (key, detail)
            for child in inner.findChildren(QWidget):
                if child.isVisible() and not isinstance(child.parentWidget(), QTextEdit):
                    right = child.mapTo(inner, child.rect().topRight()).x()
                    assert right <= inner.width(), (key, detail, type(child).__name__)


def test_a_page_that_is_come_to_stands_at_its_top(view: PlanView) -> None:
    for key in ("people", "computer", "matters"):
        if key in contents(view.session.plan.kind).pages:
            view.go(key)
            view.enter_page()
            settle()
            for area in view.findChildren(PageScroll):
                assert area.verticalScrollBar().value() == 0, key


@pytest.mark.parametrize("plan", [Plan(), full_plan(), notes_plan()], ids=["empty", "full", "notes"])
def test_whatever_can_be_used_has_a_name_and_whatever_has_a_name_has_a_role(
    qtbot: QtBot, face: Face, plan: Plan
) -> None:
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    window.show_plan(open_plan(plan))
    window.show()
    view = view_of(window)
    for key in contents(plan.kind).pages:
        view.go(key)
        settle()
        for widget in window.findChildren(QWidget):
            if (
                widget.isVisible()
                and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
                and not isinstance(widget, QScrollArea)
            ):
                name = widget.accessibleName()
                if isinstance(widget, QPushButton | QCheckBox):
                    name = name or widget.text()
                assert name, (key, type(widget).__name__)
            if widget.isVisible() and widget.accessibleName():
                role = QAccessible.queryAccessibleInterface(widget).role()
                assert role not in (QAccessible.Role.Client, QAccessible.Role.NoRole), (key, widget.accessibleName())


def test_going_to_a_page_makes_each_row_once(qtbot: QtBot, face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    really = RowWidget.__init__

    def count(self: RowWidget, shape: RowShape, **words: Any) -> None:
        made.append(shape.row.id)
        really(self, shape, **words)

    monkeypatch.setattr(RowWidget, "__init__", count)
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    window.show_plan(open_plan(full_plan()))
    window.show()
    view = view_of(window)
    for key, detail in PLACES:
        made.clear()
        view.go(key, detail)
        settle()
        assert len(made) == len(set(made)), (key, detail)


def test_a_letter_typed_in_a_full_plan_changes_no_other_row(
    qtbot: QtBot, face: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    window.show_plan(open_plan(full_plan()))
    window.show()
    view = view_of(window)
    view.go("grab")
    settle()
    view.begin_new()
    field = next(each for each in view.findChildren(Field) if each.accessibleName() == "Thing")
    laid_out: list[str] = []
    really = TextBlock.__init__

    def count(self: TextBlock, text: str, **words: Any) -> None:
        laid_out.append(text)
        really(self, text, **words)

    monkeypatch.setattr(TextBlock, "__init__", count)
    for letter in "a thing with a name":
        laid_out.clear()
        field.insertPlainText(letter)
        settle()
        assert not [text for text in laid_out if text.startswith("Thing")]


def test_a_page_that_was_left_stands_nowhere(qtbot: QtBot, face: Face) -> None:
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    window.show_plan(open_plan(full_plan()))
    window.show()
    view = view_of(window)
    view.go("people")
    settle()
    view.go("settings")
    settle()
    names = " ".join(w.accessibleName() for w in window.findChildren(QWidget))
    assert "Ana 3" not in names
    assert "Ana 3" not in " ".join(label.text() for label in window.findChildren(QLabel))


def test_from_afar_it_is_no_louder_than_a_settings_window(qtbot: QtBot, face: Face) -> None:
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    window.show_plan(open_plan(full_plan()))
    window.show()
    settle()
    picture = window.grab().toImage().scaled(112, 80, mode=Qt.TransformationMode.SmoothTransformation)
    assert _strong_share(picture) < 0.02


def _strong_share(picture: QImage) -> float:
    """Return the share of pixels that are strongly coloured or nearly black."""
    strong = 0
    for x in range(picture.width()):
        for y in range(picture.height()):
            colour = picture.pixelColor(x, y)
            strong += colour.hsvSaturation() > 120 or colour.value() < 90
    return strong / (picture.width() * picture.height())
