"""Every vector, opened by the vault and by a second reader that was written from FORMAT.md alone."""

import ast
import functools
import json
from pathlib import Path
from typing import Any

import pytest

from disguise_app.vault import primitives
from disguise_app.vault.errors import StateUnreadable, WrongPhrase
from disguise_app.vault.key_places import KeyPlaces
from disguise_app.vault.numbers import is_candidate
from disguise_app.vault.vault import Kdf, Vault
from tests.vault import reader
from tests.vault.keyrings import FakeKeyring

HERE = Path(__file__).parent / "vectors"
ENTRIES: list[dict[str, Any]] = json.loads((HERE / "vectors.json").read_text(encoding="utf-8"))
EACH = pytest.mark.parametrize("entry", ENTRIES, ids=[entry["name"] for entry in ENTRIES])
WANTED = {"good", "older generation", "damaged", "truncated", "erased", "phrase", "key file"}


class OnceKdf(Kdf):
    """The real derivation, each number of each device key derived once for all vectors."""

    def derive(self, secret: primitives.Bytes, salt: primitives.Bytes) -> bytearray:
        return bytearray(_derived(bytes(secret), bytes(salt)))


@functools.cache
def _derived(secret: bytes, salt: bytes) -> bytes:
    return bytes(Kdf().derive(secret, salt))


def _data(entry: dict[str, Any]) -> bytes:
    data = bytearray((HERE / entry["file"]).read_bytes())
    for offset in entry.get("flip", ()):
        data[offset] ^= 255
    size = entry.get("size", len(data))
    return bytes(data[:size].ljust(size, b"\0"))


def _stored_key(entry: dict[str, Any]) -> bytes | None:
    text = (HERE / entry["key_file"]).read_text() if "key_file" in entry else entry.get("device_key")
    return bytes.fromhex(text) if text else None


def test_the_vectors_are_those_of_the_design() -> None:
    assert {entry["name"].split(":")[0].split(" by ")[0] for entry in ENTRIES} >= WANTED


@EACH
def test_the_vault_opens_what_the_vector_says(entry: dict[str, Any], tmp_path: Path) -> None:
    key = _stored_key(entry)
    keyring = FakeKeyring(keys=() if key is None or "key_file" in entry else (key,))
    vault = Vault(folder=tmp_path, keys=KeyPlaces(tmp_path, keyring=keyring), kdf=OnceKdf())
    (tmp_path / "tape").write_bytes(_data(entry))
    if "key_file" in entry:
        (tmp_path / "tape.key").write_bytes((HERE / entry["key_file"]).read_bytes())
    if "phrase" in entry:
        vault.recover(entry["phrase"])
    if entry["tape"] is None:
        with pytest.raises(StateUnreadable):
            vault.start()
    else:
        assert [line.text for line in vault.start()] == entry["tape"]
    for number, text in entry["numbers"].items():
        if text == '{"kind":"erase"}':
            continue  # the vault carries it out; test_renewal sees to that
        opened = vault.open(bytearray(number.encode()))
        assert (None if opened is None else opened.content.decode()) == text


@EACH
def test_a_second_reader_opens_what_the_vector_says(entry: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "argon2id", _derived)
    data = _data(entry)
    if entry["rejected"]:
        with pytest.raises(reader.Rejected):
            reader.Reader(data, bytes(32))
        return
    key = _stored_key(entry) or reader.device_key_from_phrase(data, entry["phrase"])
    opened = reader.Reader(data, key)
    if entry["tape"] is None:
        with pytest.raises(reader.Rejected):
            opened.ledger()
    else:
        assert [line["text"] for line in opened.ledger()["tape"]] == entry["tape"]
    for number, text in entry["numbers"].items():
        assert opened.open(number) == (None if text is None else json.loads(text))


def test_the_second_reader_has_the_real_costs() -> None:
    """Everything else of it runs on derivations made by the vault's library call; this one is its own."""
    assert reader.argon2id(b"48291735", b"calculator-state-1 recovery") == _derived(
        b"48291735", b"calculator-state-1 recovery"
    )


def test_the_second_reader_shares_no_code_with_the_vault() -> None:
    tree = ast.parse(Path(reader.__file__).read_text())
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    imported |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert not any(name.startswith(("disguise_app", "tests")) for name in imported)


def test_a_wrong_phrase_gives_the_second_reader_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reader, "argon2id", _derived)
    words = "abacus abacus abacus abacus abacus abacus"
    data = _data(ENTRIES[0])
    with pytest.raises(reader.Rejected):
        reader.device_key_from_phrase(data, words)
    (tmp_path / "tape").write_bytes(data)
    with pytest.raises(WrongPhrase):
        Vault(folder=tmp_path, keys=KeyPlaces(tmp_path, keyring=FakeKeyring()), kdf=OnceKdf()).recover(words)


@pytest.mark.parametrize("digits", ["48291735", "1" * 32, "1" * 33, "1234567", "01234567", "4829173x", "-48291735"])
def test_both_have_the_same_candidate_rule(digits: str) -> None:
    assert reader.is_candidate(digits) == is_candidate(bytearray(digits.encode()))
