"""Lock, sleep and switch: said by a stand-in service on a real private bus, and by documented messages elsewhere."""

import ctypes
import subprocess
import sys
from collections.abc import Iterator
from ctypes import wintypes
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import SIGNAL, QCoreApplication
from pytestqt.qtbot import QtBot

from disguise_app.panel.triggers import session_dbus
from disguise_app.panel.triggers.session import Session
from disguise_app.panel.triggers.session_dbus import DBusSession, addresses
from disguise_app.panel.triggers.session_macos import MacSession
from disguise_app.panel.triggers.session_windows import WindowsSession
from tests.panel.system.documented import Library
from tests.panel.triggers.conftest import Left, Page

LOGIND_PATH = "/org/freedesktop/login1"
SESSION_PATH = f"{LOGIND_PATH}/session/_32"
LOGIND_SESSION = "org.freedesktop.login1.Session"


class Bus:
    """A private bus; `say` sends a signal as a service on it would."""

    def __init__(self) -> None:
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()
        self._connection = open_dbus_connection(self.address)

    def say(self, path: str, interface: str, member: str, signature: str = "", *values: Any) -> None:
        self._connection.send(new_signal(DBusAddress(path, interface=interface), member, signature, values))

    def answer_one(self, signature: str, *values: Any) -> tuple[str, str, tuple[Any, ...]]:
        """Wait for one call, answer it, and return its member, path and arguments; Qt's own thread sends it."""
        while True:
            QCoreApplication.processEvents()
            try:
                call = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            if call.header.message_type is MessageType.method_call:
                fields = call.header.fields
                self._connection.send(new_method_return(call, signature, values))
                return fields[HeaderFields.member], fields[HeaderFields.path], call.body

    def end(self) -> None:
        self._connection.close()
        self._daemon.terminate()
        self._daemon.wait()
        if self._daemon.stdout is not None:
            self._daemon.stdout.close()


@pytest.fixture
def bus() -> Iterator[Bus]:
    bus = Bus()
    yield bus
    bus.end()


@pytest.fixture
def listening(qtbot: QtBot, bus: Bus, left: Left) -> Iterator[DBusSession]:
    listener = DBusSession(leave=left, system=bus.address, session=bus.address)
    listener.start()
    yield listener
    for connection in listener._buses:
        connection.disconnectFromBus(connection.name())


GONE: list[tuple[Any, ...]] = [
    (LOGIND_PATH, "org.freedesktop.login1.Manager", "PrepareForSleep", "b", True),
    (LOGIND_PATH, "org.freedesktop.login1.Manager", "PrepareForShutdown", "b", True),
    (SESSION_PATH, LOGIND_SESSION, "Lock"),
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "b", True),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "b", True),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "b", True),
    ("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver", "ActiveChanged", "b", True),
    ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver", "ActiveChanged", "b", True),
    ("/org/mate/ScreenSaver", "org.mate.ScreenSaver", "ActiveChanged", "b", True),
    ("/org/gnome/SessionManager/Presence", "org.gnome.SessionManager.Presence", "StatusChanged", "u", 3),
    ("/com/canonical/Unity/Session", "com.canonical.Unity.Session", "Locked"),
]
STILL_THERE: list[tuple[Any, ...]] = [
    (LOGIND_PATH, "org.freedesktop.login1.Manager", "PrepareForSleep", "b", False),
    (SESSION_PATH, LOGIND_SESSION, "Unlock"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "b", False),
    ("/org/gnome/SessionManager/Presence", "org.gnome.SessionManager.Presence", "StatusChanged", "u", 0),
]


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("signal", GONE, ids=lambda signal: f"{signal[1]}.{signal[2]}")
def test_leaves_when_the_system_says_so(qtbot: QtBot, bus: Bus, left: Left, signal: tuple[Any, ...]) -> None:
    bus.say(*signal)
    qtbot.waitUntil(lambda: bool(left))


@pytest.mark.usefixtures("listening")
def test_stays_at_everything_else(qtbot: QtBot, bus: Bus, left: Left) -> None:
    for signal in STILL_THERE:
        bus.say(*signal)
    qtbot.wait(100)
    assert not left
    # All of them have arrived, since one connection's signals keep their order.
    bus.say(*GONE[0])
    qtbot.waitUntil(lambda: bool(left))
    assert len(left.calls) == 1


CHANGED = (SESSION_PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as")


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("is_active", [False, True])
def test_a_switch_to_another_session_leaves(qtbot: QtBot, bus: Bus, left: Left, is_active: bool) -> None:
    bus.say(*CHANGED, "org.other.Thing", {"Active": ("b", False)}, [])
    bus.say(*CHANGED, LOGIND_SESSION, {"Active": ("b", is_active)}, [])
    asked = bus.answer_one("v", ("b", is_active))
    assert asked == ("Get", SESSION_PATH, (LOGIND_SESSION, "Active"))
    if is_active:
        qtbot.wait(50)
        assert not left
    else:
        qtbot.waitUntil(lambda: bool(left))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no bus")
def test_the_trigger_listens_on_the_buses_of_the_environment(
    qtbot: QtBot, bus: Bus, page: Page, left: Left, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
    trigger = Session(window=page, leave=left)
    trigger.start()
    bus.say(*GONE[2])
    qtbot.waitUntil(lambda: bool(left))
    for connection in trigger._listener._buses:
        connection.disconnectFromBus(connection.name())


def test_a_bus_that_is_not_there_is_no_error_and_none_is_started(qtbot: QtBot, tmp_path: Path, left: Left) -> None:
    listener = DBusSession(leave=left, system="", session=f"unix:path={tmp_path}/none")
    listener.start()
    assert listener._buses == []
    assert list(tmp_path.iterdir()) == []


def test_addresses_come_from_the_environment_or_the_usual_sockets(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(session_dbus, "_socket", lambda path: f"socket {path}")
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    assert addresses() == {"system": "socket /run/dbus/system_bus_socket", "session": ""}
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/7")
    assert addresses()["session"] == "socket /run/user/7/bus"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/somewhere")
    assert addresses()["session"] == "unix:path=/somewhere"


def test_the_end_of_the_login_session_leaves(qtbot: QtBot, page: Page, left: Left) -> None:
    app, ending = QCoreApplication.instance(), SIGNAL("commitDataRequest(QSessionManager&)")
    assert app is not None
    before = app.receivers(ending)
    trigger = Session(window=page, leave=left)
    trigger.start()
    # No program can make the session manager that the signal hands over.
    assert app.receivers(ending) == before + 1
    trigger._on_session_ending(None)
    assert left


def message(number: int, word: int) -> int:
    said = wintypes.MSG(message=number, wParam=word)
    MESSAGES.append(said)
    return ctypes.addressof(said)


MESSAGES: list[wintypes.MSG] = []


@pytest.mark.parametrize(
    ("number", "word", "leaves"),
    [
        (0x02B1, 0x7, True),  # WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK
        (0x02B1, 0x2, True),  # WTS_CONSOLE_DISCONNECT: another user's turn
        (0x02B1, 0x4, True),  # WTS_REMOTE_DISCONNECT
        (0x02B1, 0x6, True),  # WTS_SESSION_LOGOFF
        (0x02B1, 0x8, False),  # WTS_SESSION_UNLOCK
        (0x0218, 0x4, True),  # WM_POWERBROADCAST, PBT_APMSUSPEND
        (0x0218, 0xA, False),  # PBT_APMPOWERSTATUSCHANGE
        (0x0011, 0, True),  # WM_QUERYENDSESSION
        (0x0100, 0x7, False),  # WM_KEYDOWN
    ],
)
def test_windows_messages(page: Page, left: Left, number: int, word: int, leaves: bool) -> None:
    listener = WindowsSession(window=page, leave=left, wtsapi32=Library())
    assert listener.nativeEventFilter(b"windows_generic_MSG", message(number, word)) is False
    assert bool(left) is leaves


def test_windows_registration_as_documented(page: Page, left: Left, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library("BOOL WTSRegisterSessionNotification(HWND, DWORD)")
    listener = WindowsSession(window=page, leave=left, wtsapi32=library)
    installed: list[object] = []
    monkeypatch.setattr(QCoreApplication, "installNativeEventFilter", lambda _app, item: installed.append(item))
    listener.start()
    assert library.calls == [("WTSRegisterSessionNotification", int(page.winId()), 0)]
    assert installed == [listener]


def test_macos_notifications_as_documented(left: Left) -> None:
    observers: list[Any] = []
    core = Library(
        "id CFNotificationCenterGetDistributedCenter()",
        "id CFStringCreateWithCString(id, const char*, UInt32)",
        "void CFNotificationCenterAddObserver(id, LPVOID, CFNotificationCallback, id, LPCVOID, CFIndex)",
        CFNotificationCenterGetDistributedCenter=lambda: 77,
        CFStringCreateWithCString=lambda _allocator, text, _encoding: hash(text) & 0xFFFF,
        CFNotificationCenterAddObserver=lambda *values: observers.append(values),
    )
    MacSession(leave=left, core=core).start()
    names = [call[2] for call in core.calls if call[0] == "CFStringCreateWithCString"]
    assert b"com.apple.screenIsLocked" in names
    assert {call[3] for call in core.calls if call[0] == "CFStringCreateWithCString"} == {0x08000100}
    assert {(values[0], values[5]) for values in observers} == {(77, 4)}
    observers[0][2](None, None, None, None, None)
    assert left
