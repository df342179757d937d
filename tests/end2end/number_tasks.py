"""What a person does with numbers on the pages of settings: find the task, type numbers, read why one was refused."""

from __future__ import annotations

import re

from tests.end2end.calculator import Calculator
from tests.end2end.panel import Panel
from tests.end2end.patience import holds

# The first row under "Numbers", for each kind of plan.
FIRST = "Change my number"
_NUMBERED = re.compile(r"\d\. ([a-z-]+)")


class NumberTasks:
    """The tasks about numbers in an open plan of either kind."""

    def __init__(self, calculator: Calculator, panel: Panel) -> None:
        self._keys, self._panel = calculator.keys, panel

    def begin(self, task: str) -> NumberTasks:
        """Go to the settings and into one task."""
        panel = self._panel.go("Settings")
        panel.choose(task, below=FIRST)
        assert holds(lambda: not self.is_listed(), 5)
        return self

    def is_listed(self) -> bool:
        """Tell whether the list of tasks is shown, and no task."""
        return any(node.name == FIRST and node.role == "push button" for node in self._panel.nodes())

    def wait_listed(self) -> None:
        """Wait until the list of tasks is back."""
        assert holds(self.is_listed, 10)

    def make_phrase(self) -> str:
        """Make a recovery phrase, typing it back, and return its words."""
        keys, panel = self._keys, self._panel
        self.begin("Recovery phrase")
        assert panel.shows("I have them")
        words = " ".join(found[1] for node in panel.nodes() if (found := _NUMBERED.fullmatch(node.name)))
        panel.choose("I have them")
        assert panel.shows("Keep the phrase")
        assert words.split()[0] not in panel.says().split()
        panel.stand_on("The words")
        keys.type(words)
        keys.press("Enter")
        self.wait_listed()
        return words

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
        return holds(self.is_listed, 10)
