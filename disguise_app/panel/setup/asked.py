"""What set-up may ask of the vault, and how it is answered.

Kept by panel.first_run, asked by the pages of set-up; knows no widget.
"""

from collections.abc import Callable
from typing import Protocol

from disguise_app.panel.session import PanelSession
from disguise_app.panel.setup.limits import Desktop
from disguise_app.panel.sheets import Question

Told = Callable[[str | None], None]
Ask = Callable[[Question, Callable[[bool], None]], None]


class Setup(Protocol):
    """What set-up may ask of the vault; `done(None)` or `done(reason)` comes in the GUI thread."""

    @property
    def obstacles(self) -> tuple[str, ...]:
        """What would stop a plan from being made or from opening later."""

    @property
    def desktop(self) -> Desktop:
        """What this desktop lets a window be kept out of."""

    @property
    def weakness(self) -> str | None:
        """Why the candidate is weak."""

    @property
    def guess(self) -> tuple[float, float | None]:
        """Days to try all numbers like the candidate, with the device key; None without it."""

    @property
    def session(self) -> PanelSession | None:
        """The open plan, once there is one."""

    def number_weakness(self, digits: bytearray) -> str | None:
        """Tell why a number is weak."""

    def guess_days(self, length: int) -> float:
        """Days to try all numbers of a length, with the device key."""

    def create(self, digits: bytearray | None, done: Told) -> None:
        """Make the plan."""

    def recover(self, words: str, done: Told) -> None:
        """Give the device key back."""

    def start_over(self, done: Told) -> None:
        """Begin a new file beside the old one."""

    def begin_new_file(self, done: Told) -> None:
        """Give up all places but the tape."""

    def move_key_to_file(self, done: Told) -> None:
        """Keep the device key in a file."""

    def try_candidate(self, done: Callable[[bool], None]) -> None:
        """Try the candidate again."""
