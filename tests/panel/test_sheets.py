"""A question inside the window: the harmless button has the focus, Tab stays in it, the quick exit stays above it."""

from dataclasses import replace
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.sheets import Question, SheetLayer
from disguise_app.panel.widgets.buttons import QuickExit
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.scroll import PageScroll
from disguise_app.panel.widgets.words import Words
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Child, Plan
from tests.panel.conftest import Show
from tests.panel.open_plans import focused, open_plan

QUESTION: Final = Question("Remove it?", "It cannot be brought back.", "Keep it", "Remove it")
CTRL: Final = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked(show: Show) -> tuple[PanelWindow, PlanView, list[bool]]:
    """Ask a question while a field has the focus and a selection."""
    window, _session = show(Plan(children=(Child("Sam", id="s"),)))
    view = window.findChildren(PlanView)[0]
    view.go("children", "s")
    view.focus_field("name")
    field = focused()
    assert isinstance(field, Field)
    field.selectAll()
    answers: list[bool] = []
    view.ask(QUESTION, answers.append)
    return window, view, answers


def _name(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QPushButton) else widget.accessibleName()


def test_the_harmless_button_has_the_focus(asked: tuple[PanelWindow, PlanView, list[bool]]) -> None:
    _window, view, answers = asked
    assert _name(focused()) == "Keep it"
    assert not any(field.textCursor().hasSelection() for field in view.findChildren(Field))
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert answers == [False]
    assert isinstance(focused(), Field)


def test_tab_stays_inside_and_comes_to_the_exit(asked: tuple[PanelWindow, PlanView, list[bool]]) -> None:
    seen = []
    for _each in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(_name(focused()))
    assert seen == ["Remove it", "AC", "Keep it", "Remove it"]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert asked[2] == [True]


def test_the_quick_exit_stays_above_and_works(
    asked: tuple[PanelWindow, PlanView, list[bool]], left: list[bool]
) -> None:
    window, _view, _answers = asked
    key = next(each for each in window.findChildren(QuickExit) if each.isVisible())
    assert window.childAt(key.geometry().center()) is key
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert left == [True]


def test_keys_and_clicks_do_not_reach_what_is_behind(asked: tuple[PanelWindow, PlanView, list[bool]]) -> None:
    window, view, answers = asked
    for key, modifiers in (
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_PageDown, CTRL),
    ):
        QTest.keyClick(focused(), key, modifiers)
    (layer,) = window.findChildren(SheetLayer)
    QTest.mouseClick(layer, Qt.MouseButton.LeftButton, pos=layer.rect().bottomLeft())
    assert view.key == "children"
    assert layer.is_open
    assert answers == []


def test_a_page_built_anew_behind_a_question_keeps_the_keyboard(
    asked: tuple[PanelWindow, PlanView, list[bool]],
) -> None:
    _window, view, answers = asked
    view.go("children", "s")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert answers == [False]
    assert focused().isVisible()


@pytest.mark.parametrize(("scale", "width", "height"), [(1.0, 900, 640), (2.0, 900, 640), (2.0, 600, 440)])
def test_a_long_question_is_read_from_its_beginning_and_never_cut(
    qtbot: QtBot, qapp: QApplication, scale: float, width: int, height: int
) -> None:
    window = PanelWindow(face=Face(qapp, sheet="panel", scheme="light", scale=scale), leave=lambda: None)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show_plan(open_plan(Plan()))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.findChildren(PlanView)[0].ask(
        replace(QUESTION, words="It cannot be brought back by anybody. " * 3), lambda _yes: None
    )
    layer = window.findChildren(SheetLayer)[0]
    bar = layer.findChildren(PageScroll)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == 0 and (bar.maximum() > 0) == (height == 440))
    for words in layer.findChildren(Words):
        assert words.height() >= words.heightForWidth(words.width())
    top = layer.findChildren(QFrame, "", Qt.FindChildOption.FindDirectChildrenOnly)[0].geometry().top()
    key = next(each for each in window.findChildren(QuickExit) if each.isVisible())
    assert top > key.geometry().bottom() or height > 440
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    main = focused()
    assert _name(main) == "Remove it"
    assert layer.rect().contains(main.mapTo(layer, main.rect().bottomRight()))
    qapp.setStyleSheet("")
