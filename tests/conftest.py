"""What all tests share: a user without root's rights for tests about permissions, and no look at the real home."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

NOBODY = 65534
_FULL_EACH = 40
_TESTS = pytest.StashKey[int]()


def pytest_configure() -> None:
    """Give each parallel worker the desktop that dev.py made for it: two windows never fight for one focus."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    own = json.loads(os.environ.get("TEST_DESKTOPS", "[]"))
    if worker and own:
        os.environ.update(own[int(worker.removeprefix("gw")) % len(own)])


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long runs out unless they are asked for by `-m slow`; a quick sample of each is always run."""
    if "slow" in config.getoption("markexpr"):
        return
    slow = [item for item in items if item.get_closest_marker("slow") is not None]
    items[:] = [item for item in items if item not in slow]
    config.hook.pytest_deselected(items=slow)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say what was left out and why: what was not tried must never look as if it had passed."""
    skipped = terminalreporter.stats.get("skipped", [])
    for reason in sorted({report.longrepr[2] for report in skipped if isinstance(report.longrepr, tuple)}):
        terminalreporter.write_line(f"not tried here: {reason.removeprefix('Skipped: ')}")


@pytest.fixture(autouse=True)
def _collect_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect garbage between tests, in this thread, as both processes of the app do.

    A cycle that holds Qt objects must not be taken apart in the thread of a pipe or of the vault.
    """
    gc.disable()
    yield
    counted = request.config.stash.get(_TESTS, 0) + 1
    request.config.stash[_TESTS] = counted
    gc.collect(2 if counted % _FULL_EACH == 0 else 1)


@pytest.fixture(autouse=True)
def _own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the real data and settings of whoever runs the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home / variable.lower()))


@pytest.fixture(autouse=True)
def _unprivileged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Run a test marked `unprivileged` as nobody when everything else runs as root."""
    if request.node.get_closest_marker("unprivileged") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    folder: Path = request.getfixturevalue("tmp_path")
    for above in (folder.parent, folder.parent.parent, folder.parent.parent.parent):
        if above.stat().st_uid == 0 and above.name.startswith(("pytest-", "popen-")):
            above.chmod(above.stat().st_mode | 0o011)
    os.chown(folder, NOBODY, NOBODY)
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
