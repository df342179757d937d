"""A choice in place, by keys: walking, letters, Return; N stays the way to the emergency page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.select import Select
from disguise_app.plan.model import Plan
from tests.panel.conftest import Show
from tests.panel.open_plans import focused

CHOICES = (("", "Not chosen"), ("au", "Australia"), ("be", "Belgium"), ("nl", "Netherlands"), ("be2", "Bermuda"))


@pytest.fixture
def select(qtbot: QtBot, face: Face) -> Iterator[Select]:
    """Show a choice, open."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 400)
    made = Select(face=face, label="Country", choices=CHOICES, parent=page)
    made.resize(page.size())
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made.toggle()
    yield made
    page.close()


def stands_on() -> str:
    """Return the words of the choice that has the focus."""
    widget = focused()
    assert isinstance(widget, QPushButton)
    return widget.text()


def test_keys_walk_and_letters_go_to_the_next_that_begins_with_them(select: Select) -> None:
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_B, Qt.Key.Key_B, Qt.Key.Key_B):
        QTest.keyClick(focused(), key)
        walked.append(stands_on())
    assert walked == ["Australia", "Bermuda", "Not chosen", "Belgium", "Bermuda", "Belgium"]
    QTest.keyClick(focused(), Qt.Key.Key_X)
    assert stands_on() == "Belgium"
    taken: list[str] = []
    select.chosen.connect(taken.append)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert taken == ["be"]
    assert stands_on() == "Belgium"


def test_choose_on_the_emergency_page_opens_the_countries_and_n_still_leads_back(show: Show) -> None:
    window, session = show(Plan())
    view = window.findChildren(PlanView)[-1]
    view.go("now")
    next(b for b in view.findChildren(QPushButton) if b.text() == "Choose").click()
    assert stands_on() == "Not chosen"
    QTest.keyClick(focused(), Qt.Key.Key_U)
    assert stands_on() == "United Kingdom"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert session.plan.country == "GB"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_N)
    assert view.key == "now"
    assert view.detail == ""
