"""The three systems' keyrings: the real Secret Service here, the others against their documented signatures."""

import sys
from contextlib import closing
from pathlib import Path

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
from tests.vault.keyrings import ERASE_NUMBER, PLAN, Install, cheap_kdf, number

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


def test_a_real_secret_service_takes_the_new_key_of_an_erase(secret_service: str, install: Install) -> None:
    vault = Vault(folder=install.folder, kdf=cheap_kdf())
    vault.start()
    while "no_place" in vault.obstacles() or len(vault._store.load().ledger.taken) > 4:
        vault.begin_new_file()
    before = SecretService().read()
    vault.create(number(), PLAN).create_erase(number(), number(ERASE_NUMBER))
    assert Vault(folder=install.folder, kdf=cheap_kdf()).open(number(ERASE_NUMBER)) is None
    after = SecretService().read()
    assert isinstance(before, Present)
    assert isinstance(after, Present)
    assert len(after.keys) == 1
    assert after != before
    again = Vault(folder=install.folder, kdf=cheap_kdf())
    assert again.start() == ()
    assert again.open(number()) is None
    assert install.names() == ["tape", "tape.lock"]


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


def test_keyring_library_is_not_imported_on_this_system() -> None:
    import subprocess

    code = (
        "import os, sys; os.environ.pop('DBUS_SESSION_BUS_ADDRESS', None)\n"
        "from disguise_app.vault.device_key import system_keyring\n"
        "system_keyring().read(); sys.exit('keyring' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
