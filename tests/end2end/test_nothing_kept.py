"""Nobody brings a number back: not by undo, Ans, repeating, recalling, saving the tape, a screen reader or a restart.

For a wrong number and for the right one, in the real program. While a number stands in the display it can be copied,
as on any calculator.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from disguise_app.plan import codec
from disguise_app.plan.model import Plan
from tests.end2end.calculator import Calculator
from tests.end2end.patience import holds

NUMBER, WRONG = "6135948207", "6135948208"
# What somebody tries who wants the last entry back, key after key.
TRIES = (
    ("undo", ("Ctrl+z",)),
    ("undo far", ("Ctrl+z",) * 8),
    ("redo", ("Ctrl+z", "Ctrl+z", "Ctrl+Shift+z")),
    ("the tape's last line", ("Up",)),
    ("the tape's lines", ("Up", "Up", "Up", "Enter")),
    ("memory", ("Ctrl+r",)),
    ("equals again", ("Enter",)),
    ("equals twice", ("Enter", "Enter")),
    ("backspace", ("Backspace",) * 3),
    ("the sign", ("F9",)),
)
TYPED = ("ans=", "ans+0=", "+0=", "*1=", "-1+1=")


def _has_number(text: str) -> bool:
    """Tell whether a text shows all but the last digit of the numbers, in any grouping, a line at a time."""
    return any(NUMBER[:-1] in re.sub(r"\D", "", line) for line in text.splitlines())


def _enter(calculator: Calculator, entry: str) -> None:
    """Type the entry and tap `=`; where it opens the plan, leave it."""
    calculator.wait_warm()
    calculator.keys.press("Esc")
    calculator.type(f"{entry}=")
    if entry == NUMBER:
        calculator.panel.wait().esc()
    else:
        assert calculator.shows("0" if "-" in entry else entry)
        assert calculator.nothing_opens(1.0)
        calculator.keys.press("Esc")
    assert calculator.shows("0")


@pytest.fixture
def ready(calculator: Calculator) -> Calculator:
    """Have a plan, a line on the tape and an answer, so that there is something to bring back."""
    calculator.put_plan(NUMBER, codec.encode(Plan()))
    calculator.type("12*4.75=")
    assert calculator.shows("57")
    return calculator


@pytest.mark.parametrize("entry", [WRONG, NUMBER, f"{WRONG}-{WRONG}"], ids=["wrong", "right", "doubled"])
def test_nothing_brings_a_number_back(ready: Calculator, entry: str, tmp_path: Path) -> None:
    _enter(ready, entry)
    for name, keys in TRIES:
        for key in keys:
            ready.keys.press(key)
            assert not _has_number(ready.display()), name
        ready.keys.press("Esc")
    for text in TYPED:
        ready.type(text)
        assert not _has_number(ready.display()), text
        ready.keys.press("Esc")
    ready.type("ans=")
    ready.keys.press("Ctrl+Shift+c")
    assert not _has_number(ready.screen.clipboard())
    assert not _has_number("\n".join(ready.tape()))
    assert not _has_number(ready.says())
    assert not _has_number(_saved_tape(ready, tmp_path / "tape.txt"))
    ready.quit()
    ready.start()
    assert holds(lambda: "12 × 4.75 = 57" in ready.tape(), 20)
    assert not _has_number(ready.says())


def _saved_tape(calculator: Calculator, path: Path) -> str:
    """Save the tape as text through the program's own dialog."""
    window = calculator.screen.active()
    calculator.keys.press("Ctrl+s")
    assert holds(lambda: calculator.screen.active() not in (0, window), 20)
    calculator.keys.press("Ctrl+a")
    calculator.keys.type(str(path))
    calculator.keys.press("Enter")
    assert holds(path.exists, 20), "the tape was not saved"
    assert holds(lambda: "57" in path.read_text(), 20)
    return path.read_text()
