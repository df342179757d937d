"""Lock, sleep and session switch as Linux desktops say it: signals on D-Bus.

No name is taken, so the bus shows one more nameless connection. No bus is ever
started: with no address and no socket there is nobody to listen to (libdbus would start a bus and leave a file).
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

# PySide's own type hints ask for bytes, but its code takes only the text that SLOT returns.
_ON_SIGNAL: Final[Any] = SLOT("on_signal(QDBusMessage)")
_ON_CHANGED: Final[Any] = SLOT("on_session_changed(QDBusMessage)")
_ON_ACTIVE: Final[Any] = SLOT("on_active_told(QDBusMessage)")
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_LOGIND: Final = "org.freedesktop.login1"
_LOGIND_SESSION: Final = f"{_LOGIND}.Session"


@dataclass(frozen=True)
class Said:
    """A signal that may mean that nobody is at the screen: interface, member, and which arguments mean it."""

    interface: str
    member: str
    means_gone: Callable[[list[Any]], bool]


def _always(_arguments: list[Any]) -> bool:
    return True


def _is_true(arguments: list[Any]) -> bool:
    return bool(arguments and arguments[0])


# systemd's org.freedesktop.login1(5). Any session's Lock counts: to leave once too often is the safe mistake.
SYSTEM_BUS: Final = (
    Said(f"{_LOGIND}.Manager", "PrepareForSleep", _is_true),
    Said(f"{_LOGIND}.Manager", "PrepareForShutdown", _is_true),
    Said(_LOGIND_SESSION, "Lock", _always),
)
SESSION_BUS: Final = (
    *(
        Said(f"org.{desktop}.ScreenSaver", "ActiveChanged", _is_true)
        for desktop in ("freedesktop", "gnome", "xfce", "cinnamon", "mate")
    ),
    # 0 is "available"; 3 is "idle" (gnome-session's presence).
    Said("org.gnome.SessionManager.Presence", "StatusChanged", _is_true),
    Said("com.canonical.Unity.Session", "Locked", _always),
)


class DBusSession(QObject):
    """Listen on both buses, by address; an empty address is no bus."""

    def __init__(self, *, leave: Callable[[], None], system: str, session: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave = leave
        self._addresses = ((system, SYSTEM_BUS), (session, SESSION_BUS))
        self._buses: list[QDBusConnection] = []

    def start(self) -> None:
        """Connect and subscribe."""
        for address, signals in self._addresses:
            bus = QDBusConnection.connectToBus(address, f"{len(self._buses)}-{id(self)}") if address else None
            if bus is not None and bus.isConnected():
                self._buses.append(bus)
                for said in signals:
                    bus.connect("", "", said.interface, said.member, self, _ON_SIGNAL)
                bus.connect("", "", _PROPERTIES, "PropertiesChanged", self, _ON_CHANGED)

    @Slot(QDBusMessage)
    def on_signal(self, message: QDBusMessage) -> None:
        """Leave if this signal means that nobody is at the screen."""
        for said in (*SYSTEM_BUS, *SESSION_BUS):
            is_it = said.interface == message.interface() and said.member == message.member()
            if is_it and said.means_gone(message.arguments()):
                self._leave()

    @Slot(QDBusMessage)
    def on_session_changed(self, message: QDBusMessage) -> None:
        """Ask whether a login session that has changed is still the one on the screen.

        PySide hands the changed values over packed and cannot unpack them, so they are asked for.
        """
        if message.arguments()[:1] == [_LOGIND_SESSION]:
            question = QDBusMessage.createMethodCall(message.service(), message.path(), _PROPERTIES, "Get")
            question.setArguments([_LOGIND_SESSION, "Active"])
            for bus in self._buses[:1]:
                bus.callWithCallback(question, self, _ON_ACTIVE)

    @Slot(QDBusMessage)
    def on_active_told(self, message: QDBusMessage) -> None:
        """Leave when another session has the screen."""
        values = [value.variant() if isinstance(value, QDBusVariant) else value for value in message.arguments()]
        if values == [False]:
            self._leave()


def addresses() -> dict[str, str]:
    """Return the addresses of the `system` and the `session` bus, or "" for one that is not there."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return {
        "system": os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or _socket("/run/dbus/system_bus_socket"),
        "session": os.environ.get("DBUS_SESSION_BUS_ADDRESS") or (_socket(f"{runtime}/bus") if runtime else ""),
    }


def _socket(path: str) -> str:
    return f"unix:path={path}" if Path(path).is_socket() else ""
