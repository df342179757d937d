"""Runs pytest on desktops of its own: the rooms in parallel, a desktop a worker, then the whole on one.

Called by dev.py test and dev.py attack.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from workshop.desktop import Desktop, ended_with_us

BUILT = Path("dist") / "tape-calculator" / "tape-calculator"
SCREEN_FOLDERS = ("tests/end2end",)
# What looks into the built folder and its package; left out where there is none.
BUILT_FOLDER = "tests/built"
WORKERS = 2
# The end-to-end tests wait more than they work.
SCREENS = 3
# The rooms in which an untried line can lose a plan or tell a wrong number apart. All of them are tried; the half per
# cent is for lines that only a slow or a fast machine reaches.
COVERED = ("calculator", "vault", "plan")
WHOLE = ("--cov-fail-under=99.5", "--cov-report=term-missing:skip-covered")

# One that fails beside others and not alone tells of the machine; more than these tell of the code.
FEW = 4
ALONE = 2
# What may be asked of the long runs from outside.
ASKED = ("ROBOT_TIMES",)

Call = Callable[..., int]


def _split(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the options for pytest and the paths among `words`."""
    paths = [word for word in words if not word.startswith("-") and Path(word.split("::")[0]).exists()]
    return [word for word in words if word not in paths], paths


def built() -> dict[str, str]:
    """Return what tells the tests that the built app is meant."""
    return {"TAPE_BUILT": str(BUILT.resolve())}


def _failed(cache: str) -> list[str]:
    """Return the tests that failed in the run that used this folder."""
    file = Path(cache) / "v" / "cache" / "lastfailed"
    return sorted(json.loads(file.read_text())) if file.exists() else []


def tried(call: Call, pytest: Sequence[object], words: Sequence[object], *, env: Mapping[str, str]) -> int:
    """Run tests beside each other; try the few that fail again, alone, and name them. Return 0 if all pass.

    They wait for windows, keys and clocks, so a busy machine can make one fail. Only a test that then passes every
    time alone is let through, and never without its name at the end.
    """
    with tempfile.TemporaryDirectory(prefix="tests-") as cache:
        kept = ("-o", f"cache_dir={cache}")
        code = call(*pytest, *kept, *words, env=env)
        failed = _failed(cache)
        if code != 1 or not 0 < len(failed) <= FEW:
            return code
        options = [word for word in words if str(word).startswith("--cov")]
        again = [*pytest, *kept, *options, *(["--cov-append"] if options else []), *failed]
        if any(call(*again, env=env) for _time in range(ALONE)):
            return code
    print("UNSTEADY: failed beside others, passed alone:", *failed, sep="\n  ")
    return 0


def run(python: Path, words: list[str], *, call: Call) -> int:
    """Run the tests; `words` may name paths, or options for pytest. Return the first exit code that is not 0."""
    is_built = "--built" in words
    options, paths = _split([word for word in words if word != "--built"])
    pytest = [python, "-m", "pytest", "-q", *options]
    with ended_with_us(), contextlib.ExitStack() as stack:
        env = stack.enter_context(Desktop()).environment | (built() if is_built else {})
        if paths:
            return call(*pytest, *paths, env=env)
        own = [stack.enter_context(Desktop()).environment for _worker in range(SCREENS)]
        shared = env | {"TEST_DESKTOPS": json.dumps(own)}
        if is_built:
            return tried(call, pytest, ["-n", SCREENS, BUILT_FOLDER, *SCREEN_FOLDERS], env=shared)
        without = [f"--ignore={folder}" for folder in (*SCREEN_FOLDERS, BUILT_FOLDER)]
        counted = [] if options else [*(f"--cov=disguise_app/{room}" for room in COVERED), *WHOLE]
        rooms = tried(call, pytest, ["-n", WORKERS, *counted, *without, "tests"], env=shared)
        return rooms or tried(call, pytest, ["-n", SCREENS, *SCREEN_FOLDERS], env=shared)


def attack(python: Path, words: list[str], *, call: Call) -> int:
    """Run the tests marked slow, with their words about what was tried."""
    options, paths = _split(words)
    with ended_with_us(), Desktop() as desktop:
        where = paths or ["tests/attack", *SCREEN_FOLDERS]
        # How often is for whoever starts the run to say; a desktop of its own knows nothing of the one outside.
        asked = {name: os.environ[name] for name in ASKED if name in os.environ}
        env = desktop.environment | asked
        return call(python, "-m", "pytest", "-q", "-rA", "-m", "slow", *options, *where, env=env)
