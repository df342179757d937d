"""A wrong number beside a plan and any number on an empty install: the same system calls, no write, the same time."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from tests.attack.tracing import IS_POSSIBLE, VARYING, trace
from tests.vault.keyrings import NOTES, OTHER_NUMBER, WRONG_NUMBER, FakeKeyring, Install, number

ROUNDS = 60
WRITING = {"write", "rename", "mkdir", "unlink", "flock", "fsync", "ftruncate"}


@pytest.fixture
def empty(tmp_path: Path) -> Install:
    return Install(tmp_path / "empty", FakeKeyring()).with_room()


@pytest.fixture
def full(tmp_path: Path) -> Install:
    install = Install(tmp_path / "full", FakeKeyring()).with_plan()
    opened = install.vault().open(number())
    assert opened is not None
    opened.create_other(number(OTHER_NUMBER), NOTES)
    opened.confirm_phrase(" ".join(opened.make_phrase()))
    return install


def _typed(install: Install) -> Callable[[], bytes]:
    vault = install.vault()
    vault.warm()
    return lambda: repr(vault.open(number(WRONG_NUMBER))).encode()


@pytest.mark.skipif(not IS_POSSIBLE, reason="needs Linux on x86-64")
def test_a_wrong_number_makes_the_system_calls_of_an_empty_install_and_no_write(empty: Install, full: Install) -> None:
    calls = []
    for install in (empty, full):
        before = install.data()
        run = trace(_typed(install))
        assert run.said == b"None"
        assert install.data() == before
        calls.append([call.name for call in run.calls if call.name not in VARYING])
    assert calls[0] == calls[1]
    assert calls[0]
    assert not WRITING & set(calls[0])


def test_a_wrong_number_takes_the_time_of_an_empty_install(empty: Install, full: Install) -> None:
    """Mann-Whitney's U over interleaved runs; a difference that a person could use would be far beyond this."""
    works = [_typed(empty), _typed(full)]
    times: list[list[float]] = [[], []]
    for step in range(ROUNDS):
        for at in (0, 1) if step % 2 else (1, 0):
            begun = perf_counter()
            works[at]()
            times[at].append(perf_counter() - begun)
    wins = sum((one > other) + 0.5 * (one == other) for one in times[0] for other in times[1])
    mean, spread = ROUNDS**2 / 2, (ROUNDS**2 * (2 * ROUNDS + 1) / 12) ** 0.5
    assert abs(wins - mean) < 5 * spread
