"""Where data, settings and resources lie: from source, from a wheel, in a built app.

Called by both processes before anything else is known, so it touches nothing: no folder is made here.
"""

import os
import sys
from pathlib import Path

from disguise_app.outside import names


def data_folder() -> Path:
    """Return the folder of the state file, which may not exist yet.

    Windows: local application data, since roaming data is copied to other machines. macOS: Application Support.
    Elsewhere: the XDG base directory specification, 0.8; a relative XDG_DATA_HOME is ignored as that says.
    """
    if sys.platform == "win32":
        return _windows_local() / names.DATA_FOLDER
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / names.DATA_FOLDER
    return _xdg("XDG_DATA_HOME", ".local/share") / names.DATA_FOLDER


def settings_file() -> Path:
    """Return the path of the calculator's settings (mode, angle, window place), which may not exist yet."""
    if sys.platform in ("win32", "darwin"):
        return data_folder() / names.SETTINGS_FILE
    return _xdg("XDG_CONFIG_HOME", ".config") / names.DATA_FOLDER / names.SETTINGS_FILE


def resource(*parts: str) -> Path:
    """Return the path of a file under resources/, wherever this copy of the app keeps them."""
    return _resources().joinpath(*parts)


def _resources() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def _windows_local() -> Path:
    local = os.environ.get("LOCALAPPDATA", "")
    return Path(local) if local else Path.home() / "AppData" / "Local"


def _xdg(variable: str, fallback: str) -> Path:
    value = os.environ.get(variable, "")
    return Path(value) if value.startswith("/") else Path.home() / fallback
