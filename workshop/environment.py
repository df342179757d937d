"""The virtual environment in `.venv`, filled from a lock file with hashes and refilled only when that file changes.

Called by dev.py; needs nothing but the standard library, and does not obey the person's own pip settings.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from workshop.machine import CannotPrepare

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = {"run": ROOT / "locks" / "run.txt", "all": ROOT / "locks" / "all.txt"}


def python() -> Path:
    """Return the environment's interpreter, whether it exists yet or not."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _stamp(lock: str) -> Path:
    return VENV / f".filled-{lock}"


def _fingerprint(lock: str) -> str:
    return hashlib.sha256(LOCKS[lock].read_bytes()).hexdigest()


def _is_filled(lock: str) -> bool:
    stamp = _stamp(lock)
    return python().exists() and stamp.exists() and stamp.read_text() == _fingerprint(lock)


def _run(command: list[str], failure: str) -> None:
    # The person's pip settings may name other places or options; the lock with its hashes is the only word.
    surroundings = {
        k: v for k, v in os.environ.items() if not k.startswith("PIP_") or k in ("PIP_CERT", "PIP_INDEX_URL")
    }
    if subprocess.run(command, env=surroundings, stdin=subprocess.DEVNULL, check=False).returncode != 0:
        raise CannotPrepare(failure)


def fill(lock: str) -> Path:
    """Make `.venv` hold what `lock` ("run" or "all") says, quickly when it does already; return its Python."""
    if _is_filled("all") or _is_filled(lock):
        return python()
    if not python().exists():
        print("Making the virtual environment .venv", flush=True)
        _run([sys.executable, "-m", "venv", "--clear", str(VENV)], "Python's venv module did not work here.")
    print("Installing the Python packages (only the first time)", flush=True)
    pip = [str(python()), "-m", "pip", "--disable-pip-version-check", "-qq", "install", "--no-input"]
    pinned = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS[lock])]
    _run(pip + pinned, "The Python packages could not be installed: see the lines above.")
    _stamp(lock).write_text(_fingerprint(lock))
    return python()
