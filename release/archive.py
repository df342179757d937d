"""All Python modules and our resources in one compressed file, so that no name in a built app says more than it should.

`write` is called by build.spec. PyInstaller's own archive keeps a readable table of module names; this one has none:

    index length u32 LE ‖ zlib(marshal({name: (start, length, is package)})) ‖ zlib(marshal(code) or bytes) ...

release/calculator_modules.py reads it. Standard library only.
"""

from __future__ import annotations

import importlib.util
import marshal
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

PACKAGE = "disguise_app"
# Files of the system, not of the program: they are installed beside it or made into its executable.
OUTSIDE = "desktop"
# What Python asks for before its first line runs, and so before our finder is there: build.spec sets it to UTF-8.
FIRST = ("encodings", "encodings.aliases", "encodings.ascii", "encodings.latin_1", "encodings.utf_8")
# What a module of Python's does for readers of documentation alone, and what stands in its place: without docstrings
# each dataclass would have `inspect` write a signature into its own, and with it six modules and a megabyte stay in
# both processes; and nobody asks here for addresses in brackets. Where a text is not found once, as in another Python,
# the module is left as it is.
SPARED = {
    "dataclasses": (
        (b"import inspect\n", b""),
        (b"str(inspect.signature(cls)).replace(' -> None', '')", b'""'),
    ),
    "urllib.parse": ((b"import ipaddress\n", b""),),
}

Modules = Mapping[str, Path | None]


def write(root: Path, target: Path, modules: Modules) -> Path:
    """Write `modules` (name -> source, None for a bare package) and the resources under `root` to `target`.

    Equal input gives equal bytes.
    """
    entries = _compiled(modules) | _resources(root)
    index: dict[str, tuple[int, int, bool]] = {}
    body = bytearray()
    for name, (data, is_package) in sorted(entries.items()):
        packed = zlib.compress(data, 9)
        index[name] = (len(body), len(packed), is_package)
        body += packed
    table = zlib.compress(marshal.dumps(index), 9)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(struct.pack("<I", len(table)) + table + body)
    return target


def pure(collected: Iterable[tuple[str, str | None, str]]) -> dict[str, Path | None]:
    """Return the modules that PyInstaller collected, by name."""
    return {name: Path(path) if path and path.endswith(".py") else None for name, path, _kind in collected}


def library(whole: Path, first: Path) -> dict[str, Path | None]:
    """Write to `first` what Python needs of its `whole` library before our finder is there; return the rest by name.

    The whole one keeps its names readable, and its directory alone takes a millisecond of each start.
    """
    rest: dict[str, Path | None] = {}
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(first, "w") as target:
        for entry in sorted(source.infolist(), key=lambda entry: entry.filename):
            name = entry.filename.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
            if name in FIRST:
                target.writestr(zipfile.ZipInfo(entry.filename), source.read(entry))
            else:
                rest[name] = _source(name)
    return rest


def _source(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(name)
    path = spec.origin if spec.origin not in (None, "frozen") else spec.loader_state.filename
    return Path(str(path))


def _compiled(modules: Modules) -> dict[str, tuple[bytes, bool]]:
    found = {}
    # One that others lie below is a package too, whatever its source is called: flint_parts.py stands for one.
    above = {name.rpartition(".")[0] for name in modules}
    for number, (name, path) in enumerate(sorted(modules.items())):
        text = spared(name, path.read_bytes() if path is not None else b"")
        # Without docstrings, and with a number in the place of the file's name.
        code = compile(text, f"m{number}", "exec", dont_inherit=True, optimize=2)
        is_package = path is None or path.stem == "__init__" or name in above
        found[name] = (marshal.dumps(code), is_package)
    return found


def spared(name: str, text: bytes) -> bytes:
    """Return a module's source without what SPARED names, or unchanged where a text of it does not stand there once."""
    places = SPARED.get(name, ())
    if any(text.count(old) != 1 for old, _new in places):
        return text
    for old, new in places:
        text = text.replace(old, new)
    return text


def _resources(root: Path) -> dict[str, tuple[bytes, bool]]:
    folder = root / "resources"
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    kept = (path for path in files if path.relative_to(folder).parts[0] != OUTSIDE and path.suffix != ".py")
    return {path.relative_to(root).as_posix(): (path.read_bytes(), False) for path in kept}
