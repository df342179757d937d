"""What the system itself says of the two real processes: shut before any secret is there, silent when they crash.

strace tells the order of what they did; /proc tells limits and locked pages. Both are Linux's.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from disguise_app.outside import names
from disguise_app.plan import codec
from disguise_app.plan.model import Plan
from tests.end2end import calls
from tests.end2end.calculator import Calculator, is_alive
from tests.end2end.patience import holds
from workshop.desktop import Login

NUMBER = "48291735"
# linux/prctl.h and sys/resource.h, as strace writes them.
SHUT = re.compile(r"prctl\(PR_SET_DUMPABLE, (SUID_DUMP_DISABLE|0)\b.*\) += 0")
NO_CORE = re.compile(r"(prlimit64|setrlimit)\(.*RLIMIT_CORE, \{rlim_cur=0, rlim_max=0\}.*\) += 0")
# The first thing that could bring a secret: the pipe read, or the bus of the keyring asked.
KEYRING = re.compile(r"connect\(.*runtime/bus")

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace and /proc are Linux's")


@pytest.fixture
def watched(login: Login, tmp_path: Path) -> Iterator[Calculator]:
    traced = "trace=prctl,prlimit64,setrlimit,connect,execve"
    words = calls.watching(tmp_path / "calls", tmp_path / "said", traced=traced)
    calculator = Calculator(login, before=words)
    # Whoever turns these on for all programs must not get a report of ours either.
    calculator.environment |= {"PYTHONFAULTHANDLER": "1", "QT_FATAL_WARNINGS": "0", "PYTHONDEVMODE": "0"}
    try:
        yield calculator.start()
    finally:
        calculator.end()


def _lines(log: Path, pid: int) -> list[str]:
    return [line for line in log.read_text(errors="replace").splitlines() if line.startswith(f"{pid} ")]


def _place(lines: list[str], wanted: re.Pattern[str]) -> int:
    found = next((at for at, line in enumerate(lines) if wanted.search(line)), None)
    assert found is not None, wanted.pattern
    return found


def _limits(pid: int) -> list[str]:
    lines = Path(f"/proc/{pid}/limits").read_text().splitlines()
    return next(line for line in lines if line.startswith("Max core file size")).split()[4:6]


def _locked_kib(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmLck")).split()[1])


def test_both_processes_are_shut_before_any_secret_exists(watched: Calculator, tmp_path: Path) -> None:
    watched.wait_warm()
    cover, keeper = watched.processes()
    for pid in (cover, keeper):
        assert _limits(pid) == ["0", "0"]
        # The system gives what belongs to a shut process to root, so that its own user cannot look.
        assert Path(f"/proc/{pid}/mem").stat().st_uid == 0
        lines = _lines(tmp_path / "calls", pid)
        assert _place(lines, SHUT) >= 0
        assert _place(lines, NO_CORE) >= 0
    begun = _lines(tmp_path / "calls", keeper)
    asked = next((at for at, line in enumerate(begun) if KEYRING.search(line)), len(begun))
    assert max(_place(begun, SHUT), _place(begun, NO_CORE)) < asked
    # The cover is shut before there is a second process that could tell it anything.
    whole = (tmp_path / "calls").read_text(errors="replace").splitlines()
    shut = _place(whole, re.compile(rf"^{cover} .*PR_SET_DUMPABLE"))
    assert shut < _place(whole, re.compile(rf"^{keeper} .*execve\("))
    # Keys are kept out of swap while the plan is open.
    assert _locked_kib(_open(watched)) > 0


def test_a_crash_leaves_no_report_and_the_calculator_goes_on(watched: Calculator, tmp_path: Path) -> None:
    home = watched.login.home
    panel = _open(watched)
    before = {path for path in home.rglob("*") if path.is_file()}
    _crash(panel, signal.SIGSEGV)
    watched.panel.wait_gone()
    watched.wait_warm()
    assert watched.keeper is not None
    _crash(watched.keeper, signal.SIGABRT)
    watched.type("2+3=")
    assert watched.shows("5", 20)
    _crash(watched.pid, signal.SIGSEGV)
    assert holds(lambda: watched.processes() == [], 20)
    assert (tmp_path / "said").read_bytes() == b""
    made = {path for path in home.rglob("*") if path.is_file()} - before
    assert {path.name for path in made} <= {names.SETTINGS_FILE, names.LOCK_FILE, names.STATE_FILE}


def _crash(pid: int, number: signal.Signals) -> None:
    os.kill(pid, number)
    assert holds(lambda: not is_alive(pid), 20)


def _open(calculator: Calculator) -> int:
    """Put a plan there and open it; return its process."""
    calculator.put_plan(NUMBER, codec.encode(Plan()))
    return calculator.open_plan(NUMBER).pid


def test_where_no_page_may_be_locked_the_plan_opens_all_the_same(login: Login) -> None:
    """Let no process lock a page: not by its limit, nor, as root, by its rights."""
    limited = ["prlimit", "--memlock=0"]
    if os.geteuid() == 0:
        limited += ["setpriv", "--bounding-set", "-ipc_lock", "--inh-caps", "-ipc_lock"]
    if subprocess.run([*limited, "true"], check=False, capture_output=True).returncode:
        pytest.fail("prlimit and setpriv of util-linux are needed for this test")
    calculator = Calculator(login, before=tuple(limited))
    try:
        assert _locked_kib(_open(calculator.start())) == 0
        calculator.panel.esc()
    finally:
        calculator.end()
