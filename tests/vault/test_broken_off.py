"""A sample of the kill and fault runs in tests/attack: every call of a save, some calls of everything else."""

import errno
from pathlib import Path

import pytest

from tests.attack.operations import DONE, OPERATIONS, SAVE, Bench, Operation
from tests.attack.test_faults import judge_fault
from tests.attack.tracing import IS_POSSIBLE, OF_FILES, fail_at, kill_at, shorten_at, trace

STRIDE = 6

pytestmark = pytest.mark.skipif(not IS_POSSIBLE, reason="needs Linux on x86-64")


def test_a_save_killed_at_every_call_loses_nothing(tmp_path: Path) -> None:
    bench = Bench(SAVE, tmp_path)
    whole = trace(bench.fresh()[1])
    assert {"openat", "flock", "write", "fsync", "rename"} <= {call.name for call in whole.calls}
    for at, call in enumerate(whole.calls):
        place, work = bench.fresh()
        run = kill_at(work, call, is_after=at % 2 == 0)
        assert run.is_killed or call.name not in OF_FILES
        SAVE.judge(place, run.said == DONE)


@pytest.mark.parametrize("operation", OPERATIONS[1:], ids=str)
def test_everything_else_killed_here_and_there_is_whole_or_never_was(operation: Operation, tmp_path: Path) -> None:
    bench = Bench(operation, tmp_path)
    calls = trace(bench.fresh()[1]).calls
    wanted = [call for call in calls if call.name in {"rename", "fsync", "unlink"}]
    for call in {*wanted, *calls[::STRIDE]}:
        place, work = bench.fresh()
        operation.judge(place, kill_at(work, call, is_after=True).said == DONE)


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_file_calls_that_fail_lose_nothing_and_leave_nothing(operation: Operation, tmp_path: Path) -> None:
    bench = Bench(operation, tmp_path)
    calls = [call for call in trace(bench.fresh()[1]).calls if call.name in OF_FILES]
    for at, call in enumerate(calls[::2] if operation is not SAVE else calls):
        place, work = bench.fresh()
        judge_fault(operation, place, fail_at(work, call, (errno.ENOSPC, errno.EIO, errno.EACCES)[at % 3]), call)


def test_a_write_cut_short_is_finished(tmp_path: Path) -> None:
    bench = Bench(SAVE, tmp_path)
    writes = [call for call in trace(bench.fresh()[1]).calls if call.name == "write"]
    assert writes
    for call in writes:
        place, work = bench.fresh()
        assert shorten_at(work, call).said == DONE
        SAVE.judge(place, True)
