"""The start of the panel: every trigger watches, all but one before anybody is told that there is a panel."""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.outside.wire import Kind, Picture, Place
from disguise_app.panel import app
from disguise_app.panel.system import choose
from disguise_app.panel.system.base import System

TRIGGERS = ("Keys", "Focus", "Idle", "Session", "NothingOut", "Busy")


class Elsewhere(System):
    """A system on which the person has or has not turned to another window."""

    def __init__(self, *, is_elsewhere: bool) -> None:
        super().__init__()
        self._is_elsewhere = is_elsewhere

    def is_elsewhere(self, owner: int) -> bool:
        return self._is_elsewhere


class Start:
    """A panel with triggers that only note their start."""

    def __init__(self, qtbot: QtBot, face: Face, monkeypatch: pytest.MonkeyPatch, *, is_elsewhere: bool) -> None:
        self.story: list[str] = []
        monkeypatch.setattr(choose, "current", lambda: Elsewhere(is_elsewhere=is_elsewhere))
        for name in TRIGGERS:
            monkeypatch.setattr(app, name, self._trigger(name))
        nothing: Any = None
        self.panel = app.Panel(
            face=face,
            vault=nothing,
            worker=nothing,
            send=self._send,
            write_tape=lambda: None,
            place=Place(window=0, x=0, y=0, width=300, height=400, ratio=1.0, scheme="light", scale=1.0),
            picture=Picture(width=1, height=1, stride=4, ratio=1.0, key_down=False, pixels=bytes(4)),
        )
        monkeypatch.setattr(self.panel, "_way_out", lambda _close_calculator: self.story.append("leaves"))
        qtbot.addWidget(self.panel._window)
        self.panel.show(opened=None, digits=None, obstacles=())

    def _trigger(self, name: str) -> Any:
        class Trigger:
            def __init__(trigger, *, window: QWidget, **_named: object) -> None:  # noqa: N805 - self is the story's
                trigger.window = window

            def start(trigger) -> None:  # noqa: N805 - as above
                self.story.append(f"{name} {trigger.window.isVisible()}")

        return Trigger

    def _send(self, kind: Kind, payload: bytes = b"") -> None:
        self.story.append(kind.name)


def test_every_trigger_watches_before_the_calculator_is_told(
    qtbot: QtBot, face: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = Start(qtbot, face, monkeypatch, is_elsewhere=False)
    first = [f"{name} True" for name in TRIGGERS if name != "Busy"]
    assert start.story == [*first, "SHOWN"]
    qtbot.waitUntil(lambda: start.story[-1] == "Busy True")
    assert len(start.story) == len(first) + 2


def test_nothing_is_shown_to_a_person_who_has_turned_away(
    qtbot: QtBot, face: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = Start(qtbot, face, monkeypatch, is_elsewhere=True)
    assert start.story == ["leaves"]
    assert not start.panel._window.isVisible()
