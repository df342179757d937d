"""What is typed into a field goes into the plan and nowhere else."""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.widgets.field import MOST_PASTED, Field

CTRL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
MODES: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


@pytest.fixture
def field(qtbot: QtBot, face: Face) -> Iterator[Field]:
    """Make a field with words in it, in a window that has the keyboard."""
    window = QWidget()
    made = Field("blue scarf", face=face, name="Word", parent=window)
    column = QVBoxLayout(window)
    column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    column.addWidget(made)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(300, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    yield made
    made.clearFocus()


def _put_on_clipboards(text: str) -> None:
    board = QGuiApplication.clipboard()
    for mode in MODES:
        if mode == QClipboard.Mode.Clipboard or board.supportsSelection():
            board.setText(text, mode)


def _clipboards() -> set[str]:
    board = QGuiApplication.clipboard()
    return {board.text(mode) for mode in MODES if mode == QClipboard.Mode.Clipboard or board.supportsSelection()}


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_C, CTRL),
        (Qt.Key.Key_X, CTRL),
        (Qt.Key.Key_Insert, CTRL),
        (Qt.Key.Key_Delete, SHIFT),
        (Qt.Key.Key_K, CTRL),
    ],
)
def test_no_key_copies_or_cuts(field: Field, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    _put_on_clipboards("mine")
    field.selectAll()
    QTest.keyClick(field, key, modifiers)
    assert _clipboards() == {"mine"}
    assert "blue scarf" not in " ".join(_clipboards())


def test_selecting_with_the_mouse_leaves_the_selection_clipboard_alone(field: Field) -> None:
    _put_on_clipboards("mine")
    inside = field.viewport()
    QTest.mousePress(inside, Qt.MouseButton.LeftButton, pos=QPoint(1, 8))
    QTest.mouseMove(inside, QPoint(60, 8))
    QTest.mouseRelease(inside, Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
    QTest.mouseDClick(inside, Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
    assert field.textCursor().hasSelection()
    assert _clipboards() == {"mine"}


def test_nothing_can_be_dragged_out(field: Field) -> None:
    field.selectAll()
    assert field.createMimeDataFromSelection().formats() == []


def test_pasting_in_brings_plain_words(field: Field) -> None:
    data = QMimeData()
    data.setHtml("<b>parcel</b>")
    data.setText("parcel")
    QGuiApplication.clipboard().setMimeData(data)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_V, CTRL)
    assert field.toPlainText() == "parcel"
    assert "font-weight:600" not in field.toHtml()


def test_there_is_no_menu(field: Field) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(field.viewport(), event)
    assert not any(isinstance(widget, QMenu) for widget in QApplication.topLevelWidgets())


def test_input_methods_are_asked_to_learn_nothing(field: Field) -> None:
    hints = field.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_every_key_is_told_and_what_the_plan_shows_is_not(field: Field) -> None:
    told: list[str] = []
    field.edited.connect(told.append)
    field.show_text("a")
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(field, "bc")
    assert told == ["ab", "abc"]


def test_return_goes_on_and_shift_return_begins_a_line(qtbot: QtBot, field: Field) -> None:
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "blue scarf"
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(field, "x")
    assert field.toPlainText() == "blue scarf\nx"


def test_it_grows_with_its_words_and_never_scrolls(qtbot: QtBot, field: Field) -> None:
    before = field.height()
    field.show_text("Donaudampfschifffahrtsgesellschaftskapitän " * 4)
    qtbot.waitUntil(lambda: field.height() > 2 * before)
    assert field.document().size().height() <= field.viewport().height()
    assert field.horizontalScrollBar().maximum() == 0


def test_nothing_stays_selected_when_the_focus_goes(field: Field) -> None:
    field.selectAll()
    field.clearFocus()
    assert not field.textCursor().hasSelection()


def test_a_paste_fills_a_field_to_its_limit_and_no_further(field: Field) -> None:
    source = QMimeData()
    source.setText("x" * MOST_PASTED)
    field.insertFromMimeData(source)
    assert len(field.toPlainText()) == MOST_PASTED
    field.insertFromMimeData(source)
    assert len(field.toPlainText()) == MOST_PASTED
    field.selectAll()
    source.setText("y" * MOST_PASTED)
    field.insertFromMimeData(source)
    assert field.toPlainText() == source.text()
    # Typing is not stopped: what a person writes by hand is never refused.
    QTest.keyClicks(field, "z")
    assert len(field.toPlainText()) == MOST_PASTED + 1


def test_a_hint_of_many_lines_is_seen_whole_and_gives_its_room_up_to_a_letter(qtbot: QtBot, face: Face) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(240, 400)
    column = QVBoxLayout(page)
    column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    field = Field(
        face=face, name="Way out", hint="Out of the bedroom, down the hall, out by the front door, then left."
    )
    column.addWidget(field)
    column.addStretch(1)
    page.show()
    qtbot.waitUntil(lambda: field.height() > face.px(60))
    foot = field.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [foot.pixelColor(x, foot.height() - 12).lightness() for x in range(foot.width())]
    assert max(rows) - min(rows) > 40
    field.insertPlainText("B")
    qtbot.waitUntil(lambda: field.height() == face.px(40))
    field.clear()
    qtbot.waitUntil(lambda: field.height() > face.px(60))
