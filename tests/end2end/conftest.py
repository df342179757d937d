"""A login and a calculator for each end-to-end test; both end with it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end import memory
from tests.end2end.calculator import Calculator
from workshop.desktop import Login, SecondScreen


@pytest.fixture(scope="session")
def may_look() -> None:
    """Search memory, or say at the end of the run that it was not searched, and why."""
    try:
        memory.holders([], [])
    except memory.CannotLook as refused:
        pytest.skip(f"MEMORY WAS NOT SEARCHED: {refused}")


@pytest.fixture
def login() -> Iterator[Login]:
    with Login() as login:
        yield login


@pytest.fixture
def calculator(login: Login) -> Iterator[Calculator]:
    calculator = Calculator(login)
    try:
        yield calculator.start()
    finally:
        calculator.end()


@pytest.fixture
def other(login: Login, calculator: Calculator) -> Iterator[Calculator]:
    """Start a second calculator of the same login, with a keyboard and a screen of its own, so both have the focus."""
    with SecondScreen(login.environment) as screen:
        other = Calculator(login, display=screen.environment["DISPLAY"])
        try:
            yield other.start()
        finally:
            other.end()


@pytest.fixture
def small_disk(login: Login) -> Iterator[Path]:
    """Give the data folder a disk of its own, of four MiB, where the tests may mount one."""
    folder = Path(login.environment["XDG_DATA_HOME"]) / "tape-calculator"
    folder.mkdir(parents=True)
    mount = shutil.which("mount")
    if mount is None or not _tries(mount, "-t", "tmpfs", "-o", "size=4m,mode=700", "tmpfs", str(folder)):
        pytest.skip("no disk may be mounted here")
    yield folder
    _tries("umount", "-l", str(folder))


def _tries(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
