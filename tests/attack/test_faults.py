"""Every system call of everything that writes, failed in turn: a named error, nothing lost, nothing left behind."""

import errno
from pathlib import Path

import pytest

from tests.attack.operations import DONE, OPERATIONS, Bench, Operation, Place, Report
from tests.attack.tracing import IS_POSSIBLE, OF_FILES, OF_THREADS, Call, Run, fail_at, shorten_at, trace

ERRORS = {
    "ENOSPC": errno.ENOSPC,
    "EIO": errno.EIO,
    "EACCES": errno.EACCES,
    "EROFS": errno.EROFS,
    "EDQUOT": errno.EDQUOT,
}
# What the vault may answer when a file call fails. An erase answers nothing: it looks like a wrong number.
NAMED = {DONE, b"CannotSave", b"StateUnreadable", b"KeyringLocked", b"WrongPhrase"}
SILENT = "erase"

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not IS_POSSIBLE, reason="needs Linux on x86-64")]


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_every_call_failed_in_turn(operation: Operation, error: str, tmp_path: Path, report: Report) -> None:
    bench = Bench(operation, tmp_path)
    calls = [call for call in trace(bench.fresh()[1]).calls if call.name not in OF_THREADS]
    for call in calls:
        place, work = bench.fresh()
        judge_fault(operation, place, fail_at(work, call, ERRORS[error]), call)
    report(f"{operation}: {len(calls)} calls failed with {error}")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_every_write_cut_short_is_finished(operation: Operation, tmp_path: Path) -> None:
    bench = Bench(operation, tmp_path)
    for call in trace(bench.fresh()[1]).calls:
        if call.name == "write":
            place, work = bench.fresh()
            assert shorten_at(work, call).said == DONE
            operation.judge(place, True)


def judge_fault(operation: Operation, place: Place, run: Run, call: Call) -> None:
    """Judge one failed call: what the caller was told, what lies in the folder now, what the next process finds."""
    if call.name in OF_FILES:
        assert run.is_bent
        assert run.said in (NAMED if operation.name != SILENT else {DONE}), (call, run.said)
    if run.said == b"CannotSave" and call.name != "unlink":
        assert not {"tape.new", "tape.key.new"} & place.names()
    operation.judge(place, run.said == DONE and operation.name != SILENT)
