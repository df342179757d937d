"""Beginning anew: erase, a new file, start over, the recovery phrase. The rare writes whose order matters most.

Called by vault. A renewal is crash-safe: the whole new file under a new key lies beside the old one before that key is
stored, and is renamed after. At every step one of the two opens, and the next start finishes or undoes it. Files kept
aside go before the key is stored, not at the end: once the new key is stored nothing old may be left, and a start that
finishes a crash cannot tell an erase from a start over, whose old file it must keep.
"""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from disguise_app.outside import files, names
from disguise_app.vault.cell import noise
from disguise_app.vault.errors import CannotSave, KeyringLocked, StateUnreadable, VaultError, WrongPhrase
from disguise_app.vault.image import CELL_BYTES, CELLS, IMAGE_BYTES, RECOVERY_BYTES, ImageRejected, unwrap
from disguise_app.vault.key_places import CannotKeep
from disguise_app.vault.ledger import fresh_ledger
from disguise_app.vault.primitives import KEY_BYTES, Bytes, random_bytes
from disguise_app.vault.state import Keys, Rescue, State, open_state
from disguise_app.vault.store import NoFile, Store, disk_errors

Wanted = Callable[[State], bool]

BUSY_S: Final = 2.0
LAST_S: Final = 30.0


def renew(store: Store, is_wanted: Wanted, *, place: int, rescue: Rescue | None = None) -> None:
    """Make the file a fresh install's, but for the tape, if `is_wanted` still holds for what is on the disk.

    Where the new key cannot be stored, all compartments become noise under the old one; where the disk takes no new
    file, in the file itself. `place` is the compartment that asked for it. Raises KeyringLocked, StateUnreadable or
    CannotSave.

    Where another process keeps the lock (stopped in the middle of a write, or on a disk that hangs), the compartments
    become noise in the file itself at once: nobody who looks now may find them. Such a process may still put its older
    copy over that, so the lock is waited for all the same, for as long as this process is let live, and whatever asks
    for it then is carried out once more.
    """
    try:
        _renew_inside(store, is_wanted, place, rescue, BUSY_S)
    except CannotSave as error:
        if error.reason != "busy":
            raise
        with contextlib.suppress(VaultError):
            _renew_beside(store, is_wanted, place, rescue)
        _renew_inside(store, is_wanted, place, rescue, LAST_S)


def _renew_inside(store: Store, is_wanted: Wanted, place: int, rescue: Rescue | None, timeout_s: float) -> None:
    with store.locked(timeout_s):
        state = store.load_to_change(rescue)
        if is_wanted(state):
            _renew(store, state, place)


def _renew_beside(store: Store, is_wanted: Wanted, place: int, rescue: Rescue | None) -> None:
    """Make noise of the compartments without the lock: the one write that does not wait for its turn."""
    try:
        state = store.load_or_rescue(rescue)
    except NoFile:
        return
    if is_wanted(state):
        _drop_copy(store, state)
        _renew_in_place(store, state, place)


def _drop_copy(store: Store, state: State) -> None:
    """Take away what a write that stands still would rename; not what another renewal has a new key for."""
    data = store.peek(store.new_path)
    if data is not None and open_state(data, state.keys) is not None:
        with contextlib.suppress(files.CannotWrite):
            files.remove(store.new_path)


def _renew(store: Store, state: State, place: int) -> None:
    new = state.renewed(Keys(random_bytes(KEY_BYTES)))
    try:
        files.write_new(store.new_path, new.encoded())
    except files.CannotWrite:
        _renew_in_place(store, state, place)
        return
    with disk_errors():
        store.remove_old()
    try:
        store.replace_key(new.keys.device)
    except (CannotKeep, files.CannotWrite) as error:
        _renew_under_old_key(store, state, error)
        return
    with disk_errors():
        files.rename(store.new_path, store.path)
    store.hold(new.keys)


def begin_new_file(store: Store) -> None:
    """Give up every compartment and draw places anew; the tape and the device key stay.

    For those who were refused a place and begin anew until there is one, the count of taken places is worth a factor
    of 2^m / (1 - 2^(m-7)) instead of 2^m: 2.03 for one plan. They are one install in 64.

    Raises KeyringLocked, StateUnreadable or CannotSave.
    """
    store.change(lambda state: state.renewed(state.keys))


def start_over(store: Store) -> None:
    """Keep a file that no key opens aside, and make a new one; a file that opens is left as it is.

    Raises KeyringLocked or CannotSave.
    """
    with store.locked():
        try:
            store.load_to_change()
        except StateUnreadable:
            with disk_errors():
                files.rename(store.path, _free_old_path(store))
            store.hold(None)
            store.load_to_change()


def recover(store: Store, recovery_key: Bytes) -> None:
    """Take the device key out of a recovery cell and store it; raises WrongPhrase, KeyringLocked or CannotSave."""
    with store.locked():
        try:
            device_key = unwrap(store.read(), recovery_key)
        except (NoFile, StateUnreadable, ImageRejected):
            device_key = None
        if device_key is None:
            raise WrongPhrase
        key = bytes(device_key)
        store.keep_first(key)
        store.hold(Keys(key))


def move_key_to_file(store: Store) -> None:
    """Put the key into the key file too, where it is looked at first; where there is no file, make one with it.

    For a keyring that is locked at every start. The keyring's copy stays: two are safer than one. Raises
    KeyringLocked where the key cannot be had now, StateUnreadable or CannotSave.
    """
    with store.locked():
        try:
            key = store.load().keys.device
        except NoFile:
            key = random_bytes(KEY_BYTES)
        try:
            with disk_errors():
                store.places.keep_in_file(key)
        except CannotKeep:
            raise KeyringLocked from None
        store.load_to_change()


def _renew_under_old_key(store: Store, state: State, error: CannotKeep | files.CannotWrite) -> None:
    """Turn every compartment to noise under the old key, and put that back where the new one was already stored."""
    emptied = _emptied(state)
    with contextlib.suppress(CannotKeep, files.CannotWrite):
        store.replace_key(state.keys.device)
    is_certain = not isinstance(error, CannotKeep) or error.is_certain
    if is_certain:
        store.write(emptied)
    else:
        # A hanging keyring may still take the new key: then the new file, left beside, is the one that opens.
        with disk_errors():
            files.write_atomic(store.path, emptied.encoded(), new=store.path.with_name(names.OLD_FILE))


def _renew_in_place(store: Store, state: State, place: int) -> None:
    """Turn every compartment to noise in the file itself, which needs no room: a full disk must not keep the plan.

    The compartment that asked goes last of them, so that after a crash its number still works; then one cell of the
    ledger after the other, so that one of the two always opens.
    """
    data = _emptied(state).encoded()
    own = [2 * place, 2 * place + 1]
    order = [*(index for index in range(CELLS - 2) if index not in own), *own, CELLS - 2, CELLS - 1]
    starts = [RECOVERY_BYTES + index * CELL_BYTES for index in order]
    cells = [(at, data[at : at + CELL_BYTES]) for at in starts]
    end = IMAGE_BYTES - RECOVERY_BYTES
    with disk_errors():
        files.overwrite(store.path, [*cells, (0, data[:RECOVERY_BYTES]), (end, data[end:])])
    with contextlib.suppress(files.CannotWrite):
        store.remove_old()


def _emptied(state: State) -> State:
    """Return the state with noise in every compartment, places and recovery key drawn anew, under the same key."""
    cells = {index: noise() for index in range(CELLS - 2)}
    return state.with_image(state.image.with_cells(cells)).with_places(fresh_ledger())


def _free_old_path(store: Store) -> Path:
    """Return a name that no file kept aside has: a second start over must not destroy what the first one kept."""
    taken = store.old_files()
    path = store.folder / names.OLD_FILE
    number = 2
    while path in taken:
        path = store.folder / f"{names.OLD_FILE}{number}"
        number += 1
    return path
