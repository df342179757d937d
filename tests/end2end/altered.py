"""Other limits for the app than its own: a module's values are changed as it is loaded, in both processes.

So that a test can wait for what takes minutes, or hold a moment still that is over at once. Only from source: the built
app loads nothing from outside.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end2end.calculator import ROOT, Calculator
from workshop.desktop import wait_for

_LOADED_FIRST = """
import importlib.abc, importlib.machinery, sys

ALTERED = {altered!r}


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name not in ALTERED:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        run = spec.loader.exec_module

        def exec_module(module):
            run(module)
            exec(ALTERED[name], vars(module))

        spec.loader.exec_module = exec_module
        return spec


sys.meta_path.insert(0, Finder())
"""

_SKIPPED = pytest.mark.skipif(bool(os.environ.get("TAPE_BUILT")), reason="the built app loads nothing from outside")


def from_source(test: Callable[..., None]) -> Callable[..., None]:
    """Mark a test of an altered app, which runs only from source."""
    marked: Callable[..., None] = _SKIPPED(test)
    return marked


def alter(calculator: Calculator, **code: str) -> None:
    """Run code at the end of modules, named with `__` for the dots and without the package; call before `start`."""
    folder = calculator.login.home / "altered"
    folder.mkdir(exist_ok=True)
    calculator.environment |= altered(folder, **code)


def altered(folder: Path, **code: str) -> dict[str, str]:
    """Write into `folder` what a Python that starts there loads first, and return the environment that leads there."""
    changed = {"disguise_app." + name.replace("__", "."): each for name, each in code.items()}
    (folder / "sitecustomize.py").write_text(_LOADED_FIRST.format(altered=changed))
    return {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}


class Gate:
    """A place in the app's code at which it waits while the gate is shut."""

    def __init__(self, folder: Path) -> None:
        self._shut, self._reached = folder / "gate-shut", folder / "gate-reached"

    @property
    def code(self) -> str:
        """What the app runs at that place: a function `gate`."""
        return (
            "import os as _os, time as _time\n"
            "def gate():\n"
            f"    while _os.path.exists({str(self._shut)!r}):\n"
            f"        open({str(self._reached)!r}, 'w').close()\n"
            "        _time.sleep(0.005)\n"
        )

    def shut(self) -> None:
        """Let nobody through from now on."""
        self._reached.unlink(missing_ok=True)
        self._shut.touch()

    def is_reached(self) -> bool:
        """Tell whether the app stands before the gate."""
        return self._reached.exists()

    def wait(self) -> None:
        """Wait until the app stands before the gate."""
        wait_for(self.is_reached, "the app to stand at the gate")

    def open(self) -> None:
        """Let everything through again."""
        self._shut.unlink(missing_ok=True)
