"""The units form: what is typed is converted exactly, both fields can be typed in, units and kinds are chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from disguise_app.calculator.units import KINDS
from disguise_app.cover import unit_names
from disguise_app.cover.units_view import UnitsView
from disguise_app.cover.window import CoverWindow
from tests.cover.windows import Desk, press


def opened(desk: Desk) -> tuple[CoverWindow, UnitsView]:
    window = desk.window(mode="units")
    assert window.parts.units is not None
    return window, window.parts.units


def values(units: UnitsView) -> tuple[str, str]:
    upper, lower = ("".join(field.value_characters()) for field in units.fields)
    return upper, lower


def test_what_is_typed_is_converted(desk: Desk) -> None:
    window, units = opened(desk)
    press(window, "26.2")
    assert values(units) == ("26.2", "42.1648128")
    assert units.relation() == "1 mi = 1.609344 km exactly"


def test_an_expression_may_be_typed(desk: Desk) -> None:
    window, units = opened(desk)
    press(window, "13.1*2")
    assert values(units) == ("13.1 × 2", "42.1648128")


def test_units_change_places(desk: Desk) -> None:
    window, units = opened(desk)
    press(window, "100")
    QTest.mouseClick(units.swap, Qt.MouseButton.LeftButton)
    assert values(units) == ("100", "62.1371192237334")
    assert window.settings.units == ("length", "kilometre", "mile")


def test_the_other_field_can_be_typed_in(desk: Desk) -> None:
    window, units = opened(desk)
    press(window, "26.2")
    QTest.mouseClick(units.fields[1], Qt.MouseButton.LeftButton, pos=units.fields[1].rect().center())
    assert values(units) == ("26.2", "42.1648128")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    press(window, "1.609344")
    assert values(units) == ("1", "1.609344")


def test_below_the_absolute_zero_nothing_is_shown(desk: Desk) -> None:
    window, units = opened(desk)
    units.choose("temperature", "celsius", "kelvin")
    press(window, "0-300")
    assert values(units)[1] == ""


def test_a_conversion_goes_on_no_tape(desk: Desk) -> None:
    window, _units = opened(desk)
    heard: list[object] = []
    window.tape_lines_added.connect(heard.append)
    press(window, "48291735\n")
    assert heard == []
    assert window.session.tape == ()


def test_what_was_shown_is_overwritten(desk: Desk) -> None:
    window, units = opened(desk)
    press(window, "48291735")
    window.clear_entry()
    assert values(units) == ("0", "0")


@pytest.mark.parametrize("kind", KINDS)
def test_every_unit_has_a_name_and_every_kind_a_pair(kind: str) -> None:
    assert unit_names.kind_name(kind)
    assert {unit_names.unit_name(unit.id) != "" for unit in KINDS[kind]} == {True}
    assert set(unit_names.PAIRS[kind]) <= {unit.id for unit in KINDS[kind]}


def test_the_keyboard_stands_in_the_field_that_is_typed_in(desk: Desk) -> None:
    window = desk.window()
    assert window.focusWidget() is window.parts.display
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    units = window.parts.units
    assert units is not None
    assert window.focusWidget() is units.fields[0]
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.focusWidget() is window.parts.display


def test_a_sign_typed_at_the_other_field_begins_there_anew(desk: Desk) -> None:
    window, units = opened(desk)
    press(window, "26.2")
    QTest.keyClicks(units.fields[1], "16.09344")
    assert values(units) == ("10", "16.09344")
    QTest.keyClicks(units.fields[1], "00")
    assert values(units) == ("10", "16.0934400")


def test_the_space_bar_at_the_other_field_goes_on_with_what_it_shows(desk: Desk) -> None:
    window, units = opened(desk)
    press(window, "10")
    QTest.keyClick(units.fields[1], Qt.Key.Key_Space)
    QTest.keyClick(units.fields[1], Qt.Key.Key_Backspace)
    assert values(units)[1] == "16.0934"
