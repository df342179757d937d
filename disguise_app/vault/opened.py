"""An open plan: its key, what was read, and all that may be done with it.

Made by vault when a number opened. Every call reads the file afresh under the lock, so that two calculators lose
nothing of each other. The compartment key lives here and nowhere else; `close` overwrites it, and the dying process is
the real eraser.
"""

from collections.abc import Callable
from dataclasses import dataclass

from disguise_app.outside.process import wipe
from disguise_app.vault import cell, phrase
from disguise_app.vault.compartments import ERASE_TEXT, Found, create, find, read_compartment, restore
from disguise_app.vault.errors import CompartmentGone, NumberTaken, NumberWeak, VaultError, WrongPhrase
from disguise_app.vault.image import Image
from disguise_app.vault.numbers import EDIT_DISTANCE_LEAST, edit_distance, guess_days, require_strong
from disguise_app.vault.pair import Pair, write_again, write_next
from disguise_app.vault.primitives import Kdf, is_same
from disguise_app.vault.state import Keys, State, rescued_state
from disguise_app.vault.store import Store

Merge = Callable[[bytes, bytes, bytes], bytes]


@dataclass(frozen=True)
class _Seen:
    """The generation that this panel knows: what it was merged with last, or wrote itself."""

    generation: int
    text: bytes


class OpenVault:
    """A compartment that its number opened."""

    def __init__(self, *, store: Store, kdf: Kdf, keys: Keys, found: Found, is_ledger_lost: bool) -> None:
        self._store = store
        self._kdf = kdf
        self._keys = keys
        self._place = found.place
        self._key = found.key
        self._seen = _Seen(found.newest.generation, found.newest.text)
        self._phrase: tuple[str, ...] = ()
        self.kind = found.kind
        self.is_ledger_lost = is_ledger_lost

    def __repr__(self) -> str:
        return "OpenVault(<hidden>)"

    @property
    def content(self) -> bytes:
        """The compartment's JSON as it was read, or as it was written last."""
        return self._seen.text

    def save(self, content: bytes, merge: Merge | None = None) -> bytes:
        """Write `content` as the next generation, merged with a newer one if there is one; return what was written.

        `merge(base, theirs, ours)`. Where somebody deleted the file, it is made anew with this plan in it. Raises
        PlanTooLarge, CompartmentGone, CannotSave, KeyringLocked, StateUnreadable; what was saved then still stands.
        """
        cell.deflate(content)
        written = content

        def edit(state: State) -> State:
            nonlocal written
            if state.is_new and state.keys == self._keys:
                return restore(state, self._place, self._key, written)
            pair, newest = self._pair(state.image)
            if merge is not None and self._is_news(newest):
                written = merge(self._seen.text, newest.text, content)
            return state.with_image(write_next(state.image, pair, self._key, written))

        self._see(self._change(edit))
        return written

    def change_number(self, digits: bytearray) -> None:
        """Let the plan open with `digits`; both generations are sealed anew, so the old number opens nothing.

        Raises NumberWeak, NumberTaken, CompartmentGone, CannotSave, KeyringLocked, StateUnreadable.
        """
        require_strong(digits)
        root = self._kdf.derive(digits, self._keys.pin_salt)
        key = self._keys.compartment(root, self._place)
        news = False

        def edit(state: State) -> State:
            nonlocal news
            pair, newest = self._pair(state.image)
            if find(state.image, self._keys, root) is not None:
                raise NumberTaken
            news = self._is_news(newest)
            return state.with_image(write_again(state.image, pair, key, newest.text))

        try:
            state = self._change(edit)
        except VaultError:
            wipe(key)
            raise
        finally:
            wipe(root)
        wipe(self._key)
        self._key = key
        if not news:
            self._see(state)

    def remove(self) -> None:
        """Make noise of both generations; the place stays taken, and this plan is closed."""

        def edit(state: State) -> State:
            self._pair(state.image)
            low = 2 * self._place
            return state.with_image(state.image.with_cells({low: cell.noise(), low + 1: cell.noise()}))

        self._change(edit)
        self.close()

    def create_other(self, digits: bytearray, content: bytes) -> None:
        """Make another compartment that opens with `digits`; nothing in either points to the other.

        Raises NumberWeak, NumberTaken, NoFreePlace, PlanTooLarge, CannotSave, KeyringLocked, StateUnreadable.
        """
        require_strong(digits)
        cell.deflate(content)
        root = self._kdf.derive(digits, self._keys.pin_salt)
        other: list[Found] = []

        def edit(state: State) -> State:
            changed, found = create(state, self._keys, root, content)
            other.append(found)
            return changed

        try:
            self._change(edit)
        finally:
            wipe(root, *(found.key for found in other))

    def create_erase(self, opening: bytearray, digits: bytearray) -> None:
        """Make `digits` the number that turns the file into a fresh install's.

        `opening` must be this plan's own number, else NumberWeak("opening"), and differ from `digits` in at least three
        places, else NumberWeak("close"). Raises what create_other raises.
        """
        require_strong(digits)
        if edit_distance(opening, digits) < EDIT_DISTANCE_LEAST:
            raise NumberWeak("close")
        root = self._kdf.derive(opening, self._keys.pin_salt)
        key = self._keys.compartment(root, self._place)
        is_own = is_same(key, self._key)
        wipe(root, key)
        if not is_own:
            raise NumberWeak("opening")
        self.create_other(digits, ERASE_TEXT)

    def make_phrase(self) -> tuple[str, ...]:
        """Draw a recovery phrase to be shown once; it is not set before it was typed back."""
        self._phrase = phrase.draw()
        return self._phrase

    def confirm_phrase(self, words: str) -> None:
        """Set the phrase that was drawn; raises WrongPhrase where `words` are others, and what a save raises."""
        if not self._phrase or phrase.normal(words) != self._phrase:
            raise WrongPhrase
        recovery = bytes(phrase.recovery_key(self._kdf, self._phrase))
        self._change(lambda state: state.with_recovery(recovery))
        self._phrase = ()

    def rebuild_ledger(self) -> None:
        """Put a new ledger in the place of a destroyed one: all places taken, no tape, the old phrase void."""
        self._change(lambda state: state if state.is_ledger_lost else None)

    def used(self) -> float:
        """Return the share of the compartment's room that `content` takes."""
        return cell.used(self._seen.text)

    def guess_days(self, length: int) -> float:
        """Return the days to try every number of `length` digits with the device key, by the work of the last check."""
        return guess_days(bytearray(length), self._kdf.last_ms)

    def close(self) -> None:
        """Overwrite the key; nothing can be saved any more."""
        wipe(self._key)
        self._phrase = ()

    def _change(self, edit: Callable[[State], State | None]) -> State:
        state = self._store.change(edit, rescue=self._rescue)
        self.is_ledger_lost = False
        return state

    def _pair(self, image: Image) -> tuple[Pair, cell.Content]:
        pair = read_compartment(image, self._place, self._key)
        newest = pair.newest
        if newest is None:
            raise CompartmentGone
        return pair, newest

    def _is_news(self, newest: cell.Content) -> bool:
        """Tell whether another panel saved; an older generation only means that the newest one was damaged."""
        return newest.generation >= self._seen.generation and newest.text != self._seen.text

    def _see(self, state: State) -> None:
        _pair, newest = self._pair(state.image)
        self._seen = _Seen(newest.generation, newest.text)

    def _rescue(self, data: bytes) -> State | None:
        """Open a file whose ledger is destroyed, if this plan still opens in it."""
        state = rescued_state(data, self._keys)
        if state is None or read_compartment(state.image, self._place, self._key).newest is None:
            return None
        return state
