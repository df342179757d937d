"""The three systems' keyrings: the real Secret Service here, the others against their documented signatures."""

import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from disguise_app.outside import names
from disguise_app.vault.device_key import (
    Absent,
    CredentialManager,
    Keychain,
    KeyringShut,
    Locked,
    Present,
    SecretService,
    read_keys,
    system_keyring,
)
from disguise_app.vault.key_places import KeyPlaces
from disguise_app.vault.vault import TapeLine, Vault
from tests.vault.keyrings import Install, cheap_kdf

KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))


def _wanted() -> bool:
    return True


def _unwanted() -> bool:
    return False


def test_stored_texts_that_are_keys() -> None:
    texts: list[str | bytes] = [KEY.hex(), KEY.hex().upper().encode(), "", "00", b"\xff", OTHER_KEY.hex().encode()]
    assert read_keys(texts) == (KEY, OTHER_KEY)


@pytest.mark.parametrize(
    ("platform", "kind"), [("linux", SecretService), ("win32", CredentialManager), ("darwin", Keychain)]
)
def test_the_keyring_is_chosen_by_the_system_alone(monkeypatch: pytest.MonkeyPatch, platform: str, kind: type) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "evil.Keyring")
    monkeypatch.setattr(sys, "platform", platform)
    assert type(system_keyring()) is kind


def test_a_real_secret_service_keeps_the_key_under_our_own_label(secret_service: str) -> None:
    import secretstorage

    keyring = SecretService()
    assert keyring.read() == Absent(has_backend=True)
    keyring.put(KEY, _wanted)
    assert keyring.read() == Present((KEY,))
    keyring.put(OTHER_KEY, _wanted)
    assert keyring.read() == Present((OTHER_KEY,))
    with closing(secretstorage.dbus_init()) as connection:
        items = list(secretstorage.Collection(connection).get_all_items())
        assert [item.get_label() for item in items] == [names.KEYRING_LABEL]
        attributes = items[0].get_attributes()
        assert attributes.pop("xdg:schema") == "org.freedesktop.Secret.Generic"
        assert attributes == {"service": names.KEYRING_SERVICE, "user": names.KEYRING_USER}
        assert items[0].get_secret() == OTHER_KEY.hex().encode()


def test_a_real_secret_service_that_is_locked_is_not_absent(secret_service: str, install: Install) -> None:
    import secretstorage

    keyring = SecretService()
    keyring.put(KEY, _wanted)
    with closing(secretstorage.dbus_init()) as connection:
        secretstorage.Collection(connection).lock()
    assert keyring.read() == Locked()
    with pytest.raises(KeyringShut):
        keyring.put(OTHER_KEY, _wanted)
    vault = Vault(folder=install.folder, kdf=cheap_kdf())
    assert vault.obstacles() == ("keyring_locked",)
    assert not install.folder.exists()


def test_a_real_secret_service_carries_a_whole_install(secret_service: str, install: Install) -> None:
    vault = Vault(folder=install.folder, kdf=cheap_kdf())
    vault.append_tape([TapeLine("a", "1 + 1 = 2")])
    again = Vault(folder=install.folder, kdf=cheap_kdf())
    assert [line.text for line in again.start()] == ["1 + 1 = 2"]
    assert install.names() == ["tape", "tape.lock"]
    found = SecretService().read()
    assert isinstance(found, Present)


def test_a_key_that_nobody_waits_for_is_not_sent(secret_service: str) -> None:
    with pytest.raises(KeyringShut):
        SecretService().put(KEY, _unwanted)
    assert SecretService().read() == Absent(has_backend=True)


def test_an_open_keyring_needs_no_question_to_unlock(secret_service: str) -> None:
    keyring = SecretService()
    keyring.put(KEY, _wanted)
    keyring.unlock()
    assert KeyPlaces(Path("/nowhere")).unlock() is True


def test_a_service_without_a_collection_is_neither_made_nor_asked(
    secret_service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import secretstorage

    made: list[object] = []
    monkeypatch.setattr(secretstorage.collection, "create_collection", lambda *args: made.append(args))
    with closing(secretstorage.dbus_init()) as connection:
        secretstorage.Collection(connection).delete()
    keyring = SecretService()
    assert keyring.read() == Locked(has_collection=False)
    with pytest.raises(KeyringShut):
        keyring.put(KEY, _wanted)
    assert made == []


def test_a_bus_without_the_service_is_no_keyring(bus: str) -> None:
    assert SecretService().read() == Absent(has_backend=False)
    with pytest.raises(KeyringShut):
        SecretService().put(KEY, _wanted)
    SecretService().unlock()


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all"])
def test_no_bus_is_no_keyring(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert SecretService().read() == Absent(has_backend=False)
    with pytest.raises(KeyringShut):
        SecretService().put(KEY, _wanted)
    SecretService().unlock()


def test_a_bus_that_refuses_counts_as_locked(monkeypatch: pytest.MonkeyPatch, install: Install) -> None:
    import socket

    install.folder.mkdir()
    path = install.folder / "bus"
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    listener.close()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={path}")
    assert KeyPlaces(install.folder).in_keyring() == Locked()


def test_a_bus_that_hangs_counts_as_locked(monkeypatch: pytest.MonkeyPatch, install: Install) -> None:
    import socket

    install.folder.mkdir()
    path = install.folder / "bus"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={path}")
        places = KeyPlaces(install.folder, patience_s=0.2)
        assert places.in_keyring() == Locked()
    for thread in places._hanging:
        thread.join(5)


def test_an_answer_that_wants_to_ask_is_a_refusal(secret_service: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from secretstorage import util

    real = util.DBusAddressWrapper.call

    def asking(self: util.DBusAddressWrapper, method: str, signature: str, *body: object) -> object:
        if method == "CreateItem":
            return "/", "/org/freedesktop/secrets/prompt/p1"
        return real(self, method, signature, *body)

    monkeypatch.setattr(util.DBusAddressWrapper, "call", asking)
    with pytest.raises(KeyringShut):
        SecretService().put(KEY, _wanted)


class Win32Error(Exception):
    """pywintypes.error: winerror, funcname, strerror."""

    def __init__(self, winerror: int) -> None:
        super().__init__(winerror, "CredRead", "text")
        self.winerror = winerror


class Win32Cred:
    """win32ctypes.pywin32.win32cred, by its documentation: keys of the entry, UTF-16 blob, error 1168."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_LOCAL_MACHINE = 2
    KEYS = frozenset({"Type", "TargetName", "Persist", "UserName", "Comment", "CredentialBlob"})

    def __init__(self) -> None:
        self.entries: dict[str, dict[str, Any]] = {}
        self.error = 1168

    def CredRead(self, TargetName: str, Type: int, Flags: int = 0) -> dict[str, Any]:  # noqa: N802, N803 - Windows' own
        assert (Type, Flags) == (1, 0)
        if TargetName not in self.entries:
            raise Win32Error(self.error)
        entry = self.entries[TargetName]
        return {**entry, "CredentialBlob": entry["CredentialBlob"].encode("utf-16-le")}

    def CredWrite(self, Credential: dict[str, Any], Flags: int = 0) -> None:  # noqa: N802, N803 - Windows' own
        assert set(Credential) == self.KEYS
        assert Flags == 0
        self.entries[Credential["TargetName"]] = Credential


def test_windows_keeps_the_key_on_this_machine_under_our_own_words() -> None:
    api = Win32Cred()
    keyring = CredentialManager(api)
    assert keyring.read() == Absent(has_backend=True)
    keyring.put(KEY, _wanted)
    assert keyring.read() == Present((KEY,))
    entry = api.entries[names.KEYRING_SERVICE]
    assert entry["Persist"] == api.CRED_PERSIST_LOCAL_MACHINE
    assert entry["Comment"] == names.KEYRING_LABEL
    assert entry["UserName"] == names.KEYRING_USER
    keyring.unlock()


def test_windows_failing_is_not_absent() -> None:
    api = Win32Cred()
    api.error = 1312
    with pytest.raises(Win32Error):
        CredentialManager(api).read()


def test_windows_with_rubbish_in_the_entry_has_no_key() -> None:
    api = Win32Cred()
    api.entries[names.KEYRING_SERVICE] = {"CredentialBlob": "rubbish"}
    assert CredentialManager(api).read() == Absent(has_backend=True)


def test_windows_without_its_library_has_no_keyring() -> None:
    keyring = CredentialManager()
    assert keyring.read() == Absent(has_backend=False)
    for is_wanted in (_wanted, _unwanted):
        with pytest.raises(KeyringShut):
            keyring.put(KEY, is_wanted)


def test_windows_finds_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    import types

    package, module = types.ModuleType("win32ctypes"), types.ModuleType("win32ctypes.pywin32")
    api = Win32Cred()
    module.win32cred = api  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "win32ctypes", package)
    monkeypatch.setitem(sys.modules, "win32ctypes.pywin32", module)
    keyring = CredentialManager()
    keyring.put(KEY, _wanted)
    assert keyring.read() == Present((KEY,))


class Security:
    """The one function of macOS's Security framework that is called."""

    def __init__(self) -> None:
        self.calls: list[int] = []

    def SecKeychainSetUserInteractionAllowed(self, state: int) -> int:  # noqa: N802 - Apple's own
        self.calls.append(state)
        return 0


class KeychainApi:
    """keyring.backends.macOS.api, by its source."""

    def __init__(self, security: Security) -> None:
        self.text: str | None = None
        self.security = security
        self.was_silent: list[bool] = []
        self.is_denied = False

    def find_generic_password(
        self, kc_name: str | None, service: str, username: str, not_found_ok: bool = False
    ) -> str | None:
        assert (kc_name, service, username) == (None, names.KEYRING_SERVICE, names.KEYRING_USER)
        assert not_found_ok
        self.was_silent.append(self.security.calls[-1:] == [0])
        if self.is_denied:
            raise OSError(-25308)
        return self.text

    def set_generic_password(self, name: str | None, service: str, username: str, password: str) -> None:
        assert (name, service, username) == (None, names.KEYRING_SERVICE, names.KEYRING_USER)
        self.was_silent.append(self.security.calls[-1:] == [0])
        self.text = password


def test_macos_asks_only_when_unlocking() -> None:
    security = Security()
    api = KeychainApi(security)
    keychain = Keychain(api, security)
    assert keychain.read() == Absent(has_backend=True)
    keychain.put(KEY, _wanted)
    assert keychain.read() == Present((KEY,))
    assert api.was_silent == [True, True, True]
    assert security.calls[-1] == 1
    keychain.unlock()
    assert api.was_silent[-1] is False
    with pytest.raises(KeyringShut):
        keychain.put(OTHER_KEY, _unwanted)


def test_macos_lets_the_system_ask_again_after_a_refusal() -> None:
    security = Security()
    api = KeychainApi(security)
    api.is_denied = True
    with pytest.raises(OSError, match="25308"):
        Keychain(api, security).read()
    assert security.calls == [0, 1]


def test_macos_finds_its_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    import types

    security = Security()
    module = types.ModuleType("keyring.backends.macOS")
    module.api = KeychainApi(security)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring.backends.macOS", module)
    monkeypatch.setattr("ctypes.CDLL", lambda _path: security)
    assert Keychain().read() == Absent(has_backend=True)


def test_keyring_library_is_not_imported_on_this_system() -> None:
    import subprocess

    code = (
        "import os, sys; os.environ.pop('DBUS_SESSION_BUS_ADDRESS', None)\n"
        "from disguise_app.vault.device_key import system_keyring\n"
        "system_keyring().read(); sys.exit('keyring' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
