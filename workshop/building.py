"""Builds the one-folder app, its menu entry and icons, and a Debian package; says what it made and how large it is.

Called by dev.py build. The outside names and pictures come from release/metadata.py, which needs Qt and so runs in
the environment.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from workshop import testing

ROOT = Path(__file__).resolve().parent.parent
DIST, WORK = ROOT / "dist", ROOT / "build"
# Equal input gives equal output: no time of day, no random order of sets.
STEADY = {"SOURCE_DATE_EPOCH": "1767225600", "PYTHONHASHSEED": "1"}


def run(python: Path, *, call: Callable[..., int]) -> int:
    """Build everything this system can and look into it; return the first exit code that is not 0."""
    code = make(python, call=call)
    code = code or call(python, "-m", "pytest", "-q", testing.BUILT_FOLDER, env=os.environ | STEADY | testing.built())
    if code == 0:
        for made in sorted(DIST.iterdir()):
            print(f"{made.relative_to(ROOT)}  {_size_mb(made):.0f} MB")
    return code


def make(python: Path, *, call: Callable[..., int]) -> int:
    """Fill dist/ anew, with the same bytes wherever the source lies; return the first exit code that is not 0."""
    env = os.environ | STEADY
    freeze = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", DIST, "--workpath", WORK]
    for folder in (DIST, WORK):
        shutil.rmtree(folder, ignore_errors=True)
    return call(*freeze, *places, "build.spec", env=env) or call(python, "-m", "release.linux", DIST, env=env)


def _size_mb(path: Path) -> float:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink()) / 1e6
