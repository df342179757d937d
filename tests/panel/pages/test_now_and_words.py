"""The emergency page, check-ins, children and offered words: what a person reads out or is offered, in the window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from disguise_app.panel.widgets.field import Field
from disguise_app.panel.widgets.hidden_word import HiddenWord
from disguise_app.panel.widgets.now_parts import Band
from disguise_app.panel.widgets.scroll import PageScroll
from disguise_app.plan.model import CheckIn, Child, Escape, GrabItem, Plan, Room
from tests.panel.conftest import Show
from tests.panel.open_plans import full_plan, open_plan
from tests.panel.pages.test_pages import click, said, view_at


def test_now_shows_number_address_and_the_silent_call_without_scrolling(show: Show) -> None:
    window, _session = show(full_plan())
    view = view_at(window, "now")
    (band,) = view.findChildren(Band)
    assert "999" in band.accessibleName()
    assert "14 Larch Close" in band.accessibleName()
    text = said(view)
    assert "When it asks, press 55. Not before." in text
    assert "55 does not tell the police where you are" in text
    assert "On a landline: no 55" in text
    assert "text again or call 18000" in text
    assert view.findChildren(PageScroll)[-1].verticalScrollBar().maximum() == 0


def test_now_never_guesses_a_number(show: Show) -> None:
    window, _session = show(Plan(address="14 Larch Close"))
    view = view_at(window, "now")
    text = said(view)
    assert "Country not chosen" in text
    for number in ("999", "112", "911", "110"):
        assert number not in text
    click(view, "Choose")
    assert any(each.accessibleName() == "Address to say" for each in view.findChildren(Field))


def test_now_takes_the_way_out_the_lock_and_the_rush_list_from_the_plan(show: Show) -> None:
    plan = Plan(
        country="GB",
        escape=Escape(way_out="By the side gate"),
        rooms=(Room("Small bedroom", id="r", use="safe", lock=True),),
        grab_items=(GrabItem("Keys", id="k", rush=True), GrabItem("Photos", id="f")),
    )
    window, _session = show(plan)
    text = said(view_at(window, "now"))
    assert "By the side gate" in text
    assert "Small bedroom: it has a lock" in text
    assert "Call 999" in text
    assert "Keys" in text
    assert "Photos" not in text


def test_a_child_is_told_what_to_say_with_its_own_name(show: Show) -> None:
    window, session = show(Plan(address="14 Larch Close", children=(Child("Sam", id="s", age="9"),)))
    click(view_at(window, "children", "s"), "Suggest what to say")
    assert "Sam" in session.plan.children[0].say_on_phone
    assert "14 Larch Close" in session.plan.children[0].say_on_phone


def test_the_check_in_card_can_be_read_out(show: Show) -> None:
    agreed = CheckIn(
        "Ana", id="a", time="19:00", ok_word="sunny", help_word="parcel", wait="30 minutes", if_missed="Call"
    )
    window, _session = show(Plan(check_ins=(agreed,)))
    view = view_at(window, "check_in")
    assert "sends nothing" in said(view)
    click(view, "Words to read out to Ana")
    assert "sunny" not in said(view)
    assert "parcel" not in said(view)
    ok, help_ = view.findChildren(HiddenWord)
    assert "call the police for me" in help_.accessibleName()
    ok.setFocus()
    QTest.keyPress(ok, Qt.Key.Key_Space)
    assert ok.is_shown
    assert not help_.is_shown
    assert ok.accessibleDescription() == "sunny"
    QTest.keyRelease(ok, Qt.Key.Key_Space)
    assert not ok.is_shown
    assert window.idle_s(120.0) == 600.0


def test_days_of_check_in_are_kept_only_where_asked(show: Show) -> None:
    window, _session = show(Plan(check_ins=(CheckIn("Ana", id="a"),)))
    assert "Days with Ana" not in said(view_at(window, "check_in"))
    window.show_plan(open_plan(Plan(check_ins=(CheckIn("Ana", id="a", keeps_dates=True),))))
    assert "Days with Ana" in said(view_at(window, "check_in"))


def test_offered_words_fill_only_what_is_empty_and_go_with_one_undo(show: Show) -> None:
    window, session = show(Plan(escape=Escape(if_found="Ring Ana")))
    view = view_at(window, "escape", "ways")
    before = session.plan
    click(view, "Start with the words shown")
    assert session.plan.escape.if_found == "Ring Ana"
    assert session.plan.escape.if_cannot_leave.startswith("Go to a room with a lock.")
    assert session.plan.escape.after_leaving
    (offer,) = (b for b in view.findChildren(QPushButton) if b.text() == "Start with the words shown")
    assert not offer.isVisible()
    session.undo()
    assert session.plan == before
    assert offer.isVisible()
