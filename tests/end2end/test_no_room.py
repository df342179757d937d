"""No room for the plan: a full or read-only disk, and a plan that fills its place. Told calmly, and nothing is lost."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.calculator import HOLD_S, ROOT, Calculator
from tests.end2end.panel import Panel
from tests.end2end.patience import holds
from workshop.desktop import Login

# What takes a quarter of this on a quiet machine takes longer where others work too.
pytestmark = pytest.mark.timeout(300)

NUMBER = "48291735"
UNSAVED = "Not saved yet"

# Fills the plan that a number opens with steps of random text, up to a share of its place.
_FILL = """
import base64, os, sys
from dataclasses import replace
from disguise_app.outside import places
from disguise_app.plan import codec
from disguise_app.plan.model import Step
from disguise_app.vault.vault import Vault
opened = Vault(folder=places.data_folder()).open(bytearray(sys.argv[1].encode()))
plan, wanted = codec.decode(opened.content), float(sys.argv[2])
while opened.used() < wanted:
    left = int((wanted - opened.used()) * 65480)
    text = base64.b64encode(os.urandom(min(6000, max(30, left)))).decode()
    steps = (*plan.steps, Step(f"Long {len(plan.steps)} {text}", id=os.urandom(8).hex()))
    plan = replace(plan, steps=steps)
    opened.save(codec.encode(plan))
"""


def _fill(calculator: Calculator, share: float) -> None:
    command = [sys.executable, "-c", _FILL, NUMBER, str(share)]
    subprocess.run(command, env=calculator.environment, cwd=ROOT, check=True)


def _is_unsaved(panel: Panel) -> bool:
    return any(node.name == UNSAVED and node.is_showing for node in panel.nodes())


def _keeps(calculator: Calculator, text: str) -> bool:
    """Tell whether a text is on the disk: the panel is killed without a warning, and the plan opened again."""
    calculator.panel.kill()
    calculator.panel.wait_gone()
    calculator.wait_warm()
    return calculator.open_plan(NUMBER).go("Escape plan").shows(text)


def test_what_was_typed_on_a_full_disk_is_saved_when_there_is_room_again(calculator: Calculator) -> None:
    panel = calculator.make_plan(NUMBER).go("Escape plan").add("Walk to Ada")
    assert holds(lambda: not _is_unsaved(panel), 20)
    # A limit for each file is a full disk that needs no rights to make.
    _soft, hard = resource.prlimit(panel.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(panel.pid, resource.RLIMIT_FSIZE, (4096, hard))
    panel.add("Ring Ben")
    assert panel.shows("The disk is full. What you typed stays here", 20)
    assert _is_unsaved(panel)
    assert panel.add("Pack at noon").shows("Ring Ben")
    resource.prlimit(panel.pid, resource.RLIMIT_FSIZE, (hard, hard))
    assert holds(lambda: not _is_unsaved(panel), 20)
    assert "The disk is full" not in panel.says()
    assert _keeps(calculator, "Pack at noon")
    for words in ("Walk to Ada", "Ring Ben"):
        assert words in calculator.panel.says()


@pytest.mark.slow
def test_a_plan_that_fills_its_place_is_told_and_takes_more_once_something_is_shorter(calculator: Calculator) -> None:
    calculator.make_plan(NUMBER).esc()
    _fill(calculator, 0.79)
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER).go("Escape plan")
    assert "nearly full" not in panel.says()
    panel.esc()
    _fill(calculator, 0.998)
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER).go("Escape plan")
    assert panel.shows("The plan is nearly full. Nothing is lost.")
    panel.begin()
    calculator.keys.type("qzjxkvwpyhgtbmfdlrcnsaoeiu" * 12, pace_s=0)
    calculator.keys.press("Enter")
    assert panel.shows("The plan has become too large. All that was saved before is safe.", 20)
    assert _is_unsaved(panel)
    panel.walk("Up", "Long")
    calculator.keys.press("Delete")
    assert holds(lambda: not _is_unsaved(panel), 20)
    assert "too large" not in panel.says()
    assert _keeps(calculator, "qzjxkvwpyhgtbmfdlrcnsaoeiu")


def _run(*command: str) -> None:
    subprocess.run(command, capture_output=True, check=True)


@pytest.mark.slow
@pytest.mark.parametrize("state", ["full", "read-only"])
def test_a_disk_that_takes_nothing_more(small_disk: Path, login: Login, state: str) -> None:
    calculator = Calculator(login)
    filler = small_disk / "filler"
    try:
        panel = calculator.start().make_plan(NUMBER).go("Escape plan").add("Walk to Ada")
        assert holds(lambda: not _is_unsaved(panel), 20)
        if state == "full":
            filler.write_bytes(bytes(shutil.disk_usage(small_disk).free))
        else:
            _run("mount", "-o", "remount,ro", str(small_disk))
        panel.add("Ring Ben")
        said = {"full": "The disk is full", "read-only": "The computer does not allow saving right now"}[state]
        assert panel.shows(said, 20)
        filler.unlink() if state == "full" else _run("mount", "-o", "remount,rw", str(small_disk))
        assert holds(lambda: not _is_unsaved(panel), 20)
        assert _keeps(calculator, "Ring Ben")
    finally:
        calculator.end()


@pytest.mark.slow
@pytest.mark.parametrize("state", ["full", "read-only"])
def test_set_up_says_first_that_nothing_can_be_kept(small_disk: Path, login: Login, state: str) -> None:
    if state == "full":
        (small_disk / "filler").write_bytes(bytes(shutil.disk_usage(small_disk).free))
    else:
        _run("mount", "-o", "remount,ro", str(small_disk))
    calculator = Calculator(login)
    try:
        calculator.start()
        calculator.type(f"12*4.75={NUMBER}-{NUMBER}")
        calculator.keys.hold("equal", HOLD_S)
        panel = calculator.panel.wait()
        assert panel.shows("so a plan cannot be kept")
        assert not calculator.state_file.exists()
        calculator.keys.press("Enter")
        assert panel.shows("nothing was changed", 20)
        panel.esc()
        assert holds(lambda: calculator.tape() == ["12 × 4.75 = 57"], 10)
    finally:
        calculator.end()
