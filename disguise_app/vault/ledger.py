"""The ledger: the calculator's tape, the places that are taken, and the recovery key.

Read and written by store under the ledger key, in every install. A taken place says nothing about a plan: some are
taken at random from the first day. Keys that a later version added are kept.
"""

import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from disguise_app.vault.cell import CellRejected, deflate, read_object
from disguise_app.vault.errors import NoFreePlace, PlanTooLarge
from disguise_app.vault.image import COMPARTMENTS
from disguise_app.vault.primitives import KEY_BYTES, random_bytes

TAKEN_LIMIT: Final = 6


@dataclass(frozen=True)
class TapeLine:
    """One line of the tape; its id keeps it from being taken in twice."""

    id: str
    text: str
    others: Mapping[str, object] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class Ledger:
    """One generation of the ledger."""

    tape: tuple[TapeLine, ...]
    taken: tuple[int, ...]
    recovery: bytes
    others: Mapping[str, object] = field(default_factory=dict)

    def __repr__(self) -> str:
        return "Ledger(<hidden>)"

    def with_lines(self, lines: Iterable[TapeLine]) -> "Ledger":
        """Return the ledger with new lines at the end; a line whose id is there already is dropped."""
        tape = {line.id: line for line in self.tape}
        for line in lines:
            tape.setdefault(line.id, line)
        return replace(self, tape=tuple(tape.values()))

    def with_new_place(self) -> tuple["Ledger", int]:
        """Return the ledger with one more place taken, and that place, drawn at random; raises NoFreePlace."""
        free = [place for place in range(COMPARTMENTS) if place not in self.taken]
        if len(self.taken) >= TAKEN_LIMIT:
            raise NoFreePlace
        place = secrets.choice(free)
        return replace(self, taken=tuple(sorted((*self.taken, place)))), place


def fresh_ledger(*, draw: Callable[[int], int] = secrets.randbelow) -> Ledger:
    """Return the ledger of a new file: no tape, random places taken, a recovery key that no phrase gives."""
    return Ledger(tape=(), taken=draw_places(draw), recovery=random_bytes(KEY_BYTES))


def lost_ledger() -> Ledger:
    """Return the ledger that takes the place of a destroyed one: any place may hold a plan, so all are taken."""
    return Ledger(tape=(), taken=tuple(range(COMPARTMENTS)), recovery=random_bytes(KEY_BYTES))


def draw_places(draw: Callable[[int], int] = secrets.randbelow) -> tuple[int, ...]:
    """Return k places at random, P(k) = 2^-(k+1) for k < 6 and the rest at 6: each plan doubles the odds at most."""
    count = 0
    while count < TAKEN_LIMIT and draw(2):
        count += 1
    places = list(range(COMPARTMENTS))
    return tuple(sorted(places.pop(draw(len(places))) for _ in range(count)))


def encode(ledger: Ledger) -> bytes:
    """Return the ledger as JSON that fits a cell, the oldest lines dropped until it does."""
    if _fits(ledger):
        return _text(ledger)
    dropped = _drop_until_it_fits(ledger)
    return _text(replace(ledger, tape=ledger.tape[dropped:]))


def decode(text: bytes) -> Ledger:
    """Return the ledger in `text`; raises CellRejected where it is not one."""
    value = read_object(text)
    tape, taken, recovery = value.pop("tape", None), value.pop("taken", None), value.pop("recovery", None)
    return Ledger(_read_tape(tape), _read_taken(taken), _read_recovery(recovery), value)


def _text(ledger: Ledger) -> bytes:
    value = {
        **ledger.others,
        "tape": [{**line.others, "id": line.id, "text": line.text} for line in ledger.tape],
        "taken": list(ledger.taken),
        "recovery": ledger.recovery.hex(),
    }
    # A half of a surrogate pair has no UTF-8: it becomes "?" and the rest of the tape is kept.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def _fits(ledger: Ledger) -> bool:
    try:
        deflate(_text(ledger))
    except PlanTooLarge:
        return False
    return True


def _drop_until_it_fits(ledger: Ledger) -> int:
    """Find the fewest oldest lines to drop: by doubling, since mostly it is one or two, then by halving."""
    count = len(ledger.tape)
    low, high = 0, 1
    while high < count and not _fits(replace(ledger, tape=ledger.tape[high:])):
        low, high = high, high * 2
    high = min(high, count)
    while high - low > 1:
        middle = (low + high) // 2
        if _fits(replace(ledger, tape=ledger.tape[middle:])):
            high = middle
        else:
            low = middle
    return high


def _read_tape(value: object) -> tuple[TapeLine, ...]:
    if not isinstance(value, list):
        raise CellRejected
    return tuple(_read_line(line) for line in value)


def _read_line(value: object) -> TapeLine:
    if not isinstance(value, dict):
        raise CellRejected
    others = dict(value)
    name, text = others.pop("id", None), others.pop("text", None)
    if not isinstance(name, str) or not isinstance(text, str):
        raise CellRejected
    return TapeLine(name, text, others)


def _read_taken(value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or any(type(place) is not int for place in value):
        raise CellRejected
    if value != sorted(set(value)) or not all(0 <= place < COMPARTMENTS for place in value):
        raise CellRejected
    return tuple(value)


def _read_recovery(value: object) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * KEY_BYTES:
        raise CellRejected
    try:
        recovery = bytes.fromhex(value)
    except ValueError:
        raise CellRejected from None
    if len(recovery) != KEY_BYTES:
        raise CellRejected
    return recovery
