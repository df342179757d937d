"""Leaving when the window no longer has the person's attention."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.panel.triggers import focus
from disguise_app.panel.triggers.focus import Focus
from tests.panel.triggers.conftest import Left, Page, Told


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(focus, "COMES_WITHIN_MS", 60)
    monkeypatch.setattr(focus, "ASK_MS", 20)


@pytest.fixture
def watched(page: Page, left: Left, system: Told) -> Page:
    Focus(window=page, leave=left, system=system).start()
    return page


def state(app: QApplication, state: Qt.ApplicationState) -> None:
    app.applicationStateChanged.emit(state)


@pytest.mark.parametrize(
    "gone",
    [
        Qt.ApplicationState.ApplicationInactive,
        Qt.ApplicationState.ApplicationHidden,
        Qt.ApplicationState.ApplicationSuspended,
    ],
)
@pytest.mark.usefixtures("watched")
def test_an_application_that_is_not_active_leaves(qapp: QApplication, left: Left, gone: Qt.ApplicationState) -> None:
    state(qapp, Qt.ApplicationState.ApplicationActive)
    assert not left
    state(qapp, gone)
    assert left


def test_a_minimised_window_leaves(qtbot: QtBot, watched: Page, left: Left) -> None:
    watched.setWindowState(Qt.WindowState.WindowMaximized)
    QApplication.processEvents()
    assert not left
    watched.setWindowState(Qt.WindowState.WindowMinimized)
    qtbot.waitUntil(lambda: bool(left))


def test_being_minimised_is_enough_whatever_else_is_said(
    watched: Page, left: Left, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched, "isMinimized", lambda: True, raising=False)
    QApplication.sendEvent(watched, QEvent(QEvent.Type.WindowStateChange))
    assert left


def test_a_window_that_somebody_hides_leaves(watched: Page, left: Left) -> None:
    watched.hide()
    assert left


def test_the_close_button_leaves_and_closes_nothing_by_itself(watched: Page, left: Left) -> None:
    assert watched.close() is False
    assert left
    assert watched.isVisible()


def test_a_hidden_child_is_no_reason(watched: Page, left: Left) -> None:
    watched.field.hide()
    assert not left


def test_focus_that_never_comes_leaves(qtbot: QtBot, watched: Page, left: Left, system: Told) -> None:
    system.focused = False
    qtbot.waitUntil(lambda: bool(left))


def test_focus_that_goes_elsewhere_unseen_by_qt_leaves(qtbot: QtBot, watched: Page, left: Left, system: Told) -> None:
    qtbot.wait(120)
    assert not left
    system.focused = False
    qtbot.waitUntil(lambda: bool(left))


def test_one_bounce_is_no_reason(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, watched: Page, left: Left, system: Told
) -> None:
    answers = [True, False, True, False, True]
    asked: list[bool] = []

    def has_focus(window: QWidget) -> bool:
        asked.append(answers.pop(0) if answers else True)
        return asked[-1]

    monkeypatch.setattr(system, "has_focus", has_focus)
    qtbot.waitUntil(lambda: len(asked) > 6)
    assert not left


def test_events_of_other_kinds_pass(watched: Page, left: Left) -> None:
    assert QApplication.sendEvent(watched, QEvent(QEvent.Type.WindowDeactivate))
    assert not left
