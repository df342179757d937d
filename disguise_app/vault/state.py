"""The state file opened: its keys, its cells and its ledger, as a value that only ever becomes another value.

Made and written by store, changed by vault, opened and renewal. It touches no file.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from disguise_app.outside.process import locked, wipe
from disguise_app.vault import image as images
from disguise_app.vault import ledger as ledgers
from disguise_app.vault.cell import CellRejected, Content
from disguise_app.vault.image import LEDGER_PAIR, Image, ImageRejected
from disguise_app.vault.ledger import Ledger
from disguise_app.vault.pair import Pair, read_pair, write_both, write_first, write_next
from disguise_app.vault.primitives import Bytes, hkdf

_WHITENING: Final = b"whitening"
_LEDGER: Final = b"ledger"
_PIN_SALT: Final = b"pin salt"
_COMPARTMENT: Final = b"compartment"


@dataclass(frozen=True)
class Keys:
    """The device key and what is derived from it alone."""

    device: bytes = field(repr=False)
    whitening: bytearray = field(init=False, repr=False, compare=False)
    ledger: bytearray = field(init=False, repr=False, compare=False)
    pin_salt: bytearray = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "whitening", hkdf(self.device, _WHITENING))
        object.__setattr__(self, "ledger", hkdf(self.device, _LEDGER))
        object.__setattr__(self, "pin_salt", hkdf(self.device, _PIN_SALT))

    def compartment(self, root: Bytes, place: int) -> bytearray:
        """Return the key of compartment `place` for a number's root, the 32 bytes that Argon2id made of it."""
        secret = locked(len(root) + len(self.device))
        secret[: len(root)] = root
        secret[len(root) :] = self.device
        key = hkdf(secret, _COMPARTMENT + bytes([place]))
        wipe(secret)
        return key


@dataclass(frozen=True)
class State:
    """An open state file."""

    keys: Keys
    image: Image
    pair: Pair
    ledger: Ledger
    is_ledger_lost: bool = False
    is_new: bool = False

    def with_image(self, image: Image) -> "State":
        """Return the state with other cells, the ledger's untouched."""
        return replace(self, image=image)

    def with_tape(self, ledger: Ledger) -> "State":
        """Return the state with the next generation of the ledger."""
        text = ledgers.encode(ledger)
        return _sealed(self.keys, write_next(self.image, self.pair, self.keys.ledger, text), text)

    def with_cleared_tape(self) -> "State":
        """Return the state without a tape, in both generations."""
        return self._with_both(tuple(replace(ledger, tape=()) for ledger in self._generations()))

    def with_places(self, changed: Ledger) -> "State":
        """Return the state with the taken places and the recovery key of `changed` in both generations.

        Numbers and tapes stay as they are, so that the ledger shows nothing of when this happened.
        """
        both = tuple(replace(ledger, taken=changed.taken, recovery=changed.recovery) for ledger in self._generations())
        return self._with_both(both)

    def with_recovery(self, recovery: bytes) -> "State":
        """Return the state with another recovery key, in both generations of the ledger."""
        return self.with_places(replace(self.ledger, recovery=recovery))

    def encoded(self) -> bytes:
        """Return the state file's bytes, every one of them new."""
        return images.encode(
            self.image,
            whitening_key=self.keys.whitening,
            recovery_key=self.ledger.recovery,
            device_key=self.keys.device,
        )

    def renewed(self, keys: Keys) -> "State":
        """Return a new file's state under `keys`: noise, other places, another recovery key; only the tape stays."""
        fresh = fresh_state(keys)
        moved = replace(self, keys=keys, image=fresh.image)
        return moved.with_places(fresh.ledger)

    def _generations(self) -> tuple[Ledger, Ledger]:
        low, high = (None if content is None else ledgers.decode(content.text) for content in self.pair.contents)
        return low or self.ledger, high or self.ledger

    def _with_both(self, both: tuple[Ledger, ...]) -> "State":
        low, high = self._numbers()
        contents = (Content(low, ledgers.encode(both[0])), Content(high, ledgers.encode(both[1])))
        newest = contents[1] if high > low else contents[0]
        return _sealed(self.keys, write_both(self.image, LEDGER_PAIR, self.keys.ledger, contents), newest.text)

    def _numbers(self) -> tuple[int, int]:
        """Return the two generations as they are; a cell that does not open gets the one before its neighbour's."""
        low, high = (None if content is None else content.generation for content in self.pair.contents)
        before = max((low or high or 1) - 1, 0)
        return before if low is None else low, before if high is None else high


def fresh_state(keys: Keys) -> State:
    """Return the state of a new install: noise, and a ledger with places taken at random."""
    return _with_first(keys, images.fresh_image(), ledgers.fresh_ledger())


def open_state(data: Bytes, keys: Keys) -> State | None:
    """Open a state file's bytes; None where the ledger does not open under `keys` or the size is another."""
    try:
        image = images.decode(data, keys.whitening)
    except ImageRejected:
        return None
    pair = _ledger_pair(image, keys)
    newest = pair.newest
    return None if newest is None else State(keys, image, pair, ledgers.decode(newest.text))


def rescued_state(data: Bytes, keys: Keys) -> State | None:
    """Open a state file, with a ledger that takes all places where both its cells are destroyed; None for no size.

    One that opens after all (the disk failed to give it a moment ago) is opened as it is, with its tape.
    """
    opened = open_state(data, keys)
    if opened is not None:
        return opened
    try:
        image = images.decode(data, keys.whitening)
    except ImageRejected:
        return None
    return replace(_with_first(keys, image, ledgers.lost_ledger()), is_ledger_lost=True)


def _with_first(keys: Keys, image: Image, ledger: Ledger) -> State:
    text = ledgers.encode(ledger)
    return _sealed(keys, write_first(image, LEDGER_PAIR, keys.ledger, text), text)


# What may open a file whose ledger is destroyed: it is given the file's bytes.
Rescue = Callable[[bytes], State | None]


def _sealed(keys: Keys, image: Image, newest: bytes) -> State:
    """Return the state of an image whose ledger was just written; `newest` is the text that counts."""
    return State(keys, image, _ledger_pair(image, keys), ledgers.decode(newest))


def _ledger_pair(image: Image, keys: Keys) -> Pair:
    """Read the ledger's pair; a cell whose JSON is no ledger is as good as one that does not open."""
    low, high = (_if_ledger(content) for content in read_pair(image, LEDGER_PAIR, keys.ledger).contents)
    return Pair(LEDGER_PAIR, (low, high))


def _if_ledger(content: Content | None) -> Content | None:
    if content is None:
        return None
    try:
        ledgers.decode(content.text)
    except CellRejected:
        return None
    return content
