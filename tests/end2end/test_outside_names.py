"""A whole session, and everything of it that can be seen from outside: not one revealing word.

Run from source, the source tree itself says what this is: its own paths, and the name of the module on the command
line (`SOURCE`). Nothing else is excused. `dev.py test --built` holds the built app to no exception at all.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from disguise_app.outside import names
from tests.end2end import calls, onlooker
from tests.end2end.calculator import ROOT, Calculator, command
from tests.end2end.patience import holds
from tests.end2end.revealing import phrases_in, revealing, words_in
from tests.end2end.screen import Window
from workshop.desktop import Login

NUMBER, WRONG = "48291735", "48291736"
IS_BUILT = "TAPE_BUILT" in os.environ
# What only a run from source says: the tree's own files, and "-m disguise_app" in the words of both processes.
SOURCE = re.compile(rf"{re.escape(str(ROOT))}(/[^\s:\"]*)?|-m disguise_app")
# Names of others, which every program that keeps a password in the keyring uses, and Python's own modules.
OTHERS = re.compile(
    r"org\.freedesktop\.[Ss]ecrets?[\w.]*|/secretstorage\b|/secrets\b\S*|/usr/share/\S*|python3\.\d+/\S*"
)

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace and /proc are Linux's")


def _left(line: str) -> str:
    """Return a line without what a run from source says by itself and without the names of others."""
    line = OTHERS.sub("", line)
    return line if IS_BUILT else SOURCE.sub("", line)


def _seen(lines: list[str] | frozenset[str]) -> list[str]:
    return sorted({line for line in lines if words_in(_left(line))})


@pytest.fixture
def watched(login: Login, tmp_path: Path) -> Iterator[Calculator]:
    calculator = Calculator(login, before=calls.watching(tmp_path / "calls", tmp_path / "said"))
    try:
        yield calculator.start()
    finally:
        calculator.end()


def _live(calculator: Calculator) -> Iterator[str]:
    """Live a session, and stop at each stage for a look."""
    calculator.wait_warm()
    yield "fresh"
    calculator.type("12*4.75=")
    calculator.tape()
    yield "calculated, the tape open"
    calculator.type(f"{WRONG}=")
    assert calculator.nothing_opens(1.0)
    yield "a wrong number"
    panel = calculator.make_plan(NUMBER)
    yield "set up and open"
    panel.go("Escape plan").add("Walk to Ada")
    yield "edited"
    panel.esc()
    calculator.wait_warm()
    yield "left"
    calculator.open_plan(NUMBER)
    yield "open again"
    calculator.panel.esc()
    calculator.wait_warm()


def _shown(calculator: Calculator) -> list[Window]:
    return [window for window in calculator.screen.windows() if window.pid in calculator.processes()]


def _with_icon(seen: list[str]) -> set[int]:
    """Return the windows that have a picture of their own, and so not the system's for any program."""
    return {int(line.split()[1], 16) for line in seen if line.startswith("xprop ") and "_NET_WM_ICON = " in line}


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def test_a_whole_session_says_calculator_and_nothing_more(watched: Calculator, tmp_path: Path) -> None:
    home = watched.login.home
    before = set(_files(home))
    assert holds(lambda: watched.says() != "", 20), "no screen reader is answered"
    for stage in _live(watched):
        seen = onlooker.everything(watched)
        for kind in ("xprop", "xwininfo", "comm", "words", "environment", "mapped", "bus", "keyring label", "said"):
            assert any(line.startswith(kind) for line in seen), f"{stage}: no {kind} was seen"
        assert _seen(seen) == [], stage
        assert _with_icon(seen) == {window.number for window in _shown(watched)}, stage
    watched.quit()
    watched.start()
    assert _seen(onlooker.everything(watched)) == []
    watched.quit()
    touched = calls.read(tmp_path / "calls")
    _judge_files(touched, home)
    # Nothing is ever opened in another program: what was started is this program, twice and more.
    assert {Path(path).resolve() for path in touched.started} == {Path(command()[0]).resolve()}
    assert (tmp_path / "said").read_bytes() == b""
    made = set(_files(home)) - before
    assert revealing(str(path.relative_to(home)) for path in made) == []
    assert {str(path): phrases_in(path.read_bytes()) for path in made if phrases_in(path.read_bytes())} == {}


def _judge_files(touched: calls.Touched, home: Path) -> None:
    """Hold every path to the words, and what was changed to the few files that a calculator keeps."""
    assert _seen(touched.changed) == []
    assert _seen(touched.read) == []
    assert _seen(touched.spoken_to) == []
    data, settings = home / ".local/share" / names.DATA_FOLDER, home / ".config" / names.DATA_FOLDER
    assert str(data / names.STATE_FILE) in touched.changed, "strace saw nothing"
    ours = {str(folder) for folder in (home / ".local", home / ".local/share", home / ".config", data, settings)}
    # Where the system keeps no list of fonts for all its users, each program that draws text makes one.
    ours |= {str(home / ".cache")} | {
        path for path in touched.changed if path.startswith(str(home / ".cache/fontconfig"))
    }
    strange = {
        path for path in touched.changed if path not in ours and not path.startswith((f"{data}/", f"{settings}/"))
    }
    assert strange - {"/dev/null"} == set()
