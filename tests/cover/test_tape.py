"""The tape: lines as the locale writes them, reuse, editing, copying, sums, the text file, clearing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from disguise_app.calculator.display import TapeLine
from disguise_app.calculator.signs import ENGLISH, NumberLocale
from disguise_app.cover import tape_list, tape_text
from disguise_app.cover.actions import Action
from disguise_app.cover.tape_view import TapeView
from disguise_app.cover.window import CoverWindow
from tests.cover.windows import Desk, entry, press

GERMAN = NumberLocale(decimal=",", group=".")


def opened(desk: Desk, *texts: str) -> tuple[CoverWindow, TapeView]:
    window = desk.window(size=(720, 560), tape=True)
    window.show_tape([TapeLine(str(at), text) for at, text in enumerate(texts)])
    assert window.parts.tape is not None
    return window, window.parts.tape


@pytest.mark.parametrize(
    ("neutral", "locale", "written"),
    [
        ("1250 + 340 = 1590", ENGLISH, "1,250 + 340 = 1,590"),
        ("12 × 4.75 = 57", GERMAN, "12 × 4,75 = 57"),
        ("log2(8) = 3", ENGLISH, "log2(8) = 3"),
        ("2 ^ 100 = 1.2676506e+30", ENGLISH, "2 ^ 100 = 1.2676506×10³⁰"),
        ("1 ÷ 3 ≈ 0.333333", GERMAN, "1 ÷ 3 ≈ 0,333333"),
        ("0 − 5 = -5", ENGLISH, "0 − 5 = −5"),
    ],
)
def test_a_line_is_written_as_the_locale_does(neutral: str, locale: NumberLocale, written: str) -> None:
    assert tape_text.written(neutral, locale) == written


@pytest.mark.parametrize(
    ("results", "total"),
    [
        (["57", "72.55"], "129.55"),
        (["0.1", "0.2"], "0.3"),
        (["-5", "5"], "0"),
        (["1e+20", "1"], "1e+20"),
        (["42.1 km", "2"], "2"),
    ],
)
def test_sums_are_exact_and_leave_out_what_is_no_number(results: list[str], total: str) -> None:
    lines = [TapeLine(str(at), f"x = {result}") for at, result in enumerate(results)]
    assert tape_text.total(lines).text == total


def test_the_pane_shows_lines_and_their_sum(desk: Desk) -> None:
    _window, tape = opened(desk, "12 × 4.75 = 57", "1 ÷ 3 ≈ 0.3333333333333333")
    assert tape.foot() == ("Total of 2", "57.33333333333333…")
    assert tape.text() == "12 × 4.75 = 57\n1 ÷ 3 ≈ 0.3333333333333333"


def test_a_click_uses_a_result_and_a_double_click_edits_the_expression(desk: Desk) -> None:
    window, tape = opened(desk, "12 × 4.75 = 57")
    press(window, "3+")
    place = tape.list.visualRect(tape.list.model().index(0, 0)).center()
    QTest.mouseClick(tape.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert entry(window) == "3 + 57"
    QTest.mouseDClick(tape.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert entry(window) == "12 × 4.75"


def test_few_lines_stand_at_the_bottom(desk: Desk) -> None:
    _window, tape = opened(desk, "1 + 1 = 2")
    box = tape.list.visualRect(tape.list.model().index(0, 0))
    bottom = tape.list.viewport().mapTo(tape, box.bottomLeft()).y()
    assert abs(bottom - tape.list.geometry().bottom()) <= 2


def test_the_whole_tape_is_copied(desk: Desk) -> None:
    _window, tape = opened(desk, "1250 + 340 = 1590")
    button = next(b for b in tape._buttons if b.accessibleName() == "Copy tape")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "1,250 + 340 = 1,590"


def test_clearing_the_tape_is_told(desk: Desk) -> None:
    window, tape = opened(desk, "1 + 1 = 2")
    heard: list[int] = []
    window.tape_cleared.connect(lambda: heard.append(1))
    window.ask(Action.CLEAR_TAPE)
    assert heard == [1]
    assert tape.text() == ""
    assert window.session.tape == ()


def test_the_tape_is_saved_as_text(desk: Desk, tmp_path: Path) -> None:
    window, _tape = opened(desk, "12 × 4.75 = 57", "1250 + 340 = 1590")
    window.errands.write_tape(tmp_path / "tape.txt")
    assert (tmp_path / "tape.txt").read_text("utf-8") == ("12 × 4.75 = 57\n1,250 + 340 = 1,590\n\nTotal 1,647\n")


def test_a_file_that_cannot_be_written_is_said_plainly(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from disguise_app.cover import dialogs

    said: list[str] = []
    monkeypatch.setattr(dialogs, "say", lambda _parent, _title, text: said.append(text))
    window, _tape = opened(desk, "1 + 1 = 2")
    window.errands.write_tape(tmp_path / "nowhere" / "tape.txt")
    assert said == ["The file could not be saved."]


def test_the_tape_opens_by_key_beside_or_in_the_keypads_place(desk: Desk) -> None:
    window = desk.window()
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    tape = window.parts.tape
    assert tape is not None
    assert tape.isVisible()
    assert not window.parts.keypad.isVisible()
    press(window, "2+3\n")
    assert tape.text() == "2 + 3 = 5"
    window.resize(720, 560)
    assert window.parts.keypad.isVisible()
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert not tape.isVisible()


def test_a_line_is_walked_to_and_used_by_keyboard(desk: Desk) -> None:
    window = desk.window(size=(760, 560), tape=True)
    press(window, "12*4\n")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    press(window, "2+")
    tape = window.parts.tape
    assert tape is not None
    tape.list.setFocus()
    QTest.keyClick(tape.list, Qt.Key.Key_Home)
    QTest.keyClick(tape.list, Qt.Key.Key_Space)
    assert entry(window) == "2 + 48"


def test_a_long_line_is_written_once_and_not_at_each_paint_and_key(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    wrote: list[int] = []
    for module in (tape_list, tape_text):
        monkeypatch.setattr(module, "written", _counting(wrote, tape_text.written))
    for shows_pane in (False, True):
        window = desk.window(size=(900, 560), tape=shows_pane)
        window.session.paste("1+" * 4000 + "1")
        press(window, "\n")
        window.grab()
        before = len(wrote)
        for key in "12+":
            press(window, key)
            window.grab()
        assert before > 0
        assert len(wrote) == before
        wrote.clear()


def _counting(wrote: list[int], write: Callable[[str, NumberLocale], str]) -> Callable[[str, NumberLocale], str]:
    def counted(text: str, locale: NumberLocale) -> str:
        wrote.append(len(text))
        return write(text, locale)

    return counted
