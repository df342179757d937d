"""A plan that is written into at every opening, so that nothing of it can be lost unseen."""

from __future__ import annotations

import time

from tests.end2end.calculator import Calculator
from tests.end2end.panel import Panel

NUMBER = "48291735"
PAGE = "Escape plan"


class Diary:
    """One calculator with a plan; each `open` finds all that was ever written."""

    def __init__(self, calculator: Calculator) -> None:
        self.calculator = calculator
        self.keys = calculator.keys
        self._lines: list[str] = []

    def make(self) -> Diary:
        """Make the plan, and leave it."""
        self.calculator.make_plan(NUMBER).esc()
        return self

    def open(self) -> Panel:
        """Open the plan on its page, with everything in it that was written before."""
        self.calculator.wait_warm()
        panel = self.calculator.open_plan(NUMBER).go(PAGE)
        for line in self._lines:
            assert panel.shows(line, 10), f"{line!r} is lost"
        return panel

    def write(self) -> str:
        """Begin a new line and stay in its text field, behind the last letter."""
        line = f"line {len(self._lines)} of mine"
        self._lines.append(line)
        self.calculator.panel.begin()
        self.keys.type(line)
        return line

    def wait_saved(self) -> None:
        """Wait until nothing is written to the state file any more."""
        file = self.calculator.state_file
        seen = 0
        while seen != (seen := file.stat().st_mtime_ns):
            time.sleep(1.0)

    def is_calculator_again(self) -> bool:
        """Wait until only the calculator is there, at 0 and with the keyboard."""
        self.calculator.panel.wait_gone()
        return self.calculator.shows("0")
