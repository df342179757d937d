"""The grab list's things that cannot be taken, and what a person's row says without being opened."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from disguise_app.panel.plan_view import PlanView
from disguise_app.panel.widgets.group_header import GroupHeader
from disguise_app.panel.widgets.row import RowWidget
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.panel.widgets.tick import Tick
from disguise_app.panel.widgets.words import Words
from disguise_app.plan.model import GrabItem, Person, Plan
from tests.panel.conftest import Show
from tests.panel.open_plans import focused, make_all_rows

THINGS = (
    GrabItem("Keys", id="k", category="keys", rush=True),
    GrabItem("Cat", id="c", category="pets", rush=True, copy="photo with Ana"),
    GrabItem("Coat", id="o", category="clothes"),
)


def rows(view: PlanView) -> list[str]:
    """List what is said of each row that shows, sorted."""
    make_all_rows()
    return sorted(row.accessibleName() for row in view.findChildren(RowWidget) if row.isVisible())


def test_a_thing_is_marked_as_staying_by_keys_and_leaves_the_rush_list(show: Show) -> None:
    window, session = show(Plan(grab_items=THINGS))
    view = window.findChildren(PlanView)[0]
    view.go("grab")
    view.findChildren(RowList)[0].focus_row("c")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    tick = next(each for each in view.findChildren(Tick) if each.text() == "I cannot take it")
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert session.plan.grab_items[1].stays
    view.close_editors()
    heads = [head.accessibleName() for head in view.findChildren(GroupHeader) if head.isVisible()]
    assert any(name.startswith("Pets, 1 thing") for name in heads)
    assert "Cat, Copy: photo with Ana, cannot take it" in rows(view)
    view.go("grab", "minute")
    assert rows(view) == ["Keys"]
    view.go("grab", "open")
    assert rows(view) == ["Coat", "Keys"]
    session.undo()
    view.go("grab", "minute")
    assert rows(view) == ["Cat", "Keys"]


def test_what_is_moved_into_the_rush_list_can_be_taken(show: Show) -> None:
    cat = GrabItem("Cat", id="c", category="documents", stays=True)
    window, session = show(Plan(grab_items=(THINGS[0], cat)))
    view = window.findChildren(PlanView)[0]
    view.go("grab")
    view.findChildren(RowList)[0].focus_row("c")
    QTest.keyClick(focused(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    moved = next(item for item in session.plan.grab_items if item.id == "c")
    assert moved.goes_first
    assert not moved.stays


def test_the_emergency_page_does_not_say_to_take_what_stays(show: Show) -> None:
    cat = GrabItem("Cat", id="c", rush=True, stays=True)
    window, _session = show(Plan(country="GB", grab_items=(THINGS[0], cat)))
    window.findChildren(PlanView)[0].go("now")
    said = " ".join(words.text() for words in window.findChildren(Words))
    assert "Keys" in said
    assert "Cat" not in said


def test_a_persons_row_says_what_they_know_and_not_the_word(show: Show) -> None:
    ana = Person("Ana", id="a", who="next door", knows="all of it", code_word="scarf", does="calls the police")
    window, _session = show(Plan(people=(ana,)))
    view = window.findChildren(PlanView)[0]
    view.go("people")
    (said,) = rows(view)
    assert said == "Ana, next door · Knows: all of it · calls the police, has a word"
