"""Days on which something is broken: the calculator works on, and nothing that was kept is overwritten."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.end2end.calculator import Calculator
from tests.end2end.patience import holds
from workshop.desktop import Login

NUMBER = "48291735"
SIZE = 1179768


def _works(calculator: Calculator) -> bool:
    calculator.keys.press("Esc")
    calculator.type("12*4.75=")
    return calculator.shows("57")


def _made_with_plan(calculator: Calculator) -> bytes:
    calculator.make_plan(NUMBER).esc()
    calculator.quit()
    content = calculator.state_file.read_bytes()
    assert len(content) == SIZE
    return content


@pytest.mark.parametrize("damage", ["truncated", "longer", "empty", "noise"])
def test_a_damaged_file_is_left_alone(calculator: Calculator, damage: str) -> None:
    content = _made_with_plan(calculator)
    noise = bytes((byte * 7 + 13) % 256 for byte in content)
    damaged = {"truncated": content[:9000], "longer": content + b"\0", "empty": b"", "noise": noise}[damage]
    calculator.state_file.write_bytes(damaged)
    calculator.start()
    assert _works(calculator)
    calculator.type(f"{NUMBER}=")
    assert calculator.nothing_opens()
    calculator.quit()
    assert calculator.state_file.read_bytes() == damaged


def test_a_file_that_came_back_whole_opens_again(calculator: Calculator) -> None:
    content = _made_with_plan(calculator)
    calculator.state_file.write_bytes(content[:9000])
    calculator.start()
    assert _works(calculator)
    calculator.state_file.write_bytes(content)
    calculator.keys.press("Esc")
    calculator.open_plan(NUMBER).esc()


def test_a_folder_in_the_files_place_harms_nothing(login: Login) -> None:
    calculator = Calculator(login)
    calculator.state_file.mkdir(parents=True)
    try:
        calculator.start()
        assert _works(calculator)
        assert calculator.state_file.is_dir()
    finally:
        calculator.end()


@pytest.fixture
def without_keyring() -> Iterator[Login]:
    with Login(keyring=False) as login:
        yield login


def test_without_a_keyring_the_key_lies_in_a_file_of_this_login(without_keyring: Login) -> None:
    calculator = Calculator(without_keyring)
    key = calculator.state_file.with_name("tape.key")
    try:
        calculator.start()
        assert _works(calculator)
        assert holds(calculator.state_file.exists, 10)
        assert key.stat().st_mode & 0o777 == 0o600
        calculator.keys.press("Esc")
        calculator.make_plan(NUMBER).esc()
        calculator.wait_warm()
        calculator.open_plan(NUMBER).esc()
    finally:
        calculator.end()


def test_a_key_that_is_gone_leaves_the_file_as_it_is(login: Login) -> None:
    calculator = Calculator(login)
    calculator.start()
    content = _made_with_plan(calculator)
    calculator.start()
    assert not calculator.has_mark()
    calculator.quit()
    content = calculator.state_file.read_bytes()
    login.end()
    for kept in (login.home / ".local/share/keyrings").glob("*"):
        kept.unlink()
    login.begin()
    calculator.start()
    try:
        assert _works(calculator)
        assert holds(calculator.has_mark, 20)
        calculator.quit()
        assert calculator.state_file.read_bytes() == content
    finally:
        calculator.end()
