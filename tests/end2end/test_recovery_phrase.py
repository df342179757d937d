"""The recovery phrase: shown once, typed back, and enough with the file on another login; then life without it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.end2end.calculator import HOLD_S, Calculator
from tests.end2end.number_tasks import NumberTasks
from tests.end2end.panel import Panel
from tests.end2end.patience import holds
from workshop.desktop import Login

NUMBER, OTHER = "48291735", "59301846"


@pytest.fixture
def elsewhere() -> Iterator[Login]:
    """Another machine: a home, a session and a keyring that have nothing of the first."""
    with Login() as login:
        yield login


def _hold(calculator: Calculator, number: str) -> Panel:
    """Do what makes a plan, up to the first page of set-up."""
    calculator.wait_warm()
    calculator.keys.press("Esc")
    calculator.type(f"{number}-{number}")
    calculator.keys.hold("equal", HOLD_S)
    return calculator.panel.wait()


def _forget_key(login: Login) -> None:
    """Take the keyring away, as a new installation does."""
    login.end()
    shutil.rmtree(login.home / ".local/share/keyrings")
    login.begin()


def test_file_phrase_and_number_open_the_plan_elsewhere_and_without_the_phrase_nothing_is_lost(
    calculator: Calculator, elsewhere: Login
) -> None:
    panel = calculator.make_plan(NUMBER)
    panel.go("Escape plan").add("Walk to Ada")
    phrase = NumberTasks(calculator, panel).make_phrase()
    panel.esc()
    calculator.quit()

    there = Calculator(elsewhere)
    there.state_file.parent.mkdir(parents=True)
    shutil.copy(calculator.state_file, there.state_file)
    file = there.state_file.read_bytes()
    try:
        there.start()
        panel = _hold(there, NUMBER)
        assert panel.shows("The key may be lost")
        assert there.state_file.read_bytes() == file
        there.keys.type("apple bread cloud dance early fancy")
        there.keys.press("Enter")
        assert panel.shows("The words do not fit", 20)
        assert there.state_file.read_bytes() == file
        for _each in "apple bread cloud dance early fancy":
            there.keys.press("Backspace")
        there.keys.type(phrase.upper().replace(" ", "  "))
        there.keys.press("Enter")
        assert panel.shows("Overview", 20)
        assert panel.go("Escape plan").shows("Walk to Ada")
        panel.add("Take the early bus")
        panel.esc()
        there.wait_warm()
        assert there.open_plan(NUMBER).go("Escape plan").shows("Take the early bus")
        there.panel.esc()
        there.quit()

        _forget_key(elsewhere)
        there.start()
        kept = there.state_file.read_bytes()
        panel = _hold(there, OTHER)
        panel.choose("Start over")
        assert panel.shows("The old file is kept")
        there.keys.press("Enter")
        assert there.state_file.read_bytes() == kept
        panel.choose("Start over")
        assert panel.shows("Not now")
        panel.choose("Start over")
        assert panel.shows("Before you start", 20)
        assert there.state_file.with_name("tape.old").read_bytes() == kept
        panel.esc()
        assert there.takes_as_arithmetic(NUMBER)
        there.make_plan(OTHER).go("Escape plan").add("A new beginning")
        there.panel.esc()
        assert there.state_file.with_name("tape.old").read_bytes() == kept
        assert holds(lambda: there.state_file.read_bytes() != kept, 5)
    finally:
        there.end()
