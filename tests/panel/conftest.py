"""The panel's window in a known light, size and text size, without a vault."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.session import PanelSession
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Plan
from tests.panel.open_plans import open_plan

Show = Callable[..., tuple[PanelWindow, PanelSession]]


@pytest.fixture
def face(qapp: QApplication) -> Iterator[Face]:
    """Put on the panel's face, light, at 100 %."""
    made = Face(qapp, sheet="panel", scheme="light", scale=1.0)
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")


@pytest.fixture
def left() -> list[bool]:
    """Note what the way out was called with."""
    return []


@pytest.fixture
def show(qtbot: QtBot, face: Face, left: list[bool]) -> Show:
    """Show a plan in the window, which then has the keyboard."""

    def act(plan: Plan, *, width: int = 900, height: int = 640) -> tuple[PanelWindow, PanelSession]:
        session = open_plan(plan)
        window = PanelWindow(face=face, leave=lambda: left.append(True))
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show_plan(session)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window, session

    return act
