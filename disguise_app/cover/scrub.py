"""Overwrite what the interpreter has freed but not used again: texts that showed a number leave their letters there.

Called by the wiring once a number has opened something. Python frees small objects into pools and does not clear them,
so the strings that were shown stay readable until something else needs the room. Here something else needs it: zeroed
objects of every size are made until the pools' free blocks are used up, and then let go. The C library's heap, where Qt
has its texts, is treated so by `heap`; the display avoids such texts by painting single letters, but where a screen
reader listens it is told them. What this cannot reach is what the system's own libraries hold.
"""

from typing import Final

from disguise_app.outside import heap

# Objects up to this size come from pools, each for one size in steps of 16 bytes; see Objects/obmalloc.c of CPython.
_LARGEST_BYTES: Final = 512
_STEP_BYTES: Final = 16
_HEAD_BYTES: Final = 33
_BYTES_A_SIZE: Final = 192 * 1024


def scrub() -> None:
    """Use up and give back the free blocks of every size that small objects have; a few milliseconds."""
    for size in range(3 * _STEP_BYTES, _LARGEST_BYTES + 1, _STEP_BYTES):
        blocks = [bytes(size - _HEAD_BYTES) for _ in range(_BYTES_A_SIZE // size)]
        del blocks
    heap.overwrite_free()
