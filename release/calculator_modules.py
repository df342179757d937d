"""Finds modules and resources in the built app's one archive (see archive.py), before anything else is imported.

PyInstaller runs this as its first runtime hook; on Linux it is the very first line, in the place of PyInstaller's own
bootstrap and of its hook for Qt, which load more than our first frame does.
What is imported here is built into Python; `__future__` is not, and is in the archive like all else.
"""

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
        self._path = os.path.join(folder, ARCHIVE)
        self._file = _kept_open(self._path)
        length = int.from_bytes(self._bytes(0, 4), "little")
        self._index: dict[str, tuple[int, int, bool]] = marshal.loads(zlib.decompress(self._bytes(4, length)))
        self._start = 4 + length

    def find_spec(
        self, fullname: str, path: "Sequence[str] | None" = None, target: "ModuleType | None" = None
    ) -> ModuleSpec | None:
        """Return how to load a module of the archive, None for any other."""
        entry = self._index.get(fullname)
        if entry is None:
            return None
        place = os.path.join(self._folder, *fullname.split("."))
        spec = ModuleSpec(fullname, self, is_package=entry[2])  # type: ignore[arg-type]
        spec.origin = place + (os.sep + "__init__.py" if entry[2] else ".py")
        spec.has_location = True
        if entry[2]:
            # A package's libraries lie in the folder of its name, where Python's own finder finds them.
            spec.submodule_search_locations = [place]
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave the making of the module to Python."""

    def exec_module(self, module: "ModuleType") -> None:
        """Run a module's code."""
        exec(self.get_code(module.__name__), module.__dict__)

    def get_code(self, fullname: str) -> "CodeType":
        """Return a module's code, for `python -m` and PyInstaller's own questions."""
        code: CodeType = marshal.loads(self._read(fullname))
        return code

    def is_package(self, fullname: str) -> bool:
        """Tell whether a module of the archive is a package."""
        return self._index[fullname][2]

    def get_data(self, path: str) -> bytes:
        """Return the bytes of the resource that would lie at `path`; FileNotFoundError where there is none."""
        name = os.path.relpath(path, self._folder).replace(os.sep, "/")
        if name not in self._index:
            raise FileNotFoundError(path)
        return self._read(name)

    def _read(self, name: str) -> bytes:
        start, length, _is_package = self._index[name]
        # Read anew each time, and not kept: two processes would hold the whole archive for the little they need.
        return zlib.decompress(self._bytes(self._start + start, length))

    def _bytes(self, start: int, length: int) -> bytes:
        if self._file is not None:
            return os.pread(self._file, length, start)
        with open(self._path, "rb", 0) as file:
            file.seek(start)
            return file.read(length)


def _kept_open(path: str) -> "int | None":
    """Return a descriptor of the file: an upgrade puts another in its place, and what runs has the old one's index.

    None on Windows, which has no reading at a place for several threads, and lets nobody replace what is in use.
    """
    if not hasattr(os, "pread"):
        return None
    descriptor = os.open(path, os.O_RDONLY)
    # The second process points the first three at nothing.
    while descriptor <= 2:
        descriptor = os.dup(descriptor)
    return descriptor


def install(folder: str) -> None:
    """Let Python find our modules and resources in the archive in `folder`."""
    sys.meta_path.insert(0, Archive(folder))
    sys.frozen = True  # type: ignore[attr-defined]


if hasattr(sys, "_MEIPASS"):
    try:
        install(sys._MEIPASS)
    except Exception:
        # See tape_calculator.py: nothing is told of a folder that is broken.
        sys.exit(1)
