"""What keys, drags and buttons do to the drawn home: pure edits, Plan -> Plan, in squares.

The picture and the panel beside it ask for them. Doors go along with their room; so do stairs that stand in it. No Qt.
"""

from dataclasses import dataclass, replace

from disguise_app.plan import edits
from disguise_app.plan.model import Door, Floor, Plan, Room, Stair
from disguise_app.plan.passages import beyond, door_point

MOST_ACROSS = 60
SIDE_STEPS = {"north": (0, -1), "south": (0, 1), "west": (-1, 0), "east": (1, 0)}


@dataclass(frozen=True)
class Edges:
    """By how many squares the four edges of a room move; right and down are positive."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


def move_room(plan: Plan, id: str, dx: int, dy: int) -> Plan:
    """Move a room, and the stairs that stand in it."""
    room = _room(plan, id)
    if room is None or not (dx or dy):
        return plan
    moved = edits.change(plan, "rooms", id, x=room.x + dx, y=room.y + dy)
    for stair in plan.home.stairs:
        if stair.low == id:
            moved = edits.change(moved, "home/stairs", stair.id, x=stair.x + dx, y=stair.y + dy)
    return _if_it_fits(plan, moved)


def resize_room(plan: Plan, id: str, by: Edges) -> Plan:
    """Move edges of a room; one square is left at least."""
    room = _room(plan, id)
    if room is None:
        return plan
    left = min(room.x + by.left, room.x + room.width - 1) if by.left else room.x
    top = min(room.y + by.top, room.y + room.height - 1) if by.top else room.y
    right = max(room.x + room.width + by.right, left + 1)
    bottom = max(room.y + room.height + by.bottom, top + 1)
    return _if_it_fits(plan, edits.change(plan, "rooms", id, x=left, y=top, width=right - left, height=bottom - top))


def move_door(plan: Plan, id: str, dx: int, dy: int) -> Plan:
    """Move a door along its wall; a step away from its wall takes it to the wall at that side."""
    door = next((each for each in plan.home.doors if each.id == id), None)
    room = _room(plan, door.room) if door is not None else None
    if door is None or room is None:
        return plan
    is_across = door.side in ("north", "south")
    along, away = (dx, dy) if is_across else (dy, dx)
    length = room.width if is_across else room.height
    at = max(0, min(door.at, length - 1))
    if along:
        return edits.change(plan, "home/doors", id, at=max(0, min(at + along, length - 1)))
    side = next((side for side, step in SIDE_STEPS.items() if step == (_sign(dx), _sign(dy))), door.side)
    return edits.change(plan, "home/doors", id, side=side, at=at) if away else plan


def put_door(plan: Plan, id: str, x: float, y: float) -> Plan:
    """Put a door into the wall of its room that is nearest to a place."""
    door = next((each for each in plan.home.doors if each.id == id), None)
    room = _room(plan, door.room) if door is not None else None
    if room is None:
        return plan
    distances = {
        "north": abs(y - room.y),
        "south": abs(y - room.y - room.height),
        "west": abs(x - room.x),
        "east": abs(x - room.x - room.width),
    }
    side = min(distances, key=lambda each: distances[each])
    spot, length = (x - room.x, room.width) if side in ("north", "south") else (y - room.y, room.height)
    return edits.change(plan, "home/doors", id, side=side, at=max(0, min(int(spot), length - 1)))


def move_stair(plan: Plan, id: str, dx: int, dy: int) -> Plan:
    """Move stairs by squares; they stay in their lower room."""
    stair = next((each for each in plan.home.stairs if each.id == id), None)
    room = _room(plan, stair.low) if stair is not None else None
    if stair is None or room is None:
        return plan
    x = max(room.x, min(stair.x + dx, room.x + room.width - 1))
    y = max(room.y, min(stair.y + dy, room.y + room.height - 1))
    return edits.change(plan, "home/stairs", id, x=x, y=y)


def with_floor(plan: Plan, floor: Floor) -> Plan:
    """Add a floor, where it is not there yet."""
    if any(each.id == floor.id for each in plan.home.floors):
        return plan
    return edits.add(plan, "home/floors", floor)


def with_empty_floor(plan: Plan, floor: Floor) -> Plan:
    """Take everything out of the picture and begin with one empty floor; the rooms stay in the list."""
    bare = replace(plan, home=replace(plan.home, floors=(), doors=(), stairs=()))
    return edits.add(bare, "home/floors", floor)


def draw_room(plan: Plan, room: Room, floor: str) -> Plan:
    """Draw a room beside the others of a floor; one that is in the list already keeps its words."""
    there = [each for each in plan.rooms if each.is_drawn and each.floor == floor]
    x = max((each.x + each.width for each in there), default=0)
    y = min((each.y for each in there if not each.is_outdoor), default=0)
    if any(each.id == room.id for each in plan.rooms):
        return edits.change(plan, "rooms", room.id, floor=floor, x=x, y=y, width=4, height=3)
    return edits.add(plan, "rooms", replace(room, floor=floor, x=x, y=y, width=4, height=3))


def take_out(plan: Plan, id: str) -> Plan:
    """Take a room out of the picture; it stays in the list."""
    return edits.change(plan, "rooms", id, floor="", x=0, y=0, width=0, height=0)


def add_door(plan: Plan, room_id: str, door: Door) -> Plan:
    """Put a door into a wall of a room where none is yet: best into one with a room behind it."""
    room = _room(plan, room_id)
    if room is None:
        return plan
    drawn = [each for each in plan.rooms if each.is_drawn]
    held = {_place(each, drawn) for each in plan.home.doors}
    spots = [replace(door, room=room_id, side=side, at=at) for side in SIDE_STEPS for at in _ats(room, side)]
    free = [each for each in spots if _place(each, drawn) not in held] or spots
    inner = [each for each in free if beyond(each, room, drawn) is not None]
    return edits.add(plan, "home/doors", (inner or free)[0])


def add_stair(plan: Plan, room_id: str, stair: Stair) -> Plan:
    """Put stairs into a room, up to the next floor or, from the top, down; without another floor nothing changes."""
    room = _room(plan, room_id)
    other = _other_end(plan, room) if room is not None else None
    if room is None or other is None:
        return plan
    levels = {floor.id: floor.level for floor in plan.home.floors}
    low, high = sorted((room, other), key=lambda each: levels.get(each.floor, 0))
    x, y = low.x, low.y + low.height - 1
    return edits.add(plan, "home/stairs", replace(stair, low=low.id, high=high.id, x=x, y=y))


def _if_it_fits(before: Plan, after: Plan) -> Plan:
    """Keep the drawing from growing beyond MOST_ACROSS squares by a key that is held, where nothing could be read."""
    return after if _reach(after) <= max(MOST_ACROSS, _reach(before)) else before


def _reach(plan: Plan) -> int:
    """Measure how far the drawing reaches across or down, in squares, over all floors."""
    drawn = [room for room in plan.rooms if room.is_drawn]
    across = max(room.x + room.width for room in drawn) - min(room.x for room in drawn)
    return max(across, max(room.y + room.height for room in drawn) - min(room.y for room in drawn))


def _other_end(plan: Plan, room: Room) -> Room | None:
    """Choose the room that stairs from a room lead to: on the next floor up, else down; a landing or hall first."""
    levels = {floor.id: floor.level for floor in plan.home.floors}
    here = levels.get(room.floor, 0)
    there = [each for each in plan.rooms if each.is_drawn and levels.get(each.floor, here) != here]
    if not there:
        return None

    def worth(each: Room) -> tuple[int, bool, bool, int]:
        step = levels[each.floor] - here
        return abs(step), step < 0, each.kind not in ("landing", "hall"), abs(each.x - room.x) + abs(each.y - room.y)

    return min(there, key=worth)


def _ats(room: Room, side: str) -> list[int]:
    """List the places along a wall, its middle first."""
    length = room.width if side in ("north", "south") else room.height
    return sorted(range(length), key=lambda at: abs(2 * at + 1 - length))


def _place(door: Door, rooms: list[Room]) -> tuple[str, int, int]:
    """Return where a door stands, the same for both rooms of a wall."""
    room = next((each for each in rooms if each.id == door.room), None)
    if room is None:
        return ("", 0, 0)
    point = door_point(door, room)
    return (point.floor, point.x, point.y)


def _room(plan: Plan, id: str) -> Room | None:
    return next((room for room in plan.rooms if room.id == id and room.is_drawn), None)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
