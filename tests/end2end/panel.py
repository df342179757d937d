"""The panel as a person at the keyboard has it: pages, rows, ticks, and the one key that ends it."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from typing import TYPE_CHECKING

from tests.end2end.accessible import Node, Reader
from tests.end2end.patience import holds
from tests.end2end.screen import Window
from workshop.desktop import wait_for

if TYPE_CHECKING:
    from tests.end2end.calculator import Calculator

OPEN_S = 20.0
# For this long a new panel takes no key but Esc, so that one typed late goes nowhere.
DEAF_S = 0.4
SET_UP_RETURNS = 5
NEW_PRESS_S = 0.2
MOST_STEPS = 25


class Panel:
    """The window over a calculator, while there is one."""

    def __init__(self, calculator: Calculator) -> None:
        self._calculator = calculator
        self._keys = calculator.keys

    @property
    def window(self) -> Window | None:
        """The panel's window, None while there is none."""
        keeper = self._calculator.keeper
        return next((window for window in self._calculator.screen.windows() if window.pid == keeper), None)

    @property
    def pid(self) -> int:
        """The process of the panel."""
        window = self.window
        if window is None:
            raise AssertionError("no panel is open")
        return window.pid

    def wait(self) -> Panel:
        """Wait until the panel is on the screen and has the keyboard, and takes keys."""
        screen = self._calculator.screen
        wait_for(lambda: self.window is not None, "the panel", OPEN_S)
        wait_for(lambda: self.window is not None and screen.active() == self.window.number, "the panel's turn", OPEN_S)
        time.sleep(DEAF_S)
        return self

    def is_open(self) -> bool:
        """Tell whether the panel is on the screen."""
        return self.window is not None

    def wait_gone(self) -> None:
        """Wait until only the calculator is there, with the keyboard and a new second process."""
        calculator = self._calculator
        wait_for(lambda: self.window is None, "the panel to go")
        wait_for(calculator.is_active, "the calculator to have the keyboard")

    def says(self) -> str:
        """Return everything a screen reader can find in the panel, a line each."""
        return "\n".join(line for node in self._tree() for line in (node.name, node.text) if line)

    def nodes(self) -> list[Node]:
        """Return everything a screen reader can find in the panel."""
        return self._tree()

    def focused(self) -> Node | None:
        """Return what a screen reader says has the focus, None while nothing does."""
        # A text's inner area says that it has the focus too, though nobody can stand on it.
        held = [node for node in self._tree() if node.is_focused and node.is_focusable]
        found = [node for node in held if node.role not in ("frame", "window")]
        return found[-1] if found else None

    def heard(self) -> str:
        """Return the names of all that says it has the focus, the outer first: a list, and the line one stands on."""
        held = [node for node in self._tree() if node.is_focused and node.is_focusable]
        return ": ".join(node.name for node in held if node.role not in ("frame", "window"))

    def place(self, node: Node) -> tuple[int, int, int, int]:
        """Return where a thing is on the screen, as a screen reader is told it."""
        with self._reader() as reader:
            return reader.place(node)

    def description(self, node: Node) -> str:
        """Return what is said of a thing beside its name."""
        with self._reader() as reader:
            return reader.description(node)

    def is_secret(self, node: Node) -> bool:
        """Tell whether a thing is a field for a secret to a screen reader."""
        with self._reader() as reader:
            return reader.is_secret(node)

    def place_of(self, name: str) -> tuple[int, int, int, int]:
        """Return where the first showing thing with this name is."""
        found = next((node for node in self._tree() if name in node.name and node.is_showing), None)
        assert found is not None, f"nothing is called {name!r}"
        return self.place(found)

    def click_on(self, name: str) -> Panel:
        """Click in the middle of what has this name."""
        x, y, width, height = self.place_of(name)
        self._keys.click(x + width // 2, y + height // 2)
        return self

    def pass_set_up(self) -> None:
        """Press Return until the plan is there, at most as often as promised."""
        for _each in range(SET_UP_RETURNS):
            before = self.says()
            # A press that follows the one before too closely is taken for a repeat of it.
            time.sleep(NEW_PRESS_S)
            self._keys.press("Enter")
            self._wait_for_other_words(before)
            if self._title():
                return
        raise AssertionError("set-up wants more than was promised")

    def esc(self) -> None:
        """Press the one key, and wait until only the calculator is there."""
        self._keys.press("Esc")
        self.wait_gone()

    def go(self, page: str) -> Panel:
        """Go through the pages to the one with this title, the shorter way round."""
        for _each in range(20):
            title = self._title()
            if title == page:
                return self
            boxes = [node.name for node in self._tree() if node.role == "check box"]
            # The list of pages comes first and ends with the settings; after it come the page's own boxes.
            titles = boxes[: boxes.index("Settings") + 1] if "Settings" in boxes else []
            way = titles.index(page) - titles.index(title) if {page, title} <= set(titles) else 0
            self._keys.press("Ctrl+PgUp" if way % (len(titles) or 1) > len(titles) / 2 else "Ctrl+PgDn")
            self._wait_for_another_page(title)
        raise AssertionError(f"no page {page!r}")

    def add(self, text: str) -> Panel:
        """Add one thing to the page, type its name and finish it."""
        self.begin()
        self._keys.type(text)
        self._keys.press("Enter")
        return self

    def begin(self) -> Panel:
        """Add one thing to the page and stand in its empty text."""
        self._keys.press("Insert")
        time.sleep(0.2)
        return self

    def stand_on(self, name: str, *, below: str = "") -> Panel:
        """Tab to what has this name; with `below`, Tab to that row and walk down from it."""
        self.walk("Tab", below or name)
        if below:
            self.walk("Down", name)
        return self

    def choose(self, name: str, *, below: str = "") -> Panel:
        """Stand on something and press Enter."""
        self.stand_on(name, below=below)
        self._keys.press("Enter")
        return self

    def walk(self, key: str, name: str) -> None:
        """Press a key until what has the focus has this name."""
        for _each in range(MOST_STEPS):
            before = self.focused()
            if before is not None and name in before.name:
                return
            self._keys.press(key)
            self._wait_for_another_focus(before)
        raise AssertionError(f"no way to {name!r}")

    def walk_into(self, key: str, name: str) -> None:
        """Press a key until one stands in what has this name, or on it."""
        for _each in range(MOST_STEPS):
            if name in self.heard():
                return
            before = self.focused()
            self._keys.press(key)
            self._wait_for_another_focus(before)
        raise AssertionError(f"no way into {name!r}")

    def _wait_for_other_words(self, before: str) -> None:
        holds(lambda: self.says() != before, OPEN_S)

    def _wait_for_another_focus(self, before: Node | None) -> None:
        holds(lambda: self.focused() not in (before, None), 3.0)

    def shows(self, text: str, limit_s: float = 5.0) -> bool:
        """Wait until a screen reader finds `text` in the panel."""
        return holds(lambda: text in self.says(), limit_s)

    def is_ticked(self, text: str) -> bool:
        """Tell whether the row with `text` is ticked."""
        return any(node.is_checked for node in self._tree() if text in node.name)

    def _title(self) -> str:
        """Return the page that is chosen in the list of pages, which comes first."""
        return next((node.name for node in self._tree() if node.role == "check box" and node.is_checked), "")

    def _wait_for_another_page(self, title: str) -> None:
        """Wait a while; where a key came too early to count, the next round presses it again."""
        holds(lambda: self._title() != title, 3.0)

    def _reader(self) -> contextlib.closing[Reader]:
        return contextlib.closing(Reader(self._calculator.environment["DBUS_SESSION_BUS_ADDRESS"]))

    def _tree(self) -> list[Node]:
        with self._reader() as reader:
            return reader.tree(self.pid)

    def kill(self) -> None:
        """Kill the panel's process without a warning."""
        os.kill(self.pid, signal.SIGKILL)
