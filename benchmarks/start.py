"""From the start of a program to its first painted frame, its CPU until then, and its memory, beside its peers.

    python -m benchmarks.start [runs]

Each program is started in turn, in an order drawn anew each round; only ratios of one run mean anything. Painted means
that the window's place shows a dozen colours. Programs that are not installed are left out and said to be.
"""

import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from Xlib import X
from Xlib.display import Display
from Xlib.error import BadDrawable, BadMatch, BadWindow

RUNS = 15
LEAST_SIDE_PX = 80
LEAST_COLOURS = 12
LIMIT_S = 20.0
SETTLE_S = 1.5
PEERS = ("kcalc", "speedcrunch", "gnome-calculator")


@dataclass(frozen=True)
class Started:
    """One start: ms to the painted frame, ms of CPU until then, MB of the first process and of all."""

    painted_ms: float
    cpu_ms: float
    first_mb: float
    all_mb: float


def main(words: list[str]) -> int:
    """Start all programs in turn and print a line for each."""
    runs = int(words[0]) if words and words[0].isdigit() else RUNS
    programs = {"ours": [sys.executable, "-m", "disguise_app"]} | {
        name: [name] for name in PEERS if shutil.which(name) is not None
    }
    for name in PEERS:
        if name not in programs:
            sys.stdout.write(f"{name}: not installed, left out\n")
    found: dict[str, list[Started]] = {name: [] for name in programs}
    for round_ in range(runs + 1):
        for name in random.sample(sorted(programs), len(programs)):
            started = start_one(programs[name])
            if round_ and started is not None:
                found[name].append(started)
    _report(found)
    return 0


def start_one(command: list[str]) -> Started | None:
    """Start a program, watch its window until it is painted, weigh it and kill it."""
    display: Any = Display()
    root = display.screen().root
    root.change_attributes(event_mask=X.SubstructureNotifyMask)
    display.sync()
    began = time.perf_counter()
    program = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, start_new_session=True
    )
    try:
        window = None
        while time.perf_counter() - began < LIMIT_S:
            window = window or _mapped(display)
            if window is not None and _is_painted(root, window):
                painted_ms, cpu_ms = 1000 * (time.perf_counter() - began), _cpu_ms(program.pid)
                time.sleep(SETTLE_S)
                sizes = [_pss_mb(pid) for pid in (program.pid, *_children(program.pid))]
                return Started(painted_ms, cpu_ms, sizes[0], sum(sizes))
            time.sleep(0.001)
        return None
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        display.close()
        time.sleep(0.2)


def _mapped(display: Any) -> Any:
    while display.pending_events():
        event = display.next_event()
        if event.type == X.MapNotify:
            try:
                size = event.window.get_geometry()
            except (BadDrawable, BadWindow):
                continue
            if min(size.width, size.height) > LEAST_SIDE_PX:
                return event.window
    return None


def _is_painted(root: Any, window: Any) -> bool:
    try:
        size, whole = window.get_geometry(), root.get_geometry()
        x, y = max(0, size.x) + 2, max(0, size.y) + 24
        width, height = min(whole.width - x, size.width) - 4, min(whole.height - y, size.height) - 30
        data = root.get_image(x, y, max(1, width), max(1, height), X.ZPixmap, 0xFFFFFFFF).data
    except (BadDrawable, BadWindow, BadMatch):
        return False
    return len({data[at : at + 4] for at in range(0, len(data), 28)}) >= LEAST_COLOURS


def _cpu_ms(pid: int) -> float:
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _pss_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def _report(found: dict[str, list[Started]]) -> None:
    middle = {
        name: [statistics.median(getattr(each, part) for each in starts) for part in Started.__annotations__]
        for name, starts in found.items()
        if starts
    }
    for name, (painted, cpu, first, everything) in middle.items():
        ratios = "  ".join(f"x {peer} {painted / middle[peer][0]:.2f}" for peer in PEERS if peer in middle)
        sys.stdout.write(
            f"{name:18} painted {painted:6.0f} ms  cpu {cpu:6.1f} ms  PSS {first:5.1f} MB, all {everything:5.1f} MB"
            f"  n={len(found[name])}  {ratios}\n"
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
