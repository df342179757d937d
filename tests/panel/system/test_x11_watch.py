"""Esc while nobody answers: the window goes although its own thread does not run."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.panel.curtain import Curtain
from disguise_app.panel.system import choose
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


def watch(qtbot: QtBot, window: QWidget, left: list[threading.Thread]) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#224466"))
    curtain = Curtain(window=window, picture=picture, at=QPoint(20, 10), colour=QColor("#f3f3f3"))
    system = choose.current()
    system.prepare(window, 0)
    window.show()
    system.activate(window, 0)
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
