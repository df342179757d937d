"""Where data, settings and resources lie: from source, from a wheel, in a built app.

Called by both processes before anything else is known, so it touches nothing: no folder is made here. The first frame
needs two of the places and takes them as texts, because importing `pathlib` costs as much as its whole keypad.
"""

from __future__ import annotations

import os
import sys

from disguise_app.outside import names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


def data_folder() -> Path:
    """Return the folder of the state file, which may not exist yet.

    Windows: local application data, since roaming data is copied to other machines. macOS: Application Support.
    Elsewhere: the XDG base directory specification, 0.8; a relative XDG_DATA_HOME is ignored as that says.
    """
    from pathlib import Path

    return Path(_data_folder())


def settings_file() -> Path:
    """Return the path of the calculator's settings (mode, angle, window place), which may not exist yet."""
    from pathlib import Path

    return Path(settings_path())


def settings_path() -> str:
    """Return the same as `settings_file`, as text."""
    if sys.platform in ("win32", "darwin"):
        return os.path.join(_data_folder(), names.SETTINGS_FILE)
    return os.path.join(_xdg("XDG_CONFIG_HOME", ".config"), names.DATA_FOLDER, names.SETTINGS_FILE)


def resource(*parts: str) -> bytes:
    """Return a file under resources/; raises OSError where there is none.

    What loaded this module reads it: from source that is a file, in a built app an entry of its archive.
    """
    loader: Any = globals()["__loader__"]
    data: bytes = loader.get_data(os.path.join(_resources(), *parts))
    return data


def _resources() -> str:
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return os.path.join(bundle, "resources")
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "resources")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "resources")


def _data_folder() -> str:
    if sys.platform == "win32":
        return os.path.join(_windows_local(), names.DATA_FOLDER)
    if sys.platform == "darwin":
        return os.path.join(_home(), "Library", "Application Support", names.DATA_FOLDER)
    return os.path.join(_xdg("XDG_DATA_HOME", ".local/share"), names.DATA_FOLDER)


def _home() -> str:
    return os.path.expanduser("~")


def _windows_local() -> str:
    return os.environ.get("LOCALAPPDATA", "") or os.path.join(_home(), "AppData", "Local")


def _xdg(variable: str, fallback: str) -> str:
    value = os.environ.get(variable, "")
    return value if value.startswith("/") else os.path.join(_home(), fallback)
