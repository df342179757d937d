"""What set-up may ask of the vault: make the plan, give a lost key back, begin anew.

Made by the panel's app where a number was held and opened nothing. It holds the candidate's digits until the plan is
made, and overwrites them then. It must not know the pages that ask.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from disguise_app.outside.process import wipe
from disguise_app.panel.session import PanelSession, Told, Worker, reason
from disguise_app.panel.setup.limits import Desktop
from disguise_app.plan import codec
from disguise_app.plan.model import Plan
from disguise_app.vault.vault import OpenVault, Vault, guess_days, weakness

GUESSING_CORES: Final = 16


class FirstRun:
    """The collaborator of set-up; results come in the GUI thread as `done(None)` or `done(reason)`."""

    def __init__(
        self,
        *,
        vault: Vault,
        worker: Worker,
        digits: bytearray,
        obstacles: tuple[str, ...],
        opened: Callable[[PanelSession], None],
        desktop: Desktop,
    ) -> None:
        self._vault = vault
        self._worker = worker
        self._digits = digits
        self._opened = opened
        self.obstacles = obstacles
        self.desktop = desktop
        self.weakness = weakness(digits)
        self.session: PanelSession | None = None

    def __repr__(self) -> str:
        return "FirstRun(<hidden>)"

    @property
    def guess(self) -> tuple[float, float | None]:
        """Days of a machine with 16 cores to try all such numbers, with the device key; without it there is no way."""
        return guess_days(self._digits, self._vault.kdf_ms(), GUESSING_CORES), None

    def guess_days(self, length: int) -> float:
        """Return the same days for numbers of `length` digits."""
        return guess_days(bytearray(length), self._vault.kdf_ms(), GUESSING_CORES)

    def number_weakness(self, digits: bytearray) -> str | None:
        """Return why a number is weak, or None."""
        return weakness(digits)

    def choose(self, digits: bytearray) -> None:
        """Take another number in the place of the candidate."""
        wipe(self._digits)
        self._digits = digits
        self.weakness = weakness(digits)

    def create(self, digits: bytearray | None, done: Told) -> None:
        """Make an empty plan that opens with `digits`, or with the candidate where None."""
        if digits is not None:
            self.choose(digits)
        content = codec.encode(Plan(kind="safety"))
        self._worker.run(lambda: self._vault.create(self._digits, content), partial(self._on_created, done))

    def recover(self, words: str, done: Told) -> None:
        """Give the device key back by the recovery phrase."""
        self._ask(lambda: self._vault.recover(words), done)

    def start_over(self, done: Told) -> None:
        """Keep the file that does not open aside and begin a new one."""
        self._ask(self._vault.start_over, done)

    def begin_new_file(self, done: Told) -> None:
        """Give up all places but the tape."""
        self._ask(self._vault.begin_new_file, done)

    def move_key_to_file(self, done: Told) -> None:
        """Keep the device key in a file of this login, where the keyring is locked at every start."""
        self._ask(self._vault.move_key_to_file, done)

    def try_candidate(self, done: Callable[[bool], None]) -> None:
        """Try the candidate again, after the key came back; `done(True)` when it opened a plan."""
        self._worker.run(lambda: self._vault.open(self._digits), partial(self._on_tried, done))

    def _ask(self, call: Callable[[], Any], done: Told) -> None:
        def answer(obstacles: Any, error: Exception | None) -> None:
            if error is None:
                self.obstacles = obstacles
            done(reason(error))

        self._worker.run(lambda: (call(), self._vault.obstacles())[1], answer)

    def _on_created(self, done: Told, opened: OpenVault | None, error: Exception | None) -> None:
        if opened is not None:
            self._open(opened)
        done(reason(error))

    def _on_tried(self, done: Callable[[bool], None], opened: OpenVault | None, _error: Exception | None) -> None:
        if opened is not None:
            self._open(opened)
        done(opened is not None)

    def _open(self, opened: OpenVault) -> None:
        wipe(self._digits)
        self.session = PanelSession(opened=opened, worker=self._worker)
        self._opened(self.session)
