"""The number library in the built folder answers, from the archive and the libraries there alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.built import pieces

DIST = pieces.dist()
ROOT = Path(__file__).resolve().parent.parent.parent

# Without site-packages: what is missing in the folder is then found nowhere else.
_ASKED = """
import sys
sys.path.insert(0, sys.argv[1])
from release.calculator_modules import Archive
del sys.path[0]
sys.meta_path.insert(0, Archive(sys.argv[2]))
import disguise_app.calculator.enclosures
import flint
print(flint.__file__)
print(flint.arb(1).sin().str(10, radius=False))
print(flint.fmpq(1, 3) + flint.fmpz(2))
try:
    flint.fmpq(1, 0)
except ZeroDivisionError:
    print("refused")
"""

pytestmark = pytest.mark.skipif(DIST is None, reason="nothing is built: python3 dev.py build")


def test_the_number_library_of_the_folder_answers() -> None:
    assert DIST is not None
    folder = next(path.parent for path in DIST.rglob("calculator.dat"))
    words = [sys.executable, "-I", "-S", "-c", _ASKED, str(ROOT), str(folder)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    origin, *said = done.stdout.splitlines() or [done.stderr]
    assert Path(origin).is_relative_to(folder), origin
    assert said == ["0.8414709848", "7/3", "refused"]
