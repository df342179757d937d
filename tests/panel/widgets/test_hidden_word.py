"""A code word shows only while it is held, and nothing tells its length."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.widgets.hidden_word import HiddenWord


@pytest.fixture
def word(qtbot: QtBot, face: Face) -> HiddenWord:
    """Make a hidden word that has the focus."""
    made = HiddenWord("pancakes", label="Word to go", face=face)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_it_shows_while_a_key_is_down(word: HiddenWord, key: Qt.Key) -> None:
    assert not word.is_shown
    QTest.keyPress(word, key)
    assert word.is_shown
    QTest.keyRelease(word, key)
    assert not word.is_shown


def test_it_shows_while_the_mouse_is_down(word: HiddenWord) -> None:
    QTest.mousePress(word, Qt.MouseButton.LeftButton)
    assert word.is_shown
    QTest.mouseRelease(word, Qt.MouseButton.LeftButton)
    assert not word.is_shown


def test_it_hides_when_the_focus_or_the_page_goes(word: HiddenWord) -> None:
    QTest.keyPress(word, Qt.Key.Key_Space)
    word.clearFocus()
    assert not word.is_shown
    QTest.keyPress(word, Qt.Key.Key_Space)
    word.hide()
    assert not word.is_shown


def test_its_size_and_its_picture_do_not_tell_the_length(word: HiddenWord) -> None:
    size, picture = word.sizeHint(), word.grab().toImage()
    word.set_word("a much longer word than before")
    assert word.sizeHint() == size
    assert word.grab().toImage() == picture


def test_a_screen_reader_hears_what_it_is_and_not_the_word(word: HiddenWord) -> None:
    assert word.accessibleName() == "Word to go, hidden. Hold Space to show"
    assert "pancakes" not in word.accessibleName() + word.accessibleDescription() + word.text()
