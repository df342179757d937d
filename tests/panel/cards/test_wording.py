"""The words of a card are set out without breaking a child's own words."""

from disguise_app.panel.cards.wording import set_out
from disguise_app.plan.cards import ChildCard, cards_for
from disguise_app.plan.model import Child


def test_the_first_sentence_is_large() -> None:
    shown = set_out(ChildCard("call", "Then call 999. Ask for the police."), Child(), "")
    assert (shown.large, shown.small) == ("Then call 999.", "Ask for the police.")


def test_a_sentence_does_not_end_inside_a_name() -> None:
    child = Child("Sam", safe_place="Mrs. Hill, St. Paul. Blue door", age="4")
    go = next(card for card in cards_for(child, number="999", address="", translate=str) if card.picture == "go")
    assert set_out(go, child, "").large == "Go to Mrs. Hill, St. Paul. Blue door."


def test_the_way_there_stands_with_the_place() -> None:
    child = Child("Sam", safe_place="Mrs Hill", way_there="Number 12. Hold Robin’s hand.", age="4")
    shown = set_out(ChildCard("go", "Go to Mrs Hill."), child, "")
    assert (shown.large, shown.small) == ("Go to Mrs Hill.", "Number 12. Hold Robin’s hand.")
    assert shown.text == "Go to Mrs Hill. Number 12. Hold Robin’s hand."
