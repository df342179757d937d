"""A full plan in the real program: key press to each page painted, and letter typed to letter seen.

    python -m benchmarks.pages [rounds]

Four children, 120 things, 60 steps, 30 rooms, 40 people in a real state file, opened by its number; every page is gone
to by Ctrl+PgDn, and words are typed into a thing of the grab list, all through XTEST and looked at by a client of its
own. In the same run, in the same way: a window that holds nothing but a QListView of 120 rows, which Page Down scrolls,
and one that holds nothing but a QPlainTextEdit.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

from benchmarks.eye import Eye, Window
from benchmarks.panic import open_panel, program

ROUNDS = 10
GOAL_MS = 100.0
STILL_S = 0.08
GIVE_UP_S = 2.0
PAGES = 15
"""In the list of pages."""
GRAB_LIST = 7
WORDS = "the blue folder in the hall"
PLAIN_TITLE = "Plain"
# Strips down a window where each row and each letter shows, as left edge and width.
ROWS, LETTERS, PLAIN_ROWS, PLAIN_LETTERS = (224, 120), (380, 460), (2, 120), (2, 600)

Times = tuple[list[float], list[float]]


def main(words: list[str]) -> int:
    """Print a line for each kind of key; return 0 where 99 of 100 pages are painted in 100 ms."""
    if words[:1] == ["plain"]:
        return _show_plain(words[1])
    rounds = int(words[0]) if words else ROUNDS
    eye, painted = Eye(), {}
    from tests.panel.open_plans import full_plan

    with program(eye, full_plan()):
        window = open_panel(eye)
        painted["pages of a full plan"] = turn_pages(eye, window, rounds)
        for _each in range(GRAB_LIST):
            eye.press("Next", modifier="Control_L")
            time.sleep(0.15)
        eye.press("Insert")
        painted["typing in a full plan"] = type_words(eye, window, LETTERS, rounds)
        eye.press("Escape")
    painted["Page Down in a plain QListView"] = _plain(eye, "list", lambda at: _scroll(eye, at, rounds))
    painted["typing in a plain QPlainTextEdit"] = _plain(
        eye, "text", lambda at: type_words(eye, at, PLAIN_LETTERS, rounds)
    )
    for name, (first, last) in painted.items():
        print(f"{name:34} first change {_both(first)}   last change {_both(last)}   n={len(first)}", flush=True)
    print("slowest pages, median of each:", ", ".join(_slowest(painted["pages of a full plan"][1])), flush=True)
    return 0 if _p99(painted["pages of a full plan"][1]) <= GOAL_MS else 1


def turn_pages(eye: Eye, window: Window, rounds: int) -> Times:
    """Go once round all pages, `rounds` times."""
    return _press_each(eye, window, ROWS, ["Next"] * PAGES * rounds, modifier="Control_L")


def type_words(eye: Eye, window: Window, strip: tuple[int, int], rounds: int) -> Times:
    """Type the words a letter at a time, without their spaces, which change no pixel."""
    letters = (WORDS * max(1, rounds // 3)).replace(" ", "")
    return _press_each(eye, window, strip, list(letters))


def _scroll(eye: Eye, window: Window, rounds: int) -> Times:
    keys = [key for _each in range(PAGES * rounds // 8 + 1) for key in (["Next"] * 4 + ["Prior"] * 4)]
    return _press_each(eye, window, PLAIN_ROWS, keys)


def _press_each(eye: Eye, window: Window, strip: tuple[int, int], keys: list[str], *, modifier: str = "") -> Times:
    """Press keys one by one, each once nothing changes any more; give ms to the first and to the last change."""
    left, width = strip
    place = (window.x + left, window.y, width, min(window.height, 899 - window.y))
    first: list[float] = []
    last: list[float] = []
    for key in keys:
        time.sleep(STILL_S)
        before = eye.pixels(*place)
        begun_s = time.perf_counter()
        eye.press(key, modifier=modifier)
        seen = list(_changes_ms(eye, place, before, begun_s))
        first.append(seen[0] if seen else 1000 * GIVE_UP_S)
        last.append(seen[-1] if seen else 1000 * GIVE_UP_S)
    return first, last


def _changes_ms(eye: Eye, place: tuple[int, int, int, int], before: bytes, begun_s: float) -> Iterator[float]:
    """Tell each change until nothing changes for a while."""
    changed_s = 0.0
    while (now_s := time.perf_counter()) - begun_s < GIVE_UP_S:
        if changed_s and now_s - changed_s > STILL_S:
            return
        picture = eye.pixels(*place)
        if picture != before:
            before, changed_s = picture, time.perf_counter()
            yield 1000 * (changed_s - begun_s)


def _plain(eye: Eye, kind: str, measure: Callable[[Window], Times]) -> Times:
    running = subprocess.Popen([sys.executable, "-m", "benchmarks.pages", "plain", kind])
    try:
        window = eye.wait_for(PLAIN_TITLE)
        time.sleep(0.5)
        eye.click(window.x + 300, window.y + 60)
        time.sleep(0.5)
        return measure(window)
    finally:
        running.terminate()
        running.wait(timeout=10)


def _show_plain(kind: str) -> int:
    """Be the plain window: a list of 120 rows with a second line, or a text that can be typed in."""
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit

    app = QApplication([])
    text, rows = QPlainTextEdit(), QListView()
    text.setCursorWidth(0)
    rows.setModel(QStringListModel([f"Thing {number}\nin the drawer" for number in range(120)]))
    shown = text if kind == "text" else rows
    shown.setWindowTitle(PLAIN_TITLE)
    shown.resize(900, 640)
    shown.show()
    return int(app.exec())


def _slowest(times: list[float]) -> list[str]:
    """Name the three slowest pages; the walk began on Overview and went on in the order of the list."""
    from disguise_app.panel.contents import contents

    keys = contents("safety").keys
    medians = {key: statistics.median(times[place :: len(keys)]) for place, key in enumerate([*keys[1:], keys[0]])}
    return [f"{key} {medians[key]:.0f} ms" for key in sorted(medians, key=lambda key: -medians[key])[:3]]


def _both(values: list[float]) -> str:
    return f"p50 {statistics.median(values):5.1f} ms p99 {_p99(values):5.1f} ms"


def _p99(values: list[float]) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
