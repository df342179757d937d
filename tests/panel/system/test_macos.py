"""The macOS file against AppKit's documented selectors and constants; it has not run on macOS."""

import ctypes
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.panel.system.macos import MacOS
from tests.panel.system.documented import Library

APPLICATION_CLASS, APPLICATION, WINDOW = 0xA0, 0xA1, 0xB0


class Runtime:
    """The Objective-C runtime: selectors are registered by name, messages are written down."""

    def __init__(self, event: dict[str, int] | None = None) -> None:
        self.sent: list[tuple[Any, ...]] = []
        self._selectors: list[str] = []
        self._event = event or {}
        self.objc_getClass = ctypes_function(lambda name: APPLICATION_CLASS if name == b"NSApplication" else 0)
        self.sel_registerName = ctypes_function(self._register)
        self.objc_msgSend = ctypes_function(self._send)

    def _register(self, name: bytes) -> int:
        self._selectors.append(name.decode())
        return len(self._selectors)

    def _send(self, receiver: int, selector: int, *values: int) -> int:
        name = self._selectors[selector - 1]
        self.sent.append((receiver, name, *values))
        # A selector takes as many values as it has colons, and all must be declared: receiver, selector, values.
        assert name.count(":") == len(values)
        assert self.objc_msgSend.argtypes == [ctypes.c_void_p] * 2 + [ctypes.c_long] * len(values)
        answers = {"sharedApplication": APPLICATION, "window": WINDOW}
        return {**answers, **self._event}.get(name, 0)


def ctypes_function(answer: Any) -> Any:
    class Function:
        argtypes: Any = None
        restype: Any = None

        def __call__(self, *values: Any) -> Any:
            assert self.argtypes is not None
            assert self.restype is ctypes.c_void_p
            return answer(*values)

    return Function()


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.winId()
    return panel


def make(runtime: Runtime, graphics: Any = None) -> MacOS:
    return MacOS(objc=runtime, graphics=graphics or object())


def test_the_process_has_no_dock_icon() -> None:
    runtime = Runtime()
    make(runtime).prepare_process()
    # NSApplicationActivationPolicyAccessory is 1.
    assert runtime.sent == [(APPLICATION_CLASS, "sharedApplication"), (APPLICATION, "setActivationPolicy:", 1)]


def test_the_window_is_not_restored_and_not_animated(panel: QWidget) -> None:
    runtime = Runtime()
    make(runtime).prepare(panel, 0)
    # NSWindowAnimationBehaviorNone is 2.
    assert (WINDOW, "setRestorable:", 0) in runtime.sent
    assert (WINDOW, "setAnimationBehavior:", 2) in runtime.sent


def test_capture_is_excluded_again_after_each_show(panel: QWidget) -> None:
    runtime = Runtime()
    assert make(runtime).exclude_from_capture(panel) is True
    QApplication.sendEvent(panel, QEvent(QEvent.Type.Show))
    # NSWindowSharingNone is 0; the native id is the view, whose window it is.
    assert runtime.sent == [(int(panel.winId()), "window"), (WINDOW, "setSharingType:", 0)] * 2


def test_it_comes_to_the_front_over_another_application(panel: QWidget) -> None:
    runtime = Runtime()
    make(runtime).activate(panel, 0)
    assert (APPLICATION, "activateIgnoringOtherApps:", 1) in runtime.sent


@pytest.mark.parametrize(
    ("kind", "code", "escapes"), [(10, 53, True), (11, 53, False), (10, 36, False), (10, 0x10035, True)]
)
def test_escape_is_a_key_down_of_its_code(kind: int, code: int, escapes: bool) -> None:
    # keyCode is an unsigned short: what stands above it in the register is not part of it.
    assert make(Runtime({"type": kind, "keyCode": code})).is_escape(0xE0) is escapes


def test_keys_that_are_down_as_documented() -> None:
    graphics = Library(
        "Boolean CGEventSourceKeyState(int, UInt16)", CGEventSourceKeyState=lambda _state, code: code in (36, 24)
    )
    assert make(Runtime(), graphics).keys_down() == frozenset({24, 36})
    assert {call[1] for call in graphics.calls} == {0}


def test_a_call_that_fails_opens_the_panel_all_the_same(panel: QWidget) -> None:
    system = MacOS(objc=object(), graphics=object())
    system.prepare_process()
    system.prepare(panel, 0)
    system.activate(panel, 0)
    assert system.exclude_from_capture(panel) is False
