"""How the C library keeps this process's memory: in one heap, and no more of it than is in use.

Two processes stand there all day for one calculator. The C library gives each thread a heap of its own and keeps what
was freed, and it takes from a large block that was freed once that the next should be kept: some megabytes in each that
nobody uses. Called by both processes. glibc alone is asked (mallopt(3), malloc_trim(3)); elsewhere nothing is done.
"""

import contextlib
import ctypes
import sys
from typing import Any, Final

# malloc.h of glibc.
M_MMAP_THRESHOLD: Final = -3
M_ARENA_MAX: Final = -8
# The threshold that glibc begins with; one that was set is not raised any more.
LARGE_BYTES: Final = 128 * 1024
# Blocks come in steps of 16 bytes, 8 of which are glibc's own; so many of each size as a calculator has free.
_SIZES: Final = range(24, 1025, 16)
# tcache_count of glibc.
_KEPT: Final = 7
_BYTES_A_SIZE: Final = 32 * 1024


def use_one() -> None:
    """Keep one heap for all threads, and large blocks outside of it, so that they are given back; never raises."""
    libc = _glibc()
    if libc is not None:
        libc.mallopt(M_ARENA_MAX, 1)
        libc.mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)


def give_back() -> None:
    """Return to the system what is free in the heap; never raises."""
    libc = _glibc()
    if libc is not None:
        libc.malloc_trim(0)


def overwrite_free() -> None:
    """Fill with zeros the room that is free in this thread's heap, and give it back; some milliseconds; never raises.

    Zeroed blocks of every size are held until the free ones are used up. Heaps of other threads are not reached.
    """
    libc = _glibc()
    if libc is None:
        return
    blocks = []
    for size in _SIZES:
        blocks += [libc.calloc(1, size) for _each in range(_BYTES_A_SIZE // size)]
        # The few that a thread keeps at hand, and those that were laid there just now: calloc does not take these.
        kept = [libc.malloc(size) for _each in range(_KEPT)]
        for block in kept:
            ctypes.memset(block, 0, size)
        blocks += kept
    for block in blocks:
        libc.free(block)
    libc.malloc_trim(0)


def _glibc() -> Any:
    """Return the C library of this process if it is glibc, the only one that has all that is asked here."""
    if sys.platform != "linux":
        return None
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        libc.mallopt.argtypes, libc.malloc_trim.argtypes = [ctypes.c_int] * 2, [ctypes.c_size_t]
        libc.malloc.argtypes, libc.malloc.restype = [ctypes.c_size_t], ctypes.c_void_p
        libc.calloc.argtypes, libc.calloc.restype = [ctypes.c_size_t] * 2, ctypes.c_void_p
        libc.free.argtypes, libc.free.restype = [ctypes.c_void_p], None
        return libc
    return None
