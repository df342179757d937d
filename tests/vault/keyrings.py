"""A keyring in memory that can be locked, fail, hang or lie, and a whole install made of it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from disguise_app.vault.device_key import Absent, KeyringShut, KeyState, Locked, Present
from disguise_app.vault.key_places import KeyPlaces
from disguise_app.vault.store import Store
from disguise_app.vault.vault import Kdf, TapeLine, Vault

NUMBER = b"48291735"
OTHER_NUMBER = b"9017365284"
THIRD_NUMBER = b"6105928437"
WRONG_NUMBER = b"48291736"
PLAN = b'{"kind":"safety","text":"blue door"}'
LATER = b'{"kind":"safety","text":"green door"}'
NOTES = b'{"kind":"notes","text":"bread"}'
ERASE_NUMBER = OTHER_NUMBER
TAPE_LINES = [TapeLine(f"t{at}", f"{at} + 1 = {at + 1}") for at in range(5)]
TAPE_TEXTS = [line.text for line in TAPE_LINES]
PATIENCE_S = 0.15


def number(digits: bytes = NUMBER) -> bytearray:
    """Return a number as the keeper hands it on."""
    return bytearray(digits)


def cheap_kdf() -> Kdf:
    """Return the same derivation at a cost that a test can bear."""
    return Kdf(memory_kib=8, passes=1, lanes=1)


@dataclass
class FakeKeyring:
    """Answers as its `mood` says: open, locked, failing, hanging, missing (no backend), bare (no collection)."""

    mood: str = "open"
    put_mood: str = "open"
    keys: tuple[bytes, ...] = ()
    prompts: int = 0
    reads: int = 0
    puts: int = 0
    first_put: bool = True
    released: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)

    def read(self) -> KeyState:
        self.reads += 1
        if self.mood == "hanging":
            self.released.wait(30)
        if self.mood == "failing":
            raise OSError("the bus is gone")
        states: dict[str, KeyState] = {
            "locked": Locked(),
            "missing": Absent(has_backend=False),
            "bare": Locked(has_collection=False),
        }
        found: KeyState = Present(self.keys) if self.keys else Absent(has_backend=True)
        return states.get(self.mood, found)

    def put(self, key: bytes, is_wanted: Callable[[], bool]) -> None:
        self.puts += 1
        if self.put_mood == "stubborn":
            # It was sent before anybody gave up, and is carried out long after; what is sent later is lost.
            is_first, self.first_put = self.first_put, False
            self.released.wait(30)
            self.keys = (key,) if is_first else self.keys
            if is_first:
                self.done.set()
        if self.put_mood == "hanging":
            self.released.wait(30)
        if self.put_mood in ("failing", "stubborn") or self.mood != "open" or not is_wanted():
            raise KeyringShut
        if self.put_mood != "forgetful":
            self.keys = (key,)
        if self.put_mood == "late":
            self.released.wait(30)

    def unlock(self) -> None:
        self.prompts += 1
        if self.mood == "dismissed":
            raise KeyringShut
        self.mood = "open"


@dataclass
class Install:
    """One login: a folder for the state file and a keyring."""

    folder: Path
    keyring: FakeKeyring = field(default_factory=FakeKeyring)

    def places(self) -> KeyPlaces:
        """Return the two places; the patience is short only where it is meant to end."""
        is_hanging = {self.keyring.mood, self.keyring.put_mood} & {"hanging", "late", "stubborn"}
        return KeyPlaces(self.folder, keyring=self.keyring, patience_s=PATIENCE_S if is_hanging else 10)

    def vault(self) -> Vault:
        """Return a vault as another process would have it: nothing is held yet."""
        return Vault(folder=self.folder, keys=self.places(), kdf=cheap_kdf())

    def store(self) -> Store:
        return Store(self.folder, self.places())

    def with_room(self, taken_most: int = 2) -> "Install":
        """Make the file, with at most so many places taken."""
        vault = self.vault()
        vault.start()
        while len(self.taken()) > taken_most:
            vault.begin_new_file()
        return self

    def with_plan(self) -> "Install":
        """Make the file and a plan that NUMBER opens."""
        self.with_room()
        self.vault().create(number(), PLAN).close()
        return self

    def taken(self) -> tuple[int, ...]:
        return self.store().load().ledger.taken

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir()) if self.folder.exists() else []

    def data(self) -> bytes:
        return (self.folder / "tape").read_bytes()

    def put(self, data: bytes, name: str = "tape") -> None:
        (self.folder / name).write_bytes(data)

    def content(self, digits: bytes = NUMBER) -> bytes | None:
        """Return what a number opens in a new process."""
        opened = self.vault().open(number(digits))
        return None if opened is None else opened.content

    def tape(self) -> list[str]:
        return [line.text for line in self.vault().start()]
