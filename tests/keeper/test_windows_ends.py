"""The handles of a windowed Windows build, against the documented declarations; it has not run on Windows."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from disguise_app.keeper import windows_ends
from tests.panel.system.documented import Library

STD_INPUT_HANDLE, STD_OUTPUT_HANDLE = 0xFFFFFFF6, 0xFFFFFFF5  # winbase.h: ((DWORD)-10) and ((DWORD)-11)
FILE_TYPE_DISK, FILE_TYPE_CHAR, FILE_TYPE_PIPE = 1, 2, 3  # fileapi.h
HANDLES = 1000
ROOT = Path(__file__).resolve().parent.parent.parent


def kernel32(handles: dict[int, int | None], kind: int = FILE_TYPE_PIPE) -> Library:
    """Return kernel32 as processenv.h and fileapi.h declare it; a NULL handle is None, as ctypes gives it."""
    return Library(
        "HANDLE GetStdHandle(DWORD)",
        "DWORD GetFileType(HANDLE)",
        GetStdHandle=lambda which: handles[which],
        GetFileType=lambda _handle: kind,
    )


class Runtime:
    """Stands for msvcrt: a handle is a number of its own, and opens as a descriptor of this system."""

    @staticmethod
    def open_osfhandle(handle: int, _flags: int) -> int:
        return handle - HANDLES


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def test_both_handles_become_descriptors_of_our_own(pipe: tuple[int, int]) -> None:
    kernel = kernel32({STD_INPUT_HANDLE: HANDLES + pipe[0], STD_OUTPUT_HANDLE: HANDLES + pipe[1]})
    ends = windows_ends.take(kernel, Runtime)
    assert ends is not None
    assert [call[0] for call in kernel.calls] == ["GetStdHandle", "GetFileType"] * 2
    assert not set(ends) & set(pipe)
    os.write(ends[1], b"frame")
    assert os.read(ends[0], 5) == b"frame"
    for end in ends:
        os.close(end)


@pytest.mark.parametrize("handle", [None, 0])
def test_no_handle_is_no_pipe(handle: int | None) -> None:
    kernel = kernel32({STD_INPUT_HANDLE: handle, STD_OUTPUT_HANDLE: handle})
    assert windows_ends.take(kernel, Runtime) is None


@pytest.mark.parametrize("kind", [0, FILE_TYPE_DISK, FILE_TYPE_CHAR])
def test_a_file_or_a_console_is_no_pipe(pipe: tuple[int, int], kind: int) -> None:
    kernel: Any = kernel32({STD_INPUT_HANDLE: HANDLES + pipe[0], STD_OUTPUT_HANDLE: HANDLES + pipe[1]}, kind)
    assert windows_ends.take(kernel, Runtime) is None


_BARE = """
import os, sys
from disguise_app.keeper import windows_ends
from tests.keeper.test_windows_ends import HANDLES, Runtime, STD_INPUT_HANDLE, STD_OUTPUT_HANDLE, kernel32
reading, writing = (os.dup(end) for end in os.pipe())
for standard in (0, 1):
    os.close(standard)
# As in a runtime without standard streams: the descriptors just opened are themselves 0 and 1.
handles = {STD_INPUT_HANDLE: HANDLES + os.dup(reading), STD_OUTPUT_HANDLE: HANDLES + os.dup(writing)}
assert sorted(handles.values()) == [HANDLES, HANDLES + 1]
ends = windows_ends.take(kernel32(handles), Runtime)
nothing = os.open(os.devnull, os.O_RDWR)
for standard in (0, 1, 2):
    os.dup2(nothing, standard)
os.write(ends[1], b"frame")
sys.exit(0 if os.read(ends[0], 5) == b"frame" and min(ends) > 2 else 1)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="closes standard streams as POSIX does")
def test_pointing_the_standard_streams_at_nothing_does_not_close_ours() -> None:
    assert subprocess.run([sys.executable, "-c", _BARE], cwd=ROOT, check=False).returncode == 0
