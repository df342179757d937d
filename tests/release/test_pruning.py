"""What goes into the built app of each system, held to what the wheels of that system have in them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from release import archive, pruning

ROOT = Path(__file__).resolve().parent.parent.parent
# As the wheels of PySide6 6.11.3, python-flint 0.9 and PyInstaller's list of their parts name them.
KEPT = {
    "Linux": (
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/wayland-decoration-client/libbradient.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "flint/types/arb.abi3.so",
        "python_flint.libs/libflint-6839011d.so.24.0.0",
    ),
    "Windows": (
        r"PySide6\plugins\platforms\qwindows.dll",
        r"PySide6\plugins\styles\qmodernwindowsstyle.dll",
        r"PySide6\Qt6Core.dll",
        r"PySide6\Qt6Gui.dll",
        r"PySide6\Qt6Widgets.dll",
        r"PySide6\MSVCP140_2.dll",
        r"shiboken6\shiboken6.abi3.dll",
        r"flint\types\arb.pyd",
        r"flint\flint_base\flint_context.pyd",
        r"python_flint.libs\libflint.24.0.0-9b2d98b6da8eded35def7bc3b288ff65.dll",
    ),
    "macOS": (
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/styles/libqmacstyle.dylib",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        # QtGui is linked with it.
        "PySide6/Qt/lib/QtDBus.framework/Versions/A/QtDBus",
        "flint/types/fmpz.abi3.so",
        "flint/.dylibs/libflint.24.0.dylib",
        "flint/.dylibs/libgmp.10.dylib",
        "flint/.dylibs/libmpfr.6.dylib",
    ),
}
DROPPED = {
    "Linux": (
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/wayland-decoration-client/libadwaita.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "flint/types/arb_mat.abi3.so",
    ),
    "Windows": (
        r"PySide6\plugins\platforminputcontexts\qtvirtualkeyboardplugin.dll",
        r"PySide6\plugins\tls\qschannelbackend.dll",
        r"PySide6\Qt6Qml.dll",
        r"PySide6\Qt6Quick.dll",
        r"PySide6\Qt6VirtualKeyboard.dll",
        r"PySide6\Qt6Network.dll",
        r"PySide6\opengl32sw.dll",
        r"PySide6\translations\qtbase_de.qm",
        r"flint\types\acb.pyd",
    ),
    "macOS": (
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.dylib",
        "PySide6/Qt/plugins/tls/libqsecuretransportbackend.dylib",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/Resources/Info.plist",
        "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
        "PySide6/Qt/lib/QtVirtualKeyboardQml.framework/Versions/A/QtVirtualKeyboardQml",
    ),
}


@pytest.mark.parametrize("system", KEPT)
def test_what_the_app_is_made_of_stays(system: str) -> None:
    assert [place for place in KEPT[system] if not pruning.is_kept(place)] == []


@pytest.mark.parametrize("system", DROPPED)
def test_network_qml_and_all_that_is_not_used_stays_out(system: str) -> None:
    assert [place for place in DROPPED[system] if pruning.is_kept(place)] == []


def test_of_the_keyring_library_one_module_is_left_in_empty_packages() -> None:
    place = Path("x.py")
    names = ("keyring", "keyring.core", "keyring.backends", "keyring.backends.macOS.api", "jaraco.context", "json")
    kept = pruning.modules(dict.fromkeys(names, place))
    assert kept == {
        "keyring": None,
        "keyring.backends": None,
        "keyring.backends.macOS": None,
        "keyring.backends.macOS.api": place,
        "json": place,
    }


# With an archive alone, without what is left out of the app, and with a system library that has every function.
_KEYCHAIN = """
import sys
sys.path.insert(0, sys.argv[1])
from release import pruning
from release.calculator_modules import Archive
del sys.path[0]

class LeftOut:
    def find_spec(self, name, path=None, target=None):
        if name in pruning.DROP_MODULES:
            raise ModuleNotFoundError(name)

import ctypes
from unittest import mock
ctypes.CDLL = mock.MagicMock()
sys.meta_path.insert(0, LeftOut())
sys.meta_path.insert(0, Archive(sys.argv[2]))
from keyring.backends.macOS import api
print(api.set_generic_password.__name__, api.find_generic_password.__name__)
"""


def test_the_keychain_of_macos_is_reached_without_what_the_app_leaves_out(tmp_path: Path) -> None:
    keyring = pytest.importorskip("keyring")
    source = Path(str(keyring.__file__)).parent / "backends" / "macOS" / "api.py"
    archive.write(tmp_path, tmp_path / "calculator.dat", pruning.modules({pruning.KEEP_KEYRING: source}))
    words = [sys.executable, "-I", "-S", "-c", _KEYCHAIN, str(ROOT), str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["set_generic_password", "find_generic_password"], done.stderr


def test_on_windows_the_number_library_s_own_folder_is_searched(tmp_path: Path) -> None:
    package, beside = tmp_path / "flint", tmp_path / "python_flint.libs"
    for folder in (package, beside):
        folder.mkdir()
    code = (ROOT / "release" / "flint_parts.py").read_text().partition("from .pyflint")[0]
    searched: list[str] = []
    stand_in = "import types\nos = types.SimpleNamespace(path=real.path, add_dll_directory=searched.append)\n"
    code = code.replace("import os\n", stand_in)
    exec(code, {"__file__": str(package / "__init__.py"), "real": os, "searched": searched})
    assert searched == [str(beside)]
