"""The plan that is open, its history and its saving.

Pages ask for a change by `apply(edit)` and show what `plan_changed` brings; they hold no plan of their own. A save
starts at most 100 ms after the first unsaved keystroke (a throttle: typing on does not put it off) and runs on the
vault's thread; the newest plan wins. Called by the pages, the settings and the one way out. It must not know widgets.
"""

from collections.abc import Callable
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from disguise_app.plan import codec
from disguise_app.plan.history import History
from disguise_app.plan.model import Plan
from disguise_app.vault.errors import (
    CannotSave,
    CompartmentGone,
    KeyringLocked,
    NoFreePlace,
    NumberWeak,
    PlanTooLarge,
    StateUnreadable,
    WrongPhrase,
)
from disguise_app.vault.vault import OpenVault

SAVE_MS: Final = 100
RETRY_MS: Final = 2000
LATE_MS: Final = 1000
NEARLY_FULL: Final = 0.8

Edit = Callable[[Plan], Plan]
Told = Callable[[str | None], None]


class Worker(Protocol):
    """The thread that does the vault's work, as the panel sees it."""

    def run(self, call: Callable[[], Any], done: Callable[[Any, Exception | None], None]) -> None:
        """Queue a call; `done(result, error)` comes later in the GUI thread."""

    def wait(self, timeout_s: float) -> bool:
        """Wait for all that is queued now."""


class PanelSession(QObject):
    """One open plan.

    Signals: `plan_changed` the new Plan, also after a merge; `saved`; `save_failed` a reason: "full" "denied" "busy"
    "failed" "too_large" "gone" "locked" "unreadable"; `late_changed` whether an edit is unsaved for over a second;
    `nearly_full` whether the plan takes more than 80 % of its room; `merged` another window's edits were taken in.
    """

    plan_changed = Signal(object)
    saved = Signal()
    save_failed = Signal(str)
    late_changed = Signal(bool)
    nearly_full = Signal(bool)
    merged = Signal()

    def __init__(self, *, opened: OpenVault, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._worker = worker
        self._history = History(codec.decode(opened.content))
        self._saving: Plan | None = None
        self._on_disk = self._history.plan
        self.is_nearly_full = opened.used() >= NEARLY_FULL
        self.is_shared = False
        self._is_late = False
        self.problem: str | None = None
        # Both copies of the tape's own part were damaged: the panel says so, and a new one is put in their place.
        self.was_ledger_lost = opened.is_ledger_lost
        if self.was_ledger_lost:
            worker.run(opened.rebuild_ledger, _ignore)
        self._throttle = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._throttle.timeout.connect(self._save)
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._late.timeout.connect(lambda: self._set_late(True))

    @property
    def plan(self) -> Plan:
        """The plan as it stands on the screen."""
        return self._history.plan

    @property
    def kind(self) -> str:
        """The plan's kind, "safety" or "notes"."""
        return self.plan.kind

    @property
    def unsaved(self) -> bool:
        """Whether something of the plan is not yet on the disk."""
        return self.plan != self._on_disk

    @property
    def is_late(self) -> bool:
        """Whether an edit has been unsaved for over a second."""
        return self._is_late

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to undo."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone edit to do again."""
        return self._history.can_redo

    def apply(self, edit: Edit) -> None:
        """Change the plan by `edit`. Raises EditRefused for an edit that makes no sense; then nothing changed."""
        before = self.plan
        self._history.apply(edit)
        self._on_changed(before)

    def undo(self) -> None:
        """Take back the last edit."""
        before = self.plan
        self._history.undo()
        self._on_changed(before)

    def redo(self) -> None:
        """Do again what was taken back."""
        before = self.plan
        self._history.redo()
        self._on_changed(before)

    def flush(self, timeout_s: float) -> bool:
        """Save what is unsaved and wait for it; tell whether all is on the disk."""
        self._throttle.stop()
        if self.unsaved:
            plan = self.plan
            outcome: list[Exception | None] = []
            self._worker.run(lambda: outcome.append(_attempt(lambda: self._write(plan))), _ignore)
            # Where this was not the way out after all, the edit is not forgotten.
            self._throttle.start(RETRY_MS)
            return self._worker.wait(timeout_s) and outcome == [None]
        return self._worker.wait(timeout_s)

    def change_number(self, digits: bytearray, done: Told) -> None:
        """Let the plan open with `digits` from now on; the old number then opens nothing."""
        self._ask(lambda: self._opened.change_number(digits), done)

    def remove(self, done: Told) -> None:
        """Remove the plan; its number opens nothing any more."""
        self._throttle.stop()
        self._on_disk = self.plan
        self._ask(self._opened.remove, done)

    def create_other(self, digits: bytearray, content: bytes, done: Told) -> None:
        """Make another plan, `content` as the codec writes it, that opens with `digits`."""
        self._ask(lambda: self._opened.create_other(digits, content), done)

    def create_erase(self, opening: bytearray, digits: bytearray, done: Told) -> None:
        """Let `digits` turn the file into a fresh install's; `opening` must be this plan's number."""
        self._ask(lambda: self._opened.create_erase(opening, digits), done)

    def guess_days(self, length: int) -> float:
        """Return the days to try every number of `length` digits on a strong computer, with the device key."""
        return self._opened.guess_days(length)

    def make_phrase(self, done: Callable[[tuple[str, ...] | None, str | None], None]) -> None:
        """Draw a recovery phrase; `done(words, error)`."""
        self._worker.run(self._opened.make_phrase, lambda words, error: done(words, reason(error)))

    def confirm_phrase(self, words: str, done: Told) -> None:
        """Set the phrase that was drawn, once it was typed back."""
        self._ask(lambda: self._opened.confirm_phrase(words), done)

    def _ask(self, call: Callable[[], Any], done: Told) -> None:
        self._worker.run(call, lambda _result, error: done(reason(error)))

    def _on_changed(self, before: Plan) -> None:
        if self.plan == before:
            return
        self.plan_changed.emit(self.plan)
        if not self._throttle.isActive() and self._saving is None:
            self._throttle.start(SAVE_MS)
        if not self._late.isActive():
            self._late.start()

    def _save(self) -> None:
        if self._saving is not None:
            return
        if not self.unsaved:
            self._on_all_saved()
            return
        plan = self._saving = self.plan
        self._worker.run(lambda: self._write(plan), self._on_saved)

    def _write(self, plan: Plan) -> tuple[Plan, bytes, bytes]:
        ours = codec.encode(plan)
        return plan, ours, self._opened.save(ours, merge=codec.merge)

    def _on_saved(self, result: tuple[Plan, bytes, bytes] | None, error: Exception | None) -> None:
        self._saving = None
        if result is None:
            self.problem = reason(error)
            self._set_late(True)
            self.save_failed.emit(self.problem)
            self._throttle.start(RETRY_MS)
            return
        self.problem = None
        plan, ours, written = result
        self._on_disk = plan if written == ours else self._take_in(ours, written)
        self._tell_room()
        if self.unsaved:
            self._throttle.start(SAVE_MS)
        else:
            self._on_all_saved()

    def _on_all_saved(self) -> None:
        self.problem = None
        self._late.stop()
        self._set_late(False)
        self.saved.emit()

    def _take_in(self, ours: bytes, written: bytes) -> Plan:
        """Bring what another panel had saved into the plan on the screen, and return the plan that is on the disk."""
        merged = codec.decode(codec.merge(ours, written, codec.encode(self.plan)))
        self._history.replace(merged)
        self.is_shared = True
        self.plan_changed.emit(self.plan)
        self.merged.emit()
        return codec.decode(written)

    def _tell_room(self) -> None:
        is_nearly_full = self._opened.used() >= NEARLY_FULL
        if is_nearly_full != self.is_nearly_full:
            self.is_nearly_full = is_nearly_full
            self.nearly_full.emit(is_nearly_full)

    def _set_late(self, is_late: bool) -> None:
        if is_late != self._is_late:
            self._is_late = is_late
            self.late_changed.emit(is_late)


_REASONS: Final[tuple[tuple[type[Exception], str], ...]] = (
    (PlanTooLarge, "too_large"),
    (CompartmentGone, "gone"),
    (KeyringLocked, "locked"),
    (StateUnreadable, "unreadable"),
    (WrongPhrase, "wrong_phrase"),
    (NoFreePlace, "no_place"),
)


def reason(error: Exception | None) -> str | None:
    """Return the word by which the panel's texts know what went wrong; None where nothing did."""
    if error is None:
        return None
    if isinstance(error, CannotSave | NumberWeak):
        return error.reason
    return next((reason for kind, reason in _REASONS if isinstance(error, kind)), "failed")


def _attempt(call: Callable[[], Any]) -> Exception | None:
    try:
        call()
    except Exception as error:  # the border of the vault's thread; the caller only needs to know whether it went well
        return error
    return None


def _ignore(_result: Any, _error: Exception | None) -> None:
    return None
