"""Rooms drawn over each other are found by counting squares; what only touches, or lies outside, is none."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from disguise_app.plan import homes
from disguise_app.plan.model import Plan, Room
from disguise_app.plan.overlaps import Overlap, overlaps
from tests.plan.floor_plans import room


def _squares(each: Room) -> set[tuple[str, int, int]]:
    across, down = range(each.x, each.x + each.width), range(each.y, each.y + each.height)
    return {(each.floor, x, y) for x in across for y in down}


@st.composite
def _rooms(draw: st.DrawFn) -> list[Room]:
    small = st.integers(0, 4)
    return [
        room(
            str(n),
            draw(small),
            draw(small),
            draw(st.integers(1, 3)),
            draw(st.integers(1, 3)),
            floor=draw(st.sampled_from("fu")),
            kind=draw(st.sampled_from(("bedroom", "garden"))),
        )
        for n in range(draw(st.integers(0, 5)))
    ]


@given(_rooms())
def test_two_rooms_lie_over_each_other_if_they_share_a_square(rooms: list[Room]) -> None:
    found = {(each.a, each.b): each for each in overlaps(rooms)}
    for at, a in enumerate(rooms):
        for b in rooms[at + 1 :]:
            shared = set() if a.is_outdoor or b.is_outdoor else _squares(a) & _squares(b)
            assert ((a.id, b.id) in found) == bool(shared)
            if shared:
                said = found[a.id, b.id]
                as_room = replace(a, x=said.x, y=said.y, width=said.width, height=said.height)
                assert _squares(as_room) == shared


def test_rooms_that_touch_and_rooms_that_are_not_drawn_do_not_count() -> None:
    assert overlaps([room("a", 0, 0), room("b", 2, 0), room("c", 0, 0, 0, 0)]) == ()
    assert overlaps([room("a", 0, 0), room("b", 1, 1)]) == (Overlap("a", "b", 1, 1, 1, 1),)


def test_no_starter_home_has_rooms_over_each_other() -> None:
    for name in homes.DRAWINGS:
        assert overlaps(homes.lay_out(Plan(), name, str).rooms) == ()
