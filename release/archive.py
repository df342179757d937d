"""Our modules and resources as one compressed file, so that no name in a built app says more than calculator.

`write` is called by build.spec. PyInstaller's own archive keeps a readable table of module names; this one has none:

    index length u32 LE ‖ zlib(marshal({name: (start, length, is package)})) ‖ zlib(marshal(code) or bytes) ...

release/calculator_modules.py reads it. Standard library only.
"""

from __future__ import annotations

import marshal
import struct
import zlib
from pathlib import Path

PACKAGE = "disguise_app"
# Files of the system, not of the program: they are installed beside it or made into its executable.
OUTSIDE = "desktop"


def write(root: Path, target: Path) -> Path:
    """Write the archive of the package and the resources under `root` to `target`; equal input gives equal bytes."""
    entries = _modules(root) | _resources(root)
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


def _modules(root: Path) -> dict[str, tuple[bytes, bool]]:
    found = {}
    for number, path in enumerate(sorted((root / PACKAGE).rglob("*.py"))):
        parts = path.relative_to(root).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        # Without docstrings, and with a number in the place of the file's name.
        code = compile(path.read_bytes(), f"m{number}", "exec", dont_inherit=True, optimize=2)
        found[".".join(parts[:-1] if is_package else parts)] = (marshal.dumps(code), is_package)
    return found


def _resources(root: Path) -> dict[str, tuple[bytes, bool]]:
    folder = root / "resources"
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    kept = (path for path in files if path.relative_to(folder).parts[0] != OUTSIDE and path.suffix != ".py")
    return {path.relative_to(root).as_posix(): (path.read_bytes(), False) for path in kept}
