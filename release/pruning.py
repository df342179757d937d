"""What of Qt, Python and the system goes into the built app: only what is used, and no network at all.

Called by build.spec with what PyInstaller collected; the reasons are sizes and start-up times that were measured.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

KEEP_PLUGINS = (
    *("platforms/libqxcb", "platforms/libqwayland", "platforms/qwindows", "platforms/libqcocoa", "styles/"),
    # By name: the third input context, a keyboard on the screen, brings QML and the network along.
    *("platforminputcontexts/libcompose", "platforminputcontexts/libibus", "wayland-shell-integration/libxdg-shell"),
    # The other frame for native Wayland needs QtSvg: where it lies there and cannot be loaded, GNOME gets no frame.
    "wayland-decoration-client/libbradient",
    "platformthemes/libqxdgdesktopportal",
)
DROP_QT = ("Egl", "Network", "OpenGL", "Pdf", "Qml", "Quick", "Svg", "VirtualKeyboard")
# As the libraries are called on Linux, on Windows, and (a framework's folder) on macOS.
DROP_LIBRARIES = (
    *(f"{before}{name}" for name in DROP_QT for before in ("libQt6", "Qt6", "Qt")),
    *("opengl32sw", "libcrypto", "libssl"),
)
# On Linux every desktop has the system's own libraries, newer and shared with all else. Kept: Python's, and the X
# helpers that a desktop may lack.
KEEP_SYSTEM = (
    *("libpython", "libffi", "libz.", "libbz2", "liblzma", "libexpat", "libmpdec", "libuuid", "libcrypt."),
    *("libxcb-", "libxkbcommon"),
)
DROP_MODULES = (
    *("tkinter", "unittest", "pydoc", "doctest", "lib2to3", "distutils", "setuptools", "sqlite3"),
    *("ssl", "_ssl", "_hashlib", "http", "xmlrpc", "ftplib", "smtplib", "asyncio", "multiprocessing"),
    *("PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtSvg"),
    # Without them the library that speaks to Windows' credentials uses ctypes, as where they are not installed.
    *("cffi", "pycparser"),
)
# Of the keyring library one module is used, on macOS. What its packages do before it would want http, for a function
# that nobody calls: they are empty here.
KEYRING = "keyring"
KEEP_KEYRING = "keyring.backends.macOS.api"
EMPTY_PACKAGES = (KEYRING, "keyring.backends", "keyring.backends.macOS")
DROP_WITH_KEYRING = ("jaraco", "backports", "importlib_metadata", "more_itertools", "zipp")
# Of forty types of numbers the calculator uses three: `flint` is given as flint_parts.py.
# The last is where macOS has the libraries that these are made of; elsewhere they lie beside the package.
KEEP_NUMBERS = ("pyflint", "flint_base", "types/arb.", "types/arf.", "types/fmpq.", "types/fmpz.", ".dylibs/")
# What these do for other programs costs a tenth of our start. Those of the second line stand for what
# calculator_modules.py does on Linux, where all of it was measured.
DROP_SCRIPTS = ("pyi_rth_inspect", "pyi_rth_pkgutil")
DROP_SCRIPTS_LINUX = ("pyiboot01_bootstrap", "pyi_rth_pyside6")


def drop_scripts() -> tuple[str, ...]:
    """Return PyInstaller's own start scripts that the app does without on this system."""
    return (*DROP_SCRIPTS, *(DROP_SCRIPTS_LINUX if sys.platform.startswith("linux") else ()))


def modules(collected: Mapping[str, Path | None]) -> dict[str, Path | None]:
    """Return the modules that go into the archive, of those that PyInstaller collected."""
    kept = {name: path for name, path in collected.items() if name == KEEP_KEYRING or not _is_of_keyring(name)}
    return kept | dict.fromkeys(EMPTY_PACKAGES)


def _is_of_keyring(name: str) -> bool:
    return name.split(".")[0] in (KEYRING, *DROP_WITH_KEYRING)


def is_kept(place: str) -> bool:
    """Tell whether a file of a wheel is used by us."""
    place = place.replace("\\", "/")
    if place.startswith("flint/"):
        return any(part in place for part in KEEP_NUMBERS)
    if "/plugins/" in place:
        return any(part in place for part in KEEP_PLUGINS)
    return "/translations/" not in place and not any(part.startswith(DROP_LIBRARIES) for part in place.split("/"))


def is_own(place: str, origin: str) -> bool:
    """Tell whether a library comes with Python or a wheel, or is one that a Linux desktop may lack."""
    return not origin.startswith(("/usr/lib", "/lib")) or "lib-dynload" in place or place.startswith(KEEP_SYSTEM)
