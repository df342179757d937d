"""How fast the panel is gone: from the key press to the window off the screen and the calculator's pixels back.

    python -m benchmarks.panic [tries] [situation ...]

Drives the real program in a throwaway home: a plan of 120 items in each list, opened by its number, left by Esc through
XTEST, again and again, in several situations. It also films some of the tries: no frame may show anything but the panel
and the calculator. KeePassXC locking its window by its shortcut is measured in the same run, where it is installed.
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
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import peers, programs
from benchmarks.eye import Eye, Window, wait
from benchmarks.situations import SITUATIONS, Situation
from disguise_app.outside import names
from disguise_app.plan import codec, edits
from disguise_app.plan.model import GrabItem, Plan, Step
from disguise_app.vault.vault import Vault

NUMBER = "48291735"
ITEMS = 120
TRIES = 200
FILMED = 5
_PROBE = 48
# A compositor that mixes two equal pictures rounds each pixel.
_ROUNDED = 2


@dataclass
class Times:
    """Milliseconds from the key press, one of each a try."""

    gone: list[float] = field(default_factory=list)
    back: list[float] = field(default_factory=list)
    strange_frames: int = 0

    def line(self, name: str) -> str:
        """Return one line of the report."""
        return (
            f"{name:28} window gone {_both(self.gone)}   calculator back {_both(self.back)}"
            f"   n={len(self.gone)} strange frames={self.strange_frames}"
        )


def main(words: list[str]) -> int:
    """Measure, print a line a situation; return 1 where a goal is missed or a frame shows something else."""
    tries = int(words[0]) if words and words[0].isdigit() else TRIES
    wanted = [word for word in words if not word.isdigit()] or list(SITUATIONS)
    eye = Eye()
    is_good = True
    with program(eye) as cover:
        for name in wanted:
            situation = SITUATIONS[name]
            if situation.program and not shutil.which(situation.program):
                print(f"{name:28} not measured: {situation.program} is not installed", flush=True)
                continue
            with situation.load():
                times = measure(eye, cover, situation, tries)
            print(times.line(name), f"goal p99 {situation.goal_ms:.0f} ms", flush=True)
            goal_ms = situation.goal_ms
            is_good &= _p99(times.gone) <= goal_ms and _p99(times.back) <= goal_ms and not times.strange_frames
    for line in peers.keepassxc_lock(eye, tries=min(tries, 20)):
        print(line, flush=True)
    return 0 if is_good else 1


@contextlib.contextmanager
def program(eye: Eye, plan: Plan | None = None, **more: str) -> Iterator[Window]:
    """Run the program on a home with a plan in it, of long lists where none is given, and end it.

    `more` is added to its environment.
    """
    # A companion may still write while its folder goes.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        folders = {"HOME": home, "XDG_DATA_HOME": f"{home}/data", "XDG_CONFIG_HOME": f"{home}/config"}
        environment = {**programs.environment(), **folders, **more}
        # No keyring: the key lies in its file, so that the person's own keyring is left alone.
        environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={home}/none"
        bus = environment["DBUS_SESSION_BUS_ADDRESS"]
        _make_plan(Path(home) / "data" / names.DATA_FOLDER, bus, plan or _long_lists())
        running = subprocess.Popen([sys.executable, "-m", "disguise_app"], env=environment)
        try:
            cover = eye.wait_for(names.PRODUCT)
            time.sleep(2)
            eye.activate(cover)
            yield cover
        finally:
            running.terminate()
            running.wait(timeout=10)


def _long_lists() -> Plan:
    plan = Plan(kind="safety")
    for count in range(ITEMS):
        plan = edits.add(plan, "steps", Step(f"step number {count}", moment="before"))
        plan = edits.add(plan, "grab_items", GrabItem(f"thing number {count}"))
    return plan


def _make_plan(folder: Path, bus: str, plan: Plan) -> None:
    """Make the state file with one plan in it."""
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus
    folder.mkdir(parents=True)
    vault = Vault(folder=folder)
    vault.start()
    while "no_place" in vault.obstacles():
        vault.begin_new_file()
    vault.create(bytearray(NUMBER.encode()), codec.encode(plan)).close()


def measure(eye: Eye, cover: Window, situation: Situation, tries: int) -> Times:
    """Open, prepare, press Esc and watch, `tries` times; the first few are filmed instead of timed."""
    times = Times()
    calm = probe(eye, cover)
    filmed = FILMED if situation.is_still else 0
    for count in range(tries + filmed):
        panel = open_panel(eye)
        situation.prepare(eye, panel)
        eye.forget()
        if count < filmed:
            times.strange_frames += film(eye, panel, cover if situation.mixes else panel)
        else:
            gone_ms, back_ms = time_one(eye, cover, panel, calm)
            times.gone.append(gone_ms)
            times.back.append(back_ms)
        if not wait(lambda: probe(eye, cover) == calm and eye.find(names.PANEL_TITLE) is None, within_s=5):
            raise TimeoutError("the calculator did not come back as it was")
        time.sleep(0.9)
    return times


def open_panel(eye: Eye) -> Window:
    """Type the number and wait until the panel has settled; a check cancelled by chance is tried again."""
    for _ in range(3):
        eye.press("Escape")
        eye.type(NUMBER + "=")
        with contextlib.suppress(TimeoutError):
            panel = eye.wait_for(names.PANEL_TITLE, within_s=12)
            time.sleep(0.45)
            return panel
    raise TimeoutError("the panel did not open")


def time_one(eye: Eye, cover: Window, panel: Window, calm: list[bytes]) -> tuple[float, float]:
    """Press Esc; return the milliseconds until the window is unmapped and until the calculator's pixels are back."""
    begun_s = time.perf_counter()
    eye.press("Escape")
    gone_ms = back_ms = 0.0
    while not (gone_ms and back_ms) and time.perf_counter() - begun_s < 3:
        if not gone_ms and eye.has_gone(panel):
            gone_ms = 1000 * (time.perf_counter() - begun_s)
        if not back_ms and all(map(_is_same, probe(eye, cover), calm)):
            back_ms = 1000 * (time.perf_counter() - begun_s)
    return gone_ms or 3000.0, back_ms or 3000.0


def probe(eye: Eye, cover: Window) -> list[bytes]:
    """Return three small squares of the calculator's place: display, middle, keys."""
    x = cover.x + cover.width // 2
    return [eye.pixels(x, cover.y + cover.height * part // 10, _PROBE, 16) for part in (2, 5, 8)]


def film(eye: Eye, panel: Window, within: Window) -> int:
    """Press Esc and take pictures of the panel's place, as far as it is `within`; return how many are strange.

    A pixel may be the panel's as it was, the screen's as it is afterwards, or the plain colour around the picture. A
    compositor that fades mixes that colour with what lies behind, so there only the calculator's place is watched.
    """
    x, y = max(panel.x, within.x), max(panel.y, within.y)
    right = min(panel.x + panel.width, within.x + within.width, 1280)
    place = (x, y, right - x, min(panel.y + panel.height, within.y + within.height, 900) - y)
    known = [eye.pixels(*place)]
    eye.press("Escape")
    ends_s = time.perf_counter() + 0.2
    frames = []
    while time.perf_counter() < ends_s:
        frames.append(eye.pixels(*place))
    wait(lambda: eye.find(names.PANEL_TITLE) is None, within_s=3)
    # The calculator's caret blinks: both of its looks are the calculator.
    for _ in range(4):
        time.sleep(0.35)
        known.append(eye.pixels(*place))
    return sum(_is_strange(frame, known, row_bytes=4 * place[2]) for frame in frames)


def _is_strange(frame: bytes, known: list[bytes], *, row_bytes: int) -> bool:
    colours: set[bytes] = set()
    for start in range(0, len(frame), row_bytes):
        now = frame[start : start + row_bytes]
        rows = [picture[start : start + row_bytes] for picture in known]
        if now not in rows:
            for at in range(0, row_bytes, 4):
                if not any(_is_same(now[at : at + 4], row[at : at + 4]) for row in rows):
                    colours.add(now[at : at + 4])
    # One colour is the curtain's around the picture.
    return len(colours) > 1


def _is_same(one: bytes, other: bytes) -> bool:
    return one == other or all(abs(a - b) <= _ROUNDED for a, b in zip(one, other, strict=True))


def _both(values: list[float]) -> str:
    return f"median {statistics.median(values):5.1f} ms p99 {_p99(values):5.1f} ms"


def _p99(values: list[float]) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
