"""The cards come after one line of warning, are paged through by keys, and keep to the child they belong to."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.cards.stage import PageTurner, Picture, Stage
from disguise_app.panel.pages.cards import CardsPage
from disguise_app.panel.widgets import type_scale
from disguise_app.panel.widgets.buttons import Button, QuickExit
from disguise_app.panel.widgets.words import Words
from disguise_app.panel.window import PanelWindow
from disguise_app.plan import edits
from disguise_app.plan.model import Child, Plan
from tests.panel.conftest import Show
from tests.panel.open_plans import focused, open_plan

SAM = Child("Sam", age="9", id="sam", safe_place="Mrs Hill", tell_whom="Ana", trigger_word="Pancakes")
PLAN = Plan(country="GB", address="14 Larch Close", children=(SAM, Child("Robin", age="4", id="robin")))


def _open(window: PanelWindow, id: str = "sam") -> CardsPage:
    assert window._view is not None
    window._view.go("cards", id)
    window._view.enter_page()
    QApplication.processEvents()
    page = window._view.page
    assert isinstance(page, CardsPage)
    return page


def _words(page: CardsPage) -> list[str]:
    return [each.text() for each in page.findChildren(Words) if each.isVisible() and each.text()]


def _key(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)
    QApplication.processEvents()


def test_a_warning_stands_before_the_first_card(show: Show) -> None:
    window, _session = show(PLAN)
    page = _open(window)
    assert len(_words(page)) == 1
    assert _words(page)[0].startswith("A child may tell somebody")
    stage = page.findChild(Stage)
    assert stage is not None
    assert not stage.isVisible()


def test_return_begins_and_arrows_page_through_to_the_last_line(show: Show) -> None:
    window, _session = show(PLAN)
    page = _open(window)
    assert isinstance(focused(), Button)
    page._begin_button.setFocus()
    _key(Qt.Key.Key_Return)
    seen = [_words(page)]
    for _turn in range(8):
        _key(Qt.Key.Key_Right)
        seen.append(_words(page))
    texts = [" ".join(words) for words in seen]
    assert texts[0] == "When you hear “Pancakes”, it is time to go."
    assert texts[1] == "First go to Mrs Hill."
    assert texts[3] == "When you are safe, call 999. Ask for the police."
    assert texts[4] == "Say: my name is Sam. I am 9."
    assert texts[-1] == "Do not step in. Keep away and keep safe."
    _key(Qt.Key.Key_Right)
    assert " ".join(_words(page)) == texts[-1]
    _key(Qt.Key.Key_Left)
    assert " ".join(_words(page)) == texts[-2]


def test_a_younger_child_has_fewer_cards(show: Show) -> None:
    window, _session = show(PLAN)
    assert len(_open(window)._cards) == 9
    assert len(_open(window, "robin")._cards) == 6


def test_back_next_and_close(show: Show) -> None:
    window, _session = show(PLAN)
    page = _open(window)
    page._begin()
    turner = page.findChild(PageTurner)
    assert turner is not None
    back, forward = turner.findChildren(Button)
    assert not back.isEnabled()
    for _turn in range(8):
        forward.click()
    assert forward.text() == "Close"
    assert forward.accessibleDescription() == "Do not step in. Keep away and keep safe."
    back.click()
    assert forward.text() == "Next"
    forward.click()
    forward.click()
    assert window._view is not None
    assert (window._view.key, window._view.page and window._view.page.detail) == ("children", "sam")


def test_the_quick_exit_stays_and_nothing_else_of_the_plan_is_seen(show: Show, left: list[bool]) -> None:
    window, _session = show(PLAN)
    page = _open(window)
    page._begin()
    assert page.is_for_reading
    QApplication.processEvents()
    seen = {each.text() for each in window.findChildren(Button) if each.isVisible()}
    assert seen == {"AC", "Close", "Back", "Next"}
    quick = window.findChild(QuickExit)
    assert quick is not None
    quick.click()
    assert left == [True]


def test_a_child_that_is_gone_shows_no_card(show: Show) -> None:
    window, session = show(PLAN)
    page = _open(window)
    page._begin()
    session.apply(lambda plan: edits.delete(plan, "children", "sam"))
    assert _words(page) == ["This child is not in the plan any more."]


def test_the_childrens_page_leads_to_the_cards(show: Show) -> None:
    window, _session = show(PLAN)
    assert window._view is not None
    window._view.go("children", "robin")
    QApplication.processEvents()
    next(each for each in window.findChildren(Button) if each.text() == "Show to child").click()
    assert (window._view.key, window._view.page and window._view.page.detail) == ("cards", "robin")
    window._view.go("overview")
    QApplication.processEvents()
    assert window._view._header.isVisible()


@pytest.mark.parametrize("style", ["title", "body", "second", "card", "card_small", "card_next", "card_next_small"])
def test_letters_that_reach_below_the_line_are_not_cut(face: Face, style: str) -> None:
    metrics, line = QFontMetricsF(type_scale.font(face, style)), type_scale.line_px(face, style)
    lowest = metrics.tightBoundingRect("gjpqyç").bottom()
    assert (line - metrics.height()) / 2 + metrics.ascent() + lowest <= line


LONG = replace(
    SAM,
    safe_place="Nachbarschaftshilfezentrum der Kirchengemeinde, Eingang Donaudampfschifffahrtsstraße",
    way_there="Durch das Treppenhaus hinunter, über den Hof und am Kindergarten vorbei.",
)


@pytest.fixture
def large_page(qapp: QApplication, qtbot: QtBot) -> Iterator[CardsPage]:
    """Show the cards of a child with long words in the smallest window with the largest text."""
    face = Face(qapp, sheet="panel", scheme="light", scale=2.0)
    window = PanelWindow(face=face, leave=lambda: None)
    qtbot.addWidget(window)
    window.resize(window.minimumSize())
    window.show_plan(open_plan(replace(PLAN, children=(LONG,))))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = _open(window)
    page._begin()
    yield page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")


def test_in_the_smallest_window_with_the_largest_text_each_card_has_its_picture(large_page: CardsPage) -> None:
    picture = large_page.findChild(Picture)
    assert picture is not None
    for at in range(len(large_page._cards)):
        large_page._go(at)
        QApplication.processEvents()
        assert picture.isVisible()
        assert picture.height() >= 60
        assert not picture.visibleRegion().isEmpty()
    # All but the longest words stand below it without scrolling.
    large_page._go(3)
    QApplication.processEvents()
    assert large_page.scroller.verticalScrollBar().maximum() == 0


def test_down_shows_the_rest_of_a_long_card_before_the_next(large_page: CardsPage) -> None:
    large_page._go(1)
    QApplication.processEvents()
    bar = large_page.scroller.verticalScrollBar()
    assert bar.maximum() > 0
    _key(Qt.Key.Key_Down)
    assert (large_page._at, bar.value() > 0) == (1, True)
    for _each in range(20):
        if bar.value() == bar.maximum():
            break
        _key(Qt.Key.Key_Down)
    assert (large_page._at, bar.value()) == (1, bar.maximum())
    _key(Qt.Key.Key_Down)
    assert (large_page._at, bar.value()) == (2, 0)
    _key(Qt.Key.Key_Up)
    assert large_page._at == 1
    _key(Qt.Key.Key_Right)
    assert large_page._at == 2
