"""The window by keyboard: going from page to page, adding, undoing, and what stands above everything."""

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from disguise_app.panel.widgets.buttons import QuickExit
from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.header import Header
from disguise_app.panel.widgets.side_list import PageButton
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import Child, Plan, Settings, Step
from tests.panel.conftest import Show
from tests.panel.open_plans import focused, full_plan, notes_plan

CTRL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
PAGES: Final = [
    "Overview",
    "Now",
    "What matters",
    "Danger signs",
    "Escape plan",
    "Rooms",
    "Children",
    "Grab list",
    "People",
    "Check-in",
    "Phone and devices",
    "Safer computer",
    "Police",
    "Support",
    "Settings",
]


def title(window: PanelWindow) -> str:
    """Return the title that the head shows."""
    return next(label.text() for label in window.findChildren(Header)[0].findChildren(QLabel) if not label.isHidden())


def go_to(window: PanelWindow, wanted: str) -> None:
    """Go to a page by Ctrl+PgDn."""
    for _each in PAGES:
        if title(window) == wanted:
            return
        QTest.keyClick(focused(), Qt.Key.Key_PageDown, CTRL)
    assert title(window) == wanted


def test_every_page_is_reached_by_one_key(show: Show) -> None:
    window, _session = show(full_plan())
    seen = []
    for _each in PAGES:
        seen.append(title(window))
        QTest.keyClick(focused(), Qt.Key.Key_PageDown, CTRL)
    assert seen == PAGES
    assert title(window) == "Overview"
    QTest.keyClick(focused(), Qt.Key.Key_PageUp, CTRL)
    assert title(window) == "Settings"


def test_return_in_the_list_of_pages_leads_nowhere(show: Show) -> None:
    window, _session = show(Plan())
    for _each in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert title(window) == "Overview"
    assert isinstance(focused(), PageButton)


@pytest.mark.parametrize("page", ["Grab list", "Children", "Settings", "Overview"])
def test_f2_shows_the_emergency_page_from_anywhere(show: Show, page: str) -> None:
    window, _session = show(full_plan())
    go_to(window, page)
    QTest.keyClick(focused(), Qt.Key.Key_F2)
    assert title(window) == "Now"


def test_n_shows_the_emergency_page_outside_fields_and_is_a_letter_in_them(show: Show) -> None:
    window, session = show(Plan())
    go_to(window, "Escape plan")
    QTest.keyClick(focused(), Qt.Key.Key_Insert)
    QTest.keyClicks(focused(), "now")
    assert title(window) == "Escape plan"
    assert session.plan.steps[0].text == "now"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_N)
    assert title(window) == "Now"


def test_the_first_page_may_be_the_emergency_page(show: Show) -> None:
    window, _session = show(Plan(settings=Settings(first_page="now")))
    assert title(window) == "Now"


def test_insert_type_return_adds_a_row_and_insert_the_next(show: Show) -> None:
    window, session = show(Plan())
    go_to(window, "Escape plan")
    for text in ("Spare keys", "Two numbers"):
        QTest.keyClick(focused(), Qt.Key.Key_Insert)
        assert isinstance(focused(), Field)
        QTest.keyClicks(focused(), text)
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert [step.text for step in session.plan.steps] == ["Spare keys", "Two numbers"]


def test_insert_on_children_adds_a_child_with_the_focus_in_its_name(show: Show) -> None:
    window, session = show(Plan())
    go_to(window, "Children")
    QTest.keyClick(focused(), Qt.Key.Key_Insert)
    QTest.keyClicks(focused(), "Sam")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "9")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "Mrs Hill")
    (child,) = session.plan.children
    assert (child.name, child.age, child.safe_place) == ("Sam", "9", "Mrs Hill")


@pytest.mark.parametrize(
    ("page", "where"),
    [
        ("What matters", "matters"),
        ("Danger signs", "signs"),
        ("Escape plan", "steps"),
        ("Rooms", "rooms"),
        ("Grab list", "grab_items"),
        ("People", "people"),
        ("Check-in", "check_ins"),
        ("Phone and devices", "devices"),
        ("Safer computer", "computer"),
        ("Police", "police_words"),
        ("Support", "own_contacts"),
    ],
)
def test_insert_begins_a_new_thing_on_every_list(show: Show, page: str, where: str) -> None:
    window, session = show(Plan())
    go_to(window, page)
    QTest.keyClick(focused(), Qt.Key.Key_Insert)
    QTest.keyClicks(focused(), "something")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert len(getattr(session.plan, where)) == 1
    assert "something" in str(vars(getattr(session.plan, where)[0]).values())


def test_what_was_begun_and_left_empty_is_not_kept(show: Show) -> None:
    window, session = show(Plan())
    go_to(window, "Grab list")
    QTest.keyClick(focused(), Qt.Key.Key_Insert)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert session.plan.grab_items == ()


def test_undo_and_redo_work_from_within_a_field(show: Show) -> None:
    window, session = show(Plan(steps=(Step("keys", id="a"),)))
    go_to(window, "Escape plan")
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "x")
    assert session.plan.steps[0].text == "keysx"
    QTest.keyClick(focused(), Qt.Key.Key_Z, CTRL)
    assert session.plan.steps[0].text == "keys"
    field = focused()
    assert isinstance(field, Field)
    assert field.toPlainText() == "keys"
    QTest.keyClick(focused(), Qt.Key.Key_Z, CTRL | SHIFT)
    assert session.plan.steps[0].text == "keysx"
    QTest.keyClick(focused(), Qt.Key.Key_Z, CTRL)
    QTest.keyClick(focused(), Qt.Key.Key_Y, CTRL)
    assert field.toPlainText() == "keysx"


def test_what_was_deleted_is_named_and_brought_back(show: Show) -> None:
    window, session = show(Plan(children=(Child("Sam", id="s"),)))
    go_to(window, "Children")
    delete = next(b for b in window.findChildren(QPushButton) if b.text() == "Delete this child")
    delete.click()
    assert not session.plan.children
    undo = next(b for b in window.findChildren(QPushButton) if b.text() == "Undo" and b.isVisible())
    assert any(label.text() == "Deleted: Sam" for label in window.findChildren(QLabel) if label.isVisible())
    undo.click()
    assert session.plan.children[0].name == "Sam"


def test_the_quick_exit_leads_out_and_stands_at_one_place(show: Show, left: list[bool]) -> None:
    window, _session = show(full_plan())
    places = set()
    for page in PAGES:
        go_to(window, page)
        (key,) = [key for key in window.findChildren(QuickExit) if key.isVisible()]
        places.add((key.x(), key.y(), key.width(), key.height()))
    assert places == {(900 - 24 - 72, 12, 72, 44)}
    assert key.accessibleName() == "Back to the calculator"
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert left == [True]


def test_tab_goes_once_round_everything_and_comes_to_the_exit(show: Show) -> None:
    window, _session = show(full_plan())
    go_to(window, "Grab list")
    start, seen = focused(), []
    for _each in range(60):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is start:
            break
        seen.append(focused())
    assert focused() is start
    names = [widget.accessibleName() for widget in seen]
    assert names == [
        "All",
        "Find",
        "Add",
        "Order: My order, in groups",
        "Thing 0, Kommodenschublade · Copy with Ana",
        "Show ideas",
        "Back to the calculator",
    ]


def test_there_is_one_window_and_no_popup(show: Show) -> None:
    window, _session = show(full_plan())
    before = set(QApplication.topLevelWidgets())
    for page in PAGES:
        go_to(window, page)
        for button in window.findChildren(QPushButton):
            assert button.toolTip() == ""
    assert {w for w in QApplication.topLevelWidgets() if w.isVisible()} <= before


def test_the_harmless_kind_says_no_word_of_safety(show: Show) -> None:
    window, _session = show(notes_plan())
    said = []
    for _each in range(4):
        said += [w.text() for w in window.findChildren(QLabel)] + [w.text() for w in window.findChildren(QPushButton)]
        said += [w.accessibleName() for w in window.findChildren(QWidget)]
        QTest.keyClick(focused(), Qt.Key.Key_PageDown, CTRL)
    text = " ".join(said).casefold()
    assert "milk" in text
    for word in ("safe", "danger", "police", "escape", "emergency", "plan", "child", "help", "erase", "country"):
        assert word not in text, word
    QTest.keyClick(focused(), Qt.Key.Key_F2)
    QTest.keyClick(focused(), Qt.Key.Key_N)
    assert title(window) in ("Shopping", "Gifts", "Budget", "Settings")


def test_the_window_says_when_something_is_not_saved(
    show: Show,
) -> None:
    window, session = show(Plan())
    session.save_failed.emit("full")
    shown = [w.text() for w in window.findChildren(QLabel) if w.isVisible()]
    assert any(text.startswith("The disk is full") for text in shown)
    assert any(w.accessibleName() == "Not saved yet" and w.isVisible() for w in window.findChildren(QWidget))
    session.saved.emit()
    assert not any(w.accessibleName() == "Not saved yet" and w.isVisible() for w in window.findChildren(QWidget))


def test_the_emergency_page_may_stand_ten_minutes(show: Show) -> None:
    window, _session = show(Plan())
    assert window.idle_s(120.0) == 120.0
    QTest.keyClick(focused(), Qt.Key.Key_F2)
    assert window.idle_s(120.0) == 600.0
