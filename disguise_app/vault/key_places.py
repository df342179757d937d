"""The device key's two places, the key file and the keyring, and the patience with both.

Called by store. The key file is looked at first. A keyring that hangs is given two seconds and then counts as locked;
its thread is left behind, since nothing can end it. Nothing here decides which key is the right one.
"""

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

from disguise_app.outside import files, names
from disguise_app.vault import reading
from disguise_app.vault.device_key import (
    UNLOCK_S,
    Absent,
    Keyring,
    KeyState,
    Locked,
    Present,
    key_text,
    read_keys,
    system_keyring,
)

PATIENCE_S: Final = 2.0
_FILE_LIMIT_BYTES: Final = 256
_HANGING_LIMIT: Final = 8


class CannotKeep(Exception):
    """The key was not stored. `is_certain` is false where a hanging keyring may still take it later."""

    def __init__(self, *, is_certain: bool) -> None:
        super().__init__()
        self.is_certain = is_certain


class KeySource(Protocol):
    """What store needs to know of the device key's places."""

    def in_file(self) -> KeyState:
        """Look for the key file."""

    def in_keyring(self) -> KeyState:
        """Look into the keyring, without a prompt, in two seconds at most."""

    def keep_in_file(self, key: bytes) -> None:
        """Store the key in the key file and read it back; raises CannotKeep or CannotWrite."""

    def keep_in_keyring(self, key: bytes) -> None:
        """Store the key in the keyring and read it back, in two seconds at most; raises CannotKeep."""

    def unlock(self) -> bool:
        """Let the system ask for the keyring's password; tell whether the keyring answers now."""

    def tidy(self) -> None:
        """Remove what a crash left of a key file."""


class _Hung(Exception):
    """No answer in time."""


class KeyPlaces:
    """The key file in the state file's folder, and this system's keyring."""

    def __init__(self, folder: Path, *, keyring: Keyring | None = None, patience_s: float = PATIENCE_S) -> None:
        self._path = folder / names.KEY_FILE
        self._temp = folder / (names.KEY_FILE + ".new")
        self._keyring = keyring
        self._patience_s = patience_s
        self._hanging: list[threading.Thread] = []

    def in_file(self) -> KeyState:
        """Look for the key file; one that cannot be read counts as locked."""
        try:
            data = reading.read_at_most(self._path, _FILE_LIMIT_BYTES)
        except OSError:
            return Locked()
        keys = read_keys([data.strip()]) if data is not None else ()
        return Present(keys) if keys else Absent(has_backend=True)

    def in_keyring(self) -> KeyState:
        """Look into the keyring; failing or hanging counts as locked."""
        try:
            state: KeyState = self._within(self._patience_s, lambda _is_wanted: self._system().read())
        except Exception:
            return Locked()
        return state

    def keep_in_file(self, key: bytes) -> None:
        """Write the key file, readable by this user alone, and read it back."""
        files.write_atomic(self._path, key_text(key).encode() + b"\n", mode=0o600, new=self._temp)
        if self.in_file() != Present((key,)):
            raise CannotKeep(is_certain=True)

    def keep_in_keyring(self, key: bytes) -> None:
        """Store the key in the keyring and read it back."""
        try:
            self._within(self._patience_s, lambda is_wanted: self._system().put(key, is_wanted))
        except _Hung:
            raise CannotKeep(is_certain=False) from None
        except Exception:
            raise CannotKeep(is_certain=True) from None
        state = self.in_keyring()
        if not isinstance(state, Present) or key not in state.keys:
            raise CannotKeep(is_certain=False)

    def unlock(self) -> bool:
        """Let the system ask, for as long as a person may need."""
        try:
            self._within(UNLOCK_S + self._patience_s, lambda _is_wanted: self._system().unlock())
        except Exception:
            return False
        return not isinstance(self.in_keyring(), Locked)

    def tidy(self) -> None:
        """Remove the key file's temp."""
        if os.path.lexists(self._temp):
            files.remove(self._temp)

    def _system(self) -> Keyring:
        if self._keyring is None:
            self._keyring = system_keyring()
        return self._keyring

    def _within(self, limit_s: float, call: Callable[[Callable[[], bool]], Any]) -> Any:
        """Run `call` on a thread of its own and wait for it; raises _Hung when it takes longer."""
        self._hanging = [thread for thread in self._hanging if thread.is_alive()]
        if len(self._hanging) >= _HANGING_LIMIT:
            raise _Hung
        is_late = threading.Event()
        answer: list[tuple[Any, Exception | None]] = []

        def run() -> None:
            try:
                answer.append((call(lambda: not is_late.is_set()), None))
            except Exception as error:  # the keyring's own, whatever they are: they end here
                answer.append((None, error))

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(limit_s)
        if not answer:
            is_late.set()
            self._hanging.append(thread)
            raise _Hung
        result, error = answer[0]
        if error is not None:
            raise error
        return result
