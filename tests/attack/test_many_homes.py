"""Ways through many more homes drawn by chance than the quick tests take."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.plan import test_every_way, test_routes
from tests.plan.floor_plans import homes
from tests.plan.test_every_way import situations

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]
MANY = settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck), database=None)
WEIGHED = [
    test_every_way.test_no_way_out_is_better_than_the_one_that_is_told,
    test_every_way.test_no_way_to_a_lock_is_better_than_the_one_that_is_told,
    test_every_way.test_each_reason_is_true_and_none_is_left_out,
]
WALKED = [
    test_routes.test_a_way_never_leads_through_a_wall,
    test_routes.test_no_room_to_avoid_is_entered_while_there_is_another_way,
    test_routes.test_a_window_is_the_last_resort,
    test_routes.test_the_room_they_are_in_is_never_entered,
    test_routes.test_a_room_with_a_lock_is_found_if_one_can_be_reached,
]


def _inner(test: Any) -> Callable[..., None]:
    """Return what a property test does with one example."""
    inner: Callable[..., None] = test.hypothesis.inner_test
    return inner


@pytest.mark.parametrize("test", WEIGHED)
def test_of_many_homes_the_best_way_is_told_truly(test: Callable[..., None]) -> None:
    inner = _inner(test)
    MANY(given(situations())(lambda situation: inner(situation)))()


@pytest.mark.parametrize("test", WALKED)
def test_of_many_homes_no_way_leads_where_it_must_not(test: Callable[..., None]) -> None:
    inner = _inner(test)
    MANY(given(homes(), st.data())(lambda plan, data: inner(plan, data)))()
