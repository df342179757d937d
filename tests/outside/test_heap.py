"""One heap for all threads, and freed memory goes back to the system: as glibc itself tells (malloc_info(3))."""

import ctypes
import subprocess
import sys

import pytest

from disguise_app.outside import heap

_THREADS = """
import ctypes, os, sys, tempfile, threading
from disguise_app.outside import heap
if {asks}:
    heap.use_one()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.fopen.restype = ctypes.c_void_p, ctypes.c_void_p
libc.malloc_info.argtypes, libc.fclose.argtypes = [ctypes.c_int, ctypes.c_void_p], [ctypes.c_void_p]
together = threading.Barrier(4)
def take():
    together.wait()
    for _ in range(100):
        libc.malloc(5000)
    together.wait()
threads = [threading.Thread(target=take) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
with tempfile.NamedTemporaryFile() as told:
    file = libc.fopen(told.name.encode(), b"w")
    libc.malloc_info(0, file)
    libc.fclose(file)
    print(told.read().count(b"<heap nr="))
"""
_BACK = """
import ctypes, os
from disguise_app.outside import heap
heap.use_one()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
taken = [libc.malloc(60_000) for _ in range(1000)]
for each in taken:
    ctypes.memset(each, 1, 60_000)
last = libc.malloc(60_000)  # holds the end of the heap
full = resident()
for each in taken:
    libc.free(each)
heap.give_back()
print(full - resident() > 40_000_000)
"""

_TEXTS = """
import ctypes, os, re, threading
from disguise_app.outside import heap
heap.use_one()
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
mark = os.urandom(8)
def leave():
    # What is between two of these stays in use, so that each is a free block of its own.
    sizes = [size for size in range(40, 400, 16) for _ in range(20)]
    taken = [libc.malloc(size) for size in sizes]
    for each, size in zip(taken, sizes):
        ctypes.memset(each, 0, size)
    for each in taken[::2]:
        ctypes.memmove(each + 24, mark, 8)
        libc.free(each)
def found():
    count = 0
    with open("/proc/self/mem", "rb", 0) as memory:
        for line in open("/proc/self/maps").read().splitlines():
            start, end = (int(word, 16) for word in line.split()[0].split("-"))
            if line.endswith("[heap]"):
                memory.seek(start)
                count += memory.read(end - start).count(mark)
    return count
leave()
thread = threading.Thread(target=leave)
thread.start()
thread.join()
while len(os.listdir("/proc/self/task")) > 1:  # what a thread kept for itself is free when it is gone
    pass
before = found()
{overwrites}
print(before > 100, found() < 4)
"""

glibc_only = pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_info"), reason="asks glibc"
)


def _said(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


@glibc_only
def test_all_threads_share_one_heap() -> None:
    assert int(_said(_THREADS.format(asks=False))) > 1
    assert _said(_THREADS.format(asks=True)) == "1"


@glibc_only
def test_what_is_free_goes_back_to_the_system() -> None:
    assert _said(_BACK) == "True"


@glibc_only
def test_texts_that_were_freed_are_overwritten() -> None:
    assert _said(_TEXTS.format(overwrites="")) == "True False"
    assert _said(_TEXTS.format(overwrites="heap.overwrite_free()")) == "True True"


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_are_left_alone(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(ctypes, "CDLL", None)
    heap.use_one()
    heap.give_back()
    heap.overwrite_free()


def test_a_library_without_these_calls_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    heap.use_one()
    heap.give_back()
    heap.overwrite_free()
