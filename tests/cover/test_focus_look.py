"""A key that has the focus looks like any other inside its ring."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from disguise_app.calculator.commands import Command
from tests.cover.windows import Desk


@pytest.mark.parametrize("command", [Command.M_MINUS, Command.SQRT, Command("6"), Command.EQUALS])
def test_the_style_draws_nothing_of_its_own_on_a_key_with_the_focus(desk: Desk, command: Command) -> None:
    window = desk.window()
    key = window.parts.keypad.key(command)
    assert key is not None
    before = key.grab().toImage()
    window.activateWindow()
    for _each in range(60):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        if window.focusWidget() is key:
            break
    assert window.focusWidget() is key
    assert key.grab().toImage() == before
