"""No name and no readable text in the built app or its package says more than calculator, or who built it."""

from __future__ import annotations

import getpass
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from disguise_app.outside import names
from release import archive
from tests.built import pieces
from tests.end2end.revealing import phrases_in, revealing, words_in

DIST = pieces.dist()
ROOT = Path(__file__).resolve().parent.parent.parent
# Long enough that no library has it by chance.
LEAST_LETTERS = 6
NOT_USED = (
    "network",
    "ssl",
    "tls",
    "qml",
    "quick",
    "webengine",
    "translations",
    "sqldrivers",
    "multimedia",
    "opengl32",
)

pytestmark = pytest.mark.skipif(DIST is None, reason="nothing is built: python3 dev.py build")


@pytest.fixture(scope="module")
def found() -> list[pieces.Piece]:
    assert DIST is not None
    return list(pieces.once(pieces.on_disk(DIST)))


@pytest.fixture(scope="module")
def texts(found: list[pieces.Piece]) -> dict[str, str]:
    return {name: pieces.readable(data) for name, data in found}


def _holding(texts: dict[str, str], words: set[str]) -> set[tuple[str, str]]:
    lowered = {word.lower() for word in words}
    return {(name, word) for name, text in texts.items() for word in lowered if word in text}


def test_both_the_folder_and_the_package_are_read_to_their_last_file(found: list[pieces.Piece]) -> None:
    there = [name for name, _data in found]
    assert any(name.endswith("calculator.dat") for name in there)
    assert any(name.endswith("encodings/utf_8.pyc") for name in there)
    if sys.platform.startswith("linux"):
        assert any(name.endswith("control.tar.xz/./control") for name in there)
        assert any(".deb/data.tar.xz/" in name and name.endswith("libQt6Core.so.6") for name in there)


def test_no_file_folder_or_link_has_a_revealing_name(found: list[pieces.Piece]) -> None:
    assert revealing(name for name, _data in found) == []


def test_what_a_system_is_told_has_no_revealing_word(found: list[pieces.Piece]) -> None:
    kinds = (".desktop", ".xml", "/control", "/copyright", ".svg", ".app/Contents/Info.plist")
    told = {name: data.decode() for name, data in found if name.endswith(kinds)}
    # Windows is told by the program's own version resource, which is among the texts below.
    assert len(told) >= {"linux": 5, "darwin": 1}.get(sys.platform, 0)
    assert {name: words_in(text) for name, text in told.items() if words_in(text)} == {}


def test_no_readable_text_has_a_revealing_phrase(found: list[pieces.Piece]) -> None:
    assert {name: phrases_in(data) for name, data in found if phrases_in(data)} == {}


def test_none_of_our_modules_and_resources_is_named_in_readable_text(texts: dict[str, str]) -> None:
    package = ROOT / archive.PACKAGE
    ours = {archive.PACKAGE} | {
        ".".join(path.relative_to(package).with_suffix("").parts) for path in package.rglob("*/*.py")
    }
    resources = {path.name for path in (ROOT / "resources").rglob("*") if path.suffix in (".toml", ".txt", ".qss")}
    assert len(ours) > 50
    assert len(resources) > 2
    assert _holding(texts, {name for name in ours | resources if not name.endswith("__init__")}) == set()


def test_nothing_tells_who_built_it_or_where(texts: dict[str, str]) -> None:
    told = {str(ROOT), f"{Path.home()}{os.sep}"}
    if sys.platform.startswith("linux"):
        # Elsewhere Python has one place for everybody, which stands in its library.
        told |= {sys.base_prefix, sys.prefix} - {"/usr", "/usr/local"}
    told |= {name for name in (getpass.getuser(), socket.gethostname()) if len(name) >= LEAST_LETTERS}
    # The entries beside the folder start the folder where it lies; the package has one of its own.
    inside = {name: text for name, text in texts.items() if not name.endswith(".desktop") or ".deb/" in name}
    assert _holding(inside, told) == set()


def test_nothing_is_there_that_is_not_used(found: list[pieces.Piece]) -> None:
    there = [name.lower() for name, _data in found]
    assert [name for name in there if any(part in Path(name).name for part in NOT_USED)] == []


def test_the_second_process_starts_and_ends_in_silence_without_a_pipe() -> None:
    done = subprocess.run([os.environ["TAPE_BUILT"], names.KEEPER_TOKEN], stdin=subprocess.DEVNULL, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
