"""Each floor plan with a name gives the way, the reasons and the lock that a person who looked at it expects."""

import pytest

from disguise_app.plan.routes import NoWay, nearest_lock, way_out
from tests.plan.drawn_homes import SITUATIONS


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_way_is_the_one_that_a_person_sees(name: str) -> None:
    situation = SITUATIONS[name]
    found = way_out(situation.plan, situation.start, situation.they_are_in)
    if isinstance(found, NoWay):
        assert found.why == situation.way
        return
    assert tuple(id or "out" for id in found.rooms) == situation.way
    assert tuple(reason.what for reason in found.reasons) == situation.reasons


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_nearest_lock_is_the_one_that_a_person_sees(name: str) -> None:
    situation = SITUATIONS[name]
    found = nearest_lock(situation.plan, situation.start, situation.they_are_in)
    assert (found.why if isinstance(found, NoWay) else found.rooms[-1]) == situation.lock
