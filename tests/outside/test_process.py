"""Hardening as the system itself reports it, and the calls for other systems against their documentation."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from disguise_app.outside import process
from tests.panel.system.documented import Library

HARDENED = """
import sys
from disguise_app.outside import process
process.harden()
print("ready", flush=True)
sys.stdin.readline()
"""
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def run_hardened(code: str) -> subprocess.Popen[str]:
    """Start a hardened interpreter that says "ready" and waits for a line."""
    child = subprocess.Popen(
        [sys.executable, "-B", "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.getcwd(), "PYTHONFAULTHANDLER": "1"},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


@linux_only
def test_no_core_file_can_be_written() -> None:
    child = run_hardened(HARDENED)
    limits = Path(f"/proc/{child.pid}/limits").read_text()
    child.communicate("\n", timeout=10)
    core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert core.split()[4:6] == ["0", "0"]


# Both ends run as one unprivileged user, since root may read everything. Giving root's rights up makes a process
# undumpable, so the one that is read is made dumpable again first: what refuses then is our own call.
READ_CHILD = """
import ctypes, os, sys
from disguise_app.outside import process
ready, told = os.pipe()
child = os.fork()
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
if child == 0:
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
    if sys.argv[1] == "hardened":
        process.harden()
    os.write(told, b".")
    os.read(os.pipe()[0], 1)
os.read(ready, 1)
try:
    os.close(os.open(f"/proc/{child}/mem", os.O_RDONLY))
    print("readable")
except PermissionError:
    print("refused")
os.kill(child, 9)
os.waitpid(child, 0)
"""


@linux_only
@pytest.mark.parametrize(("kind", "answer"), [("hardened", "refused"), ("plain", "readable")])
def test_memory_is_closed_to_the_same_user(kind: str, answer: str) -> None:
    done = subprocess.run(
        [sys.executable, "-B", "-c", READ_CHILD, kind],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.getcwd()},
        timeout=30,
        check=False,
    )
    assert done.stdout.strip() == answer, done.stderr


FAILS = """
import sys, threading
from disguise_app.outside import process
process.harden()
print("ready", flush=True)
sys.stdin.readline()
def fail():
    raise ValueError("48291735")
thread = threading.Thread(target=fail)
thread.start()
thread.join()
class Bad:
    def __del__(self):
        raise ValueError("48291735")
Bad()
import ctypes
{end}
"""


@pytest.mark.parametrize("end", ["fail()", "ctypes.string_at(0)"])
def test_nothing_is_said_when_it_fails_or_crashes(end: str) -> None:
    child = run_hardened(FAILS.format(end=end))
    said, errors = child.communicate("\n", timeout=20)
    assert (said, errors) == ("", "")
    assert child.returncode != 0


def test_wipe_overwrites_in_place() -> None:
    buffer = bytearray(b"48291735")
    view = memoryview(buffer)
    process.wipe(buffer)
    assert bytes(view) == bytes(8)
    process.wipe(bytearray())


def test_memory_is_locked_and_given_up_again() -> None:
    buffer = bytearray(b"k" * 32)
    assert process.lock_memory(buffer) is True
    buffer += b"may still grow"
    assert process.unlock_memory(buffer) is True
    assert process.lock_memory(bytearray()) is False


@linux_only
def test_locked_memory_is_counted_by_the_system() -> None:
    def locked_kib() -> int:
        status = Path("/proc/self/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmLck")).split()[1])

    before = locked_kib()
    buffer = bytearray(64 * 1024)
    assert process.lock_memory(buffer)
    assert locked_kib() >= before + 64
    process.unlock_memory(buffer)


@pytest.mark.parametrize("answer", [OSError("no"), AttributeError("mlock"), -1])
def test_a_system_that_locks_nothing_gives_the_buffer_all_the_same(
    monkeypatch: pytest.MonkeyPatch, answer: Exception | int
) -> None:
    def ask(_function: Any, _buffer: bytearray) -> int:
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(process, "ask_pages", ask)
    assert process.locked(32) == bytes(32)


def test_pages_are_asked_for_as_documented() -> None:
    for declaration, name in (
        ("BOOL VirtualLock(LPVOID, SIZE_T)", "VirtualLock"),
        ("int mlock(LPCVOID, size_t)", "mlock"),
    ):
        library = Library(declaration)
        buffer = bytearray(b"x" * 40)
        assert process.ask_pages(getattr(library, name), buffer) == 1
        assert library.calls[0][2] == 40
        assert ctypes.string_at(library.calls[0][1], 40) == bytes(buffer)


def test_macos_call_as_documented() -> None:
    libc = Library("int ptrace(int, pid_t, caddr_t, int)")
    process.harden_macos(libc)
    assert libc.calls == [("ptrace", 31, 0, None, 0)]


def windows() -> dict[str, Library]:
    """Return the three libraries as winbase, winnt, sddl and werapi declare them."""

    def convert(_text: str, _revision: int, out: Any, _size: Any) -> int:
        out._obj.value = 0x7FFF12345678
        return 1

    return {
        "kernel32": Library(
            "UINT SetErrorMode(UINT)",
            "HANDLE GetCurrentProcess()",
            "HLOCAL LocalFree(HLOCAL)",
            # In this library, as kernel32's import library has it and wer's has not (mingw-w64 10.0).
            "HRESULT WerSetFlags(DWORD)",
            GetCurrentProcess=lambda: 0xFFFFFFFFFFFFFFFF,
        ),
        "advapi32": Library(
            "BOOL ConvertStringSecurityDescriptorToSecurityDescriptorW(LPCWSTR, DWORD, PSECURITY_DESCRIPTOR*, PULONG)",
            "BOOL SetKernelObjectSecurity(HANDLE, SECURITY_INFORMATION, PSECURITY_DESCRIPTOR)",
            ConvertStringSecurityDescriptorToSecurityDescriptorW=convert,
        ),
        "wer": Library("HRESULT WerAddExcludedApplication(LPCWSTR, BOOL)"),
    }


def test_windows_calls_as_documented() -> None:
    libraries = windows()
    process.harden_windows(**libraries, excluded="tape-calculator.exe")
    assert libraries["kernel32"].calls[0] == ("SetErrorMode", 0x8003)
    assert libraries["kernel32"].calls[1] == ("WerSetFlags", 0x21)
    assert libraries["wer"].calls == [("WerAddExcludedApplication", "tape-calculator.exe", 0)]
    converted, set_security = libraries["advapi32"].calls
    # SYNCHRONIZE, READ_CONTROL, QUERY_LIMITED_INFORMATION, TERMINATE; no right to read memory or to change the list.
    assert converted[1:3] == (f"D:P(A;;{0x100000 | 0x20000 | 0x1000 | 0x1:#x};;;OW)", 1)
    assert set_security == ("SetKernelObjectSecurity", 0xFFFFFFFFFFFFFFFF, 4, 0x7FFF12345678)
    assert libraries["kernel32"].calls[-1] == ("LocalFree", 0x7FFF12345678)


def test_an_interpreter_that_others_use_is_not_excluded() -> None:
    libraries = windows()
    process.harden_windows(**libraries, excluded=None)
    assert libraries["wer"].calls == []
    assert ("WerSetFlags", 0x21) in libraries["kernel32"].calls


def test_one_refused_step_does_not_stop_the_others() -> None:
    libraries = windows()
    libraries["wer"] = Library()
    process.harden_windows(**libraries, excluded="tape-calculator.exe")
    assert libraries["advapi32"].calls
