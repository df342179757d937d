"""Two plans that grew from one are joined by item id, and nothing that was written is lost."""

import pytest
from hypothesis import given, settings

from disguise_app.plan import edits
from disguise_app.plan.codec import decode, encode, merge
from disguise_app.plan.errors import PlanUnreadable
from disguise_app.plan.model import Child, Door, Floor, Home, Instruction, Plan, Room, Step
from tests.plan.strategies import plans

BASE = Plan(steps=tuple(Step(text, id=text) for text in "abcd"), address="1 Elm Street")


def joined(theirs: Plan, ours: Plan, base: Plan = BASE) -> Plan:
    """Merge as the vault does, by bytes."""
    return decode(merge(encode(base), encode(theirs), encode(ours)))


def order(plan: Plan) -> str:
    """Read the ids of the steps as one word."""
    return "".join(step.id for step in plan.steps)


@settings(max_examples=40, deadline=None)
@given(plans(), plans())
def test_a_side_that_changed_nothing_gives_way(base: Plan, changed: Plan) -> None:
    assert joined(changed, base, base) == changed
    assert joined(base, changed, base) == changed
    assert joined(changed, changed, base) == changed


@settings(max_examples=60, deadline=None)
@given(plans(), plans(), plans())
def test_no_text_and_no_item_that_one_side_wrote_is_lost(base: Plan, theirs: Plan, ours: Plan) -> None:
    both = joined(theirs, ours, base)
    for side in (theirs, ours):
        if side.address != base.address:
            assert side.address in both.address
        fresh = {item.id for item in side.people} - {item.id for item in base.people}
        assert fresh <= {person.id for person in both.people}
    gone = {item.id for item in base.people} - {item.id for item in ours.people} - {item.id for item in theirs.people}
    assert not gone & {person.id for person in both.people}


def test_changes_in_different_places_are_both_kept() -> None:
    both = joined(edits.change(BASE, "steps", "a", text="A"), edits.change(BASE, "steps", "b", done=True))
    assert both.steps[0] == Step("A", id="a")
    assert both.steps[1] == Step("b", id="b", done=True)


def test_two_fields_of_one_item_are_both_kept() -> None:
    both = joined(edits.change(BASE, "steps", "a", moment="now"), edits.change(BASE, "steps", "a", text="A"))
    assert both.steps[0] == Step("A", id="a", moment="now")


@pytest.mark.parametrize(
    ("theirs", "ours", "both"),
    [
        ("2 Oak Road", "3 Ash Lane", "3 Ash Lane / 2 Oak Road"),
        ("2 Oak Road\nTop floor", "3 Ash Lane", "3 Ash Lane\n2 Oak Road\nTop floor"),
        ("1 Elm Street, top", "1 Elm Street, top floor", "1 Elm Street, top floor"),
        ("1 Elm Street, top floor", "1 Elm Street, top", "1 Elm Street, top floor"),
        ("", "3 Ash Lane", "3 Ash Lane"),
    ],
)
def test_where_both_changed_one_text_both_texts_stay(theirs: str, ours: str, both: str) -> None:
    merged = joined(edits.set_fields(BASE, address=theirs), edits.set_fields(BASE, address=ours))
    assert merged.address == both


def test_fixed_words_and_numbers_are_not_joined_and_ours_stand() -> None:
    theirs = edits.set_fields(edits.change(BASE, "steps", "a", moment="now"), "settings", idle_minutes=5)
    ours = edits.set_fields(edits.change(BASE, "steps", "a", moment="after"), "settings", idle_minutes=7)
    both = joined(theirs, ours)
    assert both.steps[0].moment == "after"
    assert both.settings.idle_minutes == 7


def test_an_item_deleted_by_one_side_goes_unless_the_other_changed_it() -> None:
    deleted = edits.delete(BASE, "steps", "b")
    other = edits.change(BASE, "steps", "a", text="A")
    assert order(joined(deleted, other)) == order(joined(other, deleted)) == "acd"
    changed = edits.change(BASE, "steps", "b", text="B")
    assert order(joined(deleted, changed)) == order(joined(changed, deleted)) == "abcd"


def test_new_items_stand_after_their_neighbours_and_moves_are_kept() -> None:
    theirs = edits.add(BASE, "steps", Step("x", id="x"), 1)
    ours = edits.add(BASE, "steps", Step("y", id="y"))
    assert order(joined(theirs, ours)) == "axbcdy"
    assert order(joined(theirs, edits.move(BASE, "steps", "d", 0))) == "daxbc"
    assert order(joined(edits.move(theirs, "steps", "d", 0), ours)) == "dyaxbc"
    assert order(joined(edits.move(BASE, "steps", "d", 0), edits.move(BASE, "steps", "a", 3))) == "bcda"


def test_lists_within_items_are_joined_too() -> None:
    base = Plan(children=(Child("Sam", id="c", instructions=(Instruction("go", id="1"),)),))
    theirs = edits.add(base, "children/c/instructions", Instruction("call", id="2"))
    ours = edits.change(edits.change(base, "children", "c", age="7"), "children/c/instructions", "1", done=True)
    child = joined(theirs, ours, base).children[0]
    assert child.age == "7"
    assert child.instructions == (Instruction("go", id="1", done=True), Instruction("call", id="2"))


def test_the_same_item_made_anew_on_both_sides_keeps_both_texts() -> None:
    theirs, ours = edits.add(BASE, "steps", Step("x", id="n")), edits.add(BASE, "steps", Step("y", id="n"))
    assert joined(theirs, ours).steps[-1].text == "y / x"


def test_what_neither_side_understands_is_kept() -> None:
    base = Plan(extra={"a": 1, "b": 1, "c": 1, "f": 1, "g": 1})
    theirs = Plan(extra={"a": 2, "b": 1, "c": 2, "d": 4, "f": 6})
    ours = Plan(extra={"a": 1, "c": 3, "e": 5, "g": 7})
    assert joined(theirs, ours, base).extra == {"a": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7}


def test_a_door_does_not_outlive_its_room() -> None:
    base = Plan(
        rooms=(Room(id="r", floor="f", width=1, height=1),),
        home=Home(floors=(Floor(id="f"),), doors=(Door(id="d", room="r"),)),
    )
    theirs = edits.delete(base, "rooms", "r")
    ours = edits.change(base, "home/doors", "d", lock=True)
    both = joined(theirs, ours, base)
    assert both.rooms == ()
    assert both.home.doors == ()


def test_a_base_that_cannot_be_read_counts_as_empty_but_a_side_does_not() -> None:
    assert decode(merge(b"", encode(BASE), encode(BASE))) == BASE
    for sides in ((b"", encode(BASE)), (encode(BASE), b"")):
        with pytest.raises(PlanUnreadable):
            merge(encode(BASE), *sides)
