"""The line of a way stays in the rooms that the way goes through, and turns at right angles."""

from itertools import pairwise

from hypothesis import given, settings

from disguise_app.panel.home.way_line import Run, runs
from disguise_app.plan import homes, routes
from disguise_app.plan.model import Plan, Room
from tests.plan.floor_plans import door, home, room
from tests.plan.floor_plans import homes as drawn_homes


def _way(plan: Plan, start: str) -> tuple[routes.Route, tuple[Run, ...]]:
    way = routes.way_out(plan, start)
    assert isinstance(way, routes.Route)
    return way, runs(plan, way)


def _is_in(each: Room, x: float, y: float) -> bool:
    return 2 * each.x <= x <= 2 * (each.x + each.width) and 2 * each.y <= y <= 2 * (each.y + each.height)


@settings(max_examples=150, deadline=None)
@given(drawn_homes())
def test_a_line_never_leaves_the_rooms_of_its_way(plan: Plan) -> None:
    for start in plan.rooms:
        found = routes.way_out(plan, start.id)
        if isinstance(found, routes.NoWay):
            continue
        passed = [each for each in plan.rooms if each.id in found.rooms]
        line = runs(plan, found)
        for run in line:
            here = [each for each in passed if each.floor == run.floor]
            spots = run.spots[:-1] if run is line[-1] else run.spots
            for a, b in pairwise(spots):
                assert a[0] == b[0] or a[1] == b[1]
                assert any(_is_in(each, *a) and _is_in(each, *b) for each in here)


def test_a_line_goes_from_the_middle_through_the_doors_and_a_step_out() -> None:
    plan = home(
        [room("hall", 0, 0, kind="hall"), room("bedroom", 2, 0)], [door("hall", "north"), door("bedroom", "west", 1)]
    )
    _found, line = _way(plan, "bedroom")
    assert line == (Run("f", ((6, 2), (6, 3), (4, 3), (1, 3), (1, 0), (1, -1.5)), True),)


def test_a_way_over_the_stairs_is_drawn_on_both_floors() -> None:
    plan = homes.lay_out(Plan(), "terraced", str)
    bedroom = next(each for each in plan.rooms if each.name == "Bedroom")
    _found, line = _way(plan, bedroom.id)
    assert [run.is_start for run in line] == [True, False]
    assert [run.floor for run in line] == [plan.home.floors[1].id, plan.home.floors[0].id]


def test_outside_there_is_no_line() -> None:
    plan = homes.lay_out(Plan(), "bungalow", str)
    street = next(each for each in plan.rooms if each.kind == "street")
    _found, line = _way(plan, street.id)
    assert len(line) == 1
    assert len(line[0].spots) == 1
