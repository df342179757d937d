"""Finds our modules and resources in the built app's one archive (see archive.py), before anything else is imported.

PyInstaller runs this as its first runtime hook. It also puts Qt's import on its quick way, since the hook that
PyInstaller brings for Qt imports it before the program's own first line.
"""

import importlib.util
import io
import marshal
import os
import struct
import sys
import zlib
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType

ARCHIVE = "calculator.dat"


class Archive(MetaPathFinder, Loader):
    """Finder and loader in one; `get_data` answers for resources as other loaders do."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        with open(os.path.join(folder, ARCHIVE), "rb") as file:
            self._bytes = file.read()
        (length,) = struct.unpack_from("<I", self._bytes)
        self._start = 4 + length
        self._index: dict[str, tuple[int, int, bool]] = marshal.loads(zlib.decompress(self._bytes[4 : self._start]))

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how to load one of our modules, None for any other."""
        entry = self._index.get(fullname)
        if entry is None:
            return None
        spec = importlib.util.spec_from_loader(fullname, self, is_package=entry[2])
        if spec is not None:
            spec.origin = os.path.join(self._folder, *fullname.split(".")) + (
                os.sep + "__init__.py" if entry[2] else ".py"
            )
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


class Resource:
    """A resource in the archive, read as the file in its place would be."""

    def __init__(self, archive: Archive, path: str) -> None:
        self._archive = archive
        self._path = path

    def read_bytes(self) -> bytes:
        """Return the bytes; FileNotFoundError where there are none."""
        return self._archive.get_data(self._path)

    def read_text(self, encoding: str = "utf-8") -> str:
        """Return the text."""
        return self.read_bytes().decode(encoding)

    def open(self, _mode: str = "rb") -> io.BytesIO:
        """Return the bytes as an open file."""
        return io.BytesIO(self.read_bytes())


def install(folder: str) -> None:
    """Let Python find our modules and resources in the archive in `folder`."""
    archive = Archive(folder)
    sys.meta_path.insert(0, archive)
    from disguise_app.look import quick_start
    from disguise_app.outside import places

    # No resource lies open in a built app: some hold words that a folder of a calculator has no use for.
    inside = os.path.join(folder, "resources")
    vars(places)["resource"] = lambda *parts: Resource(archive, os.path.join(inside, *parts))
    quick_start.install()


if hasattr(sys, "_MEIPASS"):
    install(sys._MEIPASS)
