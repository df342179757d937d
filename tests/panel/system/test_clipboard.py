"""What is selected, copied or cut in the panel reaches nobody; what others copied stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.panel.system.clipboard import NothingOut

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MODES = [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection]


class Page(QWidget):
    """A window with two plain fields that would let anything out."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit("the secret", self)
        self.field.setGeometry(0, 0, 200, 30)
        self.field.setDragEnabled(True)
        self.text = QPlainTextEdit("the secret", self)
        self.text.setGeometry(0, 40, 200, 80)
        self.resize(200, 120)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    page = Page()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.windowHandle().isExposed)
    for mode in MODES:
        QGuiApplication.clipboard().clear(mode)
    yield page
    QGuiApplication.clipboard().clear()
    page.hide()


@pytest.fixture
def guarded(page: Page) -> Page:
    NothingOut(window=page).start()
    return page


def contents() -> list[str]:
    return [QGuiApplication.clipboard().text(mode) for mode in MODES]


KEYS = [(Qt.Key.Key_C, CTRL), (Qt.Key.Key_X, CTRL), (Qt.Key.Key_Insert, CTRL), (Qt.Key.Key_Delete, SHIFT)]


@pytest.mark.parametrize(("key", "modifiers"), KEYS)
@pytest.mark.parametrize("which", ["field", "text"])
def test_keys_of_copy_and_cut_do_nothing(
    guarded: Page, which: str, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    widget = getattr(guarded, which)
    widget.setFocus()
    widget.selectAll()
    QTest.keyClick(guarded.windowHandle(), key, modifiers)
    assert contents() == ["", ""]
    assert (guarded.field.text(), guarded.text.toPlainText()) == ("the secret", "the secret")


def test_other_keys_type(guarded: Page) -> None:
    guarded.field.setFocus()
    guarded.field.setText("")
    QTest.keyClick(guarded.windowHandle(), Qt.Key.Key_C)
    assert guarded.field.text() == "c"


def test_what_comes_from_outside_can_be_pasted(guarded: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _clipboard: False)
    QGuiApplication.clipboard().setText("from outside")
    guarded.field.setFocus()
    guarded.field.setText("")
    QTest.keyClick(guarded.windowHandle(), Qt.Key.Key_V, CTRL)
    assert guarded.field.text() == "from outside"


@pytest.mark.parametrize("mode", MODES)
def test_what_reaches_the_clipboard_all_the_same_is_taken_back(guarded: Page, mode: QClipboard.Mode) -> None:
    if QGuiApplication.platformName() == "offscreen":
        pytest.skip("its clipboard has no owner")
    QGuiApplication.clipboard().setText("the secret", mode)
    assert contents() == ["", ""]


def test_without_the_guard_it_would_stay(page: Page) -> None:
    QGuiApplication.clipboard().setText("the secret")
    assert contents()[0] == "the secret"


def test_selecting_with_the_mouse_offers_nothing_to_a_middle_click(guarded: Page) -> None:
    guarded.field.setFocus()
    QTest.mouseDClick(guarded.field, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    guarded.field.selectAll()
    QTest.mouseClick(guarded.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert contents() == ["", ""]


def test_a_selection_is_gone_under_a_press_so_that_it_cannot_be_dragged(guarded: Page) -> None:
    guarded.text.selectAll()
    QTest.mousePress(guarded.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(30, 52))
    assert not guarded.text.textCursor().hasSelection()
    QTest.mouseRelease(guarded.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(30, 52))
    QTest.mouseClick(guarded.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    assert not guarded.field.dragEnabled()


def test_selecting_on_with_shift_is_left_alone(guarded: Page) -> None:
    guarded.text.selectAll()
    QTest.mousePress(guarded.windowHandle(), Qt.MouseButton.LeftButton, SHIFT, QPoint(30, 52))
    assert guarded.text.textCursor().hasSelection()
    QTest.mouseRelease(guarded.windowHandle(), Qt.MouseButton.LeftButton, SHIFT, QPoint(30, 52))
    QApplication.processEvents()
    assert contents() == ["", ""]


def test_tab_still_goes_one_step(guarded: Page) -> None:
    guarded.text.setTabChangesFocus(True)
    guarded.field.setFocus()
    QTest.keyClick(guarded.windowHandle(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is guarded.text
