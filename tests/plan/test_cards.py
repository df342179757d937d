"""The picture cards of one child: in a fixed order, with this child's own words, and whole without them."""

import pytest

from disguise_app.plan.cards import cards_for
from disguise_app.plan.model import Child

SAM = Child("Sam", age="7", safe_place="Ann's house", tell_whom="Ann", trigger_word="pancakes")


def test_a_card_holds_this_childs_own_words() -> None:
    cards = {card.picture: card.text for card in cards_for(SAM, number="999", address="1 Elm Street", translate=str)}
    assert cards["word"] == "When you hear “pancakes”, it is time to go."
    assert cards["go"] == "First go to Ann's house."
    assert cards["person"] == "Tell Ann."
    assert cards["call"] == "Then call 999. Ask for the police."
    assert cards["say_name"] == "Say: my name is Sam. I am 7."
    assert cards["say_place"] == "Say: I live at 1 Elm Street."


@pytest.mark.parametrize("age", ["3", "7", "11", "15", ""])
def test_the_order_is_safe_place_then_call_then_what_to_say_then_no_blame_and_keep_out(age: str) -> None:
    pictures = [card.picture for card in cards_for(Child(age=age), number="", address="", translate=str)]
    assert pictures[:2] == ["word", "go"]
    assert pictures[-2:] == ["good", "no_step"]
    if "call" in pictures:
        assert pictures.index("go") < pictures.index("call") < pictures.index("say_name") < pictures.index("say_place")


@pytest.mark.parametrize("age", ["3", "7", "11", "15"])
def test_a_card_is_whole_when_nothing_is_filled_in(age: str) -> None:
    for card in cards_for(Child("  ", age=age), number="", address="", translate=str):
        assert card.text
        assert "{" not in card.text
        assert "  " not in card.text


def test_no_number_is_guessed_when_no_country_was_chosen() -> None:
    cards = cards_for(SAM, number="", address="", translate=str)
    assert not any(sign.isdigit() for card in cards for sign in card.text.replace("I am 7", ""))


def test_cards_are_translated_before_the_childs_words_go_in() -> None:
    cards = cards_for(SAM, number="999", address="x", translate=lambda text: text.replace("Tell", "Sag es"))
    assert cards[2].text == "Sag es Ann."
    assert repr(cards[2]).count("Ann") == 0


@pytest.mark.parametrize("address", ["1 Elm Street\nTown", "1 Elm Street,\n\n  Town  "])
def test_an_address_of_several_lines_is_said_with_commas(address: str) -> None:
    cards = {card.picture: card.text for card in cards_for(SAM, number="999", address=address, translate=str)}
    assert "1 Elm Street, Town." in cards["say_place"]
