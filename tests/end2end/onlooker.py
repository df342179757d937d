"""What somebody at the same login can look at while the calculator runs: windows, processes, buses, saved passwords.

Everything is returned as lines that begin with where they were seen, so that a test can hold each of them to the list
of revealing words. It uses the tools such a person would: xwininfo, xprop, /proc, the session's bus.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final

from jeepney import DBusAddress, DBusErrorResponse, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.end2end.accessible import Reader
from tests.end2end.calculator import Calculator

_WINDOW: Final = re.compile(r"\b0x[0-9a-f]{4,}\b")
# An X client's windows differ in the lower bits of their numbers only (the server's resource-id-mask).
_CLIENT_BITS: Final = 21
_SECRETS: Final = "org.freedesktop.secrets"


def windows(calculator: Calculator) -> Iterator[str]:
    """Yield every property of every window that the calculator's processes have, shown or not."""
    shown = [window.number for window in calculator.screen.windows() if window.pid in calculator.processes()]
    clients = {number >> _CLIENT_BITS for number in shown}
    tree = _run(calculator, "xwininfo", "-root", "-tree")
    for line in tree.splitlines():
        number = _WINDOW.search(line)
        if number and int(number[0], 16) >> _CLIENT_BITS in clients:
            yield f"xwininfo {line.strip()}"
            properties = _run(calculator, "xprop", "-id", number[0], "-notype").splitlines()
            yield from (f"xprop {number[0]} {each.strip()}" for each in properties if "█" not in each)


def processes(calculator: Calculator) -> Iterator[str]:
    """Yield name, words, environment, folder, threads, open and mapped files of each process, as /proc tells them."""
    for pid in calculator.processes():
        folder = Path(f"/proc/{pid}")
        with suppress(OSError):
            yield f"comm {(folder / 'comm').read_text().strip()}"
            yield "words " + " ".join((folder / "cmdline").read_text().split("\0"))
            yield from (f"environment {each}" for each in (folder / "environ").read_text().split("\0"))
            yield from (f"thread {(task / 'comm').read_text().strip()}" for task in (folder / "task").iterdir())
            for link in (folder / "cwd", folder / "exe", *(folder / "fd").iterdir()):
                yield f"link {os.readlink(link)}"
            yield from sorted({f"mapped {line[73:]}" for line in (folder / "maps").read_text().splitlines()})


def buses(calculator: Calculator) -> Iterator[str]:
    """Yield the names that the calculator's processes have on the session's bus."""
    ours = calculator.processes()
    with closing(_session(calculator)) as bus:
        for name in _ask(bus, _driver("ListNames"))[0]:
            with suppress(DBusErrorResponse):
                (pid,) = _ask(bus, _driver("GetConnectionUnixProcessID", "s", (name,)))
                if pid in ours:
                    yield f"bus {name}"


def passwords(calculator: Calculator) -> Iterator[str]:
    """Yield label and attributes of each item in the keyring, as its own program lists them; never a secret."""
    with closing(_session(calculator)) as bus:
        service = DBusAddress("/org/freedesktop/secrets", bus_name=_SECRETS, interface="org.freedesktop.Secret.Service")
        opened, locked = _ask(bus, new_method_call(service, "SearchItems", "a{ss}", ({},)))
        for path in [*opened, *locked]:
            place = DBusAddress(path, bus_name=_SECRETS, interface="org.freedesktop.DBus.Properties")
            (values,) = _ask(bus, new_method_call(place, "GetAll", "s", ("org.freedesktop.Secret.Item",)))
            yield f"keyring label {values['Label'][1]}"
            yield from (f"keyring {key} {value}" for key, value in values["Attributes"][1].items())


def spoken(calculator: Calculator) -> Iterator[str]:
    """Yield all names and texts that a screen reader finds in the visible process; its word for a box is "panel"."""
    with closing(Reader(calculator.environment["DBUS_SESSION_BUS_ADDRESS"])) as reader:
        yield from (f"said {line}" for line in reader.words(calculator.pid).splitlines())


def everything(calculator: Calculator) -> list[str]:
    """Return all of this at one moment."""
    return [line for look in (windows, processes, buses, passwords, spoken) for line in look(calculator)]


def _run(calculator: Calculator, *words: str) -> str:
    done = subprocess.run(words, env=calculator.environment, capture_output=True, text=True, check=False)
    return done.stdout


def _session(calculator: Calculator) -> DBusConnection:
    return open_dbus_connection(calculator.environment["DBUS_SESSION_BUS_ADDRESS"])


def _driver(method: str, kind: str = "", values: tuple[Any, ...] = ()) -> Any:
    place = DBusAddress("/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus")
    return new_method_call(place, method, kind or None, values)


def _ask(bus: DBusConnection, message: Any) -> Any:
    reply = bus.send_and_get_reply(message, timeout=5)
    if reply.header.message_type.name == "error":
        raise DBusErrorResponse(reply)
    return reply.body
