"""A way out that only counts, a clock that is told the time, and a window with a field in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.panel.system.base import System


class Left:
    """The way out: remembers how it was called."""

    def __init__(self) -> None:
        self.calls: list[bool] = []

    def __call__(self, close_calculator: bool = False) -> None:
        self.calls.append(close_calculator)

    def __bool__(self) -> bool:
        return bool(self.calls)


class Clock:
    """A clock that is moved by hand, in seconds."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


class Told(System):
    """A window system that is told what to answer."""

    def __init__(self) -> None:
        super().__init__()
        self.down: frozenset[int] | None = frozenset()
        self.focused = True

    def keys_down(self) -> frozenset[int] | None:
        return self.down

    def has_focus(self, window: QWidget) -> bool:
        return self.focused


class Page(QWidget):
    """A window with the places where focus may be."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        self.button = QPushButton("button", self)
        self.list = QListWidget(self)
        self.list.addItems(["one", "two"])
        # Placed by hand: a layout gives the window a least size, of which the platform without a screen complains.
        for row, widget in enumerate((self.button, self.field, self.list)):
            widget.setGeometry(5, 5 + 40 * row, 150, 35)
        self.resize(200, 140)


@pytest.fixture
def left() -> Left:
    return Left()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def system() -> Told:
    return Told()


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    page = Page()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.windowHandle().isExposed)
    yield page
    page.hide()
