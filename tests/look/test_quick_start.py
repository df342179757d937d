"""The quick start of PySide6 gives the same PySide6, only sooner, and steps aside for one that it does not know."""

import json
import os
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from disguise_app.look import quick_start

_START = """
import json, sys
from disguise_app.look import quick_start
quick = quick_start.install({arguments}) if {is_quick} else False
"""

_ALTERED = "{'x': quick_start.Fingerprints(**{**vars(quick_start.VERIFIED['6.11.3']), '%s': 1})}"

_LOOK = """
from PySide6.QtCore import QObject, QTimer, Qt, Signal, Property, Slot, QCoreApplication, QEvent
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

class Thing(QObject):
    told = Signal(int, str)
    def __init__(self):
        super().__init__()
        self._size = 1
    @Property(int)
    def size(self):
        return self._size
    @Slot(int)
    def grow(self, by):
        self._size += by

def error(call):
    try:
        call()
    except Exception as raised:
        return type(raised).__name__ + ": " + str(raised)

app = QApplication([])
thing, heard = Thing(), []
thing.told.connect(lambda *values: heard.append(values))
thing.told.emit(3, "x")
thing.grow(4)
seen = {
    "heard": heard,
    "property": thing.property("size"),
    "keywords": QTimer(singleShot=True, interval=7).interval(),
    "enum": [repr(Qt.Key.Key_A), str(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), len(Qt.Key)],
    "override": type("W", (QWidget,), {"sizeHint": lambda self: None})().minimumWidth(),
    "light": "shibokensupport.signature.loader" in sys.modules,
}
seen["errors"] = [
    error(lambda: QPushButton.setText(1)),
    error(lambda: QPushButton().setText(1, 2, 3)),
    error(lambda: QColor("red", "green", "blue")),
    error(lambda: QTimer(nonsense=1)),
    error(lambda: thing.told.emit()),
    error(lambda: QPushButton().resize("wide")),
]
seen["docs"] = [str(QLineEdit.setText.__doc__), str(QWidget.resize.__doc__)]
seen["signatures"] = [str(getattr(kind, "__signature__", None)) for kind in (QLineEdit, QKeySequence, QColor)]
seen["packages"] = [__import__("PySide6").__version__, sorted(__import__("PySide6").__all__)[:3]]
sys.stdout.write(json.dumps([quick, seen]))
"""


def _run(*, is_quick: bool, arguments: str = "") -> tuple[bool, dict[str, Any]]:
    code = _START.format(arguments=arguments, is_quick=is_quick) + _LOOK
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env=_environment(),
    )
    assert done.returncode == 0, done.stderr
    quick, seen = json.loads(done.stdout)
    return quick, seen


def _environment() -> dict[str, str]:
    return os.environ | {"QT_QPA_PLATFORM": "offscreen"}


def test_the_pinned_version_is_the_one_that_is_installed() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())
    installed = version("pyside6-essentials")
    assert f"pyside6-essentials=={installed}" in project["project"]["dependencies"]
    quick, _seen = _run(is_quick=True)
    assert quick, f"PySide6 {installed} is not known here: measure it, then add its fingerprints"


def test_all_that_a_program_sees_is_the_same_as_with_the_stock_start() -> None:
    quick, lazy = _run(is_quick=True)
    _stock, stock = _run(is_quick=False)
    assert quick
    assert lazy.pop("light") is False
    assert stock.pop("light") is True
    assert lazy == stock


@pytest.mark.parametrize("arguments", ["{}", _ALTERED % "script", _ALTERED % "archive"])
def test_an_unknown_script_or_zip_gets_the_stock_start(arguments: str) -> None:
    _quick, seen = _run(is_quick=True, arguments=arguments)
    _stock, stock = _run(is_quick=False)
    assert seen == stock
    assert seen["light"] is True


def test_once_pyside_is_imported_nothing_is_done() -> None:
    import PySide6.QtCore  # noqa: F401

    assert quick_start.install() is False


def test_the_number_library_does_not_wake_the_stock_machinery() -> None:
    code = _START.format(arguments="", is_quick=True) + (
        "import PySide6.QtCore, flint\n"
        "sys.stdout.write(json.dumps([quick, 'shibokensupport.signature.loader' in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [True, False]
