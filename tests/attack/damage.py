"""A file with two plans and a phrase, any byte of which may be damaged: what must still open."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from disguise_app.vault import phrase
from disguise_app.vault.compartments import find
from disguise_app.vault.image import CELL_BYTES, CELLS, IMAGE_BYTES, RECOVERY_BYTES, unwrap
from disguise_app.vault.state import Keys, open_state
from disguise_app.vault.vault import TapeLine
from tests.vault.keyrings import LATER, NOTES, NUMBER, OTHER_NUMBER, PLAN, FakeKeyring, Install, cheap_kdf, number

EDGE = 200
WORDS = ("abacus", "abdomen", "abdominal", "abide", "abiding", "ability")
TAPE = ["1 + 1 = 2", "2 + 2 = 4"]
NEWER_NOTES = b'{"kind":"notes","text":"milk"}'


@dataclass(frozen=True)
class Sound:
    """The undamaged file, its device key and what derives from it."""

    install: Install
    data: bytes
    keys: Keys
    roots: tuple[bytes, bytes]
    recovery_key: bytes

    def check(self, data: bytes) -> None:
        """Require that both plans open with their newest or previous text, the tape too, and that the phrase works."""
        state = open_state(data, self.keys)
        assert state is not None
        assert [line.text for line in state.ledger.tape] in (TAPE, TAPE[:1])
        for root, texts in zip(self.roots, ((LATER, PLAN), (NEWER_NOTES, NOTES)), strict=True):
            found = find(state.image, self.keys, root)
            assert found is not None
            assert found.newest.text in texts
        device_key = unwrap(data, self.recovery_key)
        assert device_key is not None
        assert bytes(device_key) == self.keys.device


def sound(folder: Path) -> Sound:
    """Make the file."""
    install = Install(folder, FakeKeyring()).with_room()
    vault = install.vault()
    opened = vault.create(number(), PLAN)
    opened.create_other(number(OTHER_NUMBER), NOTES)
    notes = vault.open(number(OTHER_NUMBER))
    assert notes is not None
    opened._phrase = WORDS
    opened.confirm_phrase(" ".join(WORDS))
    opened.save(LATER)
    notes.save(NEWER_NOTES)
    for at, text in enumerate(TAPE):
        vault.append_tape([TapeLine(str(at), text)])
    keys, kdf = Keys(install.keyring.keys[0]), cheap_kdf()
    roots = tuple(bytes(kdf.derive(digits, keys.pin_salt)) for digits in (NUMBER, OTHER_NUMBER))
    return Sound(install, install.data(), keys, (roots[0], roots[1]), bytes(phrase.recovery_key(kdf, WORDS)))


def edges() -> Iterator[int]:
    """Give every position of the first and last 200 bytes of the file and of each cell, and both recovery cells."""
    yield from range(RECOVERY_BYTES)
    for cell in range(CELLS):
        start = RECOVERY_BYTES + cell * CELL_BYTES
        yield from range(start, start + EDGE)
        yield from range(start + CELL_BYTES - EDGE, start + CELL_BYTES)
    yield from range(IMAGE_BYTES - RECOVERY_BYTES, IMAGE_BYTES)


def anywhere(count: int, seed: int) -> list[int]:
    """Return so many different positions, anywhere."""
    return random.Random(seed).sample(range(IMAGE_BYTES), count)


def flipped(data: bytes, position: int, mask: int = 0xFF) -> bytes:
    """Return the bytes with one of them damaged."""
    return data[:position] + bytes([data[position] ^ mask]) + data[position + 1 :]
