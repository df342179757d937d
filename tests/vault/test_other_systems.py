"""Windows' and macOS' keyrings, against their documented signatures."""

import sys
from typing import Any

import pytest

from disguise_app.outside import names
from disguise_app.vault.device_key import (
    Absent,
    CredentialManager,
    Keychain,
    KeyringShut,
    Present,
)

KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))


def _wanted() -> bool:
    return True


def _unwanted() -> bool:
    return False


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
