"""The one state file on the disk: read, change and write it under the lock, by the table of who may write.

    a key that opens the ledger | file there  -> normal
    any key, or none            | no file     -> make key and file, all under the lock
    none, or one that does not  | file there  -> StateUnreadable, nothing touched
    keyring locked or failing   | any         -> KeyringLocked, nothing touched, nobody asked

Called by vault, opened and renewal. Nobody writes a file whose ledger does not open under the key held: key and file
are looked up again inside the lock, and a shut ledger fetches the keys afresh. It must not know numbers or plans.
"""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from disguise_app.outside import files, names
from disguise_app.vault import reading
from disguise_app.vault.device_key import Absent, Locked, Present
from disguise_app.vault.errors import CannotSave, KeyringLocked, StateUnreadable
from disguise_app.vault.image import IMAGE_BYTES
from disguise_app.vault.key_places import CannotKeep, KeySource
from disguise_app.vault.primitives import KEY_BYTES, random_bytes
from disguise_app.vault.state import Keys, Rescue, State, fresh_state, open_state

LOCK_S: Final = 5.0


class NoFile(Exception):
    """There is no state file."""


class Store:
    """The state file in `folder`, and the device key that opens it."""

    def __init__(self, folder: Path, places: KeySource) -> None:
        self.folder = folder
        self.places = places
        self.path = folder / names.STATE_FILE
        self.new_path = folder / names.NEW_FILE
        self._held: Keys | None = None
        self._tried: list[Keys] = []

    def start(self) -> State:
        """Tidy up what a crash left, make the file where it may be made, and return what it holds.

        Raises KeyringLocked, StateUnreadable or CannotSave. A file in a folder that cannot be written is read all the
        same.
        """
        if not self._is_there():
            self._first_key()
        try:
            return self.change(lambda _state: None)
        except CannotSave as error:
            try:
                return self.load()
            except NoFile:
                raise error from None

    def change(self, edit: Callable[[State], State | None], *, rescue: Rescue | None = None) -> State:
        """Let `edit` make another state of what is on the disk now, and write it, all under the lock.

        An `edit` that returns None writes nothing. `rescue` may open a file whose ledger is destroyed. Raises
        KeyringLocked, StateUnreadable, CannotSave, and what `edit` raises: then nothing was written.
        """
        with self.locked():
            state = self.load_to_change(rescue)
            changed = edit(state)
            if changed is None:
                return state
            self.write(changed)
            return changed

    def load(self) -> State:
        """Read the file and open it with the first key that does; raises NoFile, KeyringLocked, StateUnreadable."""
        data = self.read()
        is_locked, self._tried = False, []
        for keys in self._candidates():
            if keys is None:
                is_locked = True
                continue
            self._tried.append(keys)
            state = open_state(data, keys)
            if state is not None:
                self._held = keys
                return state
        raise KeyringLocked if is_locked else StateUnreadable

    def load_to_change(self, rescue: Rescue | None = None) -> State:
        """Tidy and load inside the lock, making the file where there is none."""
        self._tidy()
        try:
            return self.load_or_rescue(rescue)
        except NoFile:
            return self._make()

    def load_or_rescue(self, rescue: Rescue | None) -> State:
        """Load, by other means where no key opens the file; raises NoFile, StateUnreadable or KeyringLocked."""
        try:
            return self.load()
        except (StateUnreadable, KeyringLocked):
            state = rescue(self.read()) if rescue is not None else None
            if state is None:
                raise
            return state

    def read(self) -> bytes:
        """Return the file's bytes as they are; raises NoFile or StateUnreadable."""
        data = self.peek(self.path)
        if data is None:
            raise NoFile
        return data

    def tried_keys(self) -> tuple[Keys, ...]:
        """Return the keys that the last `load` found and tried, whether they opened anything or not."""
        return tuple(self._tried)

    def hold(self, keys: Keys | None) -> None:
        """Hold `keys` from now on."""
        self._held = keys

    def write(self, state: State) -> None:
        """Replace the file; only called inside the lock. Raises CannotSave, then nothing changed."""
        with disk_errors():
            files.write_atomic(self.path, state.encoded(), new=self.new_path)
        self._held = state.keys

    @contextlib.contextmanager
    def locked(self, timeout_s: float | None = None) -> Iterator[None]:
        """Hold the lock of the state file, for which it waits LOCK_S or as told; raises CannotSave."""
        with disk_errors():
            files.make_folder(self.folder)
            with files.locked(self.folder / names.LOCK_FILE, timeout_s=LOCK_S if timeout_s is None else timeout_s):
                yield

    def can_make(self) -> bool:
        """Tell whether a file may be made where there is none."""
        try:
            self._first_key()
        except KeyringLocked:
            return False
        return True

    def keep_first(self, key: bytes) -> None:
        """Store a key where keys belong here: in the keyring, or in the key file where there is no keyring.

        Raises KeyringLocked or CannotSave.
        """
        state = self.places.in_keyring()
        try:
            if _is_file_the_place(state):
                with disk_errors():
                    self.places.keep_in_file(key)
            elif isinstance(state, Locked):
                raise KeyringLocked
            else:
                self.places.keep_in_keyring(key)
        except CannotKeep:
            raise KeyringLocked from None

    def peek(self, path: Path) -> bytes | None:
        """Return a file's bytes, or None where there is none; raises StateUnreadable."""
        try:
            return reading.read_at_most(path, IMAGE_BYTES)
        except OSError:
            raise StateUnreadable from None

    def _make(self) -> State:
        """Make the key where there is none, and the file; a key still held here is kept, since a plan may be open."""
        key = self._first_key()
        if key is None:
            key = random_bytes(KEY_BYTES) if self._held is None else self._held.device
            self.keep_first(key)
        state = replace(fresh_state(Keys(key)), is_new=True)
        self.write(state)
        return state

    def _first_key(self) -> bytes | None:
        """Return the key for a new file, or None where one may be made; raises KeyringLocked."""
        in_file = self.places.in_file()
        if isinstance(in_file, Present):
            return in_file.keys[0]
        in_keyring = self.places.in_keyring()
        if isinstance(in_keyring, Present):
            return in_keyring.keys[0]
        if isinstance(in_file, Locked) or (isinstance(in_keyring, Locked) and in_keyring.has_collection):
            raise KeyringLocked
        return None

    def _candidates(self) -> Iterator[Keys | None]:
        """Give the held key, then the key file's, then the keyring's; None stands for a place that is locked."""
        held = self._held
        if held is not None:
            yield held
        for look in (self.places.in_file, self.places.in_keyring):
            state = look()
            if isinstance(state, Locked):
                yield None
            elif isinstance(state, Present):
                yield from (keys for keys in map(Keys, state.keys) if keys != held)

    def _is_there(self) -> bool:
        return self.peek(self.path) is not None

    def _tidy(self) -> None:
        """Finish or undo what a crash left: `tape.new` is renamed if its ledger opens under a key at hand.

        It is deleted only if the file's own ledger opens, or if it was not written to its end. Raises KeyringLocked
        where a locked keyring may hold the key of either.
        """
        with contextlib.suppress(files.CannotWrite):
            self.places.tidy()
        try:
            data = self.peek(self.new_path)
        except StateUnreadable:
            # Something else lies there. Reading goes on all the same, and writing will say what it cannot do.
            return
        if data is None:
            return
        state = self._opened_leftover(data)
        if state is not None:
            self._finish_leftover(state)
        elif len(data) != IMAGE_BYTES or self._is_readable():
            with disk_errors():
                files.remove(self.new_path)

    def _opened_leftover(self, data: bytes) -> State | None:
        # A locked keyring cannot hold its key where the key file opens the file: a new key is stored there first.
        if len(data) != IMAGE_BYTES:
            return None
        is_locked = False
        for keys in self._candidates():
            if keys is None:
                is_locked = True
            elif (state := open_state(data, keys)) is not None:
                return state
        if is_locked and not self._is_open_by_key_file():
            raise KeyringLocked
        return None

    def _is_open_by_key_file(self) -> bool:
        in_file, data = self.places.in_file(), self.peek(self.path)
        keys = in_file.keys if isinstance(in_file, Present) and data is not None else ()
        return any(open_state(data or b"", Keys(key)) is not None for key in keys)

    def _finish_leftover(self, state: State) -> None:
        """Rename it, but first put its key in both places; a file kept aside is left alone."""
        if not self._is_readable() or self._held != state.keys:
            with contextlib.suppress(CannotKeep, files.CannotWrite):
                self.replace_key(state.keys.device)
        with disk_errors():
            files.rename(self.new_path, self.path)
        self._held = state.keys

    def _is_readable(self) -> bool:
        try:
            self.load()
        except (NoFile, KeyringLocked, StateUnreadable):
            return False
        return True

    def replace_key(self, key: bytes) -> None:
        """Store `key` in place of the old one wherever that lies; raises CannotKeep or CannotWrite.

        The key file first: with the new key in it and the old one still in the keyring, both files open.
        """
        in_file, in_keyring = self.places.in_file(), self.places.in_keyring()
        is_in_file = isinstance(in_file, Present)
        if is_in_file or _is_file_the_place(in_keyring):
            self.places.keep_in_file(key)
        if isinstance(in_keyring, Present) or (isinstance(in_keyring, Absent) and in_keyring.has_backend):
            self.places.keep_in_keyring(key)
        elif isinstance(in_keyring, Locked) and in_keyring.has_collection and not is_in_file:
            raise CannotKeep(is_certain=True)

    def remove_old(self) -> None:
        """Delete the files that were kept aside; raises CannotWrite."""
        for path in self.old_files():
            files.remove(path)

    def old_files(self) -> list[Path]:
        """Return the files that "start over" kept aside, oldest first."""
        return sorted(self.folder.glob(names.OLD_FILE + "*"))


def _is_file_the_place(keyring: Present | Absent | Locked) -> bool:
    """Tell whether there is no keyring to keep a key in, so that it goes into the key file."""
    if isinstance(keyring, Locked):
        return not keyring.has_collection
    return isinstance(keyring, Absent) and not keyring.has_backend


@contextlib.contextmanager
def disk_errors() -> Iterator[None]:
    """Translate the writer's errors, and the system's own, into CannotSave."""
    try:
        yield
    except OSError as error:
        raise CannotSave(error.reason if isinstance(error, files.CannotWrite) else "failed") from None
