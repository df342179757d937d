"""Where the operating system keeps the device key: one small keyring per system, and what each may answer.

    Present(keys)   one or more keys lie there; the store tries them on the ledger
    Absent          a working keyring without ours, or no keyring at all
    Locked          locked, failing, hanging or without a collection: that is not the same as absent

Called by key_places, which adds the key file and the patience. The only importer of keyring and secretstorage. The
keyring is chosen here by system alone, never by that library's configuration file or environment, which somebody else
may edit. Nothing here lets the system ask for a password but `unlock`.
"""

import contextlib
import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from disguise_app.outside import names
from disguise_app.vault.primitives import KEY_BYTES

# Seconds that a person has to type the keyring's password.
UNLOCK_S: Final = 90.0
_ATTRIBUTES: Final = {
    "service": names.KEYRING_SERVICE,
    "user": names.KEYRING_USER,
    "xdg:schema": "org.freedesktop.Secret.Generic",
}
_ITEMS_LIMIT: Final = 64
_NOT_FOUND: Final = 1168


@dataclass(frozen=True)
class Present:
    """Keys that were found, none of them tried yet."""

    keys: tuple[bytes, ...] = field(repr=False)


@dataclass(frozen=True)
class Absent:
    """No key; `has_backend` tells whether there is a keyring that could take one."""

    has_backend: bool


@dataclass(frozen=True)
class Locked:
    """No answer; `has_collection` is false where the service runs and has no place to keep anything."""

    has_collection: bool = True


KeyState = Present | Absent | Locked


class KeyringShut(Exception):
    """The keyring did not take or give the key without asking the person."""


class Keyring(Protocol):
    """One system's keyring. Each call may raise anything and may hang; key_places sees to that."""

    def read(self) -> KeyState:
        """Look for our key without letting the system ask for anything."""

    def put(self, key: bytes, is_wanted: Callable[[], bool]) -> None:
        """Store the key over ours; nothing is sent once `is_wanted()` is false."""

    def unlock(self) -> None:
        """Let the system ask the person to unlock the keyring."""


def system_keyring() -> Keyring:
    """Return this system's keyring."""
    if sys.platform == "win32":
        return CredentialManager()
    if sys.platform == "darwin":
        return Keychain()
    return SecretService()


def key_text(key: bytes) -> str:
    """Return a key as it is stored: 64 hex digits."""
    return key.hex()


def read_keys(texts: Iterable[str | bytes]) -> tuple[bytes, ...]:
    """Return the keys among stored texts; what is not 64 hex digits is none."""
    keys = []
    for text in texts:
        with contextlib.suppress(ValueError):
            key = bytes.fromhex(text if isinstance(text, str) else text.decode("ascii"))
            if len(key) == KEY_BYTES and key not in keys:
                keys.append(key)
    return tuple(keys)


class SecretService:
    """The freedesktop Secret Service (GNOME Keyring, KWallet 6, KeePassXC), spoken to with our own label.

    The default collection is opened where it exists; it is never made without a click, since that asks a question.
    """

    def read(self) -> KeyState:
        """Look for our items in the default collection."""
        with self._connection() as connection:
            if connection is None:
                return Absent(has_backend=False)
            collection = _default_collection(connection)
            if collection is None:
                return Locked(has_collection=False)
            if collection.is_locked():
                return Locked()
            items = list(collection.search_items(_ATTRIBUTES))[:_ITEMS_LIMIT]
            keys = read_keys(item.get_secret() for item in items)
            return Present(keys) if keys else Absent(has_backend=True)

    def put(self, key: bytes, is_wanted: Callable[[], bool]) -> None:
        """Store the key with our label and attributes; an answer that wants to ask the person is a refusal."""
        from secretstorage.defines import SS_PREFIX
        from secretstorage.util import DBusAddressWrapper, format_secret, open_session

        with self._connection() as connection:
            collection = None if connection is None else _default_collection(connection)
            if collection is None or collection.is_locked():
                raise KeyringShut
            secret = format_secret(open_session(connection), key_text(key).encode(), "text/plain")
            properties = {
                SS_PREFIX + "Item.Label": ("s", names.KEYRING_LABEL),
                SS_PREFIX + "Item.Attributes": ("a{ss}", _ATTRIBUTES),
            }
            if not is_wanted():
                raise KeyringShut
            # The library's create_item would show the prompt that this answer may hold.
            address = DBusAddressWrapper(collection.collection_path, SS_PREFIX + "Collection", connection)
            item, _prompt = address.call("CreateItem", "a{sv}(oayays)b", properties, secret, True)
            if len(item) <= 1:
                raise KeyringShut

    def unlock(self) -> None:
        """Ask the person for the keyring's password, or for one for a new keyring where there is none."""
        import secretstorage

        with self._connection() as connection:
            if connection is not None:
                secretstorage.get_default_collection(connection).unlock(timeout=UNLOCK_S)

    @contextlib.contextmanager
    def _connection(self) -> Iterator[Any]:
        """Give a connection to a bus that has the service, or None where there is no bus or no such service."""
        import secretstorage

        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            yield None
            return
        try:
            connection = secretstorage.dbus_init()
        except FileNotFoundError:
            yield None
            return
        with contextlib.closing(connection):
            yield connection if secretstorage.check_service_availability(connection) else None


def _default_collection(connection: Any) -> Any:
    import secretstorage

    try:
        return secretstorage.Collection(connection)
    except secretstorage.ItemNotFoundException:
        return None


class CredentialManager:
    """Windows Credential Manager; the entry stays on this machine and does not roam with the account.

    Spoken to below the keyring library, whose entries carry a comment that names it.
    """

    def __init__(self, win32cred: Any = None) -> None:
        self._win32cred = win32cred

    def read(self) -> KeyState:
        """Look for our entry."""
        api = self._api()
        if api is None:
            return Absent(has_backend=False)
        try:
            entry = api.CredRead(TargetName=names.KEYRING_SERVICE, Type=api.CRED_TYPE_GENERIC)
        except Exception as error:
            if getattr(error, "winerror", None) == _NOT_FOUND:
                return Absent(has_backend=True)
            raise
        blob = bytes(entry["CredentialBlob"])
        keys = read_keys([blob.decode("utf-16-le", "replace")])
        return Present(keys) if keys else Absent(has_backend=True)

    def put(self, key: bytes, is_wanted: Callable[[], bool]) -> None:
        """Store the key as a generic credential of this machine."""
        api = self._api()
        if api is None or not is_wanted():
            raise KeyringShut
        entry = {
            "Type": api.CRED_TYPE_GENERIC,
            "TargetName": names.KEYRING_SERVICE,
            "UserName": names.KEYRING_USER,
            "CredentialBlob": key_text(key),
            "Comment": names.KEYRING_LABEL,
            "Persist": api.CRED_PERSIST_LOCAL_MACHINE,
        }
        api.CredWrite(entry, 0)

    def unlock(self) -> None:
        """Do nothing: it is open as long as the person is logged in."""

    def _api(self) -> Any:
        if self._win32cred is None:
            with contextlib.suppress(ImportError):
                from win32ctypes.pywin32 import win32cred  # type: ignore[import-not-found, unused-ignore]

                self._win32cred = win32cred
        return self._win32cred


class Keychain:
    """The macOS login keychain, with the system's own questions switched off but for `unlock`."""

    def __init__(self, api: Any = None, security: Any = None) -> None:
        self._api = api
        self._security = security

    def read(self) -> KeyState:
        """Look for our entry."""
        api = self._load()
        with self._silence():
            text = api.find_generic_password(None, names.KEYRING_SERVICE, names.KEYRING_USER, not_found_ok=True)
        keys = read_keys([text or ""])
        return Present(keys) if keys else Absent(has_backend=True)

    def put(self, key: bytes, is_wanted: Callable[[], bool]) -> None:
        """Store the key as a generic password."""
        api = self._load()
        if not is_wanted():
            raise KeyringShut
        with self._silence():
            api.set_generic_password(None, names.KEYRING_SERVICE, names.KEYRING_USER, key_text(key))

    def unlock(self) -> None:
        """Read once with the system's questions allowed."""
        self._load().find_generic_password(None, names.KEYRING_SERVICE, names.KEYRING_USER, not_found_ok=True)

    @contextlib.contextmanager
    def _silence(self) -> Iterator[None]:
        # SecKeychainSetUserInteractionAllowed(Boolean) -> OSStatus, Security framework, for the whole process.
        self._security.SecKeychainSetUserInteractionAllowed(0)
        try:
            yield
        finally:
            self._security.SecKeychainSetUserInteractionAllowed(1)

    def _load(self) -> Any:
        if self._api is None:
            from keyring.backends.macOS import api

            self._api = api
            self._security = ctypes.CDLL("/System/Library/Frameworks/Security.framework/Security")
        return self._api
