"""What of Qt, Python and the system goes into the built app: only what is used, and no network at all.

Called by build.spec with what PyInstaller collected; the reasons are sizes and start-up times that were measured.
"""

from __future__ import annotations

import sys

KEEP_PLUGINS = (
    *("platforms/libqxcb", "platforms/libqwayland", "platforms/qwindows", "platforms/libqcocoa", "styles/"),
    *("platforminputcontexts/", "wayland-shell-integration/libxdg-shell", "wayland-decoration-client"),
    "platformthemes/libqxdgdesktopportal",
)
DROP_LIBRARIES = (
    *("libQt6Egl", "libQt6Network", "libQt6Svg", "libQt6OpenGL", "Qt6Network", "Qt6Svg", "Qt6OpenGL", "opengl32sw"),
    *("libcrypto", "libssl"),
)
# On Linux every desktop has the system's own libraries, newer and shared with all else. Kept: Python's, and the X
# helpers that a desktop may lack.
KEEP_SYSTEM = ("libpython", "libffi", "libz.", "libbz2", "liblzma", "libxcb-", "libxkbcommon")
DROP_MODULES = (
    *("tkinter", "unittest", "pydoc", "doctest", "lib2to3", "distutils", "setuptools", "sqlite3"),
    *("ssl", "_ssl", "_hashlib", "http", "xmlrpc", "ftplib", "smtplib", "asyncio", "multiprocessing"),
    *("PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtSvg"),
)
# Of forty types of numbers the calculator uses three: `flint` is given as flint_parts.py.
KEEP_NUMBERS = ("pyflint", "flint_base", "types/arb.", "types/arf.", "types/fmpq.", "types/fmpz.")
# What these do for other programs costs a tenth of our start. Those of the second line stand for what
# calculator_modules.py does on Linux, where all of it was measured.
DROP_SCRIPTS = ("pyi_rth_inspect", "pyi_rth_pkgutil")
DROP_SCRIPTS_LINUX = ("pyiboot01_bootstrap", "pyi_rth_pyside6")


def drop_scripts() -> tuple[str, ...]:
    """Return PyInstaller's own start scripts that the app does without on this system."""
    return (*DROP_SCRIPTS, *(DROP_SCRIPTS_LINUX if sys.platform.startswith("linux") else ()))


def is_kept(place: str) -> bool:
    """Tell whether a file of a wheel is used by us."""
    place = place.replace("\\", "/")
    if place.startswith("flint/"):
        return any(part in place for part in KEEP_NUMBERS)
    if "/plugins/" in place:
        return any(part in place for part in KEEP_PLUGINS)
    return "/translations/" not in place and not place.rsplit("/", 1)[-1].startswith(DROP_LIBRARIES)


def is_own(place: str, origin: str) -> bool:
    """Tell whether a library comes with Python or a wheel, or is one that a Linux desktop may lack."""
    return not origin.startswith(("/usr/lib", "/lib")) or "lib-dynload" in place or place.startswith(KEEP_SYSTEM)
