"""Where to look: the folders of this person on this system, gathered once so that a test can give others.

Nothing here writes, and nothing is asked of a service: looking must leave no trace of its own.
"""

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from disguise_app.outside import names, places
from disguise_app.panel.traces.reach import Reach, far_mounts

# What a list of files or programs says of us; a web address spells the space in its own way.
OUR_NAMES: Final = tuple(
    name.lower().encode()
    for name in (
        *(names.EXECUTABLE, names.PRODUCT, names.PRODUCT.replace(" ", "%20"), names.PACKAGE),
        # As systemd writes a name with a hyphen.
        names.EXECUTABLE.replace("-", "\\x2d"),
    )
)


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
    reach: Reach = field(default_factory=lambda: Reach(home=Path.home()))

    def folder(self, variable: str, *fallback: str) -> Path:
        """Return the folder that an environment variable names, or one under the home folder."""
        value = self.environment.get(variable, "")
        return Path(value) if value else self.home.joinpath(*fallback)

    @property
    def state_file(self) -> Path:
        """The one file of the app."""
        return self.data_folder / names.STATE_FILE

    def entries(self, folder: Path, pattern: str = "*") -> list[Path]:
        """Return what a folder holds, as far as looking may reach."""
        return self.reach.entries(folder, pattern)

    def mentions_us(self, path: Path) -> bool:
        """Tell whether a file's bytes, up to a limit, have one of our names in them; False where it cannot be read."""
        return self.holds(path, OUR_NAMES)

    def holds(self, path: Path, words: tuple[bytes, ...]) -> bool:
        """Tell whether a file's bytes, up to a limit, have one of these small-lettered words in them."""
        longest = max(map(len, words))
        tail = b""
        for piece in self.reach.pieces(path):
            searched = tail + piece.lower()
            if any(word in searched for word in words):
                return True
            tail = searched[-longest:]
        return False


def here() -> Surroundings:
    """Return this person's folders."""
    home = Path.home()
    table = next(Reach(home=home).pieces(Path("/proc/self/mountinfo")), b"").decode(errors="replace")
    reach = Reach(home=home, far=far_mounts(table))
    return Surroundings(
        platform=sys.platform,
        home=home,
        root=Path(home.anchor),
        data_folder=places.data_folder(),
        downloads=_downloads(home, reach),
        executable=Path(sys.executable),
        is_built=bool(getattr(sys, "frozen", False)),
        environment=dict(os.environ),
        reach=reach,
    )


def _downloads(home: Path, reach: Reach) -> Path:
    """Read the folder of downloads as xdg-user-dirs writes it down; elsewhere its name is fixed."""
    config = os.environ.get("XDG_CONFIG_HOME", "")
    for line in reach.text(Path(config or home / ".config") / "user-dirs.dirs").splitlines():
        if line.startswith("XDG_DOWNLOAD_DIR="):
            return Path(line.partition("=")[2].strip('"').replace("$HOME", str(home)))
    return home / "Downloads"


def is_ours(name: str) -> bool:
    """Tell whether a file's name says ours."""
    return any(ours in name.lower().encode() for ours in OUR_NAMES)
