"""The memory of a calculator that stands there, beside its peers: its own process, and with all that it started.

    python -m benchmarks.memory [runs] [--built]

PSS, as the system counts it: a page that several processes share is divided among them. Taken some seconds after the
first frame, when the keeper is up and the numbers are loaded.
"""

import random
import statistics
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.programs import calculators, options, peer_ratios
from benchmarks.start import start_one

RUNS = 15
SETTLE_S = 4.0


@dataclass(frozen=True)
class Weighed:
    """Megabytes (2^20 bytes) of PSS: of the process that was started, and of it with its children."""

    first_mb: float
    all_mb: float


def main(words: list[str]) -> int:
    """Weigh all programs in turn and print a line for each."""
    asked = options(words, RUNS)
    programs = calculators(is_built=asked.is_built)
    found: dict[str, list[Weighed]] = {name: [] for name in programs}
    for _round in range(asked.runs):
        for name in random.sample(sorted(programs), len(programs)):
            start_one(programs[name], partial(_weigh, found[name]))
    _report(found)
    return 0


def _weigh(found: list[Weighed], pid: int) -> None:
    time.sleep(SETTLE_S)
    sizes = [_pss_mb(each) for each in (pid, *_children(pid))]
    found.append(Weighed(sizes[0], sum(sizes)))


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    below = [int(child) for task in tasks for child in task.read_text().split()]
    return [*below, *(each for child in below for each in _children(child))]


def _pss_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def _report(found: dict[str, list[Weighed]]) -> None:
    first = {name: statistics.median(one.first_mb for one in times) for name, times in found.items() if times}
    everything = {name: statistics.median(one.all_mb for one in found[name]) for name in first}
    for name in first:
        print(
            f"{name:17} alone {first[name]:6.1f} MB  {peer_ratios(first[name], first)}"
            f"   with what it started {everything[name]:6.1f} MB  {peer_ratios(everything[name], everything)}"
            f"   n={len(found[name])}",
            flush=True,
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
