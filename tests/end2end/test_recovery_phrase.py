"""The recovery phrase: shown once, typed back, and enough with the file on another login; then life without it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.end2end.calculator import HOLD_S, Calculator
from tests.end2end.number_tasks import NumberTasks
from tests.end2end.panel import Panel
from tests.end2end.patience import holds
from workshop.desktop import Login, SecondScreen

# What takes a quarter of this on a quiet machine takes longer where others work too.
pytestmark = pytest.mark.timeout(300)

NUMBER, OTHER = "48291735", "59301846"
WRONG_WORDS = "apple bread cloud dance early fancy"


@pytest.fixture
def there() -> Iterator[Calculator]:
    """Give another machine: a screen, a home, a session and a keyring that have nothing of the first."""
    with Login() as login, SecondScreen(login.environment) as screen:
        calculator = Calculator(login, display=screen.environment["DISPLAY"])
        try:
            yield calculator
        finally:
            calculator.end()


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


def _copy(calculator: Calculator, there: Calculator) -> bytes:
    there.state_file.parent.mkdir(parents=True)
    shutil.copy(calculator.state_file, there.state_file)
    return there.state_file.read_bytes()


def test_file_phrase_and_number_open_the_plan_on_another_machine(calculator: Calculator, there: Calculator) -> None:
    panel = calculator.make_plan(NUMBER)
    panel.go("Escape plan").add("Walk to Ada")
    phrase = NumberTasks(calculator, panel).make_phrase()
    panel.esc()
    calculator.quit()
    file = _copy(calculator, there)
    panel = _hold(there.start(), NUMBER)
    assert panel.shows("The key may be lost")
    there.keys.type(WRONG_WORDS)
    there.keys.press("Enter")
    assert panel.shows("The words do not fit", 20)
    assert there.state_file.read_bytes() == file
    for _each in WRONG_WORDS:
        there.keys.press("Backspace")
    there.keys.type(phrase.upper().replace(" ", "  "))
    there.keys.press("Enter")
    assert panel.shows("Overview", 20)
    assert panel.go("Escape plan").shows("Walk to Ada")
    panel.add("Take the early bus").esc()
    there.wait_warm()
    assert there.open_plan(NUMBER).go("Escape plan").shows("Take the early bus")


@pytest.mark.slow
def test_starting_over_keeps_the_old_file_aside(login: Login) -> None:
    calculator = Calculator(login)
    try:
        _lose_the_key_and_start_over(calculator.start())
    finally:
        calculator.end()


def _lose_the_key_and_start_over(calculator: Calculator) -> None:
    calculator.make_plan(NUMBER).go("Escape plan").add("Walk to Ada").esc()
    calculator.quit()
    _forget_key(calculator.login)
    calculator.start()
    file = calculator.state_file
    old = file.read_bytes()
    panel = _hold(calculator, OTHER)
    panel.choose("Start over")
    assert panel.shows("The old file is kept")
    # The harmless answer has the focus.
    calculator.keys.press("Enter")
    assert holds(lambda: "The old file is kept" not in panel.says(), 20), "the question stays"
    assert holds(lambda: (node := panel.focused()) is not None and node.name == "Start over", 20)
    assert file.read_bytes() == old
    panel.choose("Start over")
    assert panel.shows("Not now")
    panel.choose("Start over")
    assert panel.shows("Before you start", 20)
    panel.esc()
    assert calculator.takes_as_arithmetic(NUMBER)
    calculator.make_plan(OTHER).go("Escape plan").add("A new beginning").esc()
    assert file.with_name("tape.old").read_bytes() == old
    assert file.read_bytes() != old
