"""The page "What would someone find?", by keyboard, in a home in which each kind of trace was planted."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from disguise_app.outside import names
from disguise_app.panel.traces.look import not_found
from disguise_app.panel.traces.words import title_of
from disguise_app.plan import codec
from disguise_app.plan.model import Plan
from tests.end2end.calculator import Calculator
from tests.end2end.panel import Panel

NUMBER = "48291735"
PAGE = "What would someone find?"
DONE = "That is all it found."
LOOK_S = 40.0
SHARE = ".local/share"
# Kind of trace, where it is planted in the home, and what stands in it.
PLANTED = (
    ("recent", f"{SHARE}/recently-used.xbel", b'<bookmark href="file:///home/x/Tape%20Calculator.deb"/>'),
    ("used", f"{SHARE}/gnome-shell/application_state", b'<application id="tape-calculator.desktop"/>'),
    ("shell", ".bash_history", b"sudo apt install ./tape-calculator_1.0.deb\n"),
    ("browser", ".config/chromium/Default/History", b"https://example.org/tape-calculator/"),
    ("download", "Downloads/tape-calculator-1.0.tar.xz", b"packed"),
    ("mark", "Downloads/tape-calculator-1.0.tar.xz:Zone.Identifier", b"[ZoneTransfer]\r\nHostUrl=https://x.org/t\r\n"),
    ("bin", f"{SHARE}/Trash/files/tape-calculator.deb", b"packed"),
    ("index", ".cache/tracker3/files/meta.db", b"Downloads/tape-calculator-1.0.tar.xz"),
    ("package", f"{SHARE}/applications/tape-calculator.desktop", b"[Desktop Entry]"),
    ("sync", ".config/Nextcloud/nextcloud.cfg", b"localPath={home}/.local/\n"),
    ("backup", ".cache/deja-dup/metadata", b""),
    ("thumbnail", ".cache/thumbnails/normal/{thumbnail}.png", b"PNG"),
)
# Crash reports, logs of packages and the system's diary lie outside the home: tests/panel/traces plants them.
MANY_NAMES = 30_000
LARGE_BYTES = 4 * 1024 * 1024 * 1024

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="traces of a Linux desktop are planted")


def _plant(home: Path) -> Iterator[Path]:
    download = home / "Downloads/tape-calculator-1.0.tar.xz"
    thumbnail = hashlib.md5(download.as_uri().encode(), usedforsecurity=False).hexdigest()
    for _kind, place, content in PLANTED:
        path = home / place.replace("{thumbnail}", thumbnail)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.replace(b"{home}", str(home).encode()))
        yield path


def _look(calculator: Calculator) -> Panel:
    """Open a plan and go to the page by keys alone."""
    calculator.put_plan(NUMBER, codec.encode(Plan()))
    return calculator.open_plan(NUMBER).go("Settings").choose(PAGE)


def _state(home: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of change of everything in the home but what the calculator itself keeps."""
    own = (home / SHARE / names.DATA_FOLDER, home / "runtime", home / "tmp")
    found = (path for path in home.rglob("*") if not any(path.is_relative_to(folder) for folder in own))
    return {str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in found if not path.is_dir()}


def test_each_planted_trace_is_found_explained_and_left_as_it_was(calculator: Calculator) -> None:
    home = calculator.login.home
    planted = list(_plant(home))
    calculator.wait_warm()
    before = _state(home)
    panel = _look(calculator)
    assert panel.shows(DONE, LOOK_S)
    said = panel.says()
    for (kind, place, _content), path in zip(PLANTED, planted, strict=True):
        assert title_of(kind) in said, place
        shown = {"sync": home / ".local", "mark": "https://x.org/t", "backup": path.parent}.get(kind, path)
        assert str(shown) in said, place
    quiet = said.partition("Looked for and not found")[2]
    assert not any(title_of(kind) in quiet for kind, _place, _content in PLANTED)
    panel.esc()
    after = _state(home)
    assert {path: state for path, state in after.items() if before.get(path) != state} == {}
    assert set(before) <= set(after)


def test_a_home_without_any_is_said_to_be_without(calculator: Calculator) -> None:
    panel = _look(calculator)
    assert panel.shows("Looked for and not found", LOOK_S)
    quiet = panel.says().partition("Looked for and not found")[2]
    wanted = {title_of(kind) for kind, _place, _content in PLANTED} & set(not_found([], sys.platform))
    # What the machine itself says of installed programs is not the home's.
    assert {title for title in wanted - {title_of("package"), title_of("backup")} if title not in quiet} == set()


def _fill(home: Path) -> None:
    """Make very many files, a very large one, and a folder that holds itself."""
    downloads = home / "Downloads"
    downloads.mkdir()
    for number in range(MANY_NAMES):
        os.close(os.open(downloads / f"{number:05}.jpg", os.O_CREAT | os.O_WRONLY))
    with (home / ".bash_history").open("wb") as large:
        large.truncate(LARGE_BYTES)
    (downloads / "again").symlink_to(downloads)


def test_esc_is_as_quick_as_ever_while_a_huge_home_is_looked_at(calculator: Calculator) -> None:
    _fill(calculator.login.home)
    # Left while it looks: the panel is gone as from any page.
    _look(calculator).esc()
    calculator.wait_warm()


@pytest.mark.slow
def test_a_huge_home_is_looked_at_to_an_end(calculator: Calculator) -> None:
    _fill(calculator.login.home)
    panel = _look(calculator)
    assert panel.shows("Looked for and not found", LOOK_S) or panel.shows("There may be more than this", 1)
    panel.esc()
