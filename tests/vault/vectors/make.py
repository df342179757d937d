"""Make the test vectors: `python -m tests.vault.vectors.make` from the project's folder.

The files are real ones with the real cost and real randomness; the manifest says what each must give. Run by hand, when
the format's text changes; the committed files are what other readers are held to.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from disguise_app.vault.key_places import KeyPlaces
from disguise_app.vault.vault import OpenVault, TapeLine, Vault
from tests.vault.keyrings import FakeKeyring

HERE = Path(__file__).parent
NUMBER, OTHER, ERASE, WRONG = "48291735", "9017365284", "6105928437", "48291736"
PHRASE = "abacus yo-yo crumpled dolphin seventeen rubber"
TAPE = [TapeLine("1", "12 × 4.75 = 57"), TapeLine("2", "57 ÷ 3 = 19")]
OLDER = '{"kind":"safety","text":"blue door"}'
NEWER = '{"kind":"safety","text":"green door","later":{"kept":true}}'
NOTES = '{"kind":"notes","text":"bread, tea"}'
ERASE_TEXT = '{"kind":"erase"}'
CELL = 65536


def main() -> None:
    """Write the files and the manifest."""
    with TemporaryDirectory() as folder:
        entries = _plans(Path(folder) / "plans") + _key_file(Path(folder) / "file")
    (HERE / "vectors.json").write_text(json.dumps(entries, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _plans(folder: Path) -> list[dict[str, Any]]:
    keyring = FakeKeyring()
    vault = Vault(folder=folder, keys=KeyPlaces(folder, keyring=keyring))
    opened = _first_plan(vault)
    opened.create_other(_digits(OTHER), NOTES.encode())
    opened.create_erase(_digits(NUMBER), _digits(ERASE))
    opened._phrase = tuple(PHRASE.split())
    opened.confirm_phrase(PHRASE)
    opened.save(NEWER.encode())
    (HERE / "plans.tape").write_bytes((folder / "tape").read_bytes())
    key, newest = keyring.keys[0].hex(), 60 + (2 * opened._place) * CELL
    vault.open(_digits(ERASE))
    (HERE / "erased.tape").write_bytes((folder / "tape").read_bytes())
    good: dict[str, Any] = {
        "name": "good: two numbers, an erase number, unknown keys",
        "file": "plans.tape",
        "device_key": key,
        "rejected": False,
        "tape": [line.text for line in TAPE],
        "numbers": {NUMBER: NEWER, OTHER: NOTES, ERASE: ERASE_TEXT, WRONG: None},
    }
    return [good, *_variants(good, newest), _erased(keyring.keys[0].hex())]


def _variants(good: dict[str, Any], newest: int) -> list[dict[str, Any]]:
    older = {**good["numbers"], NUMBER: OLDER}
    phrased = {key: value for key, value in good.items() if key != "device_key"}
    shut = {"numbers": {NUMBER: None, OTHER: None, ERASE: None}, "tape": None}
    size = 2 * 60 + 18 * CELL
    return [
        {**phrased, "name": "phrase: no device key at hand", "phrase": PHRASE},
        {**phrased, "name": "phrase: first recovery cell damaged", "phrase": PHRASE.upper(), "flip": [3]},
        {**good, "name": "older generation: newest cell damaged in its seal", "numbers": older, "flip": [newest + 16]},
        {**good, "name": "older generation: newest cell damaged in its iv", "numbers": older, "flip": [newest]},
        {
            **good,
            "name": "damaged: both cells of a compartment",
            "numbers": {**good["numbers"], NUMBER: None},
            "flip": [newest + 9000, newest + CELL + 9000],
        },
        {**good, "name": "damaged: both ledger cells", "tape": None, "flip": [60 + 16 * CELL, 60 + 17 * CELL + 40000]},
        {**good, "name": "another device key", "device_key": "00" * 32, **shut},
        {**good, "name": "truncated by a byte", "size": size - 1, "rejected": True, **shut},
        {**good, "name": "grown by a byte", "size": size + 1, "rejected": True, **shut},
        {**good, "name": "empty", "size": 0, "rejected": True, **shut},
    ]


def _erased(key: str) -> dict[str, Any]:
    return {
        "name": "erased: the tape stays, no number opens",
        "file": "erased.tape",
        "device_key": key,
        "rejected": False,
        "tape": [line.text for line in TAPE],
        "numbers": {NUMBER: None, OTHER: None, ERASE: None},
    }


def _key_file(folder: Path) -> list[dict[str, Any]]:
    vault = Vault(folder=folder, keys=KeyPlaces(folder, keyring=FakeKeyring(mood="missing")))
    _first_plan(vault)
    (HERE / "keyed.tape").write_bytes((folder / "tape").read_bytes())
    (HERE / "keyed.tape.key").write_bytes((folder / "tape.key").read_bytes())
    entry = {
        "name": "key file: no keyring on that system",
        "file": "keyed.tape",
        "key_file": "keyed.tape.key",
        "rejected": False,
        "tape": [line.text for line in TAPE],
        "numbers": {NUMBER: OLDER, OTHER: None},
    }
    return [entry]


def _first_plan(vault: Vault) -> OpenVault:
    vault.start()
    while len(vault._store.load().ledger.taken) > 2:
        vault.begin_new_file()
    for line in TAPE:
        vault.append_tape([line])
    return vault.create(_digits(NUMBER), OLDER.encode())


def _digits(text: str) -> bytearray:
    return bytearray(text.encode())


if __name__ == "__main__":
    main()
