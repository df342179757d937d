"""From a key press to the first pixel of the entry that changes, beside the peers.

    python -m benchmarks.keys [presses] [--built]

Each program is started, given the focus and typed into by XTEST, digit after digit; the part of its window that a digit
changes for good is found first, and then watched by a client of its own. Keys that light up do not count.
"""

import statistics
import sys
import time

from benchmarks.eye import Eye, Window, wait
from benchmarks.programs import calculators, options, peer_ratios
from benchmarks.start import start_one

PRESSES = 15
_ENTRY_DIGITS = 10
_STILL_S = 0.25
_GIVE_UP_S = 2.0
_SETTLE_S = 3.0

Place = tuple[int, int, int, int]


def main(words: list[str]) -> int:
    """Type into all programs, one after the other, and print a line for each."""
    asked = options(words, PRESSES)
    found: dict[str, list[float]] = {}
    for name, command in calculators(is_built=asked.is_built).items():
        times = _measure(command, asked.runs)
        if times:
            found[name] = times
        else:
            print(f"{name}: no pixel changed, left out")
    medians = {name: statistics.median(times) for name, times in found.items()}
    for name, times in found.items():
        print(
            f"{name:17} key to pixel median {medians[name]:5.1f} ms  max {max(times):5.1f} ms"
            f"  {peer_ratios(medians[name], medians)}   n={len(times)}",
            flush=True,
        )
    return 0


def _measure(command: list[str], presses: int) -> list[float]:
    times: list[float] = []

    def type_into(_pid: int) -> None:
        time.sleep(_SETTLE_S)
        eye = Eye()
        window = eye.newest()
        place = _entry(eye, window) if window is not None else None
        times.extend([] if place is None else _type(eye, place, presses))

    start_one(command, type_into)
    return times


def _entry(eye: Eye, window: Window) -> Place | None:
    """Return the rows of the screen that a digit changes for good, None where it changes nothing."""
    x, y, width, height = whole = (window.x, window.y, window.width, min(window.height, 899 - window.y))
    # The first digits change more than the entry: what clears is called by another name, what undoes can be pressed.
    eye.type("12")
    before = _still(eye, whole)
    eye.press("3")
    if not wait(lambda: eye.pixels(*whole) != before, within_s=_GIVE_UP_S):
        return None
    after = _still(eye, whole)
    rows = [slice(4 * width * at, 4 * width * (at + 1)) for at in range(height)]
    changed = [at for at, row in enumerate(rows) if before[row] != after[row]]
    return (x, y + changed[0], width, changed[-1] - changed[0] + 1) if changed else None


def _still(eye: Eye, place: Place) -> bytes:
    """Return the picture of a place once it has not changed for a moment, or after a while."""
    picture, since_s, ends_s = eye.pixels(*place), time.monotonic(), time.monotonic() + _GIVE_UP_S
    while time.monotonic() < min(ends_s, since_s + _STILL_S):
        time.sleep(0.01)
        now = eye.pixels(*place)
        if now != picture:
            picture, since_s = now, time.monotonic()
    return picture


def _type(eye: Eye, place: Place, presses: int) -> list[float]:
    times: list[float] = []
    for count in range(presses):
        if count % _ENTRY_DIGITS == 0:
            eye.press("Escape")
        before = _still(eye, place)
        began_s = time.perf_counter()
        eye.press(str(count % 9 + 1))
        while eye.pixels(*place) == before and time.perf_counter() - began_s < _GIVE_UP_S:
            pass
        times.append(1000 * (time.perf_counter() - began_s))
    return times


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
