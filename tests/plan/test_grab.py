"""Things that cannot be taken: they are in no rush, older plans have none, and an older version keeps the mark."""

import json

import pytest

from disguise_app.plan.codec import decode, encode
from disguise_app.plan.model import GrabItem, Plan


@pytest.mark.parametrize(
    ("rush", "stays", "goes"), [(True, False, True), (True, True, False), (False, False, False), (False, True, False)]
)
def test_what_cannot_be_taken_is_in_no_rush(*, rush: bool, stays: bool, goes: bool) -> None:
    assert GrabItem("Piano", rush=rush, stays=stays).goes_first is goes


def test_a_plan_from_before_the_mark_has_only_things_that_can_be_taken() -> None:
    old = {"kind": "safety", "schema": 1, "grab_items": [{"id": "a", "name": "Keys", "rush": True}]}
    (item,) = decode(json.dumps(old).encode()).grab_items
    assert not item.stays
    assert item.goes_first


def test_the_mark_is_written_only_where_it_is_set_and_read_again() -> None:
    plan = Plan(grab_items=(GrabItem("Cat", id="a", stays=True), GrabItem("Keys", id="b")))
    assert decode(encode(plan)) == plan
    first, second = json.loads(encode(plan))["grab_items"]
    assert first["stays"] is True
    assert "stays" not in second


def test_a_mark_of_another_shape_is_kept_as_it_is() -> None:
    newer = {"kind": "safety", "schema": 9, "grab_items": [{"id": "a", "name": "Cat", "stays": "with my sister"}]}
    plan = decode(json.dumps(newer).encode())
    assert not plan.grab_items[0].stays
    assert json.loads(encode(plan))["grab_items"][0]["stays"] == "with my sister"
