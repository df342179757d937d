"""Esc in the middle of typing: not a letter is missing at the next opening. The long run is among the attacks."""

from __future__ import annotations

import os
import signal

import pytest

from tests.end2end.calculator import Calculator
from tests.end2end.diary import Diary
from tests.end2end.robot import leave_at_random


@pytest.mark.timeout(300)
def test_a_robot_that_types_is_cut_off_by_esc_and_nothing_is_lost(calculator: Calculator) -> None:
    leave_at_random(Diary(calculator).make(), times=3, seed=17)


@pytest.mark.timeout(300)
def test_letters_that_still_wait_when_esc_is_seen_are_kept(calculator: Calculator) -> None:
    diary = Diary(calculator).make()
    panel = diary.open()
    panel.begin()
    pid = panel.pid
    # Held still, so that every letter and Esc are there together when it goes on.
    os.kill(pid, signal.SIGSTOP)
    calculator.keys.type("all of it at once", pace_s=0)
    calculator.keys.press("Esc")
    os.kill(pid, signal.SIGCONT)
    assert diary.is_calculator_again()
    assert diary.open().shows("all of it at once")
