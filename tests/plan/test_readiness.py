"""Which parts are still empty: said plainly, and every part can be filled."""

from dataclasses import replace

import pytest

from disguise_app.plan.model import (
    CheckIn,
    Child,
    Destination,
    Device,
    DeviceTick,
    Escape,
    GrabItem,
    Home,
    Incident,
    Line,
    OwnContact,
    Person,
    Plan,
    Room,
    Sign,
    Step,
)
from disguise_app.plan.readiness import PARTS, empty_parts, filled_parts

FILLED: dict[str, Plan] = {
    "matters": Plan(kind_words=(Line("x", id="1"),)),
    "country": Plan(country="GB"),
    "address": Plan(address="1 Elm Street"),
    "signs": Plan(signs=(Sign("x", id="1"),)),
    "rooms": Plan(rooms=(Room("Hall", id="1"),)),
    "home": Plan(rooms=(Room("Hall", id="1", floor="f", width=1, height=1),), home=Home()),
    "steps": Plan(steps=(Step("x", id="1"),)),
    "destinations": Plan(destinations=(Destination("x", id="1"),)),
    "children": Plan(children=(Child("x", id="1"),)),
    "grab_items": Plan(grab_items=(GrabItem("x", id="1"),)),
    "people": Plan(people=(Person("x", id="1"),)),
    "code_word": Plan(people=(Person("x", id="1", code_word="cake"),)),
    "check_ins": Plan(check_ins=(CheckIn("x", id="1"),)),
    "devices": Plan(phone_ticks=(DeviceTick("x", id="1"),)),
    "computer": Plan(computer=(DeviceTick("x", id="1"),)),
    "police_words": Plan(incidents=(Incident(id="1"),)),
    "own_contacts": Plan(own_contacts=(OwnContact("x", id="1"),)),
}


def test_a_new_plan_is_empty_everywhere() -> None:
    assert empty_parts(Plan()) == tuple(PARTS)
    assert filled_parts(Plan()) == ()


@pytest.mark.parametrize("name", PARTS)
def test_a_part_is_no_longer_empty_once_something_is_in_it(name: str) -> None:
    assert name in filled_parts(FILLED[name])
    assert name not in empty_parts(FILLED[name])


def test_one_field_of_the_escape_plan_is_enough() -> None:
    assert "steps" in filled_parts(Plan(escape=Escape(way_out="the back door")))
    assert "steps" in empty_parts(Plan(escape=replace(Escape(), extra={"later": 1})))
    assert "devices" in filled_parts(Plan(devices=(Device("x", id="1"),)))
