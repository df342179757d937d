"""The erase number: made on its careful page, typed as any number, and then there is nothing that ever was."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from tests.end2end.calculator import ROOT, Calculator
from tests.end2end.number_tasks import NumberTasks
from tests.end2end.patience import holds
from tests.end2end.screen import Screen
from workshop.desktop import Login

# What takes a quarter of this on a quiet machine takes longer where others work too.
pytestmark = pytest.mark.timeout(300)

NUMBER, ERASE = "48291735", "6105928437"

# Run in the person's own login: what the key is, and whether these words give one back.
_KEY = """
from disguise_app.outside import places
from disguise_app.vault.key_places import KeyPlaces
print(KeyPlaces(places.data_folder()).in_keyring().keys[0].hex())
"""
_PHRASE = """
import sys
from disguise_app.outside import places
from disguise_app.vault.errors import WrongPhrase
from disguise_app.vault.vault import Vault
try:
    Vault(folder=places.data_folder()).recover(sys.argv[1])
except WrongPhrase:
    print("wrong")
"""


def _ask(calculator: Calculator, script: str, *words: str) -> str:
    command = [sys.executable, "-c", script, *words]
    run = subprocess.run(command, env=calculator.environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return run.stdout.strip()


class _Watch:
    """Looks at the whole screen all the time, and keeps every window that was ever on it."""

    def __init__(self, calculator: Calculator) -> None:
        self._display = calculator.environment["DISPLAY"]
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self.windows: set[tuple[int, str]] = set()
        self.looks = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _what: object, _where: TracebackType | None) -> None:
        self._is_over.set()
        self._thread.join()

    def _look(self) -> None:
        screen = Screen(self._display)
        while not self._is_over.is_set():
            self.windows |= {(window.number, window.title) for window in screen.windows()}
            self.looks += 1
        screen.close()


def _make_erase(calculator: Calculator) -> None:
    """Make the erase number in the open plan, with one refused first."""
    panel = calculator.panel
    tasks = NumberTasks(calculator, panel).begin("Erase number")
    assert panel.shows("Erasing destroys proof")
    assert panel.shows("Make notes instead")
    panel.stand_on("The number that opens this plan")
    calculator.keys.type(NUMBER)
    assert tasks.refused("48291736", "too much like the number")
    assert tasks.given(ERASE)
    panel.esc()


def _type_it(calculator: Calculator, as_wrong: bytes) -> None:
    """Type the erase number; nothing but the calculator is ever seen, and in the end what a wrong number leaves."""
    calculator.wait_warm()
    window = calculator.window
    with _Watch(calculator) as watch:
        assert calculator.takes_as_arithmetic(ERASE)
        assert holds(lambda: calculator.screen.pixels() == as_wrong, 10)
    assert window is not None
    assert watch.windows == {(window.number, window.title)}
    assert watch.looks > 20


def test_the_erase_number_leaves_nothing_and_the_screen_shows_arithmetic(
    calculator: Calculator, other: Calculator
) -> None:
    calculator.type("12*4.75=")
    panel = calculator.make_plan(NUMBER, places=2)
    panel.go("Escape plan").add("Walk to Ada")
    phrase = NumberTasks(calculator, panel).make_phrase()
    panel.esc()
    assert calculator.takes_as_arithmetic(ERASE)
    as_wrong = calculator.screen.pixels()
    calculator.wait_warm()
    calculator.open_plan(NUMBER)
    _make_erase(calculator)
    key, size = _ask(calculator, _KEY), calculator.state_file.stat().st_size
    # The other calculator has the same plan open, with its own keyboard, all the time.
    other.wait_warm()
    open_too = other.open_plan(NUMBER).go("Escape plan")
    _type_it(calculator, as_wrong)

    open_too.add("Stay with Ben")
    assert open_too.shows("can no longer be saved", 20)
    open_too.esc()
    assert _ask(calculator, _KEY) != key
    assert calculator.state_file.stat().st_size == size
    assert {path.name for path in calculator.state_file.parent.iterdir()} == {"tape", "tape.lock"}
    for number in (NUMBER, ERASE):
        assert calculator.takes_as_arithmetic(number)
    assert _ask(calculator, _PHRASE, phrase) == "wrong"
    assert holds(lambda: "12 × 4.75 = 57" in calculator.tape(), 10)


@pytest.mark.slow
def test_it_works_on_a_full_disk_too(login: Login, small_disk: Path) -> None:
    calculator = Calculator(login)
    try:
        calculator.start().make_plan(NUMBER, places=2).go("Escape plan").add("Walk to Ada")
        _make_erase(calculator)
        filler = small_disk / "filler"
        filler.write_bytes(bytes(shutil.disk_usage(small_disk).free))
        before = calculator.state_file.read_bytes()
        for number in (ERASE, NUMBER, ERASE):
            assert calculator.takes_as_arithmetic(number)
        assert calculator.state_file.read_bytes() != before
    finally:
        calculator.end()
