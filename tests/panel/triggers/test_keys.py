"""Esc and Ctrl+Q in a real window, wherever the focus is; and what reaches a field in the first moments."""

import ctypes
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractNativeEventFilter, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from disguise_app.panel.triggers.keys import Keys
from tests.panel.triggers.conftest import Clock, Left, Page, Told

ESC = Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def keys(page: Page, left: Left, system: Told, clock: Clock) -> Iterator[Keys]:
    keys = Keys(window=page, leave=left, system=system, clock=clock)
    keys.start()
    clock.now_s += 1
    yield keys
    keys.stop()


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("place", ["field", "button", "list", None])
def test_escape_leaves_wherever_the_focus_is(page: Page, left: Left, place: str | None) -> None:
    if place is None:
        page.setFocus()
    else:
        getattr(page, place).setFocus()
    QTest.keyClick(page.windowHandle(), ESC)
    assert left.calls[0] is False


@pytest.mark.usefixtures("keys")
def test_escape_comes_before_a_shortcut_and_before_a_composition(page: Page, left: Left) -> None:
    stolen: list[str] = []
    shortcut = QShortcut(QKeySequence(ESC), page)
    shortcut.activated.connect(lambda: stolen.append("shortcut"))
    page.field.setFocus()
    QApplication.sendEvent(page.field, QInputMethodEvent("ni", []))
    QTest.keyPress(page.windowHandle(), ESC)
    assert left
    assert stolen == []


@pytest.mark.usefixtures("keys")
def test_escape_leaves_while_a_button_is_pressed_by_the_mouse(page: Page, left: Left) -> None:
    QTest.mousePress(page.windowHandle(), Qt.MouseButton.LeftButton, pos=page.button.geometry().center())
    QTest.mouseMove(page.windowHandle(), page.list.geometry().center() + QPoint(1, 1))
    QTest.keyPress(page.windowHandle(), ESC)
    assert left
    QTest.mouseRelease(page.windowHandle(), Qt.MouseButton.LeftButton, pos=page.button.geometry().center())


@pytest.mark.usefixtures("keys")
def test_escape_sent_to_a_widget_leaves(page: Page, left: Left) -> None:
    QTest.keyClick(page.button, ESC)
    assert left


@pytest.mark.usefixtures("keys")
def test_control_q_closes_the_calculator_too_and_types_nothing(page: Page, left: Left) -> None:
    page.field.setFocus()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_Q, CTRL)
    assert left.calls[0] is True
    assert page.field.text() == ""


@pytest.mark.usefixtures("keys")
def test_altgr_and_q_is_a_letter_where_the_system_calls_it_control_and_alt(page: Page, left: Left) -> None:
    page.field.setFocus()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.AltModifier)
    assert not left


def test_without_the_trigger_nothing_leaves(page: Page, left: Left) -> None:
    QTest.keyClick(page.windowHandle(), ESC)
    assert not left


def test_no_field_has_the_focus_and_no_key_arrives_in_the_first_moments(
    qtbot: QtBot, page: Page, left: Left, system: Told, clock: Clock
) -> None:
    page.field.setFocus()
    keys = Keys(window=page, leave=left, system=system, clock=clock)
    keys.start()
    assert not page.field.hasFocus()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_5)
    page.field.setFocus()
    qtbot.waitUntil(lambda: not page.field.hasFocus())
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_5)
    clock.now_s += 0.4
    qtbot.waitUntil(page.field.hasFocus)
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_7)
    assert page.field.text() == "7"
    keys.stop()


def test_a_key_that_is_held_types_nothing_until_it_was_released(
    page: Page, left: Left, system: Told, clock: Clock
) -> None:
    system.down = frozenset({0})  # the native code of the keys that QTest makes
    keys = Keys(window=page, leave=left, system=system, clock=clock)
    keys.start()
    clock.now_s += 1
    page.field.setFocus()
    QTest.keyPress(page.windowHandle(), Qt.Key.Key_Equal)
    QTest.keyRelease(page.windowHandle(), Qt.Key.Key_Equal)
    clock.now_s += 0.2
    QTest.keyPress(page.windowHandle(), Qt.Key.Key_Equal)
    assert page.field.text() == "="
    keys.stop()


def test_the_systems_own_event_is_enough(page: Page, left: Left, system: Told, clock: Clock) -> None:
    seen: list[int] = []

    class Escape(Told):
        def is_escape(self, message: int) -> bool:
            seen.append(message)
            return message == address

    keys = Keys(window=page, leave=left, system=Escape(), clock=clock)
    raw: QAbstractNativeEventFilter = keys._raw
    buffer = ctypes.create_string_buffer(32)
    address = ctypes.addressof(buffer)
    raw.nativeEventFilter(b"xcb_generic_event_t", address + 1)
    assert not left
    assert raw.nativeEventFilter(b"xcb_generic_event_t", address) is False
    assert left
    assert seen == [address + 1, address]


def test_the_systems_own_events_are_watched_from_the_start(
    page: Page, left: Left, system: Told, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[object] = []
    monkeypatch.setattr(QApplication, "installNativeEventFilter", lambda _app, one: installed.append(one))
    keys = Keys(window=page, leave=left, system=system, clock=clock)
    keys.start()
    assert installed == [keys._raw]
