"""Edits: each gives a new plan, refuses nonsense, and lets what hangs together follow."""

from typing import Any

import pytest

from disguise_app.plan import edits
from disguise_app.plan.errors import EditRefused
from disguise_app.plan.model import Child, Floor, Instruction, Line, Plan, Step
from disguise_app.plan.shape import MAX_ITEMS

PLAN = Plan(
    steps=(Step("a", id="1"), Step("b", id="2"), Step("c", id="3")),
    children=(Child("Sam", id="sam", instructions=(Instruction("go", id="go"),)),),
)


def texts(plan: Plan) -> str:
    """Read the steps as one word."""
    return "".join(step.text for step in plan.steps)


def test_an_item_is_added_at_the_end_or_at_a_place_and_the_old_plan_stays() -> None:
    assert texts(edits.add(PLAN, "steps", Step("d", id="4"))) == "abcd"
    assert texts(edits.add(PLAN, "steps", Step("d", id="4"), 1)) == "adbc"
    assert texts(edits.add(PLAN, "steps", Step("d", id="4"), -5)) == "dabc"
    assert texts(edits.add(PLAN, "steps", Step("d", id="4"), 99)) == "abcd"
    assert texts(PLAN) == "abc"


def test_an_item_without_an_id_is_given_one_and_so_is_what_it_holds() -> None:
    plan = edits.add(PLAN, "children", Child("Ida", instructions=(Instruction("x"), Instruction("y"))))
    ids = [plan.children[1].id, *(each.id for each in plan.children[1].instructions)]
    assert all(ids)
    assert len(set(ids)) == 3
    assert len({edits.new_id() for _ in range(1000)}) == 1000


def test_a_path_leads_into_an_item_and_into_a_part() -> None:
    plan = edits.change(PLAN, "children/sam/instructions", "go", done=True)
    assert plan.children[0].instructions == (Instruction("go", id="go", done=True),)
    plan = edits.add(plan, "home/floors", Floor("Ground", id="f"))
    assert edits.items_at(plan, "home/floors") == (Floor("Ground", id="f"),)


def test_items_are_changed_moved_and_deleted_by_id() -> None:
    assert texts(edits.change(PLAN, "steps", "2", text="B", moment="now")) == "aBc"
    assert texts(edits.move(PLAN, "steps", "1", 2)) == "bca"
    assert texts(edits.move(PLAN, "steps", "3", -1)) == "cab"
    assert texts(edits.move(PLAN, "steps", "1", 99)) == "bca"
    assert texts(edits.delete(PLAN, "steps", "2")) == "ac"


def test_an_item_is_moved_before_another() -> None:
    assert texts(edits.move_before(PLAN, "steps", "3", "1")) == "cab"
    assert texts(edits.move_before(PLAN, "steps", "1", "3")) == "bac"
    assert texts(edits.move_before(PLAN, "steps", "2", "2")) == "abc"
    with pytest.raises(EditRefused):
        edits.move_before(PLAN, "steps", "2", "9")


def test_fields_of_the_plan_and_of_its_parts_are_set() -> None:
    plan = edits.set_fields(PLAN, country="GB", address="1 Elm Street")
    plan = edits.set_fields(plan, "settings", idle_minutes=5)
    plan = edits.set_fields(plan, "escape", trigger_word="pancakes")
    assert (plan.country, plan.address) == ("GB", "1 Elm Street")
    assert (plan.settings.idle_minutes, plan.escape.trigger_word) == (5, "pancakes")


@pytest.mark.parametrize(
    ("name", "arguments", "reason"),
    [
        ("add", ("nothing", Step()), "path"),
        ("add", ("address", Step()), "path"),
        ("add", ("home", Step()), "path"),
        ("add", ("children/sam", Step()), "path"),
        ("add", ("children/sam/name", Step()), "path"),
        ("add", ("children/max/instructions", Instruction()), "missing"),
        ("add", ("steps", Line("a")), "kind"),
        ("add", ("steps", Step("again", id="1")), "double"),
        ("move", ("steps", "9", 0), "missing"),
        ("delete", ("steps", "9"), "missing"),
        ("delete", ("", "9"), "path"),
        ("set_fields", ("steps",), "path"),
        ("set_fields", ("nothing",), "path"),
    ],
)
def test_nonsense_is_refused_by_name(name: str, arguments: tuple[Any, ...], reason: str) -> None:
    with pytest.raises(EditRefused) as refused:
        getattr(edits, name)(PLAN, *arguments)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "fields",
    [{"id": "9"}, {"nothing": 1}, {"text": 5}, {"done": 1}, {"text": None}, {"extra": {}}],
)
def test_a_field_takes_only_what_belongs_in_it(fields: dict[str, Any]) -> None:
    with pytest.raises(EditRefused) as refused:
        edits.change(PLAN, "steps", "1", **fields)
    assert refused.value.reason == "field"


@pytest.mark.parametrize(
    "fields",
    [
        {"steps": [Step(id="1")]},
        {"steps": (Step(id="1"), Step(id="1"))},
        {"steps": (Step(),)},
        {"steps": (Line(id="1"),)},
        {"home": Step()},
        {"schema": True},
        {"schema": 10**9},
    ],
)
def test_a_whole_list_or_part_is_checked_too(fields: dict[str, Any]) -> None:
    with pytest.raises(EditRefused):
        edits.set_fields(PLAN, **fields)


def test_a_whole_list_can_be_put_in_place() -> None:
    assert texts(edits.set_fields(PLAN, steps=(Step("z", id="9"),))) == "z"


def test_a_list_has_an_end() -> None:
    full = Plan(matters=tuple(Line(id=str(number)) for number in range(MAX_ITEMS)))
    with pytest.raises(EditRefused) as refused:
        edits.add(full, "matters", Line())
    assert refused.value.reason == "full"
