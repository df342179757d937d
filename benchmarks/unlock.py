"""How long opening takes: from `=` to the panel painted, the key derivation alone, and KeePassXC's unlock at its price.

    python -m benchmarks.unlock [tries]

All three take turns, so that they meet the same machine. KeePassXC opens a database whose key derivation is ours:
Argon2id with the same memory, passes and lanes; timed in its window, from Return to the unlocked title.
"""

import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import kdbx, stages
from benchmarks.eye import Eye, Window, wait
from benchmarks.panic import NUMBER, program
from disguise_app.outside import names
from disguise_app.vault import primitives
from disguise_app.vault.primitives import Kdf

TRIES = 20
GOAL = 1.25
_WORD = "benchmark"
_HEAD = 80


def main(words: list[str]) -> int:
    """Measure and print; return 1 where opening takes more than a quarter longer than the key derivation alone."""
    tries = int(words[0]) if words and words[0].isdigit() else TRIES
    eye = Eye()
    opened, derived, unlocked = [], [], []
    with stages.watched() as stages_of, program(eye, None, **stages_of.environment) as cover, _peers_file() as base:
        for _ in range(tries):
            derived.append(derive_ms())
            # Nobody can be open before the derivation is over, and a look at the screen takes a core from it.
            blind_s = 0.8 * min(derived) / 1000
            opened.append(open_ms(eye, cover, blind_s))
            stages_of.note_opening()
            if base is not None:
                unlocked.append(peer_ms(eye, base, blind_s))
                eye.activate(cover)
                time.sleep(0.3)
    ratio = statistics.median(opened) / statistics.median(derived)
    print(_line("key derivation alone", derived))
    print(_line("= to panel painted", opened), f"  {ratio:.2f} x the derivation alone (goal {GOAL})")
    print(*stages_of.lines(), sep="\n")
    if unlocked:
        peers = statistics.median(unlocked) / statistics.median(derived)
        print(_line("KeePassXC, Return to open", unlocked), f"  {peers:.2f} x the derivation alone")
    else:
        print("KeePassXC is not installed: no peer to measure beside")
    return 0 if ratio <= GOAL else 1


def derive_ms() -> float:
    """Return the milliseconds of one key derivation at the format's cost, by the clock."""
    begun_s = time.perf_counter()
    Kdf().derive(bytearray(NUMBER.encode()), bytes(primitives.KEY_BYTES))
    return 1000 * (time.perf_counter() - begun_s)


def open_ms(eye: Eye, cover: Window, blind_s: float) -> float:
    """Type the number, press `=`, and return the milliseconds until the panel's page is painted; leave again.

    For the first `blind_s` nobody looks.
    """
    eye.press("Escape")
    eye.type(NUMBER)
    time.sleep(0.3)
    # A strip down what will be the panel's page, beside the calculator, where nothing is before.
    place = (cover.x + cover.width + 40, cover.y + _HEAD, 4, 400)
    before = eye.pixels(*place)
    begun_s = time.perf_counter()
    eye.press("equal")
    time.sleep(blind_s)
    if not wait(lambda: _is_painted(eye.pixels(*place), before), within_s=10, every_s=0.001):
        raise TimeoutError("the panel did not open")
    took_ms = 1000 * (time.perf_counter() - begun_s)
    time.sleep(0.45)
    eye.press("Escape")
    if not wait(lambda: eye.find(names.PANEL_TITLE) is None, within_s=5):
        raise TimeoutError("the panel did not go")
    time.sleep(1.2)
    return took_ms


def _is_painted(now: bytes, before: bytes) -> bool:
    """Tell whether lines stand where nothing was: a window that is only mapped has one colour."""
    return now != before and len({now[at : at + 4] for at in range(0, len(now), 4)}) > 1


@contextlib.contextmanager
def _peers_file() -> Iterator[Path | None]:
    """Make a database for KeePassXC, None where it is not installed."""
    if not shutil.which("keepassxc"):
        yield None
        return
    with tempfile.TemporaryDirectory() as home:
        base, cost = Path(home) / "peer.kdbx", Kdf()
        kdbx.write(base, _WORD, memory_kib=cost.memory_kib, passes=cost.passes, lanes=cost.lanes)
        yield base


def peer_ms(eye: Eye, base: Path, blind_s: float) -> float:
    """Start KeePassXC on the file, type the word, and return the milliseconds from Return to the open database.

    For the first `blind_s` nobody looks.
    """
    home = str(base.parent)
    peer = subprocess.Popen(
        ["keepassxc", str(base)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": home, "XDG_CONFIG_HOME": home},
    )
    try:
        eye.wait_for(f"{base.name} [Locked] - KeePassXC")
        time.sleep(2)
        eye.type(_WORD)
        time.sleep(0.3)
        begun_s = time.perf_counter()
        eye.press("Return")
        time.sleep(blind_s)
        if not wait(lambda: eye.find(f"{base.name} - KeePassXC") is not None, within_s=15, every_s=0.001):
            raise TimeoutError("KeePassXC did not open its database")
        return 1000 * (time.perf_counter() - begun_s)
    finally:
        peer.kill()
        peer.wait()


def _line(name: str, values: list[float]) -> str:
    return f"{name:28} median {statistics.median(values):6.1f} ms max {max(values):6.1f} ms n={len(values)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
