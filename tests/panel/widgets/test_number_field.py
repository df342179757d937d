"""A number is typed by hand, kept in bytes and gone when it is given away."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.widgets.number_field import NumberField


@pytest.fixture
def field(qtbot: QtBot, face: Face) -> NumberField:
    """Make an empty field."""
    made = NumberField(face=face, name="New number")
    qtbot.addWidget(made)
    return made


def test_digits_are_taken_and_the_rest_is_not(field: NumberField) -> None:
    QTest.keyClicks(field, "48a29-1735")
    assert field.take() == bytearray(b"48291735")
    assert field.length == 0


def test_digits_of_other_scripts_are_the_same_digits(field: NumberField) -> None:
    for sign in "٤٨٢":
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(field, event)
    assert field.take() == bytearray(b"482")


def test_backspace_takes_the_last_digit(field: NumberField) -> None:
    QTest.keyClicks(field, "123")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.take() == bytearray(b"12")


@pytest.mark.parametrize(
    ("typed", "has_form"), [("1234567", False), ("12345678", True), ("01234567", False), ("1" * 33, True)]
)
def test_the_form_is_that_of_a_number_that_can_open(field: NumberField, typed: str, has_form: bool) -> None:
    QTest.keyClicks(field, typed)
    assert field.has_form is has_form
    assert field.length <= 32


def test_clearing_overwrites_the_digits(field: NumberField) -> None:
    QTest.keyClicks(field, "12345678")
    held = field._digits
    field.clear()
    assert held == bytearray(8)


def test_no_input_method_hears_it(field: NumberField) -> None:
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_screen_reader_learns_that_a_secret_goes_here_and_reads_none_of_it(field: NumberField) -> None:
    QTest.keyClicks(field, "48291735")
    spoken = QAccessible.queryAccessibleInterface(field)
    assert spoken.role() == QAccessible.Role.EditableText
    assert (spoken.state().passwordEdit, spoken.state().editable) == (1, 1)
    assert spoken.textInterface() is None
    assert spoken.valueInterface() is None
    said = [spoken.text(kind) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText]
    assert set(said) == {"New number", ""}
