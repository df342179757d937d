"""Cut off in the middle of typing, often: by Esc nothing is lost, by SIGKILL at most the last 300 ms.

`python3 dev.py attack tests/attack/test_nothing_lost.py`; ROBOT_TIMES=200 for more.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

import pytest

from tests.end2end.calculator import Calculator
from tests.end2end.diary import Diary
from tests.end2end.robot import kill_at_random, leave_at_random
from workshop.desktop import Login

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]
TIMES = int(os.environ.get("ROBOT_TIMES", "30"))


@pytest.fixture
def diary() -> Iterator[Diary]:
    with Login() as login:
        calculator = Calculator(login)
        try:
            yield Diary(calculator.start()).make()
        finally:
            calculator.end()


@pytest.mark.parametrize("cut_off", [leave_at_random, kill_at_random])
def test_nothing_is_lost(
    diary: Diary, cut_off: Callable[[Diary, int, int], None], report: Callable[[str], None]
) -> None:
    seed = int(time.time())
    cut_off(diary, TIMES, seed)
    report(f"{cut_off.__name__}: {TIMES} times, nothing lost (seed {seed})")
