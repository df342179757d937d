"""The face of the room: one state file, the calculator's tape in it, and what a number opens.

Called by the keeper and, through it, by the panel; one thread, one call at a time, but for `finish`. Bytes in, bytes
out: it knows neither windows nor what a safety plan is.
"""

import contextlib
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from disguise_app.outside.process import wipe
from disguise_app.vault import cell, phrase, renewal
from disguise_app.vault.compartments import ERASE_KIND, Found, create, find, kind_of, read_compartment
from disguise_app.vault.device_key import Absent, Locked, Present
from disguise_app.vault.errors import KeyringLocked, StateUnreadable, VaultError, WrongPhrase
from disguise_app.vault.image import IMAGE_BYTES, Image, ImageRejected, decode
from disguise_app.vault.key_places import KeyPlaces, KeySource
from disguise_app.vault.ledger import TAKEN_LIMIT, TapeLine
from disguise_app.vault.numbers import guess_days, require_strong, weakness
from disguise_app.vault.opened import Merge, OpenVault
from disguise_app.vault.primitives import KEY_BYTES, Bytes, Kdf, random_bytes
from disguise_app.vault.state import Keys, State, rescued_state
from disguise_app.vault.store import NoFile, Store

__all__ = ["Kdf", "KeySource", "Merge", "OpenVault", "TapeLine", "Vault", "guess_days", "weakness"]

# A save needs the old file and the new one beside it; less than this free is said before anything is typed.
ROOM_BYTES: Final = 4 * IMAGE_BYTES

# What a number is tried on: the keys, the image if there is one, and whether its ledger is shut.
_Opening = tuple[Keys, Image | None, bool]


class Vault:
    """The state file of one folder."""

    def __init__(self, *, folder: Path, keys: KeySource | None = None, kdf: Kdf | None = None) -> None:
        self._kdf = kdf if kdf is not None else Kdf()
        self._places = keys if keys is not None else KeyPlaces(folder)
        self._store = Store(folder, self._places)
        self._is_quiet = threading.Event()
        self._is_quiet.set()

    def __repr__(self) -> str:
        return "Vault(<hidden>)"

    def warm(self) -> None:
        """Look the key up, without a prompt, so that the first check finds it; never raises."""
        with contextlib.suppress(VaultError, NoFile):
            self._store.load()

    def start(self) -> tuple[TapeLine, ...]:
        """Tidy up, make the file where it may be made, and return the tape.

        Raises KeyringLocked, StateUnreadable or CannotSave; then nothing was touched.
        """
        return self._store.start().ledger.tape

    def append_tape(self, lines: Sequence[TapeLine]) -> None:
        """Put new lines on the tape; one whose id is there is dropped. Raises like `start`."""

        def edit(state: State) -> State | None:
            ledger = state.ledger.with_lines(lines)
            return None if ledger == state.ledger else state.with_tape(ledger)

        self._store.change(edit)

    def clear_tape(self) -> None:
        """Take every line off the tape, in both generations. Raises like `start`."""
        self._store.change(lambda state: state.with_cleared_tape())

    def unlock(self) -> bool:
        """Let the system ask to unlock the keyring: only called when the person clicked the mark."""
        return self._places.unlock()

    def open(self, digits: bytearray) -> OpenVault | None:
        """Try a number on all sixteen cells and return what it opened.

        Costs the same whatever is there, and writes nothing, unless it is an erase number: that is carried out, and
        answered like any other that opens nothing. Raises nothing.
        """
        for keys, image, is_ledger_lost in self._openings():
            root = self._kdf.derive(digits, keys.pin_salt)
            found = None if image is None else find(image, keys, root)
            if found is not None and found.kind == ERASE_KIND:
                self._erase(keys, found.place, root)
                found = None
            wipe(root)
            if found is not None:
                return OpenVault(
                    store=self._store, kdf=self._kdf, keys=keys, found=found, is_ledger_lost=is_ledger_lost
                )
        return None

    def create(self, digits: bytearray, content: bytes) -> OpenVault:
        """Make a compartment for `content`, JSON with a kind, that opens with `digits`, and open it.

        Raises NumberWeak, NumberTaken, NoFreePlace, PlanTooLarge, CannotSave, KeyringLocked or StateUnreadable.
        """
        require_strong(digits)
        cell.deflate(content)
        keys = self._store.start().keys
        root = self._kdf.derive(digits, keys.pin_salt)
        made: list[Found] = []

        def edit(state: State) -> State:
            changed, found = create(state, keys, root, content)
            made.append(found)
            return changed

        try:
            self._store.change(edit)
        except VaultError:
            wipe(*(found.key for found in made))
            raise
        finally:
            wipe(root)
        return OpenVault(store=self._store, kdf=self._kdf, keys=keys, found=made[0], is_ledger_lost=False)

    def obstacles(self) -> tuple[str, ...]:
        """Return what stands in the way of a new plan, or should be said before one is made.

        "keyring_locked" "unreadable" "read_only" "disk_full" "no_place" stand in the way; "keyring_missing" (there is
        none, so the key lies in a file) and "key_in_file" (moved there) should be said.
        """
        return (*self._file_obstacles(), *self._disk_obstacles(), *self._key_obstacles())

    def recover(self, words: str) -> None:
        """Get the device key back by the recovery phrase and store it.

        Raises WrongPhrase, KeyringLocked or CannotSave.
        """
        typed = phrase.normal(words)
        if len(typed) < phrase.WORDS:
            raise WrongPhrase
        key = phrase.recovery_key(self._kdf, typed)
        try:
            renewal.recover(self._store, key)
        finally:
            wipe(key)

    def start_over(self) -> None:
        """Keep a file that no key opens aside as `tape.old` and make a new one. Raises KeyringLocked or CannotSave."""
        renewal.start_over(self._store)

    def begin_new_file(self) -> None:
        """Give up everything but the tape, with places drawn anew. Raises like `start`."""
        renewal.begin_new_file(self._store)

    def move_key_to_file(self) -> None:
        """Keep the device key in the file `tape.key` from now on. Raises like `start`."""
        renewal.move_key_to_file(self._store)

    def finish(self, timeout_s: float) -> bool:
        """Wait for an erase that was begun on the other thread; tell whether none is left unfinished."""
        return self._is_quiet.wait(timeout_s)

    def kdf_ms(self) -> float:
        """Return the work of one core to make the last number a key, in ms; 0.0 before the first."""
        return self._kdf.last_ms

    def _openings(self) -> list[_Opening]:
        """Return what a number is tried on: the open file, or one whose ledger is shut under each key at hand.

        Where there is neither, a key that opens nothing stands in, so that the work is the same.
        """
        try:
            state = self._store.load()
            return [(state.keys, state.image, False)]
        except NoFile:
            shut: list[_Opening] = []
        except (KeyringLocked, StateUnreadable):
            shut = self._shut_openings()
        return shut or [(Keys(random_bytes(KEY_BYTES)), None, False)]

    def _shut_openings(self) -> list[_Opening]:
        try:
            data = self._store.read()
            return [(keys, decode(data, keys.whitening), True) for keys in self._store.tried_keys()]
        except (NoFile, StateUnreadable, ImageRejected):
            return []

    def _erase(self, keys: Keys, place: int, root: Bytes) -> None:
        """Carry out an erase instruction, if it still stands in its place inside the lock."""
        key = keys.compartment(root, place)

        def is_wanted(state: State) -> bool:
            newest = read_compartment(state.image, place, key).newest
            return newest is not None and kind_of(newest.text) == ERASE_KIND

        self._is_quiet.clear()
        try:
            with contextlib.suppress(VaultError):
                renewal.renew(self._store, is_wanted, place=place, rescue=lambda data: rescued_state(data, keys))
        finally:
            wipe(key)
            self._is_quiet.set()

    def _file_obstacles(self) -> tuple[str, ...]:
        try:
            state = self._store.load()
        except NoFile:
            return () if self._store.can_make() else ("keyring_locked",)
        except KeyringLocked:
            return ("keyring_locked",)
        except StateUnreadable:
            return ("unreadable",)
        return ("no_place",) if len(state.ledger.taken) >= TAKEN_LIMIT else ()

    def _disk_obstacles(self) -> tuple[str, ...]:
        import shutil  # Asked by set-up alone, it brings two packers of archives with it.

        folder = self._store.folder
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        try:
            is_full = shutil.disk_usage(folder).free < ROOM_BYTES
        except OSError:
            is_full = False
        is_read_only = not os.access(folder, os.W_OK | os.X_OK)
        return (*(["read_only"] if is_read_only else []), *(["disk_full"] if is_full else []))

    def _key_obstacles(self) -> tuple[str, ...]:
        in_file = isinstance(self._places.in_file(), Present)
        in_keyring = self._places.in_keyring()
        is_missing = isinstance(in_keyring, Absent) and not in_keyring.has_backend
        is_missing = is_missing or (isinstance(in_keyring, Locked) and not in_keyring.has_collection)
        if is_missing:
            return ("keyring_missing",)
        return ("key_in_file",) if in_file else ()
