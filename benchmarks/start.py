"""From the start of a program to its first painted frame, and its CPU until then, beside its peers.

    python -m benchmarks.start [runs] [--built]

Each program is started in turn, in an order drawn anew each round; only ratios of one run mean anything, and the first
round is not counted. Painted means that the window's place shows a dozen colours.
"""

import os
import random
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from Xlib import X
from Xlib.display import Display
from Xlib.error import BadDrawable, BadMatch, BadWindow

from benchmarks.programs import calculators, environment, options, peer_ratios

RUNS = 15
LEAST_SIDE_PX = 80
LEAST_COLOURS = 12
LIMIT_S = 20.0
_EVERY_PX = 7
# CPUCLOCK_SCHED of Linux: a clock of the CPU that a whole process has used, in nanoseconds.
_SCHEDULED = 2


@dataclass(frozen=True)
class Started:
    """One start: ms to the painted frame, ms of CPU until then."""

    painted_ms: float
    cpu_ms: float


def main(words: list[str]) -> int:
    """Start all programs in turn and print a line for each."""
    asked = options(words, RUNS)
    programs = calculators(is_built=asked.is_built)
    found: dict[str, list[Started]] = {name: [] for name in programs}
    for round_ in range(asked.runs + 1):
        for name in random.sample(sorted(programs), len(programs)):
            started = start_one(programs[name])
            if round_ and started is not None:
                found[name].append(started)
    _report(found)
    return 0


def start_one(command: list[str], then: Callable[[int], None] = lambda _pid: None) -> Started | None:
    """Start a program, watch its window until it is painted, do `then` with its process id, and kill it."""
    display: Any = Display()
    root = display.screen().root
    root.change_attributes(event_mask=X.SubstructureNotifyMask)
    display.sync()
    began_s = time.perf_counter()
    program = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=environment(),
    )
    try:
        window = None
        while time.perf_counter() - began_s < LIMIT_S:
            window = window or _mapped(display)
            if window is not None and _is_painted(root, window):
                started = Started(1000 * (time.perf_counter() - began_s), _cpu_ms(program.pid))
                then(program.pid)
                return started
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
    pixels = memoryview(data if isinstance(data, bytes) else data.encode("latin-1")).cast("I")
    return len(set(pixels[::_EVERY_PX])) >= LEAST_COLOURS


def _cpu_ms(pid: int) -> float:
    """Return what all threads of a process have used, those that are over among them (clock_getcpuclockid(3))."""
    return 1000 * time.clock_gettime(~pid << 3 | _SCHEDULED)


def _report(found: dict[str, list[Started]]) -> None:
    painted = {name: statistics.median(one.painted_ms for one in starts) for name, starts in found.items() if starts}
    cpu = {name: statistics.median(one.cpu_ms for one in found[name]) for name in painted}
    for name in painted:
        print(
            f"{name:17} painted {painted[name]:6.1f} ms  {peer_ratios(painted[name], painted)}"
            f"   cpu {cpu[name]:6.1f} ms  {peer_ratios(cpu[name], cpu)}   n={len(found[name])}",
            flush=True,
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
