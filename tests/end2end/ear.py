"""What a person hears who works the calculator by Tab and a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.end2end.accessible import Node, Reader
from tests.end2end.calculator import Calculator
from tests.end2end.patience import holds

MOST_TABS = 80
WAIT_S = 5.0


class Ear:
    """Listens to one calculator."""

    def __init__(self, calculator: Calculator) -> None:
        self._calculator = calculator

    def nodes(self) -> list[Node]:
        """Return everything that is told of the calculator."""
        with self._reader() as reader:
            return reader.tree(self._calculator.pid)

    def description(self, name: str) -> str:
        """Return what is said of the shown thing called `name`, "" where nothing is."""
        with self._reader() as reader:
            found = [node for node in reader.tree(self._calculator.pid) if node.name == name and node.is_showing]
            return reader.description(found[0]) if found else ""

    def text(self, name: str) -> str:
        """Return the text in the shown text line called `name`, "" where there is none."""
        found = [node for node in self.nodes() if (node.role, node.name, node.is_showing) == ("text", name, True)]
        return found[0].text if found else ""

    def focused(self) -> Node | None:
        """Return what has the focus."""
        with self._reader() as reader:
            return reader.focused(self._calculator.pid)

    def focused_name(self) -> str:
        """Return its name, "" where nothing has the focus."""
        node = self.focused()
        return node.name if node is not None else ""

    def tab(self) -> Node | None:
        """Press Tab, and return what then has the focus."""
        before = self.focused()
        self._calculator.keys.press("Tab")
        holds(lambda: self.focused() not in (None, before), WAIT_S)
        return self.focused()

    def stand_on(self, name: str, role: str = "") -> None:
        """Press Tab until the focus stands on what is called so."""
        for _each in range(MOST_TABS):
            node = self.tab()
            if node is not None and node.name == name and role in (node.role, ""):
                return
        raise AssertionError(f"Tab never comes to {name}")

    @contextmanager
    def _reader(self) -> Iterator[Reader]:
        reader = Reader(self._calculator.environment["DBUS_SESSION_BUS_ADDRESS"])
        try:
            yield reader
        finally:
            reader.close()
