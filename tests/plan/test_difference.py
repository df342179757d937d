"""Two plans that differ in one text alone: where it stands, what it was and is."""

from dataclasses import replace

import pytest

from disguise_app.plan.difference import TextChange, only_text_change
from disguise_app.plan.model import Child, Escape, Instruction, Plan, Step

PLAN = Plan(
    steps=(Step("a", id="1"), Step("b", id="2")),
    children=(Child("Sam", id="c", instructions=(Instruction("go", id="i"),)),),
)


def test_the_one_changed_text_is_found_at_any_depth() -> None:
    assert only_text_change(PLAN, replace(PLAN, address="x")) == TextChange(("address",), "", "x")
    out = replace(PLAN, escape=Escape(way_out="x"))
    assert only_text_change(PLAN, out) == TextChange(("escape", "way_out"), "", "x")
    child = replace(PLAN.children[0], instructions=(Instruction("run", id="i"),))
    deep = replace(PLAN, children=(child,))
    assert only_text_change(PLAN, deep) == TextChange(("children", "0", "instructions", "0", "text"), "go", "run")


@pytest.mark.parametrize(
    "other",
    [
        PLAN,
        replace(PLAN, address="x", say_on_phone="y"),
        replace(PLAN, country="GB"),
        replace(PLAN, extra={"later": 1}),
        replace(PLAN, steps=PLAN.steps[:1]),
        replace(PLAN, steps=tuple(reversed(PLAN.steps))),
        replace(PLAN, steps=(Step("a", id="1", done=True), Step("b", id="2"))),
        replace(PLAN, escape=Escape(way_out="x", fuel="y")),
    ],
)
def test_anything_else_is_no_change_of_one_text(other: Plan) -> None:
    assert only_text_change(PLAN, other) is None


def test_parts_of_two_sorts_have_no_one_text_between_them() -> None:
    assert only_text_change(Step("a"), Instruction("b")) is None
