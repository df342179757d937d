"""Nothing leaves the panel by a clipboard, X11's selection or a drag; what others have put there can be pasted in."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator

import pytest

from disguise_app.panel.widgets.field import MOST_PASTED
from tests.end2end.calculator import ROOT, Calculator
from tests.end2end.diary import NUMBER, PAGE
from tests.end2end.panel import Panel
from tests.end2end.patience import holds

SECRET = "Walk to Ada"
NEVER_OURS = ("CLIPBOARD", "XdndSelection")
SELECTIONS = ("CLIPBOARD", "PRIMARY", "SECONDARY")
KEYS_OUT = ("Ctrl+c", "Ctrl+x", "Ctrl+Insert", "Shift+Delete", "Menu", "Shift+F10")


@contextlib.contextmanager
def others_text(calculator: Calculator, text: str) -> Iterator[None]:
    """Let another program offer a text."""
    file = calculator.login.home / "letter.txt"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "tests.end2end.other_clipboard", str(file)]
    program = subprocess.Popen(command, env=calculator.environment, cwd=ROOT)
    try:
        assert holds(lambda: calculator.screen.selection_owner("CLIPBOARD") != 0, 20)
        yield
    finally:
        program.kill()
        program.wait()


@pytest.fixture
def panel(calculator: Calculator) -> Panel:
    panel = calculator.make_plan(NUMBER).go(PAGE).begin()
    calculator.keys.type(SECRET)
    assert panel.shows(SECRET)
    return panel


def test_nothing_goes_out(calculator: Calculator, panel: Panel) -> None:
    keys, screen = calculator.keys, calculator.screen
    windows = len(screen.windows())
    for key in KEYS_OUT:
        keys.press("Ctrl+a")
        keys.press(key)
    keys.press("Ctrl+a")
    field = panel.focused()
    assert field is not None
    x, y, width, height = panel.place(field)
    keys.drag((x + 30, y + height // 2), (x + width // 2, y + height // 2), (x - 150, y + 200))
    keys.click(x + 40, y + height // 2)
    keys.click(x + 40, y + height // 2)
    # By now everything that was asked for has been answered: the panel takes keys again.
    keys.press("End")
    keys.type(" now")
    assert panel.shows(f"{SECRET} now")
    assert {name: screen.selection_owner(name) for name in NEVER_OURS} == dict.fromkeys(NEVER_OURS, 0)
    # Selecting text makes Qt the owner of X11's selection, but of an empty one.
    assert {name: screen.clipboard(selection=name) for name in SELECTIONS} == dict.fromkeys(SELECTIONS, "")
    assert len(screen.windows()) == windows
    panel.esc()


def test_paste_comes_in_as_plain_words(calculator: Calculator, panel: Panel) -> None:
    with others_text(calculator, " at two, with bread & <b>salt</b>"):
        calculator.keys.press("Ctrl+v")
        assert panel.shows(f"{SECRET} at two, with bread & <b>salt</b>")
        panel.esc()


def test_a_pasted_novel_is_cut_calmly_and_what_comes_after_it_is_kept(calculator: Calculator, panel: Panel) -> None:
    novel = ("Call me Ishmael. Some years ago, never mind how long. " * 20_000)[: 1024 * 1024]
    with others_text(calculator, novel):
        calculator.keys.press("Ctrl+v")
        assert panel.shows("The rest was left out", 20)
        calculator.keys.press("Enter")
        panel.add("Stay with Ben")
        panel.esc()
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER).go(PAGE)
    assert panel.shows("Stay with Ben")
    panel.choose(f"{SECRET}Call me")
    assert panel.shows((SECRET + novel)[:MOST_PASTED])
    assert (SECRET + novel)[: MOST_PASTED + 1] not in panel.says()
