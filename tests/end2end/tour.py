"""The main job, shown: each step said in a line and kept as a picture, in a throwaway home.

`python3 dev.py run` calls it where there is no screen, `run --tour` anywhere; `--pictures FOLDER` names where the
pictures go (the README's are made with `--pictures pictures`).
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.end2end.calculator import Calculator
from workshop.desktop import Login

NUMBER, WRONG = "48291735", "48291736"
# For so long a window is given to paint what was typed last.
SETTLE_S = 0.5


class Tour:
    """Says what it does and keeps a picture of each step."""

    def __init__(self, calculator: Calculator, folder: Path) -> None:
        self._calculator = calculator
        self._folder = folder
        self._count = 0

    def say(self, words: str, picture: str = "") -> None:
        """Say a step; with a name, keep a picture of the window on top."""
        self._count += 1
        where = ""
        if picture:
            path = self._folder / f"{self._count:02}-{picture}.png"
            calculator = self._calculator
            window = calculator.panel.window or calculator.window
            time.sleep(SETTLE_S)
            calculator.screen.picture(path, window)
            where = f"  [{path.name}]"
        sys.stdout.write(f"{self._count:2}. {words}{where}\n")
        sys.stdout.flush()


def run(calculator: Calculator, folder: Path) -> None:
    """Do the main job from a sum to a plan that opens again."""
    tour = Tour(calculator, folder)
    calculator.type("12*4.75=")
    _must(calculator.shows("57"), "12 × 4.75 to show 57")
    tour.say("A sum: 12 × 4.75 = 57. It goes on the tape.", "calculator")
    panel = calculator.make_plan(NUMBER)
    tour.say(f"{NUMBER} − {NUMBER} and = held for three seconds: set-up, gone through by Return alone.", "overview")
    panel.go("Escape plan").add("Pack the blue bag")
    tour.say("A step of the escape plan, by Insert, typing, Enter.", "escape-plan")
    panel.go("Children").add("Samira")
    tour.say("A child, whose words and places have their own fields.", "children")
    panel.go("Grab list").add("Passports")
    tour.say("Something to grab.", "grab-list")
    calculator.keys.press("F2")
    panel.shows("Now")
    tour.say("F2: what is needed in an emergency, from any page.", "now")
    panel.esc()
    tour.say("Esc: only the calculator is there, at 0.", "after-esc")
    _try_both_numbers(calculator, tour)
    calculator.quit()
    tour.say("The calculator is closed; the throwaway home goes.")


def _try_both_numbers(calculator: Calculator, tour: Tour) -> None:
    """Type the wrong number, then the right one."""
    calculator.wait_warm()
    calculator.type(f"{WRONG}=")
    _must(calculator.shows(WRONG), "a wrong number to show itself")
    _must(calculator.nothing_opens(2.0), "nothing to open at a wrong number")
    tour.say(f"A wrong number: {WRONG} = shows {WRONG}, and nothing else happens.", "wrong-number")
    calculator.wait_warm()
    panel = calculator.open_plan(NUMBER)
    panel.go("Escape plan")
    _must(panel.shows("Pack the blue bag"), "the plan to be back")
    tour.say("The right number: all of it is back.", "opened-again")
    panel.esc()


def _must(is_so: bool, what: str) -> None:
    if not is_so:
        raise SystemExit(f"The tour waited in vain for {what}.")


def main(words: list[str]) -> None:
    """Make a home, a calculator and a folder for the pictures."""
    folder = (
        Path(words[1]) if words[:1] == ["--pictures"] and len(words) > 1 else Path(tempfile.mkdtemp(prefix="tour-"))
    )
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with Login() as login:
        calculator = Calculator(login)
        try:
            run(calculator.start(), folder)
        finally:
            calculator.end()
    sys.stdout.write(f"Pictures: {folder}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
