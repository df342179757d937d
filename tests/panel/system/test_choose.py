"""Which system is chosen, and that none of them is needed."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from disguise_app.outside import names
from disguise_app.panel.system import choose
from disguise_app.panel.system.base import System
from disguise_app.panel.system.wayland import Wayland


def say(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: platform))


def test_qts_platform_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    from disguise_app.panel.system import x11

    say(monkeypatch, "wayland")
    assert isinstance(choose.current(), Wayland)
    say(monkeypatch, "offscreen")
    assert type(choose.current()) is System
    say(monkeypatch, "xcb")
    monkeypatch.setattr(x11, "open_library", lambda: object())
    assert isinstance(choose.current(), x11.X11)


def test_a_system_that_lacks_a_call_gets_the_one_that_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from disguise_app.panel.system import x11

    def missing() -> object:
        raise OSError("libX11.so.6")

    say(monkeypatch, "xcb")
    monkeypatch.setattr(x11, "open_library", missing)
    assert type(choose.current()) is System


def test_the_plain_system_prepares_a_window_and_answers_honestly(qtbot: QtBot) -> None:
    system = System()
    window = QWidget()
    qtbot.addWidget(window)
    system.prepare_process()
    system.prepare(window, 0)
    assert window.windowTitle() == names.PANEL_TITLE
    window.show()
    qtbot.waitUntil(window.isVisible)
    system.activate(window, 0)
    system.move(window, system.corner(window))
    system.flush()
    assert system.exclude_from_capture(window) is False
    assert system.owner_rect(0) is None
    assert system.keys_down() is None
    assert not system.key_is_down()
    assert not system.is_escape(0)
    assert (system.hides_from_capture, system.hides_from_lists) == (False, False)


def test_wayland_sends_what_waits_and_says_nothing_where_it_is_not(qtbot: QtBot) -> None:
    Wayland().flush()
