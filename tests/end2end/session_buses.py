"""The buses on which a desktop says that the screen is locked and the machine goes to sleep, played by the test.

The session bus is the login's own; the system bus is a private one, with a login service on it that answers.
"""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from workshop.desktop import Login, wait_for

LOGIND = "org.freedesktop.login1"
MANAGER_PATH = "/org/freedesktop/login1"
SESSION_PATH = "/org/freedesktop/login1/session/_31"
_PROPERTIES = "org.freedesktop.DBus.Properties"


def say(address: str, path: str, interface: str, member: str, signature: str = "", body: tuple[Any, ...] = ()) -> None:
    """Emit one signal on a bus."""
    with open_dbus_connection(address) as bus:
        bus.send(new_signal(DBusAddress(path, interface=interface), member, signature or None, body))
        # A call behind it: the bus has taken the signal when it answers.
        bus.send_and_get_reply(message_bus.GetId())


class LoginService:
    """A private system bus with the login service's name on it; `is_active` is what it says of the session."""

    def __init__(self, login: Login) -> None:
        self.login = login
        self._path = login.home / "system-bus"
        self.address = f"unix:path={self._path}"
        self.is_active = True

    def __enter__(self) -> Self:
        self.login.start("dbus-daemon", "--session", "--nofork", f"--address={self.address}")
        wait_for(self._path.exists, "the system bus")
        self._bus = open_dbus_connection(self.address)
        self._bus.send_and_get_reply(message_bus.RequestName(LOGIND))
        self._answering = threading.Thread(target=self._answer, daemon=True)
        self._answering.start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _what: object, _where: TracebackType | None) -> None:
        self.login.end_last()
        self._answering.join(5)
        self._bus.close()

    def sleeps(self) -> None:
        """Say that the machine goes to sleep."""
        say(self.address, MANAGER_PATH, f"{LOGIND}.Manager", "PrepareForSleep", "b", (True,))

    def locks(self) -> None:
        """Say that the session is to be locked."""
        say(self.address, SESSION_PATH, f"{LOGIND}.Session", "Lock")

    def switches_away(self) -> None:
        """Say that another session has the screen."""
        self.is_active = False
        changed: tuple[str, tuple[Any, ...]] = ("sa{sv}as", (f"{LOGIND}.Session", {"Active": ("b", False)}, []))
        self._bus.send(new_signal(DBusAddress(SESSION_PATH, interface=_PROPERTIES), "PropertiesChanged", *changed))

    def _answer(self) -> None:
        while True:
            try:
                message = self._bus.receive()
            except (OSError, ConnectionError, ValueError):
                return
            is_call = message.header.message_type is MessageType.method_call
            if is_call and message.header.fields.get(HeaderFields.member) == "Get":
                self._bus.send(new_method_return(message, "v", (("b", self.is_active),)))
