"""What stands on one floor of the drawn home, as shapes in squares: rooms, doors in their walls, stairs.

Made from the plan each time it changes; painting, hit tests and keys all look at the same scene. No Qt in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from disguise_app.plan.model import Door, Plan, Room, Stair
from disguise_app.plan.overlaps import Overlap, overlaps
from disguise_app.plan.passages import door_point

ROOM, DOOR, STAIR = "room", "door", "stair"


@dataclass(frozen=True)
class Chosen:
    """What is chosen in the picture: its sort, ROOM, DOOR or STAIR, and its id; both empty for nothing."""

    sort: str = ""
    id: str = ""


@dataclass(frozen=True, repr=False)
class DoorShape:
    """A door: the middle of its gap in half squares, whether its wall runs across, the way inwards (1 or -1)."""

    door: Door
    x: int
    y: int
    is_across: bool
    inward: int


@dataclass(frozen=True, repr=False)
class StairShape:
    """Stairs with their square on this floor, and whether they go up from here."""

    stair: Stair
    x: int
    y: int
    goes_up: bool


@dataclass(frozen=True, repr=False)
class Scene:
    """One floor: rooms in reading order, outside places first, so that they lie below."""

    floor: str
    rooms: tuple[Room, ...]
    doors: tuple[DoorShape, ...]
    stairs: tuple[StairShape, ...]
    overlaps: tuple[Overlap, ...] = ()

    @property
    def indoor(self) -> tuple[Room, ...]:
        """List the rooms with walls."""
        return tuple(room for room in self.rooms if not room.is_outdoor)

    def room(self, id: str) -> Room | None:
        """Return a room of this floor."""
        return next((room for room in self.rooms if room.id == id), None)

    def in_order(self) -> list[str]:
        """List the ids of the rooms in the order of Tab: from the top, from the left."""
        return in_order(self.rooms)


def in_order(rooms: Iterable[Room]) -> list[str]:
    """List the ids of rooms in the order of Tab: from the top, from the left."""
    return [room.id for room in sorted(rooms, key=lambda room: (room.y, room.x))]


def scene_of(plan: Plan, floor: str) -> Scene:
    """Make the scene of a floor."""
    rooms = [room for room in plan.rooms if room.is_drawn and room.floor == floor]
    by_id = {room.id: room for room in plan.rooms if room.is_drawn}
    rooms.sort(key=lambda room: (not room.is_outdoor, room.y, room.x))
    doors = tuple(
        _door_shape(door, by_id[door.room])
        for door in plan.home.doors
        if door.room in by_id and by_id[door.room].floor == floor
    )
    stairs = tuple(
        shape for stair in plan.home.stairs for shape in _stair_shapes(stair, by_id) if by_id[shape[0]].floor == floor
    )
    return Scene(floor, tuple(rooms), doors, tuple(shape for _room, shape in stairs), overlaps(rooms))


def _door_shape(door: Door, room: Room) -> DoorShape:
    point = door_point(door, room)
    is_across = door.side not in ("east", "west")
    return DoorShape(door, point.x, point.y, is_across, 1 if door.side in ("north", "west") else -1)


def _stair_shapes(stair: Stair, rooms: dict[str, Room]) -> list[tuple[str, StairShape]]:
    """Give where stairs stand in the lower and in the upper room, each with the id of its room."""
    found = []
    for id, goes_up in ((stair.low, True), (stair.high, False)):
        room = rooms.get(id)
        if room is not None:
            inside = 0 <= stair.x - room.x < room.width and 0 <= stair.y - room.y < room.height
            x, y = (stair.x, stair.y) if inside else (room.x + room.width // 2, room.y + room.height // 2)
            found.append((id, StairShape(stair, x, y, goes_up)))
    return found
