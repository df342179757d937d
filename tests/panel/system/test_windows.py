"""The Windows file against the documented declarations; it has not run on Windows."""

import ctypes
from ctypes import wintypes
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.panel.system.windows import Windows
from tests.panel.system.documented import Library

OWNER = 0x50A12


def user32(**answers: Any) -> Library:
    """Return user32 as winuser.h declares it."""
    return Library(
        "BOOL SetWindowDisplayAffinity(HWND, DWORD)",
        "LONG_PTR SetWindowLongPtrW(HWND, int, LONG_PTR)",
        "LONG_PTR GetWindowLongPtrW(HWND, int)",
        "BOOL SetForegroundWindow(HWND)",
        "HWND GetForegroundWindow()",
        "SHORT GetAsyncKeyState(int)",
        "BOOL GetClientRect(HWND, LPVOID)",
        "BOOL ClientToScreen(HWND, LPVOID)",
        **answers,
    )


def make(user: Library, *, dwmapi: Library | None = None, imm_key: int = 0) -> Windows:
    return Windows(
        user32=user,
        dwmapi=dwmapi or Library("HRESULT DwmSetWindowAttribute(HWND, DWORD, LPCVOID, DWORD)"),
        gdi32=Library("BOOL GdiFlush()"),
        imm32=Library("UINT ImmGetVirtualKey(HWND)", ImmGetVirtualKey=lambda _window: imm_key),
    )


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.winId()
    return panel


def test_transitions_are_off_before_the_window_is_shown(panel: QWidget) -> None:
    values: list[int] = []

    def read(_window: int, _attribute: int, value: Any, _size: int) -> int:
        values.append(value._obj.value)
        return 0

    dwmapi = Library("HRESULT DwmSetWindowAttribute(HWND, DWORD, LPCVOID, DWORD)", DwmSetWindowAttribute=read)
    make(user32(), dwmapi=dwmapi).prepare(panel, 0)
    (call,) = dwmapi.calls
    assert (call[0], call[1], call[2], call[4]) == ("DwmSetWindowAttribute", int(panel.winId()), 3, 4)
    assert values == [1]


def test_the_window_is_owned_has_no_task_bar_style_and_comes_to_the_front(panel: QWidget) -> None:
    style = 0x00040000 | 0x00000100  # WS_EX_APPWINDOW | WS_EX_WINDOWEDGE
    user = user32(GetWindowLongPtrW=lambda _window, _index: style)
    make(user).activate(panel, OWNER)
    window = int(panel.winId())
    assert user.calls == [
        ("SetWindowLongPtrW", window, -8, OWNER),
        ("GetWindowLongPtrW", window, -20),
        ("SetWindowLongPtrW", window, -20, 0x100),
        ("SetForegroundWindow", window),
    ]


def test_capture_is_excluded_again_after_each_show(panel: QWidget) -> None:
    user = user32()
    assert make(user).exclude_from_capture(panel) is True
    assert user.calls == [("SetWindowDisplayAffinity", int(panel.winId()), 0x11)]
    for _ in range(2):
        QApplication.sendEvent(panel, QEvent(QEvent.Type.Show))
    assert len(user.calls) == 3


def test_an_older_windows_shows_black_instead(panel: QWidget) -> None:
    user = user32(SetWindowDisplayAffinity=lambda _window, kind: int(kind == 1))
    assert make(user).exclude_from_capture(panel) is True
    assert [call[2] for call in user.calls] == [0x11, 0x1]
    assert make(user32(SetWindowDisplayAffinity=lambda *_values: 0)).exclude_from_capture(panel) is False


def test_focus_is_the_foreground_window(panel: QWidget) -> None:
    assert make(user32(GetForegroundWindow=lambda: int(panel.winId()))).has_focus(panel)
    assert not make(user32(GetForegroundWindow=lambda: OWNER)).has_focus(panel)


def test_the_person_is_elsewhere_when_another_window_is_in_the_foreground() -> None:
    assert make(user32(GetForegroundWindow=lambda: 0x777)).is_elsewhere(OWNER)
    assert not make(user32(GetForegroundWindow=lambda: OWNER)).is_elsewhere(OWNER)
    # None while a window is losing activation, as the documentation of GetForegroundWindow says.
    assert not make(user32(GetForegroundWindow=lambda: None)).is_elsewhere(OWNER)
    assert not make(user32(GetForegroundWindow=lambda: 0x777)).is_elsewhere(0)


def test_keys_that_are_down_have_the_highest_bit(panel: QWidget) -> None:
    # Bit 0 says "pressed since the last call" and does not count; code 1 is a mouse button.
    states = {0x0D: -32768, 0xBB: -32767, 0x20: 1, 0x01: -32768}
    system = make(user32(GetAsyncKeyState=lambda code: states.get(code, 0)))
    assert system.keys_down() == frozenset({0x0D, 0xBB})


def test_the_owners_client_area() -> None:
    def rect(_window: int, out: Any) -> int:
        out[:] = (0, 0, 360, 520)
        return 1

    def corner(_window: int, out: Any) -> int:
        out[:] = (out[0] + 40, out[1] + 30)
        return 1

    assert make(user32(GetClientRect=rect, ClientToScreen=corner)).owner_rect(OWNER) == QRect(40, 30, 360, 520)
    assert make(user32(GetClientRect=lambda *_values: 0)).owner_rect(OWNER) is None
    assert make(user32()).owner_rect(0) is None


@pytest.mark.parametrize(
    ("number", "word", "composed", "escapes"),
    [
        (0x0100, 0x1B, 0, True),  # WM_KEYDOWN, VK_ESCAPE
        (0x0104, 0x1B, 0, True),  # WM_SYSKEYDOWN: with Alt
        (0x0101, 0x1B, 0, False),  # WM_KEYUP
        (0x0100, 0xE5, 0x1B, True),  # VK_PROCESSKEY: the input method has it
        (0x0100, 0xE5, 0x41, False),
        (0x0100, 0x41, 0x1B, False),
    ],
)
def test_escape_is_seen_before_the_input_method(number: int, word: int, composed: int, escapes: bool) -> None:
    message = wintypes.MSG(hWnd=OWNER, message=number, wParam=word)
    assert make(user32(), imm_key=composed).is_escape(ctypes.addressof(message)) is escapes


def test_a_call_that_is_missing_or_fails_opens_the_panel_all_the_same(panel: QWidget) -> None:
    def fail(*_values: object) -> int:
        raise OSError

    broken = dict.fromkeys(("SetWindowLongPtrW", "SetWindowDisplayAffinity"), fail)
    dwmapi = Library("HRESULT DwmSetWindowAttribute(HWND, DWORD, LPCVOID, DWORD)", DwmSetWindowAttribute=fail)
    system = make(user32(**broken), dwmapi=dwmapi)
    system.prepare(panel, 0)
    system.activate(panel, OWNER)
    assert system.exclude_from_capture(panel) is False
    system.flush()
