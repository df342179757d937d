"""SIGKILL at every system call of everything that writes: the last acknowledged save opens, and nothing is left.

The save alone is killed more than two thousand times; every call of it, before and after it was carried out.
"""

from collections import Counter
from pathlib import Path

import pytest

from tests.attack.operations import DONE, OPERATIONS, SAVE, Bench, Operation, Report
from tests.attack.tracing import IS_POSSIBLE, OF_FILES, VARYING, kill_at, trace

KILLS_OF_A_SAVE = 2000
ROUNDS_OF_OTHERS = 2

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not IS_POSSIBLE, reason="needs Linux on x86-64")]


@pytest.mark.timeout(1800)
def test_a_save_killed_two_thousand_times_loses_nothing(tmp_path: Path, report: Report) -> None:
    kills = _kill_everywhere(Bench(SAVE, tmp_path), least=KILLS_OF_A_SAVE)
    report(f"a save killed {kills.total()} times, at {dict(kills)}")


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_everything_that_writes_is_whole_or_never_was(operation: Operation, tmp_path: Path, report: Report) -> None:
    bench = Bench(operation, tmp_path)
    kills = sum((_kill_everywhere(bench) for _ in range(ROUNDS_OF_OTHERS)), Counter[str]())
    report(f"{operation}: killed {kills.total()} times")


def _kill_everywhere(bench: Bench, least: int = 1) -> Counter[str]:
    """Kill at every call, before and after it, until at least so many kills; return how often at which call."""
    whole = trace(bench.fresh()[1])
    assert whole.said == DONE
    killed: Counter[str] = Counter()
    while killed.total() < least:
        for call in whole.calls:
            for is_after in (False, True):
                place, work = bench.fresh()
                run = kill_at(work, call, is_after=is_after)
                assert run.is_killed or call.name not in OF_FILES
                bench.operation.judge(place, run.said == DONE)
                killed[call.name] += run.is_killed
    assert {call.name for call in whole.calls} - VARYING <= {name for name, count in killed.items() if count}
    return killed
