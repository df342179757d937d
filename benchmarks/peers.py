"""KeePassXC as the peer: how fast its window shows the lock after its shortcut. Nothing where it is not installed."""

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.eye import Eye, Window

_WORD = "benchmark"


def keepassxc_lock(eye: Eye, *, tries: int) -> Iterator[str]:
    """Yield one line: milliseconds from Ctrl+L to the first changed pixel and to the last."""
    if not shutil.which("keepassxc") or not shutil.which("keepassxc-cli"):
        yield "KeePassXC is not installed: no peer to measure beside"
        return
    with tempfile.TemporaryDirectory() as home:
        base = Path(home) / "peer.kdbx"
        made = subprocess.run(
            ["keepassxc-cli", "db-create", "-q", "-p", str(base)],
            input=f"{_WORD}\n{_WORD}\n",
            text=True,
            capture_output=True,
            check=False,
        )
        if made.returncode or not base.exists():
            yield f"KeePassXC could not make a database: {made.stderr.strip()[:80]}"
            return
        first, last = _measure(eye, base, home, tries)
    yield (
        f"{'KeePassXC lock (Ctrl+L)':28} first pixel median {statistics.median(first):5.1f} ms max {max(first):5.1f} ms"
        f"   last pixel median {statistics.median(last):5.1f} ms max {max(last):5.1f} ms   n={len(first)}"
    )


def _measure(eye: Eye, base: Path, home: str, tries: int) -> tuple[list[float], list[float]]:
    first, last = [], []
    for _ in range(tries):
        peer = subprocess.Popen(
            ["keepassxc", "--pw-stdin", str(base)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": home, "XDG_CONFIG_HOME": home},
        )
        try:
            if peer.stdin is not None:
                peer.stdin.write(f"{_WORD}\n".encode())
                peer.stdin.close()
            window = _unlocked(eye, base.name)
            before = _tiles(eye, window)
            eye.press("l", modifier="Control_L")
            first_ms, last_ms = _changes(eye, window, before)
            first.append(first_ms)
            last.append(last_ms)
        finally:
            peer.kill()
            peer.wait()
    return first, last


def _unlocked(eye: Eye, name: str) -> Window:
    """Wait for the window whose title names the open database; a new window has the focus by itself."""
    title = f"{name} - KeePassXC"
    eye.wait_for(title)
    time.sleep(2)
    return eye.wait_for(title)


def _tiles(eye: Eye, window: Window) -> list[bytes]:
    """Return two thin strips across the window: through its first row of entries and below its middle."""
    width = min(window.width, 1280 - window.x)
    return [eye.pixels(window.x, window.y + window.height * part // 100, width, 2) for part in (21, 55)]


def _changes(eye: Eye, window: Window, before: list[bytes]) -> tuple[float, float]:
    begun_s = time.perf_counter()
    first = last = 0.0
    seen = before
    while time.perf_counter() - begun_s < 0.6:
        now = _tiles(eye, window)
        if now != seen:
            seen, last = now, 1000 * (time.perf_counter() - begun_s)
            first = first or last
    return first or 600.0, last or 600.0
