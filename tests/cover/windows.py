"""Windows for the tests of the cover: a real session, a fixed look, settings in a folder that is thrown away."""

import itertools
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from disguise_app.calculator.session import Session
from disguise_app.calculator.signs import ENGLISH, NumberLocale
from disguise_app.cover.settings import Settings
from disguise_app.cover.window import CoverWindow
from disguise_app.look.face import Face


class Desk:
    """Makes windows and hears what they say."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path) -> None:
        self._qtbot, self._app, self._folder = qtbot, app, folder

    def window(
        self,
        *,
        mode: str = "standard",
        size: tuple[int, int] = (360, 560),
        scheme: str = "light",
        scale: float = 1.0,
        tape: bool = False,
        locale: NumberLocale = ENGLISH,
    ) -> CoverWindow:
        """Return a window that is shown and settled."""
        settings = Settings(path=self._folder / "calculator" / "settings.json")
        settings.mode, settings.is_tape_open = mode, tape
        settings.place = (10, 10, *size)
        counter = itertools.count()
        session = Session(new_id=lambda: str(next(counter)), locale=locale)
        face = Face(self._app, sheet="cover", scheme=scheme, scale=scale)
        window = CoverWindow(session=session, face=face, settings=settings)
        self._qtbot.addWidget(window)
        with self._qtbot.waitSignal(window.painted):
            window.show()
        window.settle()
        window.resize(*size)
        return window


def press(window: CoverWindow, text: str) -> None:
    """Type `text` on the keyboard; a new line is Return."""
    for char in text:
        if char == "\n":
            QTest.keyClick(window, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(window, char)


def entry(window: CoverWindow) -> str:
    """Return the entry as it is shown."""
    return "".join(window.parts.display.entry_characters())


def live(window: CoverWindow) -> str:
    """Return the live result as it is shown."""
    return "".join(window.parts.display.live_characters())
