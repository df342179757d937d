"""The operations that are killed and failed at every system call, and what must hold after each.

An operation starts from a copied folder, runs in a forked process, says "done" if it ended well or the name of its
error, and is judged by what the next process finds. The keyring is a file elsewhere: it outlives a kill, as a real one
does.
"""

import contextlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from disguise_app.vault import phrase
from disguise_app.vault.device_key import Absent, KeyState, Present
from disguise_app.vault.errors import StateUnreadable
from disguise_app.vault.image import unwrap
from disguise_app.vault.key_places import KeyPlaces
from disguise_app.vault.vault import OpenVault, TapeLine, Vault
from tests.vault.keyrings import LATER, NOTES, NUMBER, OTHER_NUMBER, PLAN, THIRD_NUMBER, cheap_kdf, number

LINE, LATE_LINE = TapeLine("a", "1 + 1 = 2"), TapeLine("b", "2 + 2 = 4")
ERASE = OTHER_NUMBER
WORDS = "abacus abdomen abdominal abide abiding ability"
DONE = b"done"

Report = Callable[[str], None]


@dataclass(frozen=True)
class DiskKeyring:
    """A keyring that keeps its one key in a file that is replaced as a whole."""

    path: Path
    is_missing: bool = False

    def read(self) -> KeyState:
        if self.is_missing:
            return Absent(has_backend=False)
        try:
            return Present((self.path.read_bytes(),))
        except FileNotFoundError:
            return Absent(has_backend=True)

    def put(self, key: bytes, is_wanted: Callable[[], bool]) -> None:
        assert is_wanted()
        new = self.path.with_suffix(".new")
        new.write_bytes(key)
        new.replace(self.path)

    def unlock(self) -> None:
        """Nothing is ever locked here."""


@dataclass(frozen=True)
class Place:
    """A login on the disk: `data` with the state file, `ring` with the keyring."""

    root: Path
    has_keyring: bool = True

    @property
    def folder(self) -> Path:
        return self.root / "data"

    def vault(self) -> Vault:
        keyring = DiskKeyring(self.root / "ring", is_missing=not self.has_keyring)
        return Vault(folder=self.folder, keys=KeyPlaces(self.folder, keyring=keyring, patience_s=5), kdf=cheap_kdf())

    def open(self, digits: bytes = NUMBER) -> OpenVault | None:
        return self.vault().open(number(digits))

    def text(self, digits: bytes = NUMBER) -> bytes | None:
        opened = self.open(digits)
        return None if opened is None else opened.content

    def tape(self) -> list[str]:
        return [line.id for line in self.vault().start()]

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()} if self.folder.exists() else set()

    def copy_to(self, root: Path) -> "Place":
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(self.root, root)
        return Place(root, self.has_keyring)


@dataclass(frozen=True)
class Operation:
    """`ready` gives the work for the forked process; `judge` looks at the place with a new process's eyes."""

    name: str
    has_keyring: bool
    template: Callable[[Place], None]
    ready: Callable[[Place], Callable[[], bytes]]
    judge: Callable[[Place, bool], None]

    def __str__(self) -> str:
        return f"{self.name}, {'keyring' if self.has_keyring else 'key file'}"


def _make_plan(place: Place) -> None:
    place.root.mkdir(parents=True, exist_ok=True)
    vault = place.vault()
    vault.start()
    while len(vault._store.load().ledger.taken) > 2:
        vault.begin_new_file()
    vault.append_tape([LINE])
    opened = vault.create(number(), PLAN)
    opened.create_erase(number(NUMBER), number(ERASE))
    opened._phrase = tuple(WORDS.split())
    opened.confirm_phrase(WORDS)


def _make_lost(place: Place) -> None:
    """Make a plan, then lose the key."""
    _make_plan(place)
    for path in (place.root / "ring", place.folder / "tape.key"):
        path.unlink(missing_ok=True)


def _make_nothing(place: Place) -> None:
    place.root.mkdir(parents=True, exist_ok=True)


def _done(call: Callable[[], object]) -> Callable[[], bytes]:
    def work() -> bytes:
        call()
        return DONE

    return work


def _with_plan(call: Callable[[OpenVault], object]) -> Callable[[Place], Callable[[], bytes]]:
    def ready(place: Place) -> Callable[[], bytes]:
        opened = place.open()
        assert opened is not None
        return _done(lambda: call(opened))

    return ready


def _with_vault(call: Callable[[Vault], object]) -> Callable[[Place], Callable[[], bytes]]:
    def ready(place: Place) -> Callable[[], bytes]:
        vault = place.vault()
        return _done(lambda: call(vault))

    return ready


def _is_tidy(place: Place) -> None:
    """Start as the next process does; nothing is left but the files that belong there."""
    place.vault().start()
    expected = {"tape", "tape.lock"} | (set() if place.has_keyring else {"tape.key"})
    assert place.names() == expected


def _new_plan(vault: Vault) -> None:
    vault.create(number(THIRD_NUMBER), NOTES)


def _judge_save(place: Place, is_done: bool) -> None:
    _is_tidy(place)
    assert place.text() in ((LATER,) if is_done else (LATER, PLAN))
    assert place.tape() == ["a"]


def _judge_tape(place: Place, is_done: bool) -> None:
    _is_tidy(place)
    assert place.tape() in ([["a", "b"]] if is_done else [["a", "b"], ["a"]])
    assert place.text() == PLAN


def _judge_change(place: Place, is_done: bool) -> None:
    _is_tidy(place)
    texts = place.text(NUMBER), place.text(THIRD_NUMBER)
    assert texts in ([(None, PLAN)] if is_done else [(None, PLAN), (PLAN, None)])


def _judge_creation(place: Place, is_done: bool) -> None:
    assert not is_done or "tape" in place.names()
    place.folder.mkdir(exist_ok=True)
    _is_tidy(place)
    assert place.tape() == []


def _judge_erase(place: Place, is_done: bool) -> None:
    _is_tidy(place)
    assert place.tape() == ["a"]
    text = place.text()
    assert text in ((None,) if is_done else (None, PLAN))
    if text is not None:
        place.vault().open(number(ERASE))
        assert place.text() is None
    assert place.text(ERASE) is None


def _judge_recover(place: Place, is_done: bool) -> None:
    if not is_done:
        with contextlib.suppress(Exception):
            place.vault().start()
        place.vault().recover(WORDS)
    _is_tidy(place)
    assert place.text() == PLAN
    assert place.tape() == ["a"]


def _judge_new_plan(place: Place, is_done: bool) -> None:
    _is_tidy(place)
    assert place.text() == PLAN
    assert place.text(THIRD_NUMBER) in ((NOTES,) if is_done else (NOTES, None))
    assert place.tape() == ["a"]


def _judge_start_over(place: Place, is_done: bool) -> None:
    """Require that the old file is somewhere, whole: its phrase still gives its key."""
    with contextlib.suppress(StateUnreadable):
        place.vault().start()
    assert place.names() - {"tape.key"} in ({"tape", "tape.lock"}, {"tape", "tape.old", "tape.lock"})
    recovery_key = phrase.recovery_key(cheap_kdf(), tuple(WORDS.split()))
    opened = [unwrap((place.folder / name).read_bytes(), recovery_key) for name in place.names() & {"tape", "tape.old"}]
    assert sum(key is not None for key in opened) == 1
    place.vault().start_over()
    assert place.tape() == []
    assert not is_done or "tape.old" in place.names()


def _judge_move(place: Place, is_done: bool) -> None:
    place.vault().start()
    assert place.names() - {"tape.key"} == {"tape", "tape.lock"}
    assert not is_done or "tape.key" in place.names()
    assert place.text() == PLAN


def _operations(has_keyring: bool) -> list[Operation]:
    save = _with_plan(lambda opened: opened.save(LATER))
    change = _with_plan(lambda opened: opened.change_number(number(THIRD_NUMBER)))
    return [
        Operation("save", has_keyring, _make_plan, save, _judge_save),
        Operation("tape", has_keyring, _make_plan, _with_vault(lambda v: v.append_tape([LATE_LINE])), _judge_tape),
        Operation("change number", has_keyring, _make_plan, change, _judge_change),
        Operation("creation", has_keyring, _make_nothing, _with_vault(lambda v: v.start()), _judge_creation),
        Operation("erase", has_keyring, _make_plan, _with_vault(lambda v: v.open(number(ERASE))), _judge_erase),
        Operation("new plan", has_keyring, _make_plan, _with_vault(_new_plan), _judge_new_plan),
        Operation("start over", has_keyring, _make_lost, _with_vault(lambda v: v.start_over()), _judge_start_over),
        Operation("move key", has_keyring, _make_plan, _with_vault(lambda v: v.move_key_to_file()), _judge_move),
        Operation("recover", has_keyring, _make_lost, _with_vault(lambda v: v.recover(WORDS)), _judge_recover),
    ]


OPERATIONS = [*_operations(has_keyring=True), *_operations(has_keyring=False)]
SAVE = OPERATIONS[0]


class Bench:
    """An operation with its template folder, to be run from the same start again and again."""

    def __init__(self, operation: Operation, root: Path) -> None:
        self.operation = operation
        self._template = Place(root / "template", operation.has_keyring)
        self._root = root / "run"
        operation.template(self._template)

    def fresh(self) -> tuple[Place, Callable[[], bytes]]:
        """Return a new copy of the template and the work to be done in it."""
        place = self._template.copy_to(self._root)
        return place, self.operation.ready(place)
