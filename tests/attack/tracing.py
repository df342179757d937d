"""Run a piece of work in a forked process, stopped at every system call: to kill it there, or to let the call fail.

Used by the kill and fault runs and by their samples. Linux on x86-64 by ptrace(2), which strace itself is made of;
thousands of runs cost minutes, since nothing is started anew. Only the main thread is stopped.
"""

import ctypes
import errno
import faulthandler
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

_PATIENCE_S: Final = 20
IS_POSSIBLE: Final = sys.platform == "linux" and os.uname().machine == "x86_64"

_TRACEME, _GETREGS, _SETREGS, _SYSCALL, _SETOPTIONS = 0, 12, 13, 24, 0x4200
_DETACH, _OVER = 17, "getppid"
_TRACESYSGOOD, _EXITKILL = 0x1, 0x100000
_SYSCALL_STOP: Final = signal.SIGTRAP | 0x80
_REGISTERS_TEXT: Final = """
r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip cs eflags rsp ss fs_base gs_base ds es fs gs
"""
_OF_FILES_TEXT: Final = """
read write open close stat fstat lstat lseek flock fsync ftruncate rename mkdir unlink openat newfstatat renameat
renameat2 statx getdents64
"""
OF_FILES: Final = frozenset(_OF_FILES_TEXT.split())

NAMES: Final = {
    0: "read", 1: "write", 2: "open", 3: "close", 4: "stat", 5: "fstat", 6: "lstat", 8: "lseek", 9: "mmap",
    10: "mprotect", 11: "munmap", 12: "brk", 13: "rt_sigaction", 16: "ioctl", 21: "access", 28: "madvise",
    35: "nanosleep", 56: "clone", 72: "fcntl", 73: "flock", 74: "fsync", 75: "fdatasync", 77: "ftruncate", 82: "rename",
    83: "mkdir", 110: "getppid", 87: "unlink", 90: "chmod", 202: "futex", 217: "getdents64", 228: "clock_gettime",
    230: "clock_nanosleep", 257: "openat", 262: "newfstatat", 264: "renameat", 316: "renameat2", 318: "getrandom",
    332: "statx", 435: "clone3",
}  # fmt: skip


class _Registers(ctypes.Structure):
    _fields_ = [(name, ctypes.c_ulonglong) for name in _REGISTERS_TEXT.split()]


# How threads wait for each other: a C library whose lock fails ends the process or waits for ever, so these are killed
# at and not failed.
OF_THREADS: Final = frozenset({"futex", "clone3", "14", "186"})
# Calls whose number varies from run to run with the state of the memory.
VARYING: Final = OF_THREADS | {"brk", "mmap", "munmap", "madvise"}


@dataclass(frozen=True)
class Call:
    """One system call of the traced process: its name, and the how-manieth of that name it is.

    Counted by name, since the number of memory calls in between varies from run to run.
    """

    name: str
    count: int


@dataclass
class Run:
    """How a traced run went: its calls, whether it was killed, and what it said at its end."""

    calls: list[Call] = field(default_factory=list)
    is_killed: bool = False
    is_bent: bool = False
    said: bytes = b""


def trace(work: Callable[[], bytes]) -> Run:
    """Run `work` to its end and list its calls."""
    return _run(work, _Plan())


def kill_at(work: Callable[[], bytes], call: Call, *, is_after: bool) -> Run:
    """Run `work` and kill it with SIGKILL before (or just after) that call was carried out."""
    return _run(work, _Plan(kill=call, is_after=is_after))


def fail_at(work: Callable[[], bytes], call: Call, error: int) -> Run:
    """Run `work`; that call is not carried out and answers with `error` (an errno)."""
    return _run(work, _Plan(fail=call, error=error))


def shorten_at(work: Callable[[], bytes], call: Call) -> Run:
    """Run `work`; that call, a write, only writes half."""
    return _run(work, _Plan(shorten=call))


@dataclass(frozen=True)
class _Plan:
    kill: Call | None = None
    is_after: bool = False
    fail: Call | None = None
    error: int = errno.EIO
    shorten: Call | None = None


def _run(work: Callable[[], bytes], plan: _Plan) -> Run:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        _be_traced(work, reading, writing)
    os.close(writing)
    run = Run()
    try:
        _follow(pid, plan, run)
        run.said = os.read(reading, 200)
    finally:
        os.close(reading)
    return run


def _be_traced(work: Callable[[], bytes], reading: int, writing: int) -> None:
    """Live as the child: never come back to the tests."""
    try:
        os.close(reading)
        faulthandler.disable()
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(_PATIENCE_S)
        _ptrace(_TRACEME, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        said = work()
        os.getppid()  # tells the tracer that the work is over
        os.write(writing, said)
    except BaseException as error:
        os.getppid()
        os.write(writing, type(error).__name__.encode())
    finally:
        os._exit(0)


def _follow(pid: int, plan: _Plan, run: Run) -> None:
    os.waitpid(pid, 0)
    _ptrace(_SETOPTIONS, pid, _TRACESYSGOOD | _EXITKILL)
    is_entry, passed_on = True, 0
    counts: Counter[str] = Counter()
    while True:
        _ptrace(_SYSCALL, pid, passed_on)
        _pid, status = os.waitpid(pid, 0)
        if not os.WIFSTOPPED(status):
            return
        stop = os.WSTOPSIG(status)
        passed_on = 0 if stop in (_SYSCALL_STOP, signal.SIGTRAP, signal.SIGSTOP) else stop
        if stop != _SYSCALL_STOP:
            continue
        if is_entry:
            name = _name(pid)
            if name == _OVER:
                _let_go(pid)
                return
            run.calls.append(Call(name, counts[name]))
            counts[name] += 1
        if run.calls[-1] == plan.kill and is_entry is not plan.is_after:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            run.is_killed = True
            return
        _bend(pid, plan, run, is_entry=is_entry)
        is_entry = not is_entry


def _let_go(pid: int) -> None:
    _ptrace(_DETACH, pid)
    os.waitpid(pid, 0)


def _bend(pid: int, plan: _Plan, run: Run, *, is_entry: bool) -> None:
    """Change the call: on its way in to no call at all or to half of it, on its way out to an error."""
    call = run.calls[-1]
    if call not in (plan.fail, plan.shorten) or (call == plan.shorten and not is_entry):
        return
    registers = _registers(pid)
    if call == plan.shorten:
        registers.rdx //= 2
    elif is_entry:
        registers.orig_rax = ctypes.c_ulonglong(-1).value
    else:
        registers.rax = ctypes.c_ulonglong(-plan.error).value
    _ptrace(_SETREGS, pid, 0, ctypes.addressof(registers))
    run.is_bent = True


def _name(pid: int) -> str:
    number = int(_registers(pid).orig_rax)
    return NAMES.get(number, str(number))


def _registers(pid: int) -> _Registers:
    registers = _Registers()
    _ptrace(_GETREGS, pid, 0, ctypes.addressof(registers))
    return registers


def _ptrace(request: int, pid: int, data: int = 0, address: int = 0) -> None:
    """Call ptrace(request, pid, 0, data); `address` is where registers are read to or written from."""
    call = _LIBC.ptrace
    call.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    call.restype = ctypes.c_long
    if call(request, pid, None, address or data) == -1:
        raise OSError(ctypes.get_errno(), "ptrace")


_LIBC = ctypes.CDLL(None, use_errno=True)
