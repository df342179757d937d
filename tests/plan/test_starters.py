"""Starter content: offered for every part, ready for an edit, in the person's language."""

import re

import pytest

from disguise_app.plan import edits, starters
from disguise_app.plan.model import (
    AGE_GROUPS,
    CATEGORIES,
    MOMENTS,
    NOTE_LISTS,
    ROOM_KINDS,
    CheckIn,
    Child,
    Escape,
    Item,
    Plan,
    Step,
)
from tests.plan.texts import all_phrases


def shout(text: str) -> str:
    """Stand in for a catalogue."""
    return text.upper()


OFFERS: dict[str, tuple[Item, ...]] = {
    "steps": tuple(step for moment in MOMENTS for step in starters.steps(moment)),
    "leave_signs": starters.leave_signs(),
    "destinations": starters.destinations(),
    "grab_items": (*starters.rush_set(), *(item for each in CATEGORIES for item in starters.grab_templates(each))),
    "matters": starters.matters(),
    "kind_words": starters.kind_words(),
    "signs": starters.signs(),
    "rooms": starters.rooms(),
    "people": starters.people(),
    "check_ins": (starters.check_in(),),
    "police_words": starters.police_words("GB"),
    "phone_ticks": starters.phone_ticks("GB"),
    "computer": starters.computer(),
    "notes": starters.notes(),
}


@pytest.mark.parametrize("where", sorted(OFFERS))
def test_every_offer_can_be_taken_changed_and_removed(where: str) -> None:
    plan = Plan()
    for item in OFFERS[where]:
        plan = edits.add(plan, where, starters.in_words(item, shout))
    added = edits.items_at(plan, where)
    assert len(added) == len(OFFERS[where]) > 0
    assert len({item.id for item in added}) == len(added)
    for item in added:
        plan = edits.delete(plan, where, item.id)
    assert plan == Plan()


def test_the_catalogue_touches_texts_but_no_fixed_word() -> None:
    step = starters.in_words(Step("go", moment="now", id="1"), shout)
    assert step == Step("GO", moment="now", id="1")


def test_every_moment_category_and_age_has_something() -> None:
    assert all(len(starters.steps(moment)) >= 5 for moment in MOMENTS)
    assert all(len(starters.instructions(group)) >= 5 for group in AGE_GROUPS)
    assert all(starters.grab_templates(category) for category in CATEGORIES if category != "other")
    assert starters.grab_templates("other") == ()
    assert all(item.category in CATEGORIES for item in starters.rush_set())
    assert all(item.rush for item in starters.rush_set())
    assert {note.list for note in starters.notes()} == set(NOTE_LISTS)
    assert len(starters.say_to_every_child()) >= 4


def test_what_only_the_person_can_know_is_left_empty() -> None:
    offered = starters.escape()
    assert offered.trigger_word == offered.keys_at == ""
    assert offered.if_cannot_leave
    assert starters.in_words(offered, shout) != Escape()
    assert starters.check_in().ok_word == starters.check_in().help_word == ""
    assert all(person.name == person.code_word == "" for person in starters.people())


def test_kitchen_and_garage_are_marked_to_avoid_and_the_bathroom_is_left_open() -> None:
    uses = {room.kind: room.use for room in starters.rooms()}
    assert uses["kitchen"] == uses["garage"] == "avoid"
    assert uses["bathroom"] == ""
    assert uses["garden"] == "safe"
    assert set(uses) <= set(ROOM_KINDS)


def test_a_child_has_words_for_the_phone_with_blanks_where_the_plan_is_empty() -> None:
    said = starters.say_on_phone(Child("Sam", age="7"), "1 Elm Street", str)
    assert said == "Police, please. My name is Sam. I am 7. I live at 1 Elm Street. Please come and help us."
    for age in ("3", "7", "11", "15"):
        said = starters.say_on_phone(Child(age=age), "", str)
        assert "…" in said
        assert "{" not in said


def test_the_card_for_the_friend_says_only_what_was_agreed() -> None:
    everything = CheckIn("Ann", "19:00", "each day", ok_word="cake", help_word="rain", wait="1 hour", if_missed="Call.")
    card = starters.check_in_card(everything, "1 Elm Street", str)
    assert ("This word means all is well:", "cake") in card
    assert ("This word means call the police for me:", "rain") in card
    assert ("I will let you know that I am well: each day 19:00.", "") in card
    assert ("If you hear nothing, wait this long: 1 hour. Then: Call.", "") in card
    assert ("My address is: 1 Elm Street.", "") in card
    assert not any("cake" in line or "rain" in line for line, _word in card)
    short = starters.check_in_card(CheckIn(), "", str)
    assert not any(re.search(r"[{}:]$|: \.", line) for line, _word in short)
    assert len(short) == 4


def test_police_words_for_the_way_the_call_and_the_visit() -> None:
    assert len(starters.police_words("GB")) == len(starters.police_words()) + 1
    assert starters.police_words("XX") == starters.police_words("")
    assert all(len(starters.police_advice(moment)) >= 4 for moment in ("phone", "come", "ask"))
    assert [language for language, _ in starters.police_words_there("CH")] == ["de", "fr", "it"]
    assert starters.police_words_there("GB") == ()


def test_the_phone_list_and_the_silent_call_follow_the_country() -> None:
    assert any("999" in tick.text for tick in starters.phone_ticks("GB"))
    assert not any("999" in tick.text for tick in starters.phone_ticks())
    assert "999" in starters.silent_call("GB")[0][1]
    assert starters.silent_call("") == starters.silent_call("XX") != starters.silent_call("GB")


def test_every_word_that_is_offered_can_be_translated() -> None:
    known = set(all_phrases())
    for items in OFFERS.values():
        for item in items:
            seen: list[str] = []
            starters.in_words(item, lambda text, seen=seen: seen.append(text) or text)  # type: ignore[misc]
            assert all(text in known or text.isdigit() for text in seen)
