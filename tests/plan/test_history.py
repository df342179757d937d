"""Undo and redo: whatever was done can be taken back, and done again."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings

from disguise_app.plan import edits
from disguise_app.plan.errors import EditRefused
from disguise_app.plan.history import History
from disguise_app.plan.model import Child, Plan, Step
from tests.plan.strategies import edit_sequences, plans

Edit = Callable[[Plan], Plan]


@settings(max_examples=60, deadline=None)
@given(plans(), edit_sequences())
def test_any_sequence_of_edits_undone_gives_the_first_plan_and_redone_the_last(first: Plan, done: list[Edit]) -> None:
    history = History(first)
    for edit in done:
        with suppress(EditRefused):
            history.apply(edit)
    last = history.plan
    while history.can_undo:
        history.undo()
    assert history.plan == first
    while history.can_redo:
        history.redo()
    assert history.plan == last


def typed(history: History, text: str) -> None:
    """Type a text into the address, a letter at a time."""
    for end in range(1, len(text) + 1):
        history.apply(lambda plan, end=end: edits.set_fields(plan, address=text[:end]))  # type: ignore[misc]


def test_one_word_typed_is_one_step() -> None:
    history = History(Plan())
    typed(history, "1 Elm Street")
    seen = [history.undo().address for _ in range(3)]
    assert seen == ["1 Elm ", "1 ", ""]
    assert not history.can_undo
    assert history.redo().address == "1 "


def test_typing_elsewhere_or_after_an_undo_begins_a_new_step() -> None:
    history = History(Plan(steps=(Step(id="1"), Step(id="2"))))
    for id, text in (("1", "a"), ("1", "ab"), ("2", "x"), ("2", "xy")):
        history.apply(lambda plan, id=id, text=text: edits.change(plan, "steps", id, text=text))  # type: ignore[misc]
    assert [step.text for step in history.undo().steps] == ["ab", ""]
    history.apply(lambda plan: edits.change(plan, "steps", "1", text="abc"))
    assert [step.text for step in history.undo().steps] == ["ab", ""]
    assert [step.text for step in history.undo().steps] == ["", ""]


def test_typing_deep_inside_the_plan_is_one_step_too() -> None:
    history = History(Plan(children=(Child(id="c"),)))
    for text in ("S", "Sa", "Sam"):
        history.apply(lambda plan, text=text: edits.change(plan, "children", "c", name=text))  # type: ignore[misc]
        history.apply(lambda plan, text=text: edits.change(plan, "children", "c", name=text))  # type: ignore[misc]
    for text in ("h", "ho", "hop"):
        history.apply(lambda plan, text=text: edits.set_fields(plan, "escape", way_out=text))  # type: ignore[misc]
    assert history.undo().escape.way_out == ""
    assert history.undo().children[0].name == ""
    assert not history.can_undo


def test_ticks_and_fixed_words_are_a_step_each() -> None:
    history = History(Plan(steps=(Step(id="1"),)))
    history.apply(lambda plan: edits.change(plan, "steps", "1", done=True))
    history.apply(lambda plan: edits.change(plan, "steps", "1", done=False))
    history.apply(lambda plan: edits.change(plan, "steps", "1", moment="now"))
    history.apply(lambda plan: edits.change(plan, "steps", "1", text="a", done=True))
    for _ in range(4):
        assert history.can_undo
        history.undo()
    assert not history.can_undo


def test_each_move_and_each_removal_is_a_step() -> None:
    history = History(Plan(steps=(Step("a", id="1"), Step("b", id="2"), Step("c", id="3"))))
    history.apply(lambda plan: edits.move(plan, "steps", "1", 1))
    history.apply(lambda plan: edits.move(plan, "steps", "1", 2))
    history.apply(lambda plan: edits.delete(plan, "steps", "2"))
    assert [step.text for step in history.undo().steps] == ["b", "c", "a"]
    assert [step.text for step in history.undo().steps] == ["b", "a", "c"]
    assert [step.text for step in history.undo().steps] == ["a", "b", "c"]


def test_an_edit_that_changes_nothing_is_no_step_and_keeps_what_can_be_redone() -> None:
    history = History(Plan())
    typed(history, "x")
    history.undo()
    history.apply(lambda plan: edits.set_fields(plan, address=""))
    assert history.can_redo
    assert not history.can_undo


def test_a_new_edit_ends_what_could_be_redone() -> None:
    history = History(Plan())
    typed(history, "x")
    history.undo()
    typed(history, "y")
    assert not history.can_redo
    assert history.redo().address == "y"


def test_nothing_to_take_back_changes_nothing() -> None:
    history = History(Plan(address="a"))
    assert history.undo() == history.redo() == Plan(address="a")


def test_a_refused_edit_leaves_everything_as_it_was() -> None:
    history = History(Plan())
    with pytest.raises(EditRefused):
        history.apply(lambda plan: edits.delete(plan, "steps", "9"))
    assert history.plan == Plan()
    assert not history.can_undo


def test_a_plan_from_elsewhere_is_taken_over_and_can_be_taken_back() -> None:
    history = History(Plan())
    typed(history, "a")
    history.replace(Plan(address="ab"))
    typed(history, "ab")
    history.apply(lambda plan: edits.set_fields(plan, address="abc"))
    assert [history.undo().address, history.undo().address] == ["ab", "a"]


def test_a_change_in_what_is_not_understood_is_a_step_of_its_own() -> None:
    history = History(Plan())
    typed(history, "a")
    history.apply(lambda plan: Plan(address="ab", extra={"later": 1}))
    assert history.undo() == Plan(address="a")
