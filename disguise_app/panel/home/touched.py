"""Which part of the picture of the home is to be painted anew when the plan changed, so that a key paints no more.

The picture asks for it with the scene it showed and the one it shows now. Names keep clear of swings of doors and of
stairs, so that where one came or went the whole rooms below it are painted: a name may have moved. No painting in it.
"""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion

from disguise_app.look.face import Face
from disguise_app.panel.home.lens import Lens
from disguise_app.panel.home.marks import chosen_rect
from disguise_app.panel.home.scene import Chosen, DoorShape, Scene
from disguise_app.panel.home.walls import room_rect, stairs_rect, swing


def region(before: Scene, after: Scene, lens: Lens, face: Face) -> QRegion:
    """Return what differs between two scenes of one floor that are seen through the same lens, in px."""
    doors = [_door(each, lens) for each in set(before.doors) ^ set(after.doors)]
    stairs = [stairs_rect(each, lens) for each in set(before.stairs) ^ set(after.stairs)]
    kept_clear = [*doors, *stairs]
    rooms = [room_rect(room, lens) for room in after.rooms]
    return _grown(
        [
            *(room_rect(room, lens) for room in set(before.rooms) ^ set(after.rooms)),
            *(room_rect(each, lens) for each in set(before.overlaps) ^ set(after.overlaps)),
            *kept_clear,
            *(room for room in rooms if any(room.intersects(each) for each in kept_clear)),
        ],
        face,
    )


def chosen(scene: Scene, choice: Chosen, lens: Lens, face: Face) -> QRegion:
    """Return where a choice is marked."""
    rect = chosen_rect(scene, choice, lens)
    return _grown([rect] if rect is not None else [], face)


def within(scene: Scene, rect: QRect, lens: Lens, face: Face) -> Scene:
    """Return the scene with only what reaches into a part of the picture."""
    part = QRectF(rect).adjusted(-face.px(12), -face.px(12), face.px(12), face.px(12))
    doors = [each for each in scene.doors if part.intersects(_door(each, lens))]
    stairs = [each for each in scene.stairs if part.intersects(stairs_rect(each, lens))]
    rooms = [room for room in scene.rooms if part.intersects(room_rect(room, lens))]
    overlaps = [each for each in scene.overlaps if part.intersects(room_rect(each, lens))]
    return Scene(scene.floor, tuple(rooms), tuple(doors), tuple(stairs), tuple(overlaps))


def _door(shape: DoorShape, lens: Lens) -> QRectF:
    """Return where a door is drawn: its gap, its mark, its lock and what its leaf sweeps."""
    at, reach = lens.half(shape.x, shape.y), max(8.0, lens.side / 2)
    gap = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
    return gap.united(swing(shape, lens) or gap)


def _grown(rects: Iterable[QRectF], face: Face) -> QRegion:
    edge = face.px(10)
    found = QRegion()
    for rect in rects:
        found += rect.toAlignedRect().adjusted(-edge, -edge, edge, edge)
    return found
