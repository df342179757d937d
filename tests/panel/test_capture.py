"""The panel is kept out of screenshots before it is on the screen for the first time, in the real start of it."""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.outside.wire import Kind, Picture, Place
from disguise_app.panel import app
from disguise_app.panel.app import Panel
from disguise_app.panel.system import choose
from disguise_app.panel.system.base import System


class Watched(System):
    """Notes whether the window was on the screen when it was to be excluded from capture."""

    def __init__(self) -> None:
        super().__init__()
        self.was_shown: list[bool] = []

    def exclude_from_capture(self, window: QWidget) -> bool:
        self.was_shown.append(window.isVisible())
        return True


def test_no_recorder_gets_even_the_first_frame(qtbot: QtBot, face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    system = Watched()
    monkeypatch.setattr(choose, "current", lambda: system)
    monkeypatch.setattr(Panel, "_start_triggers", lambda _panel: None)
    monkeypatch.setattr(Panel, "_watch_while_busy", lambda _panel: None)
    told: list[Kind] = []
    nothing: Any = None
    panel = app.Panel(
        face=face,
        vault=nothing,
        worker=nothing,
        send=lambda kind, payload=b"": told.append(kind),
        write_tape=lambda: None,
        place=Place(window=0, x=0, y=0, width=300, height=400, ratio=1.0, scheme="light", scale=1.0),
        picture=Picture(width=1, height=1, stride=4, ratio=1.0, key_down=False, pixels=bytes(4)),
    )
    qtbot.addWidget(panel._window)
    panel.show(opened=None, digits=None, obstacles=())
    assert system.was_shown == [False]
    assert told == [Kind.SHOWN]
