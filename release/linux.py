"""Beside the built folder on Linux: menu entry, icons, AppStream entry, and a Debian package of all of it.

Run by workshop/building.py as `python -m release.linux DIST`, after PyInstaller.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

from disguise_app import __version__
from disguise_app.outside import names
from release import dependencies, finishing, metadata

# No keyring, which desktops have: a calculator that asks for one would be looked at twice.
RECOMMENDS = "fonts-dejavu-core | fonts-noto-core"
# Debian Policy 5.6.13: a synopsis without an article, and lines of less than 80 letters.
SYNOPSIS = names.COMMENT.removeprefix("An ")
WIDTH = 76
SCALABLE = f"hicolor/scalable/apps/{names.DESKTOP_ID}.svg"
# The one in a single colour, which desktops draw in lists and panels.
SYMBOLIC = f"hicolor/symbolic/apps/{names.DESKTOP_ID}-symbolic.svg"


def share(folder: Path, program: str) -> None:
    """Write into `folder` what lies in a system's /usr/share, for an app that is started by `program`."""
    _write(folder / "applications" / f"{names.DESKTOP_ID}.desktop", metadata.desktop_entry(program).encode())
    _write(folder / "metainfo" / f"{names.BUNDLE_ID}.metainfo.xml", metadata.appstream().encode())
    for size in metadata.SIZES:
        _write(folder / "icons" / f"hicolor/{size}x{size}/apps/{names.DESKTOP_ID}.png", metadata.png(size))
    _write(folder / "icons" / SCALABLE, metadata.DRAWING.read_bytes())
    _write(folder / "icons" / SYMBOLIC, metadata.SYMBOL.read_bytes())


def debian(dist: Path) -> Path | None:
    """Return the Debian package of the built folder, None where there is no dpkg-deb."""
    if shutil.which("dpkg-deb") is None:
        return None
    tree = dist.parent / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr" / "lib" / names.PACKAGE
    shutil.copytree(dist / names.EXECUTABLE, home, symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / names.EXECUTABLE).symlink_to(f"../lib/{names.PACKAGE}/{names.EXECUTABLE}")
    share(tree / "usr" / "share", names.EXECUTABLE)
    _write(tree / "usr" / "share" / "doc" / names.PACKAGE / "copyright", _copyright().encode())
    _write(tree / "DEBIAN" / "control", _control(tree).encode())
    _settle(tree)
    machine = _machine()
    target = dist / f"{names.PACKAGE}_{__version__}_{machine}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(target)], check=True)
    return target


def _control(tree: Path) -> str:
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    return "\n".join(
        (
            f"Package: {names.PACKAGE}",
            f"Version: {__version__}",
            f"Architecture: {_machine()}",
            "Section: math",
            "Priority: optional",
            f"Maintainer: {names.PRODUCT} <nobody@localhost>",
            f"Installed-Size: {size // 1024}",
            f"Depends: {dependencies.of(tree)}",
            f"Recommends: {RECOMMENDS}",
            f"Description: {SYNOPSIS}",
            *(f" {line}" for line in textwrap.wrap(metadata.DESCRIPTION, WIDTH)),
            "",
        )
    )


def _copyright() -> str:
    return (
        f"{names.PRODUCT}\n\n"
        "This package contains Python (PSF licence), Qt and PySide (LGPL-3), cryptography (Apache-2.0\n"
        "or BSD-3-Clause), FLINT and python-flint (LGPL-3, MIT) and the libraries they need, unchanged.\n"
    )


def _settle(tree: Path) -> None:
    """Give every file the modes of an installed system and one time, so that equal builds are equal packages."""
    program = tree / "usr" / "lib" / names.PACKAGE / names.EXECUTABLE
    moment = int(os.environ.get("SOURCE_DATE_EPOCH", "0")) or None
    for path in (tree, *sorted(tree.rglob("*"))):
        if path.is_symlink():
            if moment:
                os.utime(path, (moment, moment), follow_symlinks=False)
            continue
        path.chmod(0o755 if path.is_dir() or path == program else 0o644)
        if moment:
            os.utime(path, (moment, moment))


def _machine() -> str:
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def main(dist: Path) -> int:
    """Finish the built folder, and make everything beside it."""
    if not sys.platform.startswith("linux"):
        return 0
    finishing.finish(dist / names.EXECUTABLE)
    share(dist / "share", str(dist.resolve() / names.EXECUTABLE / names.EXECUTABLE))
    _beside(dist.resolve())
    debian(dist)
    return 0


def _beside(dist: Path) -> None:
    """Write the entry that starts the folder just built by a double click, and shows its icon with none installed."""
    program = dist / names.EXECUTABLE / names.EXECUTABLE
    entry = dist / f"{names.DESKTOP_ID}.desktop"
    _write(entry, metadata.desktop_entry(str(program), str(dist / "share" / "icons" / SCALABLE)).encode())
    entry.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
