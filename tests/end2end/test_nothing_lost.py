"""Esc in the middle of typing: not a letter is missing at the next opening. The long run is among the attacks."""

from __future__ import annotations

import pytest

from tests.end2end.calculator import Calculator
from tests.end2end.diary import Diary
from tests.end2end.robot import leave_at_random


@pytest.mark.timeout(300)
def test_a_robot_that_types_is_cut_off_by_esc_and_nothing_is_lost(calculator: Calculator) -> None:
    leave_at_random(Diary(calculator).make(), times=3, seed=17)
