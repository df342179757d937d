"""A robot that types into an open plan and is cut off at a moment that nobody chose."""

from __future__ import annotations

import random
import string
import time
from collections.abc import Callable
from functools import partial

from tests.end2end.diary import Diary
from tests.end2end.panel import Panel
from tests.end2end.patience import holds

PACE_S = 0.03
# A save starts at most 150 ms after the first unsaved keystroke and is on the disk within 300.
LOST_S = 0.3


class Robot:
    """Types letters that no other time has typed; knows when each was pressed."""

    def __init__(self, diary: Diary, seed: int) -> None:
        self._diary = diary
        self._random = random.Random(seed)
        self._pressed: list[tuple[float, str]] = []

    def type_and(self, cut_off: Callable[[], None]) -> None:
        """Open a new line, type for a random while, and be cut off in the middle."""
        self._diary.calculator.panel.begin()
        for _each in range(self._random.randint(1, 40)):
            letter = self._random.choice(string.ascii_lowercase)
            self._diary.keys.type(letter, pace_s=self._random.uniform(0, PACE_S))
            self._pressed.append((time.monotonic(), letter))
        time.sleep(self._random.uniform(0, 0.2))
        cut_off()

    def typed(self, *, until_s: float = float("inf")) -> str:
        """Return what was typed up to a moment of the monotonic clock."""
        return "".join(letter for at_s, letter in self._pressed if at_s <= until_s)


def leave_at_random(diary: Diary, times: int, seed: int) -> None:
    """Press Esc in the middle of typing, again and again: every letter is there afterwards."""

    def cut_off(robot: Robot) -> str:
        robot.type_and(lambda: diary.keys.press("Esc"))
        assert diary.is_calculator_again()
        return robot.typed()

    _again_and_again(diary, times, seed, cut_off)


def kill_at_random(diary: Diary, times: int, seed: int) -> None:
    """Kill the panel in the middle of typing, again and again: no letter older than 300 ms is lost."""

    def cut_off(robot: Robot) -> str:
        killed_s: list[float] = []

        def kill() -> None:
            killed_s.append(time.monotonic())
            diary.calculator.panel.kill()

        robot.type_and(kill)
        diary.calculator.panel.wait_gone()
        return robot.typed(until_s=killed_s[0] - LOST_S)

    _again_and_again(diary, times, seed, cut_off)


def _again_and_again(diary: Diary, times: int, seed: int, cut_off: Callable[[Robot], str]) -> None:
    """Cut robots off; each opening finds what the one before must have kept."""
    kept = ""
    for count in range(times + 1):
        panel = diary.open()
        assert not kept or holds(partial(_has_line, panel, kept), 5), (kept, panel.says())
        if count < times:
            kept = cut_off(Robot(diary, seed + count))
    panel.esc()


def _has_line(panel: Panel, start: str) -> bool:
    return any(line.startswith(start) for line in panel.says().splitlines())
