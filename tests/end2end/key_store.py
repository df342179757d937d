"""The keyring of a login as somebody or some accident leaves it: locked, hanging, failing, another key in it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import secretstorage
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

from disguise_app.outside import names
from workshop.desktop import Login, wait_for

SECRETS = "org.freedesktop.secrets"
SERVICE = "/org/freedesktop/secrets"
# Owns the keyring's name on the bus and answers every question with an error.
_FAILING = f"""
import os
from jeepney import HeaderFields, MessageType, new_error
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection(os.environ["DBUS_SESSION_BUS_ADDRESS"])
bus.send_and_get_reply(message_bus.RequestName("{SECRETS}", 4))
while True:
    message = bus.receive()
    if message.header.message_type is MessageType.method_call:
        bus.send(new_error(message, "org.freedesktop.DBus.Error.Failed", "s", ("no",)))
"""


class KeyStore:
    """The keyring of one login."""

    def __init__(self, login: Login) -> None:
        self._login = login
        self._failing: subprocess.Popen[bytes] | None = None

    def lock(self) -> None:
        """Lock it, as a screen lock or a login without a password leaves it."""
        with closing(self._connection()) as connection:
            secretstorage.Collection(connection).lock()

    def unlock(self) -> None:
        """Unlock it by its password without a question, as a login does (GNOME Keyring's own call)."""
        with closing(self._connection()) as connection:
            service = DBusAddress(SERVICE, SECRETS, "org.freedesktop.Secret.Service")
            opened = new_method_call(service, "OpenSession", "sv", ("plain", ("s", "")))
            _output, session = connection.send_and_get_reply(opened).body
            place = DBusAddress(SERVICE, SECRETS, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface")
            words = (secretstorage.Collection(connection).collection_path, (session, b"", b"any", "text/plain"))
            call = new_method_call(place, "UnlockWithMasterPassword", "o(oayays)", words)
            connection.send_and_get_reply(call)
            assert not secretstorage.Collection(connection).is_locked()

    def key(self) -> str:
        """Return what our entry holds."""
        with closing(self._connection()) as connection:
            return str(self._entry(connection).get_secret().decode())

    def plant(self, key: str) -> None:
        """Put another key into our entry, 64 hex digits."""
        with closing(self._connection()) as connection:
            self._entry(connection).set_secret(key.encode())

    def _entry(self, connection: Any) -> Any:
        entries = secretstorage.Collection(connection).get_all_items()
        return next(entry for entry in entries if entry.get_label() == names.KEYRING_LABEL)

    def hang(self) -> None:
        """Let it answer nothing from now on."""
        os.kill(self._pid(), signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it answer again."""
        os.kill(self._pid(), signal.SIGCONT)

    def fail(self) -> None:
        """Put something in its place that answers every question with an error."""
        pid = self._pid()
        os.kill(pid, signal.SIGKILL)
        wait_for(lambda: not Path(f"/proc/{pid}/exe").exists(), "the keyring to be gone")
        self._failing = subprocess.Popen([sys.executable, "-c", _FAILING], env=self._login.environment)
        wait_for(lambda: self._pid() == self.failing_pid, "the failing keyring")

    def come_back(self) -> None:
        """Begin the session anew, with the same keyring, unlocked."""
        if self._failing is not None:
            self._failing.kill()
            self._failing.wait()
            self._failing = None
        self._login.end()
        self._login.begin()

    @property
    def failing_pid(self) -> int:
        """The process that only fails."""
        return self._failing.pid if self._failing is not None else 0

    def _pid(self) -> int:
        """Return the process behind the keyring's name, -1 where there is none."""
        with closing(self._connection()) as connection:
            bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
            call = new_method_call(bus, "GetConnectionUnixProcessID", "s", (SECRETS,))
            reply = connection.send_and_get_reply(call)
            return int(reply.body[0]) if isinstance(reply.body[0], int) else -1

    def _connection(self) -> Any:
        return open_dbus_connection(self._login.environment["DBUS_SESSION_BUS_ADDRESS"])


class Prompts:
    """Listens to the session's bus for questions that somebody wants put to the person."""

    def __init__(self, login: Login) -> None:
        self._bus = open_dbus_connection(login.environment["DBUS_SESSION_BUS_ADDRESS"])
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._listen)
        self._asked: list[str] = []

    def __enter__(self) -> Self:
        place = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Monitoring")
        rules = [f"type='method_call',destination='{SECRETS}'"]
        self._bus.send_and_get_reply(new_method_call(place, "BecomeMonitor", "asu", (rules, 0)))
        self._thread.start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _what: object, _where: TracebackType | None) -> None:
        self._is_over.set()
        self._thread.join()
        self._bus.close()

    def count(self) -> int:
        """Return how often something asked to unlock, or to show a question."""
        return sum(name in ("Unlock", "Prompt") for name in self._asked)

    def has_heard(self) -> bool:
        """Tell whether the keyring was asked for anything at all."""
        return bool(self._asked)

    def _listen(self) -> None:
        while not self._is_over.is_set():
            with contextlib.suppress(TimeoutError):
                message = self._bus.receive(timeout=0.2)
                if message.header.message_type is MessageType.method_call:
                    self._asked.append(str(message.header.fields.get(HeaderFields.member)))
