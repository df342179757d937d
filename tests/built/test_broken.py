"""A built folder from which something is missing ends at once, with no box and not one word of what it is."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.built import pieces

DIST = pieces.dist()

pytestmark = pytest.mark.skipif(DIST is None, reason="nothing is built: python3 dev.py build")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return the program of a copy of the built folder."""
    original = Path(os.environ["TAPE_BUILT"])
    shutil.copytree(original.parent, tmp_path / "copy", symlinks=True)
    return tmp_path / "copy" / original.name


def _said(program: Path) -> tuple[int, bytes, bytes]:
    done = subprocess.run([program], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("missing", ["calculator.dat", "QtWidgets.*"])
def test_what_is_missing_is_not_told(program: Path, missing: str) -> None:
    for path in [*program.parent.rglob(missing)]:
        path.unlink()
    assert _said(program) == (1, b"", b"")


def test_an_archive_that_is_cut_short_is_not_told(program: Path) -> None:
    path = next(program.parent.rglob("calculator.dat"))
    path.write_bytes(path.read_bytes()[:100_000])
    assert _said(program) == (1, b"", b"")
