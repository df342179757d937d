"""The calculators that are measured beside each other: how each is started and what its window is called.

Used by the sections that drive windows. Peers that are not installed are left out and said to be; `--built` adds the
app of `dev.py build`. Everything runs as on a person's desktop: Python may keep the bytecode that it made at the first
start, as it does for anybody, and no program is told to serve a screen reader that is not there.
"""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "dist" / "tape-calculator" / "tape-calculator"
PEERS = ("kcalc", "speedcrunch", "gnome-calculator")
_NOT_A_PERSONS = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON")


@dataclass(frozen=True)
class Options:
    """What the words of a section ask for."""

    runs: int
    is_built: bool


def options(words: list[str], runs: int) -> Options:
    """Read `[runs] [--built]`; `runs` stands where no number does."""
    counts = [int(word) for word in words if word.isdigit()]
    return Options(counts[0] if counts else runs, "--built" in words)


def calculators(*, is_built: bool) -> dict[str, list[str]]:
    """Return the command of each program that is here, ours first, and print which are not."""
    found = {"ours": [sys.executable, str(ROOT / "disguise_app" / "__main__.py")]}
    if is_built and BUILT.exists():
        found["ours, built"] = [str(BUILT)]
    elif is_built:
        print(f"{BUILT}: not there; `python3 dev.py build` makes it")
    for name in PEERS:
        if shutil.which(name) is not None:
            found[name] = [name]
        else:
            print(f"{name}: not installed, left out")
    return found


def environment() -> dict[str, str]:
    """Return the environment that programs are started in."""
    return {name: value for name, value in os.environ.items() if name not in _NOT_A_PERSONS}


def peer_ratios(median: float, medians: dict[str, float]) -> str:
    """Return "x kcalc 0.80 ..." for a median beside those of the peers."""
    return "  ".join(f"x {peer} {median / medians[peer]:.2f}" for peer in PEERS if medians.get(peer))
