"""Plan to bytes and back: nothing is lost, anything may come in, and a full plan fits the state file."""

import json
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disguise_app.plan.codec import MAX_BYTES, decode, encode
from disguise_app.plan.errors import PlanUnreadable
from disguise_app.plan.model import KINDS, SCHEMA, Child, Door, Home, Instruction, Plan, Step
from tests.plan.full_plan import full_plan
from tests.plan.strategies import JSON, plans

ROOM_BYTES = 65_480


@settings(max_examples=80, deadline=None)
@given(plans())
def test_a_plan_comes_back_as_it_was(plan: Plan) -> None:
    assert decode(encode(plan)) == plan
    assert encode(decode(encode(plan))) == encode(plan)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=60) | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_a_plan_or_refused_by_name(data: bytes) -> None:
    with suppress(PlanUnreadable):
        assert decode(data).kind in KINDS


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from([*Plan.__dataclass_fields__, "later"]), JSON, max_size=6))
def test_what_has_an_unknown_shape_is_kept_and_written_back(document: dict[str, object]) -> None:
    document["kind"] = "safety"
    written = json.loads(encode(decode(json.dumps(document).encode())))
    for name, value in document.items():
        if name not in Plan.__dataclass_fields__ or name == "extra":
            assert written[name] == value


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "text"),
        (b"{", "text"),
        (b"\xff\xfe", "text"),
        (b"[]", "shape"),
        (b"{}", "shape"),
        (b'{"kind":"erase"}', "shape"),
        (b'{"kind":["safety"]}', "shape"),
        (b'{"kind":"safety","later":NaN}', "text"),
        (b'{"kind":"safety","later":-Infinity}', "text"),
        (b'{"kind":"safety","later":1e999}', "text"),
        (b'{"kind":"safety","later":' + b"9" * 5000 + b"}", "text"),
        (b'{"kind":"safety","later":' + b"[" * 60 + b"]" * 60 + b"}", "deep"),
        (b'{"kind":"safety","later":' + b"[" * 200_000 + b"]" * 200_000 + b"}", "deep"),
        (b" " * (MAX_BYTES + 1), "size"),
    ],
)
def test_what_is_no_plan_is_refused_by_name(data: bytes, reason: str) -> None:
    with pytest.raises(PlanUnreadable) as unreadable:
        decode(data)
    assert unreadable.value.reason == reason


def test_a_new_compartment_needs_no_more_than_its_kind() -> None:
    assert decode(b'{"kind":"safety"}') == Plan()
    assert decode(b'{"kind":"notes"}') == Plan(kind="notes")


def test_unknown_fields_of_a_newer_version_stay_at_every_level() -> None:
    data = json.dumps(
        {
            "kind": "safety",
            "schema": SCHEMA + 3,
            "weather": {"a": [1, None, 2.5]},
            "steps": [{"id": "1", "text": "go", "colour": "blue"}],
            "escape": {"way_out": "door", "map": [1]},
            "home": {"floors": [{"id": "f", "roof": True}]},
        }
    ).encode()
    plan = decode(data)
    assert json.loads(encode(plan)) == json.loads(data)
    assert plan.schema == SCHEMA + 3


def test_a_known_field_of_another_shape_is_kept_until_it_is_filled_anew() -> None:
    data = b'{"kind":"safety","address":{"street":"Elm"},"steps":["go"],"settings":4,"schema":1}'
    plan = decode(data)
    assert (plan.address, plan.steps) == ("", ())
    assert json.loads(encode(plan)) == json.loads(data)
    filled = Plan(address="1 Elm", steps=(Step("run", id="1"),), extra=plan.extra)
    written = json.loads(encode(filled))
    assert (written["address"], written["steps"]) == ("1 Elm", [{"id": "1", "text": "run"}])


def test_missing_and_doubled_ids_are_mended_the_same_way_each_time() -> None:
    data = b'{"kind":"safety","steps":[{"text":"a"},{"id":"x","text":"b"},{"id":"x","text":"c"},{"text":"d"}]}'
    plan = decode(data)
    assert len({step.id for step in plan.steps}) == 4
    assert [step.text for step in plan.steps] == ["a", "b", "c", "d"]
    assert decode(data) == plan


def test_doors_of_rooms_that_are_not_there_do_not_come_in() -> None:
    assert decode(encode(Plan(home=Home(doors=(Door(id="d", room="gone"),))))).home.doors == ()


def test_half_a_letter_from_an_input_method_does_not_stop_a_save() -> None:
    plan = Plan(address="Elm \ud83d Street", extra={"\udc00": "\ud800"})
    assert decode(encode(plan)) == plan


def test_what_is_empty_is_not_written() -> None:
    plan = Plan(children=(Child(id="c", instructions=(Instruction(id="i"),)),))
    assert encode(plan) == b'{"kind":"safety","schema":1,"children":[{"id":"c","instructions":[{"id":"i"}]}]}'


def test_a_full_plan_fits_the_state_file_with_room_left() -> None:
    plan = full_plan()
    data = encode(plan)
    assert decode(data) == plan
    assert len(zlib.compress(data)) < 0.7 * ROOM_BYTES
    assert len(data) < MAX_BYTES / 4
