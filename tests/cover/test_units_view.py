"""The units form: what is typed is converted exactly, both fields can be typed in, units and kinds are chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

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


def _heard(units: UnitsView, at: int) -> QWidget:
    """Return what has the focus in a field: it hands every key on."""
    heard = units.fields[at].heard
    assert heard is not None
    return heard


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
    assert window.focusWidget() is window.parts.heard
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    units = window.parts.units
    assert units is not None
    assert window.focusWidget() is units.fields[0].heard
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.focusWidget() is window.parts.heard


def test_a_sign_typed_at_the_other_field_begins_there_anew(desk: Desk) -> None:
    window, units = opened(desk)
    press(window, "26.2")
    QTest.keyClicks(_heard(units, 1), "16.09344")
    assert values(units) == ("10", "16.09344")
    QTest.keyClicks(_heard(units, 1), "00")
    assert values(units) == ("10", "16.0934400")


def test_the_space_bar_at_the_other_field_goes_on_with_what_it_shows(desk: Desk) -> None:
    window, units = opened(desk)
    press(window, "10")
    QTest.keyClick(_heard(units, 1), Qt.Key.Key_Space)
    QTest.keyClick(_heard(units, 1), Qt.Key.Key_Backspace)
    assert values(units)[1] == "16.0934"


@pytest.mark.parametrize("size", [(300, 420), (360, 560), (900, 700)])
@pytest.mark.parametrize(("kind", "words"), [("locked", "Tape is locked"), ("unreadable", "Tape cannot be read")])
def test_the_mark_of_the_tape_is_shown_here_too(desk: Desk, size: tuple[int, int], kind: str, words: str) -> None:
    window = desk.window(mode="units", size=size)
    units = window.parts.units
    assert units is not None
    units.choose("temperature", "celsius", "fahrenheit")
    before = units.grab().toImage()
    window.show_mark(kind)
    assert units.grab().toImage() != before
    mark = units.mark
    assert mark is not None
    assert (mark.accessibleName(), units.tape_mark(), mark.isVisible()) == (words, words, True)
    assert units.childAt(mark.geometry().center()) is mark
    assert not mark.geometry().intersects(units.kind.geometry())
    assert not mark.geometry().intersects(units.swap.geometry())
    window.show_mark("")
    assert units.grab().toImage() == before


def test_the_mark_is_reached_by_tab_and_pressed_by_the_space_bar(desk: Desk) -> None:
    window, units = opened(desk)
    asked: list[int] = []
    window.unlock_requested.connect(lambda: asked.append(1))
    window.show_mark("locked")
    mark = units.mark
    assert mark is not None
    units.kind.setFocus()
    QTest.keyClick(units.kind, Qt.Key.Key_Tab)
    assert window.focusWidget() is mark
    QTest.keyClick(mark, Qt.Key.Key_Space)
    assert asked == [1]
    window.show_mark("")
    assert window.focusWidget() is units.fields[0].heard
    window.show_mark("unreadable")
    assert window.focusWidget() is units.fields[0].heard


def test_a_mark_that_came_in_another_mode_stands_in_every_mode(desk: Desk) -> None:
    window = desk.window()
    window.show_mark("locked")
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    units = window.parts.units
    assert units is not None
    assert units.mark is not None
    assert units.mark.isVisible()
    assert not _is_seen(window.parts.display.mark)
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert _is_seen(window.parts.display.mark)


def _is_seen(mark: QWidget | None) -> bool:
    return mark is not None and mark.isVisible()


def test_a_change_of_mode_by_key_shows_no_ring(desk: Desk) -> None:
    window = desk.window()
    activity: list[int] = []
    for mode in (Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_3):
        QTest.keyClick(window, mode, Qt.KeyboardModifier.AltModifier)
        window.activity.connect(activity.append)
        assert not window.parts.ring.isVisible()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    assert window.parts.ring.isVisible()


@pytest.mark.parametrize("mode", ["standard", "units"])
def test_the_ring_stands_around_the_entry_wherever_that_moves(desk: Desk, mode: str) -> None:
    window = desk.window(mode=mode)
    entry = window.parts.display if window.parts.units is None else window.parts.units.fields[0]
    heard = window.parts.heard if window.parts.units is None else window.parts.units.fields[0].heard
    assert heard is not None
    heard.setFocus()
    window.parts.ring.note_key()
    for size in ((900, 700), (420, 640), (1200, 900)):
        window.resize(*size)
        ring, corner = window.parts.ring.geometry(), entry.mapTo(window, entry.rect().topLeft())
        assert window.parts.ring.isVisible()
        assert (ring.center() - corner) == entry.rect().center()
        assert heard.size() == entry.size()
