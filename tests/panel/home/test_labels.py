"""The name of a room keeps its lock beside it where there is little room, and keeps clear of ways and doors."""

from PySide6.QtCore import QRectF

from disguise_app.look.face import Face
from disguise_app.panel.home.labels import Labels
from disguise_app.plan.model import Room


def test_a_lock_is_shown_where_a_door_takes_much_of_the_room(face: Face) -> None:
    labels, rect = Labels(face=face), QRectF(0, 0, 110, 104)
    room = Room("Bathroom", id="b", lock=True, kind="bathroom")
    lines = labels._lines(room, 100, 100, False)
    assert [line.has_lock for line in lines] == [False, True]
    shown, spot, _covered = labels._placed(room, rect, [QRectF(0, 60, 34, 34)], False)
    assert any(line.has_lock for line in shown)
    assert not spot.intersects(QRectF(0, 60, 34, 34))


def test_a_reason_gives_way_before_a_lock(face: Face) -> None:
    labels, rect = Labels(face=face), QRectF(0, 0, 130, 120)
    room = Room("Garage", id="g", lock=True, use="avoid", reason="Tools and paint")
    lines = labels._lines(room, 120, 116, False)
    shown, _spot, _covered = labels._placed(room, rect, [QRectF(0, 62, 130, 58)], False)
    assert len(shown) < len(lines)
    assert [line.has_lock for line in shown] == [False, True]
