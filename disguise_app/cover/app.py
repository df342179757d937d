"""The first process: builds everything, passes it on, ends.

The start, in its order. `__main__` has put Qt's import on its quick way. `main` makes the application, the look, the
session and the window, and shows it: nothing else is imported or done before the first frame. When that is painted,
`Wiring` is made: the doorway, the hold of `=`, and the companion, which starts the keeper. From then on a right and a
wrong number run the same code here: the result is shown, the digits are handed on and overwritten.
"""

from __future__ import annotations

import gc
import os

from PySide6.QtWidgets import QApplication

from disguise_app.calculator.session import Session
from disguise_app.cover import number_locale
from disguise_app.cover.settings import Settings
from disguise_app.cover.window import CoverWindow
from disguise_app.look.face import Face
from disguise_app.outside import names, places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from disguise_app.cover.wiring import Wiring

_COLLECT_MS: Final = 5000
_ID_BYTES: Final = 8


def main() -> int:
    """Show the calculator and return the exit code when it is closed."""
    gc.disable()
    app = QApplication([names.EXECUTABLE])
    app.setApplicationName(names.PRODUCT)
    app.setDesktopFileName(names.DESKTOP_ID)
    settings = Settings(path=places.settings_path())
    settings.load()
    session = Session(new_id=_new_id, locale=number_locale.of_system(), angle=settings.angle)
    window = CoverWindow(session=session, face=Face(app, sheet="cover"), settings=settings)
    wirings: list[Wiring] = []
    window.painted.connect(lambda: wirings.append(_after_first_frame(app, window)))
    window.show()
    code = app.exec()
    for wiring in wirings:
        wiring.close()
    return code


def _after_first_frame(app: QApplication, window: CoverWindow) -> Wiring:
    from PySide6.QtCore import QTimer

    from disguise_app.cover.wiring import Wiring
    from disguise_app.look import window_icon
    from disguise_app.outside import process

    process.harden()
    wiring = Wiring(window=window)
    wiring.start()
    window.settle()
    window_icon.put(app)
    collecting = QTimer(app)
    collecting.timeout.connect(gc.collect)
    collecting.start(_COLLECT_MS)
    return wiring


def _new_id() -> str:
    return os.urandom(_ID_BYTES).hex()
