"""What single pages must say and do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from disguise_app.look.face import Face
from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.setup.guessing import how_long
from disguise_app.panel.setup.numbers import distance
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.hidden_word import HiddenWord
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.window import PanelWindow
from disguise_app.plan import codec, edits
from disguise_app.plan.model import CheckIn, Child, Escape, Person, Plan
from disguise_app.vault.errors import CannotSave, NoFreePlace, NumberTaken, NumberWeak
from tests.panel.conftest import Show
from tests.panel.open_plans import MemoryVault, focused, full_plan, open_plan


def view_at(window: PanelWindow, page: str, detail: str = "") -> PlanView:
    """Go to a page."""
    view = window.findChildren(PlanView)[-1]
    view.go(page, detail)
    return view


def said(view: QWidget) -> str:
    """Return all that a page says and names."""
    texts = [w.text() for w in view.findChildren(QLabel)] + [w.accessibleName() for w in view.findChildren(QWidget)]
    return "\n".join(text for text in texts if text)


def click(view: QWidget, text: str) -> None:
    """Click a button by its words."""
    button = next(b for b in view.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_overview_is_quiet_and_leads_on(show: Show) -> None:
    window, session = show(full_plan())
    view = view_at(window, "escape")
    row = view.findChildren(RowWidget)[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    view.go("overview")
    text = said(view)
    assert "Escape plan" in text
    assert "Larch" not in text
    first = next(row for row in view.findChildren(RowWidget) if row.row.text == "Escape plan")
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert view.key == "escape"
    assert session.plan.settings.last_page.startswith("escape")


def test_overview_of_a_filled_plan_leads_to_all_parts(show: Show) -> None:
    window, _session = show(full_plan())
    view = view_at(window, "overview")
    rows = [row for row in view.findChildren(RowWidget) if row.isVisible() and row.row.text == "All parts"]
    assert len(rows) == 1
    QTest.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert view.key == "empty"


def test_an_empty_plan_shows_what_is_empty_and_counts_nothing(show: Show) -> None:
    window, _session = show(Plan())
    text = said(view_at(window, "overview"))
    assert "Nothing here yet" in text
    assert "Any part can stay empty" in text
    assert "%" not in text
    every = said(view_at(window, "empty"))
    assert "Grab list" in every
    assert "Police" in every


@pytest.mark.parametrize(
    ("page", "detail", "plan", "secret"),
    [
        ("children", "", Plan(children=(Child("Sam", id="s", trigger_word="Pancakes"),)), "Pancakes"),
        ("escape", "ways", Plan(escape=Escape(trigger_word="Pancakes")), "Pancakes"),
        ("people", "", Plan(people=(Person("Ana", id="a", code_word="Scarf"),)), "Scarf"),
        ("check_in", "", Plan(check_ins=(CheckIn("Ana", id="a", help_word="parcel", ok_word="sunny"),)), "parcel"),
    ],
)
def test_code_words_are_hidden_by_one_rule(show: Show, page: str, detail: str, plan: Plan, secret: str) -> None:
    window, _session = show(plan)
    view = view_at(window, page, detail)
    for row in view.findChildren(RowWidget):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        break
    words = [each for each in view.findChildren(HiddenWord) if each.isVisible()]
    assert words
    assert secret not in said(view)
    assert all(secret != field.toPlainText() for field in view.findChildren(Field) if field.isVisible())


def test_a_hidden_word_can_be_changed(show: Show) -> None:
    window, session = show(Plan(escape=Escape(trigger_word="Pancakes")))
    view = view_at(window, "escape", "ways")
    click(view, "Change")
    QTest.keyClicks(focused(), "!")
    assert session.plan.escape.trigger_word == "Pancakes!"
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert any(each.isVisible() for each in view.findChildren(HiddenWord))


def test_support_shows_the_emergency_number_first_with_source_and_date(show: Show) -> None:
    window, _session = show(Plan(country="GB", region="sct"))
    text = said(view_at(window, "support"))
    assert text.index("999") < text.index("0800 027 1234")
    assert "0808 2000 247" not in text
    assert "Not checked since" in text or "Read in" in text


@pytest.fixture
def settings(qtbot: QtBot, face: Face) -> tuple[PanelWindow, MemoryVault, list[bool]]:
    """Show a plan over a vault that notes what it is asked."""
    left: list[bool] = []
    vault = MemoryVault(Plan())
    window = PanelWindow(face=face, leave=lambda: left.append(True))
    qtbot.addWidget(window)
    window.show_plan(open_plan(Plan(), vault))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, vault, left


def _type_number(number: str) -> None:
    QTest.keyClicks(focused(), number)
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def _choose_number(view: QWidget, number: str) -> None:
    """Type a new number twice, as its page asks."""
    next(w for w in view.findChildren(QWidget) if w.accessibleName() == "New number").setFocus()
    _type_number(number)
    _type_number(number)


def test_the_number_is_changed_after_typing_it_twice(settings: tuple[PanelWindow, MemoryVault, list[bool]]) -> None:
    window, vault, _left = settings
    view = view_at(window, "settings", "number")
    _choose_number(view, "59301847")
    assert vault.calls == [("number", b"59301847")]
    assert "Change my number" in said(view)


def test_the_other_number_opens_real_notes(settings: tuple[PanelWindow, MemoryVault, list[bool]]) -> None:
    window, vault, _left = settings
    view = view_at(window, "settings", "other")
    _choose_number(view, "59301847")
    (_number, (_kind, content)) = vault.calls
    notes = codec.decode(content)
    assert notes.kind == "notes"
    assert len(notes.notes) > 5


def test_the_second_plan_is_an_empty_one_of_its_own(settings: tuple[PanelWindow, MemoryVault, list[bool]]) -> None:
    window, vault, _left = settings
    view = view_at(window, "settings", "second")
    _choose_number(view, "59301847")
    assert codec.decode(vault.calls[1][1]) == Plan(kind="safety")


def test_how_long_guessing_takes_is_said_for_the_number_as_it_is_typed(
    settings: tuple[PanelWindow, MemoryVault, list[bool]],
) -> None:
    window, _vault, _left = settings
    view = view_at(window, "settings", "number")
    next(w for w in view.findChildren(QWidget) if w.accessibleName() == "New number").setFocus()
    QTest.keyClicks(focused(), "5930184")
    assert "strong computer" not in said(view)
    QTest.keyClicks(focused(), "7")
    assert "takes about 33 days on a strong computer" in said(view)
    QTest.keyClicks(focused(), "26")
    assert "takes about 9 years on a strong computer" in said(view)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (NoFreePlace(), "no free place"),
        (CannotSave("full"), "nothing was changed"),
        (CannotSave("busy"), "Please try again"),
        (NumberTaken(), "Many people pick it"),
        (NumberWeak("common"), "Many people pick it"),
    ],
)
def test_why_a_number_was_not_set_is_said(
    settings: tuple[PanelWindow, MemoryVault, list[bool]], error: Exception, words: str
) -> None:
    window, vault, _left = settings
    vault.number_failure = error
    view = view_at(window, "settings", "other")
    _choose_number(view, "59301847")
    assert words in said(view)
    assert vault.calls == []
    QTest.keyClicks(focused(), "6")
    assert words not in said(view)


def test_the_erase_number_must_differ_and_the_page_says_what_it_costs(
    settings: tuple[PanelWindow, MemoryVault, list[bool]],
) -> None:
    window, vault, _left = settings
    view = view_at(window, "settings", "erase")
    assert "destroys proof" in said(view)
    next(w for w in view.findChildren(QWidget) if w.accessibleName().startswith("The number that")).setFocus()
    _type_number("48291735")
    for erase in ("48291736", "59301846"):
        _type_number(erase)
        _type_number(erase)
    assert vault.calls == [("erase", b"48291735 59301846")]


def test_removing_is_asked_twice_and_then_leaves(settings: tuple[PanelWindow, MemoryVault, list[bool]]) -> None:
    window, vault, left = settings
    view = view_at(window, "settings", "remove")
    click(view, "Remove the plan")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert vault.calls == []
    click(view, "Remove the plan")
    for _twice in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert vault.calls == [("remove", b"")]
    assert left == [True]


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [("48291735", "48291735", 0), ("48291735", "48291736", 1), ("48291735", "8291735", 1), ("12345678", "87654321", 8)],
)
def test_two_numbers_are_as_far_apart_as_they_differ(first: str, second: str, apart: int) -> None:
    assert distance(bytearray(first.encode()), bytearray(second.encode())) == apart


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0.4, "less than a day"),
        (31, "about 31 days"),
        (200, "about 7 months"),
        (3650, "about 10 years"),
        (365250 * 3, "about 3,000 years"),
        (1e12, "longer than anyone can wait"),
    ],
)
def test_a_time_is_said_roughly(days: float, words: str) -> None:
    assert how_long(days) == words


def test_the_size_of_text_follows_the_settings_on_the_same_page(show: Show, qtbot: QtBot, face: Face) -> None:
    window, session = show(Plan())
    view_at(window, "settings")
    session.apply(lambda plan: edits.set_fields(plan, "settings", text_size=200))
    qtbot.waitUntil(lambda: face.px(10) == 20)
    view = next(each for each in window.findChildren(PlanView) if each.isVisible())
    assert view.key == "settings"
    session.undo()
    qtbot.waitUntil(lambda: face.px(10) == 10)
