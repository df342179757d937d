"""What the panel and the machine are in the middle of when the way out is timed."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.eye import Eye, Window, wait

IDLE_MS, LOADED_MS = 33.0, 60.0
_FADES = ("--fading", "--fade-in-step=0.03", "--fade-out-step=0.03", "--shadow", "--config=/dev/null")


@contextlib.contextmanager
def calm() -> Iterator[None]:
    """Do nothing beside the measurement."""
    yield


@contextlib.contextmanager
def both_cores_busy() -> Iterator[None]:
    """Compute on every core."""
    burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count() or 2)]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


def nothing(_eye: Eye, _panel: Window) -> None:
    """Leave the panel as it opened."""


def on_a_long_page(eye: Eye, _panel: Window) -> None:
    """Go to the escape plan, whose list is long."""
    go_to(eye, LONG_PAGE)
    time.sleep(0.5)


def while_a_page_builds(eye: Eye, _panel: Window) -> None:
    """Ask for the long page and do not wait."""
    go_to(eye, LONG_PAGE)


def during_a_save(eye: Eye, _panel: Window) -> None:
    """Tick the first item, and wait as long as the throttle waits before it saves."""
    go_to(eye, LONG_PAGE)
    time.sleep(0.5)
    for key in TO_THE_FIRST_ITEM:
        eye.press(key)
        time.sleep(0.02)
    eye.press("space")
    time.sleep(0.11)


# From the list of pages: into the page, past its tab, Find and Add, over the head of the first group.
TO_THE_FIRST_ITEM = ("Right", "Tab", "Tab", "Tab", "Down")
# How many presses of Down from the top of the list of pages lead to a long one.
LONG_PAGE = 4


def go_to(eye: Eye, downs: int) -> None:
    """Choose a page in the list on the left by the keyboard."""
    for _ in range(downs):
        eye.press("Down")
        time.sleep(0.02)
    eye.press("Return")


def in_a_sheet(eye: Eye, panel: Window) -> None:
    """Ask to remove the plan, which is asked back in a sheet."""
    corner = (panel.x + 4, panel.y + panel.height // 2, 4, 4)
    before = eye.pixels(*corner)
    for name in ("End", "Return", *["Tab"] * 5, "End", "Return", "Return"):
        eye.press(name)
        time.sleep(0.12)
    # The scrim darkens everything around the sheet.
    if not wait(lambda: eye.pixels(*corner) != before, within_s=3):
        raise TimeoutError("no sheet is open")
    time.sleep(0.3)


@contextlib.contextmanager
def composited() -> Iterator[None]:
    """Let a compositor draw the screen, with shadows, and windows that fade in and out."""
    compositor = subprocess.Popen(["picom", "--backend=xrender", *_FADES], stderr=subprocess.DEVNULL)
    time.sleep(1.5)
    try:
        yield
    finally:
        compositor.terminate()
        compositor.wait()
        time.sleep(0.5)


@dataclass(frozen=True)
class Situation:
    """What to do before Esc, and beside it; `is_still`: the panel can be filmed, `mixes`: frames may blend."""

    goal_ms: float
    prepare: Callable[[Eye, Window], None] = nothing
    load: Callable[[], contextlib.AbstractContextManager[None]] = calm
    # While a page builds, the panel itself is not the same in two pictures, and there is nothing to compare with.
    is_still: bool = True
    mixes: bool = False
    program: str = ""


SITUATIONS = {
    "idle": Situation(IDLE_MS),
    "cores": Situation(LOADED_MS, load=both_cores_busy),
    "long": Situation(LOADED_MS, on_a_long_page),
    "building": Situation(LOADED_MS, while_a_page_builds, is_still=False),
    "saving": Situation(LOADED_MS, during_a_save),
    "sheet": Situation(LOADED_MS, in_a_sheet),
    "effects": Situation(LOADED_MS, load=composited, mixes=True, program="picom"),
}
