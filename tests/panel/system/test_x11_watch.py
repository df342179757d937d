"""Esc while nobody answers: the window goes although its own thread does not run."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.panel.curtain import Curtain
from disguise_app.panel.system import choose, x11_watch
from disguise_app.panel.system.x11_library import open_library
from disguise_app.panel.triggers.busy import Busy

# A person at the keyboard and an eye on the screen, in a process of their own: press after a while, say what is seen.
PERSON = """
import sys, time
from Xlib import X, XK, display
from Xlib.ext import xtest
d = display.Display()
window = d.create_resource_object("window", int(sys.argv[1]))
time.sleep(0.3)
for name in sys.argv[2:]:
    code = d.keysym_to_keycode(XK.string_to_keysym(name))
    xtest.fake_input(d, X.KeyPress, code); xtest.fake_input(d, X.KeyRelease, code)
    d.sync()
    time.sleep(0.3)
    print("seen" if window.get_attributes().map_state == X.IsViewable else "gone", flush=True)
"""


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    if QApplication.platformName() != "xcb":
        pytest.skip("needs an X server")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(240, 160)
    QLabel("secret words", window)
    yield window
    window.hide()


def watch(qtbot: QtBot, window: QWidget, left: list[threading.Thread], *, owner: int = 0) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#224466"))
    curtain = Curtain(window=window, picture=picture, at=QPoint(20, 10), colour=QColor("#f3f3f3"))
    system = choose.current()
    system.prepare(window, owner)
    window.show()
    system.activate(window, owner)
    qtbot.waitUntil(lambda: system.has_focus(window))

    def leave() -> None:
        left.append(threading.current_thread())

    Busy(window=window, curtain=curtain, leave=leave, system=system).start()


def be_busy_while(person: "subprocess.Popen[str]") -> list[str]:
    """Compute, and let no event through, until the person has said all."""
    ends = time.monotonic() + 10
    while person.poll() is None and time.monotonic() < ends:
        sum(range(1000))
    said, _ = person.communicate(timeout=1)
    return said.split()


def person(window: QWidget, *keys: str) -> "subprocess.Popen[str]":
    words = [sys.executable, "-B", "-c", PERSON, str(int(window.winId())), *keys]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=dict(os.environ))


def test_the_window_goes_while_its_thread_is_busy_and_the_rest_is_done_afterwards(
    qtbot: QtBot, window: QWidget
) -> None:
    left: list[threading.Thread] = []
    watch(qtbot, window, left)
    assert be_busy_while(person(window, "a", "Escape")) == ["seen", "gone"]
    assert left == []
    qtbot.waitUntil(lambda: bool(left))
    assert left == [threading.main_thread()]


def test_without_the_watch_it_stays(qtbot: QtBot, window: QWidget) -> None:
    window.show()
    qtbot.waitUntil(window.windowHandle().isExposed)
    assert be_busy_while(person(window, "Escape")) == ["seen"]


def test_a_window_that_is_gone_already_is_no_error(qtbot: QtBot, window: QWidget) -> None:
    left: list[threading.Thread] = []
    watch(qtbot, window, left)
    window.hide()
    QApplication.processEvents()
    assert left == []


class KeepsMapped:
    """The library, but that a window stays on the screen, so that the last thing it shows can be looked at."""

    def __init__(self, *, keeps_turn: bool = False) -> None:
        self._x = open_library(keeps_turn=keeps_turn)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._x, name) if name != "XUnmapWindow" else lambda *_words: 0


def test_the_picture_is_put_where_the_calculator_is_at_that_moment(
    qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(x11_watch, "open_library", KeepsMapped)
    owner, system = QWidget(), choose.current()
    qtbot.addWidget(owner)
    owner.resize(60, 40)
    owner.show()
    qtbot.waitExposed(owner)
    left: list[threading.Thread] = []
    watch(qtbot, window, left, owner=int(owner.winId()))
    owner_rect = system.owner_rect(int(owner.winId()))
    assert owner_rect is not None
    wanted = owner_rect.topLeft() - QPoint(33, 17)
    system.move(window, wanted)
    qtbot.waitUntil(lambda: system.corner(window) == wanted)
    be_busy_while(person(window, "Escape"))
    seen = window.screen().grabWindow(window.winId()).toImage()
    assert [seen.pixelColor(x, y).name() for x, y in ((33, 17), (92, 56))] == ["#224466"] * 2
    assert [seen.pixelColor(x, y).name() for x, y in ((32, 17), (33, 16), (93, 56), (92, 57))] == ["#f3f3f3"] * 4
