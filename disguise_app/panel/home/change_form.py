"""Which fields, buttons and hints belong to what is chosen in the picture. No Qt but the form's own tables."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from disguise_app.outside.language import panel as _
from disguise_app.panel.home import room_words, way_words
from disguise_app.panel.home.scene import DOOR, ROOM, STAIR, Chosen
from disguise_app.panel.widgets.form import Blank
from disguise_app.plan.model import DOOR_KINDS, ROOM_KINDS, SIDES, STAIR_KINDS, Door, Plan, Stair
from disguise_app.plan.passages import beyond

ADD_ROOM: Final = "add_room"
ADD_DOOR: Final = "add_door"
ADD_STAIR: Final = "add_stair"
ADD_FLOOR: Final = "add_floor"
PUT_IN: Final = "put_in"
TAKE_OUT: Final = "take_out"
DELETE: Final = "delete"
DELETE_FLOOR: Final = "delete_floor"
BEGIN_AGAIN: Final = "begin_again"


_OPPOSITE: Final = {"north": "south", "south": "north", "west": "east", "east": "west"}


def place(floor: str, choice: Chosen) -> tuple[str, str]:
    """Return the path of the list that holds what is chosen, and its id; the floor where nothing is chosen."""
    paths = {ROOM: "rooms", DOOR: "home/doors", STAIR: "home/stairs"}
    return (paths[choice.sort], choice.id) if choice.id else ("home/floors", floor)


def thing(plan: Plan, floor: str, choice: Chosen) -> Any:
    """Return what is chosen, as the plan has it; None if it is gone."""
    lists: dict[str, Sequence[Any]] = {
        ROOM: plan.rooms,
        DOOR: plan.home.doors,
        STAIR: plan.home.stairs,
        "": plan.home.floors,
    }
    id = choice.id or floor
    return next((each for each in lists[choice.sort] if each.id == id), None)


def values(plan: Plan, floor: str, choice: Chosen) -> Mapping[str, Any]:
    """Return the values of the fields; numbers as text."""
    held = thing(plan, floor, choice)
    names = [blank.name for blank in blanks(plan, floor, choice)]
    read = {name: getattr(held, name) for name in names} if held is not None else {}
    return {name: str(value) if name == "level" else value for name, value in read.items()}


def fields(name: str, value: Any) -> dict[str, Any]:
    """Return the fields to change for a value of the form."""
    return {name: int(value) if name == "level" else value}


def around(plan: Plan, floor: str, choice: Chosen) -> tuple[object, ...]:
    """Return what the form beside the picture depends on, besides the values of its fields."""
    undrawn = () if choice.id else tuple((room.id, room.name) for room in plan.rooms if not room.is_drawn)
    return (len(plan.home.floors), undrawn, bool(thing(plan, floor, choice)))


def ways_of(plan: Plan, choice: Chosen) -> tuple[tuple[Chosen, str], ...]:
    """List the doors, windows and stairs of the chosen room with their words; nothing where no room is chosen."""
    if choice.sort != ROOM:
        return ()
    kinds, sides = room_words.door_titles(), room_words.side_titles()
    doors = [
        (Chosen(DOOR, door.id), f"{kinds.get(door.kind, _('Door'))}, {sides.get(side, '')}")
        for door, side in doors_of(plan, choice.id)
    ]
    stairs = [(Chosen(STAIR, stair.id), stair_words(plan, stair, choice.id)) for stair in stairs_of(plan, choice.id)]
    return (*doors, *stairs)


def doors_of(plan: Plan, id: str) -> list[tuple[Door, str]]:
    """List the doors in the walls of a room with the wall they are in, also those that belong to the room beyond."""
    drawn = [room for room in plan.rooms if room.is_drawn]
    by_id = {room.id: room for room in drawn}
    here = by_id.get(id)
    found = []
    for door in plan.home.doors:
        room = by_id.get(door.room)
        if door.room == id:
            found.append((door, door.side))
        elif room is not None and here is not None and room.floor == here.floor:
            other = beyond(door, room, drawn)
            if other is not None and other.id == id:
                found.append((door, _OPPOSITE.get(door.side, "north")))
    return found


def stairs_of(plan: Plan, id: str) -> list[Stair]:
    """List the stairs that begin or end in a room."""
    return [stair for stair in plan.home.stairs if id in (stair.low, stair.high)]


def stair_words(plan: Plan, stair: Stair, id: str) -> str:
    """Name stairs, and where they lead from a room."""
    kind = room_words.stair_titles().get(stair.kind, _("Stairs"))
    there = stair.high if id == stair.low else stair.low
    return _("{stairs} to {room}").format(stairs=kind, room=way_words.named(plan, there))


def title(plan: Plan, choice: Chosen) -> str:
    """Return the head of the form."""
    if choice.sort == DOOR:
        room = next((door.room for door in plan.home.doors if door.id == choice.id), "")
        return _("Door or window of {room}").format(room=way_words.named(plan, room))
    return {ROOM: _("Room"), STAIR: _("Stairs")}.get(choice.sort, _("This floor"))


def blanks(plan: Plan, floor: str, choice: Chosen) -> tuple[Blank, ...]:
    """List the fields of what is chosen."""
    if thing(plan, floor, choice) is None:
        return ()
    if choice.sort == ROOM:
        return _room_blanks()
    if choice.sort == DOOR:
        return _door_blanks()
    if choice.sort == STAIR:
        return _stair_blanks(plan)
    return (
        Blank("name", _("Name")),
        Blank("level", _("Height"), sort="choice", choices=tuple(room_words.level_titles().items())),
    )


def _room_blanks() -> tuple[Blank, ...]:
    titles = room_words.kind_titles()
    return (
        Blank("name", _("Name")),
        Blank("use", _("For me it is"), sort="choice", choices=room_words.uses()),
        Blank("lock", _("It has a lock"), sort="tick"),
        Blank("reason", _("Why")),
        Blank("kind", _("Kind"), sort="choice", choices=tuple((kind, titles[kind]) for kind in ROOM_KINDS)),
    )


def _door_blanks() -> tuple[Blank, ...]:
    kinds, sides = room_words.door_titles(), room_words.side_titles()
    return (
        Blank("kind", _("Kind"), sort="choice", choices=tuple((kind, kinds[kind]) for kind in DOOR_KINDS)),
        Blank("side", _("Where"), sort="choice", choices=tuple((side, sides[side]) for side in SIDES)),
        Blank("lock", _("It can be locked"), sort="tick"),
        Blank("kept_locked", _("It is kept locked"), sort="tick"),
        Blank("key_at", _("Where the key is")),
        Blank("note", _("Note")),
    )


def _stair_blanks(plan: Plan) -> tuple[Blank, ...]:
    kinds = room_words.stair_titles()
    rooms = tuple((room.id, way_words.named(plan, room.id)) for room in plan.rooms if room.is_drawn)
    return (
        Blank("kind", _("Kind"), sort="choice", choices=tuple((kind, kinds[kind]) for kind in STAIR_KINDS)),
        Blank("low", _("From"), sort="choice", choices=rooms),
        Blank("high", _("Up to"), sort="choice", choices=rooms),
        Blank("note", _("Note")),
    )


def acts(plan: Plan, floor: str, choice: Chosen) -> list[tuple[str, str, str]]:
    """List what can be done, as act, id and words."""
    id = choice.id
    if choice.sort == ROOM:
        stairs = [(ADD_STAIR, id, _("Add stairs"))] if len(plan.home.floors) > 1 else []
        doors = [(ADD_DOOR, id, _("Add a door or window"))]
        ends = [(TAKE_OUT, id, _("Take out of the picture")), (DELETE, id, _("Delete"))]
        return [*doors, *stairs, *ends]
    if id:
        return [(DELETE, id, _("Delete"))]
    rest = [(DELETE_FLOOR, floor, _("Delete this floor"))] if len(plan.home.floors) > 1 else []
    return [
        (ADD_ROOM, "", _("Add a room")),
        (ADD_FLOOR, "", _("Add a floor")),
        *rest,
        (BEGIN_AGAIN, "", _("Begin again from a drawn home")),
    ]


def hint(choice: object) -> str:
    """Say which keys do what with the thing that is chosen."""
    sort = choice.sort if isinstance(choice, Chosen) else ""
    if sort == ROOM:
        return _("In the picture: arrows move it, Shift and arrows make it larger or smaller, Delete deletes it.")
    if sort in (DOOR, STAIR):
        return _("In the picture: arrows move it, Delete deletes it.")
    return _(
        "Choose a room, a door or stairs to change it. Tab goes from room to room, Insert adds one, Page Up "
        "and Page Down go from floor to floor."
    )
