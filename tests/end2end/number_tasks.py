"""What a person does with numbers on the pages of settings: find the task, type numbers, read why one was refused."""

from __future__ import annotations

from tests.end2end.calculator import Calculator
from tests.end2end.panel import Panel

# The first row under "Numbers", for each kind of plan.
FIRST = "Change my number"


class NumberTasks:
    """The tasks about numbers in an open plan of either kind."""

    def __init__(self, calculator: Calculator, panel: Panel) -> None:
        self._keys, self._panel = calculator.keys, panel

    def begin(self, task: str) -> NumberTasks:
        """Go to the settings and into one task."""
        panel = self._panel.go("Settings")
        panel.choose(task, below=FIRST)
        assert panel.shows("Back to settings")
        return self

    def give(self, number: str) -> NumberTasks:
        """Type the new number twice, and Enter after each."""
        self._panel.stand_on("New number")
        for _each in range(2):
            self._keys.type(number)
            self._keys.press("Enter")
        return self

    def refused(self, number: str, reason: str) -> bool:
        """Give a number; tell whether this reason is said."""
        self.give(number)
        return self._panel.shows(reason)

    def given(self, number: str) -> bool:
        """Give a number; tell whether it was taken, so that the settings are back."""
        self.give(number)
        return self._panel.shows(FIRST, 10)
