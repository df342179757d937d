"""Finds our modules and resources in the built app's one archive (see archive.py), before anything else is imported.

PyInstaller runs this as its first runtime hook. It also puts Qt's import on its quick way, since the hook that
PyInstaller brings for Qt imports it before the program's own first line.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from _frozen_importlib import ModuleSpec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

ARCHIVE = "calculator.dat"


class Archive:
    """Finder and loader in one; `get_data` answers for resources as other loaders do (see outside/places.py)."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        with open(os.path.join(folder, ARCHIVE), "rb") as file:
            self._bytes = file.read()
        length = int.from_bytes(self._bytes[:4], "little")
        self._start = 4 + length
        self._index: dict[str, tuple[int, int, bool]] = marshal.loads(zlib.decompress(self._bytes[4 : self._start]))

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how to load one of our modules, None for any other."""
        entry = self._index.get(fullname)
        if entry is None:
            return None
        spec = ModuleSpec(fullname, self, is_package=entry[2])  # type: ignore[arg-type]
        last = os.sep + "__init__.py" if entry[2] else ".py"
        spec.origin = os.path.join(self._folder, *fullname.split(".")) + last
        spec.has_location = True
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave the making of the module to Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code."""
        code: CodeType = marshal.loads(self._read(module.__name__))
        exec(code, module.__dict__)

    def get_code(self, fullname: str) -> CodeType:
        """Return a module's code, for `python -m` and PyInstaller's own questions."""
        code: CodeType = marshal.loads(self._read(fullname))
        return code

    def get_data(self, path: str) -> bytes:
        """Return the bytes of the resource that would lie at `path`; FileNotFoundError where there is none."""
        name = os.path.relpath(path, self._folder).replace(os.sep, "/")
        if name not in self._index:
            raise FileNotFoundError(path)
        return self._read(name)

    def _read(self, name: str) -> bytes:
        start, length, _is_package = self._index[name]
        start += self._start
        return zlib.decompress(self._bytes[start : start + length])


def install(folder: str) -> None:
    """Let Python find our modules and resources in the archive in `folder`, and put Qt's import on its quick way."""
    sys.meta_path.insert(0, Archive(folder))
    from disguise_app.look import quick_start

    quick_start.install()


if hasattr(sys, "_MEIPASS"):
    install(sys._MEIPASS)
