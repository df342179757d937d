"""The eight compartments under one number: try all, find what opens, choose a place for a new one.

Called by vault and opened. Trying is always all sixteen cells, whatever is found, so that its time tells nothing.
"""

from dataclasses import dataclass, field, replace
from typing import Final

from disguise_app.outside.process import wipe
from disguise_app.vault.cell import Content, read_object
from disguise_app.vault.errors import CannotSave, NumberTaken
from disguise_app.vault.image import COMPARTMENTS, Image
from disguise_app.vault.pair import Pair, read_pair, write_first
from disguise_app.vault.primitives import Bytes
from disguise_app.vault.state import Keys, State

ERASE_KIND: Final = "erase"
ERASE_TEXT: Final = b'{"kind":"erase"}'


@dataclass(frozen=True)
class Found:
    """A compartment that a number opened."""

    place: int
    pair: Pair
    newest: Content
    kind: str
    key: bytearray = field(repr=False)


def read_compartment(image: Image, place: int, key: Bytes) -> Pair:
    """Read the pair of compartment `place`; what is no JSON object with a kind is as good as unreadable."""
    low, high = (_if_plan(content) for content in read_pair(image, place, key).contents)
    return Pair(place, (low, high))


def find(image: Image, keys: Keys, root: Bytes) -> Found | None:
    """Try a number's root on all sixteen cells, always all, and return what it opened."""
    found = None
    for place in range(COMPARTMENTS):
        key = keys.compartment(root, place)
        pair = read_compartment(image, place, key)
        newest = pair.newest
        if newest is None or found is not None:
            wipe(key)
        else:
            found = Found(place, pair, newest, kind_of(newest.text) or "", key)
    return found


def create(state: State, keys: Keys, root: Bytes, text: bytes) -> tuple[State, Found]:
    """Return the state with a new compartment in a free place, and that compartment.

    `keys` are those that `root` was made under. Raises NumberTaken, NoFreePlace, PlanTooLarge, or CannotSave("busy")
    where another calculator changed the device key in between.
    """
    if state.keys != keys:
        raise CannotSave("busy")
    if find(state.image, keys, root) is not None:
        raise NumberTaken
    ledger, place = state.ledger.with_new_place()
    key = keys.compartment(root, place)
    taken = state.with_places(ledger)
    image = write_first(taken.image, place, key, text)
    pair = read_compartment(image, place, key)
    newest = pair.newest
    if newest is None:
        raise ValueError("a compartment's text is a JSON object with a kind")
    return taken.with_image(image), Found(place, pair, newest, kind_of(text) or "", key)


def restore(state: State, place: int, key: Bytes, text: bytes) -> State:
    """Return a new file's state with an open plan back in its old place; raises PlanTooLarge."""
    taken = tuple(sorted({*state.ledger.taken, place}))
    changed = state.with_places(replace(state.ledger, taken=taken))
    return changed.with_image(write_first(changed.image, place, key, text))


def kind_of(text: bytes) -> str | None:
    """Return the kind that a compartment's JSON names, or None."""
    kind = read_object(text).get("kind")
    return kind if isinstance(kind, str) else None


def _if_plan(content: Content | None) -> Content | None:
    return content if content is not None and kind_of(content.text) is not None else None
