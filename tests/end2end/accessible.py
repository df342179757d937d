"""What a screen reader is told: the accessibility tree of one process, read over D-Bus as Orca does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
LIMIT = 4000
# Number of AtspiRole: the role's name that Qt gives is that of any text field.
PASSWORD_TEXT = 40
# Numbers of AtspiStateType.
CHECKED, FOCUSABLE, FOCUSED, SHOWING = 4, 11, 12, 25
ANSWER_S = 3.0


@dataclass(frozen=True)
class Node:
    """One thing in the tree: its role, its name, for what holds text the text, and what state it is in."""

    role: str
    name: str
    text: str
    is_checked: bool = False
    is_focusable: bool = False
    is_focused: bool = False
    is_showing: bool = False
    address: tuple[str, str] = ("", "")

    def __str__(self) -> str:
        return " ".join(part for part in (self.role, self.name, self.text) if part)


class Reader:
    """Reads the trees of programs on one session's accessibility bus."""

    def __init__(self, session_bus: str) -> None:
        with closing(open_dbus_connection(session_bus)) as session:
            place = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
            (address,) = _ask(session, new_method_call(place, "GetAddress"))
        self._bus: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        """Close the connection."""
        self._bus.close()

    def programs(self) -> dict[int, str]:
        """Return the bus names of all programs that can be read, by process id."""
        found = {}
        for name, _path in self._children("org.a11y.atspi.Registry", ROOT):
            pid = self._pid(name)
            if pid is not None:
                found[pid] = name
        return found

    def tree(self, pid: int) -> list[Node]:
        """Return everything the program with this process id tells, [] where it tells nothing."""
        name = self.programs().get(pid)
        return [] if name is None else list(self._walk(name, ROOT))[:LIMIT]

    def focused(self, pid: int) -> Node | None:
        """Return what has the focus in a program; quicker than its whole tree."""
        name = self.programs().get(pid)
        return None if name is None else self._focused_below(name, ROOT)

    def _focused_below(self, name: str, path: str) -> Node | None:
        for owner, child in self._children(name, path):
            place = DBusAddress(child, bus_name=owner, interface=ACCESSIBLE)
            try:
                (states,) = _ask(self._bus, new_method_call(place, "GetState"))
                is_focused = bool(states[0] >> FOCUSED & states[0] >> FOCUSABLE & 1)
                found = self._node(owner, child) if is_focused else self._focused_below(owner, child)
            except (DBusErrorResponse, TimeoutError):  # it has gone meanwhile
                continue
            # The current line of a list says that it has the focus also while the list itself has not.
            if found is not None and found.role != "list item":
                return found
        return None

    def words(self, pid: int) -> str:
        """Return all names and texts of a program, a line each."""
        return "\n".join(line for node in self.tree(pid) for line in (node.name, node.text) if line)

    def _walk(self, name: str, path: str, depth: int = 0) -> Iterator[Node]:
        try:
            yield self._node(name, path)
            children = self._children(name, path) if depth < 40 else []
        except (DBusErrorResponse, TimeoutError):
            return
        for owner, child in children:
            yield from self._walk(owner, child, depth + 1)

    def _node(self, name: str, path: str) -> Node:
        said = DBusAddress(path, bus_name=name, interface="org.freedesktop.DBus.Properties")
        (_kind, label), *_ = _ask(self._bus, new_method_call(said, "Get", "ss", (ACCESSIBLE, "Name")))
        place = DBusAddress(path, bus_name=name, interface=ACCESSIBLE)
        (role,) = _ask(self._bus, new_method_call(place, "GetRoleName"))
        (offers,) = _ask(self._bus, new_method_call(place, "GetInterfaces"))
        (states,) = _ask(self._bus, new_method_call(place, "GetState"))
        text = self._text(name, path) if "org.a11y.atspi.Text" in offers else ""
        marks = (bool(states[0] >> state & 1) for state in (CHECKED, FOCUSABLE, FOCUSED, SHOWING))
        checked, focusable, focused, showing = marks
        return Node(role, label, text, checked, focusable, focused, showing, (name, path))

    def description(self, node: Node) -> str:
        """Return what is said of a thing beside its name."""
        name, path = node.address
        said = DBusAddress(path, bus_name=name, interface="org.freedesktop.DBus.Properties")
        (_kind, text), *_ = _ask(self._bus, new_method_call(said, "Get", "ss", (ACCESSIBLE, "Description")))
        return str(text)

    def is_secret(self, node: Node) -> bool:
        """Tell whether a screen reader takes a thing for a field whose letters it does not say aloud."""
        name, path = node.address
        place = DBusAddress(path, bus_name=name, interface=ACCESSIBLE)
        (number,) = _ask(self._bus, new_method_call(place, "GetRole"))
        return bool(number == PASSWORD_TEXT)

    def place(self, node: Node) -> tuple[int, int, int, int]:
        """Return where a thing is on the screen: x, y, width, height, in pixels."""
        name, path = node.address
        said = DBusAddress(path, bus_name=name, interface="org.a11y.atspi.Component")
        (extents,) = _ask(self._bus, new_method_call(said, "GetExtents", "u", (0,)))
        x, y, width, height = extents
        return x, y, width, height

    def _text(self, name: str, path: str) -> str:
        place = DBusAddress(path, bus_name=name, interface="org.a11y.atspi.Text")
        (text,) = _ask(self._bus, new_method_call(place, "GetText", "ii", (0, -1)))
        return str(text)

    def _children(self, name: str, path: str) -> list[tuple[str, str]]:
        place = DBusAddress(path, bus_name=name, interface=ACCESSIBLE)
        (children,) = _ask(self._bus, new_method_call(place, "GetChildren"))
        return [(owner, child) for owner, child in children if not child.endswith("/null")]

    def _pid(self, name: str) -> int | None:
        bus = DBusAddress("/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus")
        try:
            (pid,) = _ask(self._bus, new_method_call(bus, "GetConnectionUnixProcessID", "s", (name,)))
        except DBusErrorResponse:
            return None
        return int(pid)


def _ask(connection: DBusConnection, message: Any) -> Any:
    reply = connection.send_and_get_reply(message, timeout=ANSWER_S)
    if reply.header.message_type.name == "error":
        raise DBusErrorResponse(reply)
    return reply.body
