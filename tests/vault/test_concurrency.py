"""Two calculators at once, as two processes: no lost line, no lost update, no deadlock."""

import json
from pathlib import Path

import pytest

from disguise_app.vault.errors import CannotSave
from disguise_app.vault.vault import TapeLine
from tests.vault.forking import answer, start
from tests.vault.keyrings import NOTES, NUMBER, OTHER_NUMBER, FakeKeyring, Install, number

PROCESSES, ROUNDS = 3, 12


@pytest.fixture
def shared(tmp_path: Path) -> Install:
    """Give an install whose key lies in a file, so that every process finds it."""
    install = Install(tmp_path / "data", FakeKeyring(mood="missing"))
    return install.with_room(1)


def _words(content: bytes) -> set[str]:
    return set(json.loads(content)["text"].split())


def _text(words: set[str]) -> bytes:
    return json.dumps({"kind": "safety", "text": " ".join(sorted(words))}).encode()


def _union(base: bytes, theirs: bytes, ours: bytes) -> bytes:
    return _text(_words(base) | _words(theirs) | _words(ours))


def test_no_tape_line_is_lost(shared: Install) -> None:
    def write(name: int) -> str:
        vault = shared.vault()
        for step in range(ROUNDS):
            vault.append_tape([TapeLine(f"{name}-{step}", "1 + 1 = 2")])
        return "done"

    processes = [start(lambda name=name: write(name)) for name in range(PROCESSES)]  # type: ignore[misc]
    assert [answer(process) for process in processes] == ["done"] * PROCESSES
    ids = [line.id for line in shared.vault().start()]
    assert sorted(ids) == sorted(f"{name}-{step}" for name in range(PROCESSES) for step in range(ROUNDS))
    for name in range(PROCESSES):
        assert [line for line in ids if line.startswith(f"{name}-")] == [f"{name}-{step}" for step in range(ROUNDS)]


def test_no_update_of_the_same_plan_is_lost(shared: Install) -> None:
    shared.vault().create(number(), _text(set()))

    def edit(name: int) -> str:
        opened = shared.vault().open(number())
        assert opened is not None
        for step in range(ROUNDS):
            opened.save(_text(_words(opened.content) | {f"w{name}-{step}"}), merge=_union)
        return "done"

    processes = [start(lambda name=name: edit(name)) for name in range(PROCESSES)]  # type: ignore[misc]
    assert [answer(process) for process in processes] == ["done"] * PROCESSES
    final = _words(shared.content() or b"")
    assert final == {f"w{name}-{step}" for name in range(PROCESSES) for step in range(ROUNDS)}


def test_different_plans_and_the_tape_do_not_touch_each_other(shared: Install) -> None:
    opened = shared.vault().create(number(), _text({"start"}))
    opened.create_other(number(OTHER_NUMBER), NOTES)

    def edit(digits: bytes, kind: str) -> str:
        vault = shared.vault()
        own = vault.open(number(digits))
        assert own is not None
        for step in range(ROUNDS):
            own.save(json.dumps({"kind": kind, "text": str(step)}).encode())
            vault.append_tape([TapeLine(f"{kind}{step}", "1 = 1")])
        return "done"

    processes = [start(lambda: edit(NUMBER, "safety")), start(lambda: edit(OTHER_NUMBER, "notes"))]
    assert [answer(process) for process in processes] == ["done", "done"]
    last = str(ROUNDS - 1)
    assert json.loads(shared.content() or b"") == {"kind": "safety", "text": last}
    assert json.loads(shared.content(OTHER_NUMBER) or b"") == {"kind": "notes", "text": last}
    assert len(shared.tape()) == 2 * ROUNDS


def test_two_first_starts_at_once_make_one_key_and_one_file(tmp_path: Path) -> None:
    install = Install(tmp_path / "data", FakeKeyring(mood="missing"))

    def first(name: int) -> str:
        install.vault().append_tape([TapeLine(str(name), "1 = 1")])
        return (install.folder / "tape.key").read_text()

    processes = [start(lambda name=name: first(name)) for name in range(PROCESSES)]  # type: ignore[misc]
    keys = {answer(process) for process in processes}
    assert len(keys) == 1
    assert len(install.tape()) == PROCESSES


def test_two_new_plans_at_once_go_into_two_places(shared: Install) -> None:
    numbers = [NUMBER, OTHER_NUMBER, b"6105928437"]

    def make(digits: bytes) -> str:
        shared.vault().create(number(digits), _text({digits.decode()}))
        return "done"

    processes = [start(lambda digits=digits: make(digits)) for digits in numbers]  # type: ignore[misc]
    assert [answer(process) for process in processes] == ["done"] * 3
    for digits in numbers:
        assert _words(shared.content(digits) or b"") == {digits.decode()}


def test_a_process_that_stands_still_with_the_lock_does_not_hang_the_other(
    shared: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os
    import signal
    import time

    def hold() -> str:
        with shared.store().locked():
            os.kill(os.getpid(), signal.SIGSTOP)
        return "done"

    process = start(hold)
    os.waitpid(process[0], os.WUNTRACED)
    monkeypatch.setattr("disguise_app.vault.store.LOCK_S", 0.2)
    begun = time.monotonic()
    with pytest.raises(CannotSave) as caught:
        shared.vault().append_tape([TapeLine("a", "1 = 1")])
    assert caught.value.reason == "busy"
    assert time.monotonic() - begun < 10
    os.kill(process[0], signal.SIGCONT)
    assert answer(process) == "done"
    shared.vault().append_tape([TapeLine("a", "1 = 1")])
    assert shared.tape() == ["1 = 1"]
