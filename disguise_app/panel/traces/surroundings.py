"""Where to look: the folders of this person on this system, gathered once so that a test can give others.

Nothing here writes, and nothing is asked of a service: looking must leave no trace of its own.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from disguise_app.outside import names, places

# What a list of files or programs says of us; a web address spells the space in its own way.
OUR_NAMES: Final = tuple(
    name.lower().encode()
    for name in (names.EXECUTABLE, names.PRODUCT, names.PRODUCT.replace(" ", "%20"), names.PACKAGE)
)
# A larger file is searched in its first part only: the page must stay quick.
MOST_BYTES: Final = 24 * 1024 * 1024
_PIECE_BYTES: Final = 1024 * 1024


@dataclass(frozen=True)
class Surroundings:
    """The folders to look in; `root` is "/" but in tests."""

    platform: str
    home: Path
    root: Path
    data_folder: Path
    downloads: Path
    executable: Path
    is_built: bool
    environment: dict[str, str] = field(default_factory=dict)

    def folder(self, variable: str, *fallback: str) -> Path:
        """Return the folder that an environment variable names, or one under the home folder."""
        value = self.environment.get(variable, "")
        return Path(value) if value else self.home.joinpath(*fallback)

    @property
    def state_file(self) -> Path:
        """The one file of the app."""
        return self.data_folder / names.STATE_FILE


def here() -> Surroundings:
    """Return this person's folders."""
    home = Path.home()
    return Surroundings(
        platform=sys.platform,
        home=home,
        root=Path(home.anchor),
        data_folder=places.data_folder(),
        downloads=_downloads(home),
        executable=Path(sys.executable),
        is_built=bool(getattr(sys, "frozen", False)),
        environment=dict(os.environ),
    )


def _downloads(home: Path) -> Path:
    """Read the folder of downloads as xdg-user-dirs writes it down; elsewhere its name is fixed."""
    config = os.environ.get("XDG_CONFIG_HOME", "")
    for line in read_text(Path(config or home / ".config") / "user-dirs.dirs").splitlines():
        if line.startswith("XDG_DOWNLOAD_DIR="):
            return Path(line.partition("=")[2].strip('"').replace("$HOME", str(home)))
    return home / "Downloads"


def entries(folder: Path, pattern: str = "*") -> list[Path]:
    """Return what a folder holds, sorted, or nothing where it cannot be read."""
    try:
        return sorted(folder.glob(pattern))
    except OSError:
        return []


def is_ours(name: str) -> bool:
    """Tell whether a file's name says ours."""
    return any(ours in name.lower().encode() for ours in OUR_NAMES)


def mentions_us(path: Path) -> bool:
    """Tell whether a file's bytes, up to a limit, have one of our names in them; False where it cannot be read."""
    longest = max(map(len, OUR_NAMES))
    tail = b""
    for piece in _pieces(path):
        searched = tail + piece.lower()
        if any(name in searched for name in OUR_NAMES):
            return True
        tail = searched[-longest:]
    return False


def read_text(path: Path) -> str:
    """Return a small text file, or "" where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_PIECE_BYTES).decode(errors="replace")
    except OSError:
        return ""


def _pieces(path: Path) -> Iterator[bytes]:
    try:
        if not path.is_file():
            return
        with path.open("rb") as file:
            for _ in range(MOST_BYTES // _PIECE_BYTES):
                piece = file.read(_PIECE_BYTES)
                if not piece:
                    return
                yield piece
    except OSError:
        return
