"""The calculator by keyboard alone, in the real window: what is typed, what stands there, and what the tape does."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

from tests.end2end.calculator import ROOT, Calculator
from tests.end2end.ear import Ear
from tests.end2end.patience import holds

WAIT_S = 20.0
# A second press of `=` so soon would be taken for one that repeats itself.
PAUSE_S = 0.3
# What is typed after two presses of Esc, and what Ctrl+C then gives; names in <> are keys.
TYPED = (
    # Percent.
    ("100+10%=", "110"),
    ("200*5%=", "10"),
    ("50%=", "0.5"),
    # Order, signs and implied products.
    ("2^3^2=", "512"),
    ("-2^2=", "-4"),
    ("6/2(1+2)=", "9"),
    ("((1+2)*3=", "9"),
    ("3,5*2=", "7"),
    # Memory and Ans.
    ("5=<Ctrl+m><Esc>3+<Ctrl+r>=", "8"),
    ("2=<Ctrl+p><Esc><Ctrl+r>=", "7"),
    ("3=<Ctrl+Shift+p><Esc><Ctrl+r>=", "4"),
    ("<Ctrl+l><Ctrl+r>9", "9"),
    ("2+3=*4=", "20"),
    ("2+3=<Esc>ans*2=", "10"),
    # Undo and redo.
    ("12<Ctrl+z>", "1"),
    ("12<Ctrl+z><Ctrl+Shift+z>", "12"),
    ("1+2=<Ctrl+z>", "1 + 2"),
    # Angles.
    ("<F3>sin(1)=", "0.8414709848078965"),
    ("<F5>sin(100)=", "1"),
    ("<F4>sin(30)=", "0.5"),
    ("asin(0.5)=", "30"),
    # Letters and signs that are keys.
    ("9q=", "81"),
    ("2#=", "8"),
    ("9@=", "3"),
    ("4r=", "0.25"),
    ("2y10=", "1024"),
    ("6x7=", "42"),
    ("5!=", "120"),
    ("p*2=", "6.283185307179586"),
    ("n1=", "0"),
    ("12<F9>=", "-12"),
    ("2<Ctrl+e>-3*2=", "0.004"),
    ("27<Ctrl+y>3=", "3"),
    # Names in full.
    ("sqrt(16)=", "4"),
    ("log1000=", "3"),
    ("7mod3=", "1"),
    ("exp0=", "1"),
    # Taking back and moving.
    ("1+50<Backspace>", "1 + 5"),
    ("1+50<Delete>", "1 + "),
    ("1+50<Home>9", "91 + 50"),
    # What has no answer stays to be put right.
    ("1/0=", "1 ÷ 0"),
    ("9^9^9=", "9^9^9"),
)


def enter(calculator: Calculator, keys: str) -> None:
    """Press what is written: a character a key, names of keys in <>."""
    for name, character in re.findall(r"<([^>]+)>|(.)", keys):
        calculator.keys.press(name or character)


def test_everything_can_be_typed(calculator: Calculator) -> None:
    wrong = []
    for keys, shown in TYPED:
        enter(calculator, "<Esc><Esc>" + keys)
        if not calculator.shows(shown, WAIT_S):
            wrong.append((keys, shown, calculator.display()))
    assert wrong == []


def test_a_result_has_more_digits_and_an_operation_repeats(calculator: Calculator) -> None:
    enter(calculator, "1/7=<Ctrl+Shift+c>")
    assert holds(lambda: calculator.screen.clipboard().startswith("0." + "142857" * 40), WAIT_S)
    enter(calculator, "<Esc>8*2=")
    time.sleep(PAUSE_S)
    enter(calculator, "=")
    assert calculator.shows("32", WAIT_S)


def test_the_tape_is_reused_copied_saved_and_cleared(calculator: Calculator) -> None:
    enter(calculator, "12*4=")
    time.sleep(PAUSE_S)
    enter(calculator, "100-1=")
    assert holds(lambda: calculator.tape() == ["12 × 4 = 48", "100 − 1 = 99"], WAIT_S)
    # Earlier lines come back by the arrows, to be edited.
    enter(calculator, "<Esc><Up><Up>+1=")
    assert calculator.shows("49", WAIT_S)
    assert holds(lambda: "Total of 3" not in calculator.says() and len(calculator.tape()) == 3, WAIT_S)
    saved = Path(calculator.environment["HOME"]) / "Tape.txt"
    calculator.keys.press("Ctrl+s")
    assert holds(lambda: any("Save tape" in window.title for window in calculator.screen.windows()), WAIT_S)
    calculator.keys.press("Enter")
    assert holds(saved.exists, WAIT_S)
    assert saved.read_text() == "12 × 4 = 48\n100 − 1 = 99\n12 × 4 + 1 = 49\n\nTotal 196\n"
    assert holds(calculator.is_active, WAIT_S)
    calculator.keys.press("Ctrl+Shift+d")
    assert holds(lambda: calculator.tape() == [], WAIT_S)


def test_a_line_is_used_and_the_tape_copied_by_keyboard(calculator: Calculator) -> None:
    enter(calculator, "12*4=")
    assert holds(lambda: calculator.tape() == ["12 × 4 = 48"], WAIT_S)
    enter(calculator, "<Esc>2+")
    Ear(calculator).stand_on("Tape", "list")
    enter(calculator, "<Home><Space>=")
    assert calculator.shows("50", WAIT_S)
    Ear(calculator).stand_on("Copy tape")
    calculator.keys.press("Space")
    assert holds(lambda: calculator.screen.clipboard() == "12 × 4 = 48\n2 + 48 = 50", WAIT_S)


def test_mode_angle_and_place_are_remembered_and_the_entry_is_not(calculator: Calculator) -> None:
    enter(calculator, "<Alt+2><F3>48291735")
    assert calculator.shows("48291735", WAIT_S)
    assert holds(lambda: calculator.window is not None and calculator.window.width > 500, WAIT_S)
    before = calculator.window
    calculator.quit()
    settings = Path(calculator.environment["XDG_CONFIG_HOME"]).rglob("settings.json")
    assert "4829" not in "".join(path.read_text() for path in settings)
    calculator.start()
    assert calculator.shows("0", WAIT_S)
    assert holds(lambda: "Angle unit: radians" in calculator.says(), WAIT_S)
    after = calculator.window
    assert before is not None
    assert after is not None
    assert (after.width, after.height) == (before.width, before.height)


def test_no_key_is_lost_however_fast_they_come(calculator: Calculator) -> None:
    digits = "31415926535897932384626433832795028841971693993751058209749445923078164"
    for _round in range(3):
        calculator.keys.press("Esc")
        for digit in digits:
            calculator.keys.tap(digit)
        assert calculator.shows(digits, WAIT_S)


# What is on the clipboard of a spreadsheet or a browser, as plain text and as a page, and what `=` makes of it.
PASTED = (
    ("1.234,56 €", "<td>1.234,56&nbsp;€</td>", "1234.56"),
    ("100\t200\n300\t(50)\n", "<tr><td>100</td><td>200</td></tr><tr><td>300</td><td>(50)</td></tr>", "550"),
    ("−\u20091’234.50", "<b>−&thinsp;1’234.50</b>", "-1234.50"),
    ("５００－٣٠٠", "<p>５００－٣٠٠</p>", "200"),
)


def test_what_another_program_has_copied_is_reckoned(calculator: Calculator, tmp_path: Path) -> None:
    for text, page, shown in PASTED:
        file = tmp_path / "copied.txt"
        file.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "tests.end2end.other_clipboard", str(file), page]
        enter(calculator, "<Esc><Esc>")
        other = subprocess.Popen(command, cwd=ROOT, env=calculator.environment, stderr=subprocess.DEVNULL)
        try:
            assert holds(lambda: calculator.screen.clipboard() == text, WAIT_S)  # noqa: B023
            enter(calculator, "<Ctrl+v>=")
            assert calculator.shows(shown, WAIT_S)
        finally:
            other.kill()
            other.wait()
