"""What this process tells the system about itself: no core file, no debugger, no crash report, locked key buffers.

Called first thing by the keeper, before any secret exists; `locked`, `lock_memory` and `wipe` also by whoever holds a
key. Every step is a wish: where a system refuses one, the others still hold and nothing is said. The numbers come from
the systems' own headers and manuals, named beside them. It must not know what the secrets are.
"""

import contextlib
import ctypes
import sys
import threading
from collections.abc import Callable
from typing import Any, Final

# linux/prctl.h, prctl(2).
PR_SET_DUMPABLE: Final = 4
# sys/ptrace.h of XNU, ptrace(2): later attempts to attach end the attacher.
PT_DENY_ATTACH: Final = 31
# errhandlingapi.h, SetErrorMode: no box for critical errors, faults and missing files; without the box, no report.
SEM_FAILCRITICALERRORS: Final = 0x0001
SEM_NOGPFAULTERRORBOX: Final = 0x0002
SEM_NOOPENFILEERRORBOX: Final = 0x8000
# werapi.h, WerSetFlags: a report that is made all the same has no heap in it, and no window.
WER_FAULT_REPORTING_FLAG_NOHEAP: Final = 0x01
WER_FAULT_REPORTING_NO_UI: Final = 0x20
# winnt.h, SetKernelObjectSecurity.
DACL_SECURITY_INFORMATION: Final = 4
# sddl.h, ConvertStringSecurityDescriptorToSecurityDescriptorW.
SDDL_REVISION_1: Final = 1
# SYNCHRONIZE, READ_CONTROL, PROCESS_QUERY_LIMITED_INFORMATION, PROCESS_TERMINATE for the owner (OW); nobody else, and
# the owner rights entry takes away the owner's silent right to change this list.
PROCESS_ACCESS: Final = "D:P(A;;0x121001;;;OW)"


def harden() -> None:
    """Make the process opaque to core dumps, debuggers and crash reports, and silent; never raises."""
    for step in (_be_silent, _forbid_core, _system_step()):
        with contextlib.suppress(Exception):
            step()


def locked(size: int) -> bytearray:
    """Return a buffer of `size` zeros for a secret, kept out of swap where the system allows it (RLIMIT_MEMLOCK)."""
    buffer = bytearray(size)
    lock_memory(buffer)
    return buffer


def lock_memory(buffer: bytearray) -> bool:
    """Keep a buffer's pages out of swap; return whether the system agreed."""
    return _on_pages(buffer, "mlock", "VirtualLock")


def unlock_memory(buffer: bytearray) -> bool:
    """Give up what `lock_memory` asked for; neighbours on the same page lose it too."""
    return _on_pages(buffer, "munlock", "VirtualUnlock")


def wipe(*buffers: bytearray | None) -> None:
    """Overwrite buffers in place with zeros; their length stays, so that no copy is left behind in the heap."""
    for buffer in buffers:
        if buffer is not None:
            buffer[:] = bytes(len(buffer))


def harden_linux(libc: Any) -> None:
    """Forbid dumps and attaching by processes of the same user; prctl(2)."""
    libc.prctl.argtypes = [ctypes.c_int] + [ctypes.c_ulong] * 4
    libc.prctl.restype = ctypes.c_int
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def harden_macos(libc: Any) -> None:
    """Refuse debuggers; ptrace(2) of macOS."""
    libc.ptrace.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_void_p, ctypes.c_int]
    libc.ptrace.restype = ctypes.c_int
    libc.ptrace(PT_DENY_ATTACH, 0, None, 0)


def harden_windows(*, kernel32: Any, advapi32: Any, wer: Any, excluded: str | None) -> None:
    """Turn off fault boxes and reports and close the process to the user's other programs.

    `excluded` is the file name that error reporting shall leave alone, or None where the executable is an interpreter
    that others use too: the exclusion is one bland value in the user's registry.
    """
    steps: tuple[Callable[[], None], ...] = (
        lambda: _no_fault_box(kernel32),
        lambda: _bare_report(kernel32),
        lambda: _no_report(wer, excluded),
        lambda: _close_process(kernel32, advapi32),
    )
    for step in steps:
        with contextlib.suppress(Exception):
            step()


def _system_step() -> Callable[[], None]:
    if sys.platform == "linux":
        return lambda: harden_linux(ctypes.CDLL(None))
    if sys.platform == "darwin":
        return lambda: harden_macos(ctypes.CDLL(None))
    if sys.platform == "win32":
        return _harden_this_windows
    return lambda: None


def _be_silent() -> None:
    import faulthandler

    faulthandler.disable()
    sys.excepthook = _say_nothing
    sys.unraisablehook = _say_nothing
    threading.excepthook = _say_nothing


def _say_nothing(*_error: object) -> None:
    return None


def _forbid_core() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _harden_this_windows() -> None:
    if sys.platform == "win32":
        frozen = getattr(sys, "frozen", False)
        harden_windows(
            kernel32=ctypes.WinDLL("kernel32"),
            advapi32=ctypes.WinDLL("advapi32"),
            wer=ctypes.WinDLL("wer"),
            excluded=sys.executable.rpartition("\\")[2] if frozen else None,
        )


def _no_fault_box(kernel32: Any) -> None:
    kernel32.SetErrorMode.argtypes = [ctypes.c_uint]
    kernel32.SetErrorMode.restype = ctypes.c_uint
    kernel32.SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX)


def _bare_report(kernel32: Any) -> None:
    # Declared beside the next one, but in this library.
    kernel32.WerSetFlags.argtypes = [ctypes.c_ulong]
    kernel32.WerSetFlags.restype = ctypes.c_long
    kernel32.WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP | WER_FAULT_REPORTING_NO_UI)


def _no_report(wer: Any, excluded: str | None) -> None:
    if excluded is not None:
        wer.WerAddExcludedApplication.argtypes = [ctypes.c_wchar_p, ctypes.c_int]
        wer.WerAddExcludedApplication.restype = ctypes.c_long
        wer.WerAddExcludedApplication(excluded, 0)


def _close_process(kernel32: Any, advapi32: Any) -> None:
    convert = advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW
    convert.argtypes = [ctypes.c_wchar_p, ctypes.c_ulong, ctypes.POINTER(ctypes.c_void_p), ctypes.c_void_p]
    convert.restype = ctypes.c_int
    advapi32.SetKernelObjectSecurity.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
    advapi32.SetKernelObjectSecurity.restype = ctypes.c_int
    kernel32.GetCurrentProcess.argtypes = []
    kernel32.GetCurrentProcess.restype = ctypes.c_void_p
    kernel32.LocalFree.argtypes = [ctypes.c_void_p]
    kernel32.LocalFree.restype = ctypes.c_void_p
    descriptor = ctypes.c_void_p()
    if convert(PROCESS_ACCESS, SDDL_REVISION_1, ctypes.byref(descriptor), None):
        advapi32.SetKernelObjectSecurity(kernel32.GetCurrentProcess(), DACL_SECURITY_INFORMATION, descriptor)
        kernel32.LocalFree(descriptor)


def _on_pages(buffer: bytearray, posix_name: str, windows_name: str) -> bool:
    if not buffer:
        return False
    try:
        if sys.platform == "win32":
            return ask_pages(getattr(ctypes.WinDLL("kernel32"), windows_name), buffer) != 0
        return ask_pages(getattr(ctypes.CDLL(None), posix_name), buffer) == 0
    except (OSError, AttributeError):
        return False


def ask_pages(function: Any, buffer: bytearray) -> int:
    """Call mlock(2) or VirtualLock, or their opposites, on a buffer: (address, size in bytes) -> int."""
    function.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
    function.restype = ctypes.c_int
    window = (ctypes.c_char * len(buffer)).from_buffer(buffer)
    answer = function(ctypes.addressof(window), len(buffer))
    del window
    return int(answer)
