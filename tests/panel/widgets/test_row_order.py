"""Where a row goes when it is moved by a key or dropped."""

import pytest
from PySide6.QtCore import QRect

from disguise_app.panel.widgets.row_order import Group, Place, drop_place, stepped
from disguise_app.panel.widgets.row_shape import Row


def _group(key: str, ids: str, *, is_shut: bool = False) -> Group:
    return Group(key, key.title(), tuple(Row(id, id) for id in ids), is_shut=is_shut)


GROUPS = (_group("before", "abc"), _group("now", ""), _group("after", "d"))


@pytest.mark.parametrize(
    ("id", "step", "place"),
    [
        ("a", 1, Place("before", "c")),
        ("b", 1, Place("before", "")),
        ("c", 1, Place("now", "")),
        ("c", -1, Place("before", "b")),
        ("a", -1, None),
        ("d", -1, Place("now", "")),
        ("d", 1, None),
        ("x", 1, None),
    ],
)
def test_a_step_goes_one_place_and_over_the_edge_of_a_group(id: str, step: int, place: Place | None) -> None:
    assert stepped(GROUPS, id, step) == place


def test_a_drop_goes_to_the_nearest_gap() -> None:
    tops = {"#before": 0, "a": 44, "b": 92, "c": 140, "#now": 188, "#after": 232, "d": 276}
    boxes = [(key, QRect(0, top, 100, 44)) for key, top in tops.items()]
    assert drop_place(GROUPS, "d", boxes, 95)[0] == Place("before", "b")
    assert drop_place(GROUPS, "a", boxes, 225)[0] == Place("now", "")
    assert drop_place(GROUPS, "a", boxes, 999)[0] == Place("after", "")


def test_a_shut_group_shows_no_rows() -> None:
    assert _group("before", "abc", is_shut=True).ids == ()
