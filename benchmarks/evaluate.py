"""Hard expressions, beside the calculators that can be asked on a command line: right digits and time.

    python -m benchmarks.evaluate [runs]

What is right is reckoned by mpmath with two hundred digits. An answer is right when all digits that it shows are, the
last of them rounded or cut off; a 0 for what is not 0 is wrong. Angles are in degrees. KCalc and SpeedCrunch have no
command line. Programs that read lines get the whole list at once; GNOME Calculator and bc are started for each
expression, and the time of an empty start is taken off.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import mpmath

from benchmarks.hard import HARD, TOO_LARGE, Hard
from benchmarks.programs import environment, options

RUNS = 3
LIMIT_S = 10.0
Ask = Callable[[Sequence[Hard]], tuple[list[str], float]]
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


@dataclass
class Score:
    """What one program made of the list; times in ms an expression."""

    right: int = 0
    silent: int = 0
    wrong: list[str] = field(default_factory=list)
    digits: list[int] = field(default_factory=list)
    times_ms: list[float] = field(default_factory=list)

    def line(self, name: str) -> str:
        """Return one line of the report."""
        wrong = f" ({', '.join(self.wrong[:4])})" if self.wrong else ""
        shown = f"{statistics.median(self.digits):.0f}" if self.digits else "-"
        return (
            f"{name:17} right {self.right:3} of {len(HARD)}  no answer {self.silent:2}  wrong {len(self.wrong)}{wrong}"
            f"   digits shown, median {shown}   an expression {statistics.median(self.times_ms):6.2f} ms"
        )


def main(words: list[str]) -> int:
    """Ask every program the whole list, then what is too large for all, and print a line for each."""
    runs = options(words, RUNS).runs
    for name, ask in PROGRAMS.items():
        if name != "ours" and shutil.which(name) is None:
            print(f"{name}: not installed, left out")
            continue
        score = Score()
        for _run in range(runs):
            answers, each_ms = ask(HARD)
            score.times_ms.append(each_ms)
        for hard, answer in zip(HARD, answers, strict=True):
            _judge(score, hard, answer)
        print(score.line(name), flush=True)
        print(f"{'':17} {_too_large(ask)}", flush=True)
    return 0


def _judge(score: Score, hard: Hard, answer: str) -> None:
    number = _read(answer)
    if number is None:
        score.silent += 1
        return
    with mpmath.workdps(200):
        true = hard.true()
        text, exponent = number
        digits = len(text.replace(".", "").replace("-", "").lstrip("0")) or 1
        value = mpmath.mpf(f"{text}e{exponent}")
        last = mpmath.mpf(10) ** (exponent - len(text.partition(".")[2]))
        is_right = value == true or (value != 0 and abs(value - true) < last)
    if is_right:
        score.right += 1
        score.digits.append(digits)
    else:
        score.wrong.append(f"{hard.text} = {answer}")


def _read(answer: str) -> tuple[str, int] | None:
    """Return mantissa and exponent of a number as any of the programs writes it, None where it is none."""
    plain = answer.strip().replace("−", "-").replace("\u2009", "").replace(",", "").replace("E", "e").lstrip("≈~ ")
    if "×10" in plain:
        plain = plain.replace("×10", "e").translate(_RAISED)
    mantissa, _e, exponent = plain.partition("e")
    try:
        float(mantissa)
        return mantissa, int(exponent or "0")
    except ValueError:
        return None


def _too_large(ask: Ask) -> str:
    slowest_ms, slowest = 0.0, ""
    for text in TOO_LARGE:
        began_s = time.perf_counter()
        ask([Hard(text, lambda: mpmath.mpf(0))])
        took_ms = 1000 * (time.perf_counter() - began_s)
        if took_ms > slowest_ms:
            slowest_ms, slowest = took_ms, text
    over = " or more" if slowest_ms >= 1000 * LIMIT_S else ""
    return f"too large for anybody: longest {slowest_ms:.0f} ms{over} with its start ({slowest})"


def _run(command: Sequence[str], given: str) -> tuple[list[str], float]:
    """Return the lines that a program prints and the ms that it takes; no lines where it takes too long."""
    began_s = time.perf_counter()
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            text=True,
            check=False,
            timeout=LIMIT_S,
            env=environment() | {"LC_ALL": "C.UTF-8", "BC_LINE_LENGTH": "0"},
        )
    except subprocess.TimeoutExpired:
        return [], 1000 * LIMIT_S
    return done.stdout.splitlines(), 1000 * (time.perf_counter() - began_s)


def _by_lines(command: Sequence[str], head: str, lines: Sequence[str]) -> tuple[list[str], float]:
    _none, empty_ms = _run(command, head)
    answers, took_ms = _run(command, head + "".join(line + "\n" for line in lines))
    return answers, max(0.0, took_ms - empty_ms) / max(1, len(lines))


def _ours(hards: Sequence[Hard]) -> tuple[list[str], float]:
    tool = [sys.executable, "-m", "disguise_app.calculator", "--angle", "deg"]
    # One line first, so that the loading of the numbers is part of the start on both sides.
    answers, each_ms = _by_lines(tool, "sqrt(2)\n", [hard.text for hard in hards])
    return answers[1:], each_ms


def _qalc(hards: Sequence[Hard]) -> tuple[list[str], float]:
    head = "set precision 50\nset angle 2\nset exact 0\n"
    path = os.path.join(os.environ.get("HOME", "/tmp"), "qalc-list")
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + "".join(hard.for_qalc() + "\n" for hard in hards))
    answers, took_ms = _run(["qalc", "-t", "-f", path], "")
    _none, empty_ms = _run(["qalc", "-t", "1"], "")
    answers = [answer for answer in answers if answer.strip()]
    answers += [""] * (len(hards) - len(answers))
    return answers[: len(hards)], max(0.0, took_ms - empty_ms) / len(hards)


def _bc(hards: Sequence[Hard]) -> tuple[list[str], float]:
    answers, times_ms = [], []
    _none, empty_ms = _run(["bc", "-lq"], "1\n")
    for hard in hards:
        if not hard.bc:
            answers.append("")
            continue
        lines, took_ms = _run(["bc", "-lq"], f"scale=60\n{hard.bc}\n")
        # What bc cuts off is no fault of a digit: it promises all but the last few.
        answers.append(lines[0][:-8] if lines and "." in lines[0] else "".join(lines[:1]))
        times_ms.append(max(0.0, took_ms - empty_ms))
    return answers, statistics.fmean(times_ms) if times_ms else 0.0


def _gnome(hards: Sequence[Hard]) -> tuple[list[str], float]:
    answers, times_ms = [], []
    _none, empty_ms = _run(["gnome-calculator", "--solve", "1"], "")
    for hard in hards:
        lines, took_ms = _run(["gnome-calculator", "--solve", hard.text], "")
        answers.append("".join(lines[:1]))
        times_ms.append(max(0.0, took_ms - empty_ms))
    return answers, statistics.fmean(times_ms)


PROGRAMS: dict[str, Ask] = {"ours": _ours, "gnome-calculator": _gnome, "qalc": _qalc, "bc": _bc}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
