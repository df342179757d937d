"""Waiting for what a person waits for, no longer than it takes."""

from __future__ import annotations

import time
from collections.abc import Callable


def holds(is_so: Callable[[], bool], limit_s: float) -> bool:
    """Wait up to `limit_s` for something, and tell whether it came."""
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.02)
    return is_so()
