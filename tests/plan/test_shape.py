"""Shapes: what fields a part has, read from the dataclasses, and what may stand in them."""

from typing import Any

import pytest

from disguise_app.plan.model import Child, Escape, Home, Instruction, Line, Plan, Step
from disguise_app.plan.shape import COUNT, ITEMS, MAX_COUNT, PART, TEXT, WORD, YES, fits, shapes


@pytest.mark.parametrize(
    ("of", "name", "sort"),
    [
        (Plan, "address", TEXT),
        (Plan, "kind", WORD),
        (Plan, "schema", COUNT),
        (Plan, "escape", PART),
        (Plan, "steps", ITEMS),
        (Step, "done", YES),
        (Step, "moment", WORD),
        (Step, "text", TEXT),
        (Step, "id", WORD),
        (Child, "instructions", ITEMS),
    ],
)
def test_a_field_has_a_sort(of: Any, name: str, sort: str) -> None:
    assert shapes(of)[name].sort == sort


def test_lists_and_parts_name_what_they_hold_and_unknown_fields_are_no_field() -> None:
    assert shapes(Plan)["steps"].holds is Step
    assert shapes(Child)["instructions"].holds is Instruction
    assert shapes(Plan)["escape"].holds is Escape
    assert shapes(Step)["moment"].default == "before"
    assert "extra" not in shapes(Plan)


@pytest.mark.parametrize(
    ("name", "value", "is_fit"),
    [
        ("address", "x", True),
        ("address", 1, False),
        ("schema", 5, True),
        ("schema", True, False),
        ("schema", MAX_COUNT + 1, False),
        ("home", Home(), True),
        ("home", Escape(), False),
        ("matters", (Line(id="1"), Line(id="2")), True),
        ("matters", (Line(id="1"), Line(id="1")), False),
        ("matters", (Line(),), False),
        ("matters", (Step(id="1"),), False),
        ("matters", [Line(id="1")], False),
    ],
)
def test_only_what_belongs_in_a_field_fits(name: str, value: object, is_fit: bool) -> None:
    assert fits(shapes(Plan)[name], value) is is_fit
