"""A keyring that is locked, hangs, fails or holds another key: nothing is written, nobody is asked, and it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.end2end.calculator import HOLD_S, Calculator
from tests.end2end.ear import Ear
from tests.end2end.key_store import KeyStore, Prompts
from tests.end2end.patience import holds
from workshop.desktop import Login, SecondScreen

# What takes a quarter of this on a quiet machine takes longer where others work too.
pytestmark = pytest.mark.timeout(300)

NUMBER = "48291735"
OTHER_KEY = "ab" * 32


@pytest.fixture
def kept(login: Login) -> Iterator[tuple[Calculator, KeyStore]]:
    """Give a closed calculator with a plan of one step in it, and its keyring."""
    calculator = Calculator(login)
    try:
        calculator.start().make_plan(NUMBER).go("Escape plan").add("Walk to Ada").esc()
        calculator.quit()
        yield calculator, KeyStore(login)
    finally:
        calculator.end()


def _is_shut(calculator: Calculator) -> bool:
    """Tell whether the calculator calculates, says that the tape is shut, and the number is a number."""
    assert holds(calculator.has_mark, 20)
    calculator.type("12*4.75=")
    assert calculator.shows("57")
    return calculator.takes_as_arithmetic(NUMBER)


def _opens(calculator: Calculator) -> bool:
    calculator.wait_warm()
    calculator.keys.press("Esc")
    panel = calculator.open_plan(NUMBER).go("Escape plan")
    is_there = panel.shows("Walk to Ada")
    panel.esc()
    return is_there


def _put_question_away(calculator: Calculator) -> None:
    """Put the system's question away, where this system has a program that shows one."""

    def is_shown() -> bool:
        return any(window.pid not in calculator.processes() for window in calculator.screen.windows())

    def is_gone() -> bool:
        if is_shown():
            calculator.keys.press("Esc")
        return not is_shown() and calculator.is_active()

    holds(is_shown, 5)
    assert holds(is_gone, 20)


def _press_mark_of_units(calculator: Calculator) -> None:
    """Come to the mark by Tab in Units, press it by the space bar, and put the system's question away."""
    with Prompts(calculator.login) as prompts:
        calculator.keys.press("Alt+3")
        Ear(calculator).stand_on("Tape is locked", "push button")
        assert prompts.count() == 0
        calculator.keys.press("Space")
        assert holds(lambda: prompts.count() > 0, 20)
    _put_question_away(calculator)
    calculator.keys.press("Alt+1")


def test_a_locked_keyring_is_told_and_only_a_press_of_the_mark_asks(kept: tuple[Calculator, KeyStore]) -> None:
    calculator, store = kept
    file = calculator.state_file.read_bytes()
    store.lock()
    with Prompts(calculator.login) as prompts:
        calculator.start()
        assert _is_shut(calculator)
        calculator.wait_warm()
        calculator.keys.press("Esc")
        calculator.type(f"{NUMBER}-{NUMBER}")
        calculator.keys.hold("equal", HOLD_S)
        assert calculator.panel.wait().shows("The key store of this login is locked")
        calculator.panel.esc()
        assert prompts.has_heard()
        assert prompts.count() == 0
        assert calculator.state_file.read_bytes() == file
        calculator.wait_warm()
        calculator.click_mark()
        assert holds(lambda: prompts.count() > 0, 20)
    _put_question_away(calculator)
    _press_mark_of_units(calculator)
    store.unlock()
    assert _opens(calculator)
    assert holds(lambda: not calculator.has_mark(), 20)


def _plant(store: KeyStore) -> None:
    store.plant(OTHER_KEY)


SHUT = {"hanging": KeyStore.hang, "failing": KeyStore.fail, "another key": _plant}


@pytest.mark.slow
@pytest.mark.parametrize("state", SHUT)
def test_a_keyring_that_gives_no_key_changes_nothing(kept: tuple[Calculator, KeyStore], state: str) -> None:
    calculator, store = kept
    file = calculator.state_file.read_bytes()
    key = store.key()
    shut: Callable[[KeyStore], None] = SHUT[state]
    shut(store)
    calculator.start()
    assert _is_shut(calculator)
    calculator.quit()
    assert calculator.state_file.read_bytes() == file
    assert {path.name for path in calculator.state_file.parent.iterdir()} == {"tape", "tape.lock"}
    if state == "hanging":
        store.go_on()
    elif state == "failing":
        store.come_back()
    else:
        store.plant(key)
    calculator.start()
    assert _opens(calculator)


@pytest.mark.slow
def test_a_foreign_key_file_is_passed_over(kept: tuple[Calculator, KeyStore]) -> None:
    calculator, _store = kept
    planted = calculator.state_file.with_name("tape.key")
    planted.write_text(OTHER_KEY)
    calculator.start()
    assert _opens(calculator)
    assert not calculator.has_mark()
    assert planted.read_text() == OTHER_KEY


@pytest.mark.slow
def test_an_older_copy_that_is_put_back_opens_with_what_it_held(kept: tuple[Calculator, KeyStore]) -> None:
    calculator, _store = kept
    older = calculator.state_file.read_bytes()
    calculator.start()
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER).go("Escape plan").add("Ring Ben")
    calculator.state_file.write_bytes(older)
    panel.add("Pack at noon")
    assert holds(lambda: calculator.state_file.read_bytes() != older, 20)
    panel.esc()
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER).go("Escape plan")
    for words in ("Walk to Ada", "Ring Ben", "Pack at noon"):
        assert panel.shows(words)
    panel.esc()
    calculator.quit()
    calculator.state_file.write_bytes(older)
    calculator.start()
    assert _opens(calculator)


@pytest.mark.slow
def test_another_user_who_has_the_file_changes_nothing_in_it(kept: tuple[Calculator, KeyStore]) -> None:
    calculator, _store = kept
    file = calculator.state_file.read_bytes()
    with Login() as stranger, SecondScreen(stranger.environment) as screen:
        stranger.environment["XDG_DATA_HOME"] = calculator.environment["XDG_DATA_HOME"]
        theirs = Calculator(stranger, display=screen.environment["DISPLAY"])
        try:
            assert _is_shut(theirs.start())
            theirs.quit()
        finally:
            theirs.end()
    assert calculator.state_file.read_bytes() == file
    calculator.start()
    assert _opens(calculator)


@pytest.mark.slow
def test_where_the_keyring_is_always_locked_the_key_can_lie_in_a_file(login: Login) -> None:
    KeyStore(login).lock()
    calculator = Calculator(login)
    try:
        calculator.start()
        assert holds(calculator.has_mark, 20)
        assert not calculator.state_file.exists()
        calculator.type(f"{NUMBER}-{NUMBER}")
        calculator.keys.hold("equal", HOLD_S)
        panel = calculator.panel.wait()
        assert panel.shows("click “Tape is locked”")
        panel.choose("Keep the key in a file")
        assert panel.shows("anyone who can read your files can then try numbers")
        panel.choose("Keep it in a file")
        assert panel.shows("The key lies in a file of this login", 20)
        assert calculator.state_file.with_name("tape.key").stat().st_mode & 0o777 == 0o600
        if panel.shows("All places for plans are taken", 0):
            pytest.skip("one new file in 64 has no place left")
        panel.stand_on("Make my plan").pass_set_up()
        panel.go("Escape plan").add("Walk to Ada").esc()
        assert _opens(calculator)
        assert holds(lambda: not calculator.has_mark(), 20)
    finally:
        calculator.end()
