"""What must follow when a room or a floor goes: doors and stairs of a room that is gone, rooms of a floor that is gone.

The edits and the merge call it last, so the rooms list and the drawn home can never disagree.
"""

from dataclasses import replace

from disguise_app.plan.model import Plan, Room


def follow(plan: Plan) -> Plan:
    """Drop doors and stairs without a drawn room and take rooms without a floor off the drawing."""
    floors = {floor.id for floor in plan.home.floors}
    rooms = tuple(room if _stands(room, floors) else _undrawn(room) for room in plan.rooms)
    drawn = {room.id for room in rooms if room.is_drawn}
    doors = tuple(door for door in plan.home.doors if door.room in drawn)
    stairs = tuple(stair for stair in plan.home.stairs if stair.low in drawn and stair.high in drawn)
    if len(doors) == len(plan.home.doors) and len(stairs) == len(plan.home.stairs):
        return plan if rooms == plan.rooms else replace(plan, rooms=rooms)
    return replace(plan, rooms=rooms, home=replace(plan.home, doors=doors, stairs=stairs))


def _stands(room: Room, floors: set[str]) -> bool:
    """Tell whether a room is not drawn at all, or drawn on a floor that is there."""
    return room.floor in floors if room.is_drawn else room.floor == "" or room.floor in floors


def _undrawn(room: Room) -> Room:
    """Take a room off the drawing; it stays in the list."""
    return replace(room, floor="", x=0, y=0, width=0, height=0)
