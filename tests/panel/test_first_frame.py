"""What waits for a window's first frame: it comes after it, once, and also where no frame ever comes."""

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.panel import first_frame
from disguise_app.panel.first_frame import FirstFrame


class Painted(QLabel):
    """A part of the window that notes its painting."""

    def __init__(self, told: list[str], parent: QWidget) -> None:
        super().__init__("7", parent)
        self._told = told

    # Qt calls this.
    def paintEvent(self, event: QPaintEvent) -> None:
        self._told.append("painted")
        super().paintEvent(event)


def test_it_comes_once_and_after_all_parts_are_painted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_frame, "AT_LAST_MS", 60_000)
    window, told = QWidget(), list[str]()
    qtbot.addWidget(window)
    Painted(told, window)
    FirstFrame(window, lambda: told.append("then"))
    window.show()
    qtbot.waitUntil(lambda: "then" in told)
    assert told[0] == "painted"
    window.repaint()
    qtbot.wait(20)
    assert told.count("then") == 1


def test_a_window_that_is_never_painted_does_not_wait_for_good(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_frame, "AT_LAST_MS", 10)
    window, told = QWidget(), list[str]()
    qtbot.addWidget(window)
    FirstFrame(window, lambda: told.append("then"))
    qtbot.waitUntil(lambda: told == ["then"])


def test_nothing_comes_for_a_window_that_is_gone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_frame, "AT_LAST_MS", 10)
    window, told = QWidget(), list[str]()
    FirstFrame(window, lambda: told.append("then"))
    window.deleteLater()
    qtbot.wait(60)
    assert told == []
