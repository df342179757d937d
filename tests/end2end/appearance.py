"""The desktop's wish for light or dark, played by the test: the settings portal on a login's session bus.

See the XDG desktop portal, `org.freedesktop.portal.Settings`: in the namespace `org.freedesktop.appearance` the key
`color-scheme` is 1 for dark and 2 for light.
"""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Any, Final, Self

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from workshop.desktop import Login

_NAME: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_SETTINGS: Final = "org.freedesktop.portal.Settings"
_SPACE: Final = "org.freedesktop.appearance"
_KEY: Final = "color-scheme"
_NUMBERS: Final = {"dark": 1, "light": 2}


class Appearance:
    """Tells every program of the login that asks or listens which scheme is wanted; `choose` changes it."""

    def __init__(self, login: Login, scheme: str) -> None:
        self._scheme = scheme
        self._bus = open_dbus_connection(login.environment["DBUS_SESSION_BUS_ADDRESS"])
        self._answering = threading.Thread(target=self._answer, daemon=True)
        self._is_over = False

    def __enter__(self) -> Self:
        self._bus.send_and_get_reply(message_bus.RequestName(_NAME))
        self._answering.start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _what: object, _where: TracebackType | None) -> None:
        self._is_over = True
        self._answering.join(5)
        self._bus.close()

    def choose(self, scheme: str) -> None:
        """Want "light" or "dark" from now on, and say so."""
        self._scheme = scheme
        where = DBusAddress(_PATH, interface=_SETTINGS)
        self._bus.send(new_signal(where, "SettingChanged", "ssv", (_SPACE, _KEY, ("u", _NUMBERS[scheme]))))

    def _answer(self) -> None:
        while not self._is_over:
            try:
                asked = self._bus.receive(timeout=0.1)
            except TimeoutError:
                continue
            if asked.header.message_type is MessageType.method_call:
                self._bus.send(self._reply(asked))

    def _reply(self, asked: Any) -> Any:
        member = asked.header.fields.get(HeaderFields.member)
        number = ("u", _NUMBERS[self._scheme])
        if member == "ReadAll":
            return new_method_return(asked, "a{sa{sv}}", ({_SPACE: {_KEY: number}},))
        if member in ("Read", "ReadOne") and asked.body == (_SPACE, _KEY):
            return new_method_return(asked, "v", (number if member == "ReadOne" else ("v", number),))
        return new_error(asked, "org.freedesktop.portal.Error.NotFound")
