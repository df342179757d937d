"""The panel's window as the X server, another client and the window manager see it."""

import ctypes
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from Xlib import XK, X, display
from Xlib.ext import xtest

from disguise_app.outside import names
from disguise_app.panel.system import choose
from disguise_app.panel.system.x11 import X11
from disguise_app.panel.triggers.keys import Keys

ESCAPE_PRESS = 2


class Other:
    """Another client of the same server, with a window that stands for the cover's."""

    def __init__(self) -> None:
        self.display = display.Display()
        self.root = self.display.screen().root
        self.window = self.root.create_window(
            80, 60, 300, 400, 0, X.CopyFromParent, event_mask=X.StructureNotifyMask, background_pixel=0x336699
        )
        self.window.set_wm_name("Cover")
        self.window.map()
        self.display.sync()

    def atom(self, name: str) -> int:
        return int(self.display.intern_atom(name))

    def property(self, window: int, name: str) -> list[int]:
        found = self.display.create_resource_object("window", window).get_full_property(
            self.atom(name), X.AnyPropertyType
        )
        return [] if found is None else list(found.value)

    def has_manager(self) -> bool:
        return bool(self.property(self.root.id, "_NET_SUPPORTING_WM_CHECK"))

    def key(self, keysym: int, kind: int) -> int:
        code = int(self.display.keysym_to_keycode(keysym))
        xtest.fake_input(self.display, kind, code)
        self.display.sync()
        return code

    def position(self, window: int) -> tuple[int, int]:
        at = self.display.create_resource_object("window", window).translate_coords(self.root, 0, 0)
        return -at.x, -at.y

    def is_mapped(self, window: int) -> bool:
        attributes = self.display.create_resource_object("window", window).get_attributes()
        return bool(attributes.map_state == X.IsViewable)


@pytest.fixture
def other(qtbot: QtBot) -> Iterator[Other]:
    if QApplication.platformName() != "xcb":
        pytest.skip("needs an X server")
    other = Other()
    if not other.has_manager():
        pytest.skip("needs a window manager")
    qtbot.waitUntil(lambda: other.is_mapped(other.window.id))
    yield other
    other.display.close()


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[QWidget]:
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.resize(240, 160)
    yield panel
    panel.hide()


def show(qtbot: QtBot, system: X11, panel: QWidget, other: Other) -> int:
    system.prepare(panel, other.window.id)
    panel.show()
    system.activate(panel, other.window.id)
    qtbot.waitUntil(lambda: system.has_focus(panel))
    return int(panel.winId())


def make() -> X11:
    system = choose.current()
    assert isinstance(system, X11)
    return system


SKIPS = ("_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER", "_KDE_NET_WM_STATE_SKIP_SWITCHER")


def test_the_window_is_out_of_the_lists_before_it_is_mapped_and_after(
    qtbot: QtBot, other: Other, panel: QWidget
) -> None:
    system = make()
    wanted = {other.atom(name) for name in SKIPS}
    system.prepare(panel, other.window.id)
    assert wanted <= set(other.property(int(panel.winId()), "_NET_WM_STATE"))
    assert not other.is_mapped(int(panel.winId()))
    wid = show(qtbot, system, panel, other)
    assert wanted <= set(other.property(wid, "_NET_WM_STATE")) | {other.atom(SKIPS[2])}
    assert {other.atom(name) for name in SKIPS[:2]} <= set(other.property(wid, "_NET_WM_STATE"))


def test_the_window_is_a_dialog_of_the_covers_with_a_bland_title(qtbot: QtBot, other: Other, panel: QWidget) -> None:
    wid = show(qtbot, make(), panel, other)
    assert other.property(wid, "WM_TRANSIENT_FOR") == [other.window.id]
    assert other.property(wid, "_NET_WM_WINDOW_TYPE")[0] == other.atom("_NET_WM_WINDOW_TYPE_DIALOG")
    assert bytes(other.property(wid, "_NET_WM_NAME")).decode() == names.PANEL_TITLE


def test_focus_is_taken_from_another_client_and_told_truly(qtbot: QtBot, other: Other, panel: QWidget) -> None:
    system = make()
    show(qtbot, system, panel, other)
    other.window.set_input_focus(X.RevertToParent, X.CurrentTime)
    other.display.sync()
    assert not system.has_focus(panel)
    system.activate(panel, other.window.id)
    qtbot.waitUntil(lambda: system.has_focus(panel))


def test_the_person_is_elsewhere_when_another_window_has_the_keys(qtbot: QtBot, other: Other) -> None:
    system = make()
    third = other.root.create_window(500, 60, 80, 80, 0, X.CopyFromParent)

    def is_elsewhere(focus: object, owner: int) -> bool:
        other.display.set_input_focus(focus, X.RevertToParent, X.CurrentTime)
        other.display.sync()
        return system.is_elsewhere(owner)

    qtbot.waitUntil(lambda: not is_elsewhere(other.window, other.window.id))
    qtbot.waitUntil(lambda: is_elsewhere(other.window, third.id))
    assert not is_elsewhere(other.window, 0)
    # Nobody's: a plan must open also where no window manager gives the focus to any window.
    for nobody in (X.NONE, X.PointerRoot, other.root):
        qtbot.waitUntil(partial(_is_false, is_elsewhere, nobody, third.id))


def _is_false(ask: Callable[..., bool], *words: object) -> bool:
    return not ask(*words)


def test_keys_that_are_down_are_seen(qtbot: QtBot, other: Other, panel: QWidget) -> None:
    system = make()
    assert system.keys_down() == frozenset()
    assert not system.key_is_down()
    code = other.key(XK.XK_F9, X.KeyPress)
    try:
        assert system.keys_down() == frozenset({code})
        assert system.key_is_down()
    finally:
        other.key(XK.XK_F9, X.KeyRelease)
    assert system.keys_down() == frozenset()


def test_the_covers_place_is_asked_of_the_server(other: Other) -> None:
    rect = make().owner_rect(other.window.id)
    assert rect is not None
    assert (rect.width(), rect.height()) == (300, 400)
    assert (rect.x(), rect.y()) == other.position(other.window.id)


def test_a_cover_that_is_gone_is_no_error(qtbot: QtBot, other: Other, panel: QWidget) -> None:
    system = make()
    gone = other.window.id
    other.window.destroy()
    other.display.sync()
    assert system.owner_rect(gone) is None
    assert system.owner_rect(0) is None
    system.prepare(panel, gone)
    panel.show()
    system.activate(panel, gone)
    system.flush()


@pytest.mark.parametrize("corner", [QPoint(101, 77), QPoint(33, 91)])
def test_the_client_area_is_put_at_a_native_pixel(qtbot: QtBot, other: Other, panel: QWidget, corner: QPoint) -> None:
    system = make()
    show(qtbot, system, panel, other)
    system.move(panel, corner)
    qtbot.waitUntil(lambda: system.corner(panel) == corner)
    assert other.position(int(panel.winId())) == (corner.x(), corner.y())


def test_everything_asked_is_done_when_flush_returns(qtbot: QtBot, other: Other, panel: QWidget) -> None:
    system = make()
    wid = show(qtbot, system, panel, other)
    panel.hide()
    system.flush()
    assert not other.is_mapped(wid)


def wait_for(condition: Callable[[], bool]) -> None:
    ends = time.monotonic() + 5
    while not condition() and time.monotonic() < ends:
        QApplication.processEvents()
    assert condition()


def test_a_real_escape_leaves_even_when_no_qt_event_comes(qtbot: QtBot, other: Other, panel: QWidget) -> None:
    system = make()
    left: list[bool] = []
    field = QLineEdit(panel)
    show(qtbot, system, panel, other)

    def leave(close_calculator: bool = False) -> None:
        left.append(close_calculator)

    keys = Keys(window=panel, leave=leave, system=system)
    keys.start()
    panel.removeEventFilter(keys)
    panel.windowHandle().removeEventFilter(keys)
    field.setFocus()
    other.key(XK.XK_a, X.KeyPress)
    other.key(XK.XK_a, X.KeyRelease)
    QApplication.processEvents()
    assert left == []
    other.key(XK.XK_Escape, X.KeyPress)
    other.key(XK.XK_Escape, X.KeyRelease)
    wait_for(lambda: bool(left))
    keys.stop()


def test_escape_is_known_by_its_code_in_a_raw_event(other: Other) -> None:
    system = make()
    escape = int(other.display.keysym_to_keycode(XK.XK_Escape))

    def is_escape(kind: int, code: int) -> bool:
        event = ctypes.create_string_buffer(bytes([kind, code]) + bytes(30))
        return system.is_escape(ctypes.addressof(event))

    assert is_escape(ESCAPE_PRESS, escape)
    assert is_escape(ESCAPE_PRESS | 0x80, escape)  # sent by another program
    assert not is_escape(3, escape)  # a release
    assert not is_escape(ESCAPE_PRESS, escape + 1)
    assert not is_escape(6, escape)  # a motion
