"""Two builds of the same source, in two places, by two people: the same bytes in every file and in the package.

Takes minutes. Each builder has a home, a time zone, a language, a umask and PyInstaller's store of his own.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = """
import subprocess, sys
from pathlib import Path
from workshop import building

def call(*words, env):
    return subprocess.run([str(word) for word in words], env=env, cwd=building.ROOT).returncode

sys.exit(building.make(Path(sys.argv[1]), call=call))
"""
ADA = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "USER": "ada"}
BOB = {"TZ": "America/Adak", "LC_ALL": "C", "USER": "bob"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(
        not sys.platform.startswith("linux") or shutil.which("git") is None, reason="builds on Linux, from git's list"
    ),
]


def _source(target: Path) -> Path:
    """Copy what git knows of, as it is now, to `target`."""
    said = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, said.split("\0")):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target / name)
    (target / ".venv").symlink_to((ROOT / ".venv").resolve())
    return target


def _build(folder: Path, person: dict[str, str], umask: int) -> Path:
    home = folder.parent / f"home of {person['USER']}"
    home.mkdir()
    env = os.environ | person | {"HOME": str(home), "PYINSTALLER_CONFIG_DIR": str(home / "store")}
    words = [sys.executable, "-c", BUILD, str(folder / ".venv" / "bin" / "python")]
    done = subprocess.run(words, cwd=folder, env=env, umask=umask, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "dist"


def _contents(dist: Path, folder: Path) -> dict[str, str]:
    """Return what each path holds; the menu entries beside the built folder name it, and are read without that."""
    found = {}
    for path in sorted(dist.rglob("*")):
        name = path.relative_to(dist).as_posix()
        if path.is_symlink():
            found[name] = f"link to {os.readlink(path)}"
        elif path.is_file():
            data = path.read_bytes()
            if path.suffix == ".desktop":
                data = data.replace(str(folder).encode(), b"").replace(b'"', b"")
            found[name] = hashlib.sha256(data).hexdigest()
    return found


def test_two_people_in_two_places_build_the_same_bytes(tmp_path: Path) -> None:
    one = _source(tmp_path / "one")
    two = _source(tmp_path / "in another and much longer place" / "two")
    first, second = _build(one, ADA, 0o022), _build(two, BOB, 0o077)
    found, again = _contents(first, one), _contents(second, two)
    assert found.keys() == again.keys()
    assert [name for name in found if found[name] != again[name]] == []
    assert any(name.endswith(".deb") for name in found) or shutil.which("dpkg-deb") is None
    assert len(found) > 80
