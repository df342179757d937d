"""What a screen reader hears of the picture of the home: what is chosen, where it is, and what lies over it. No Qt."""

from disguise_app.outside.language import panel as _
from disguise_app.panel.home import change_form, room_words, way_words
from disguise_app.panel.home.scene import ROOM, Chosen, in_order
from disguise_app.plan.model import Door, Plan, Room, Stair
from disguise_app.plan.overlaps import overlaps


def picture(plan: Plan, floor: str, choice: Chosen) -> str:
    """Name the picture of a floor; where what is chosen is not on it, that is said as well."""
    name = next((room_words.floor_name(each) for each in plan.home.floors if each.id == floor), "")
    room = next((each for each in plan.rooms if each.id == choice.id), None) if choice.sort == ROOM else None
    if not choice.id:
        words = _("no room chosen")
    elif room is not None and room.floor != floor:
        words = _("{room} is on another floor").format(room=way_words.named(plan, room.id))
    else:
        return _("Picture of the home, {floor}").format(floor=name)
    return _("Picture of the home, {floor}: {words}").format(floor=name, words=words)


def thing(plan: Plan, floor: str, what: Chosen, taken: str, *, is_changing: bool = False) -> str:
    """Say in one line a room, a door or stairs of the picture; `taken` is the room that someone is in.

    While things are changed the place and size of a room are said as well, so that an arrow is heard.
    """
    held = change_form.thing(plan, floor, what) if what.id else None
    if isinstance(held, Room):
        return _room(plan, floor, held, taken, is_changing)
    if isinstance(held, Door):
        return _door(plan, held)
    return _stair(plan, floor, held) if isinstance(held, Stair) else ""


def over_each_other(plan: Plan, floor: str) -> str:
    """Name the rooms of a floor that were drawn over each other; nothing where none were."""
    pairs = overlaps(room for room in plan.rooms if room.floor == floor)
    if not pairs:
        return ""
    first = pairs[0]
    said = _("{one} and {other} lie over each other. Move one, or make it smaller.").format(
        one=way_words.named(plan, first.a), other=way_words.named(plan, first.b)
    )
    return said if len(pairs) == 1 else f"{said} {_('There are more like this.')}"


def _door(plan: Plan, door: Door) -> str:
    """Say a door with its room and its place along the wall, so that an arrow is heard."""
    room = next((room for room in plan.rooms if room.id == door.room), Room())
    length = room.width if door.side in ("north", "south") else room.height
    kind, side = room_words.door_titles().get(door.kind, ""), room_words.side_titles().get(door.side, "")
    place = _("{n} of {all} along it").format(n=max(0, min(door.at, length - 1)) + 1, all=length)
    parts = [_("{door} of {room}").format(door=kind, room=way_words.named(plan, room.id)), side, place]
    return ", ".join([*parts, _("kept locked")] if door.kept_locked else parts)


def _stair(plan: Plan, floor: str, stair: Stair) -> str:
    """Say stairs with the rooms at their ends and their place."""
    kind = room_words.stair_titles().get(stair.kind, "")
    low, high = way_words.named(plan, stair.low), way_words.named(plan, stair.high)
    left, top = _corner(plan, floor)
    ends = _("{stairs} from {low} up to {high}").format(stairs=kind, low=low, high=high)
    place = _("{across} across, {down} down").format(across=stair.x - left, down=stair.y - top)
    return f"{ends}, {place}"


def _room(plan: Plan, floor: str, room: Room, taken: str, is_changing: bool) -> str:
    order = in_order(each for each in plan.rooms if each.is_drawn and each.floor == floor)
    parts = [room_words.heard(room, is_taken=room.id == taken)]
    if room.id in order:
        parts.append(_("{n} of {all}").format(n=order.index(room.id) + 1, all=len(order)))
    if is_changing:
        left, top = _corner(plan, floor)
        place = _("{across} across, {down} down, {width} wide, {height} high")
        parts.append(place.format(across=room.x - left, down=room.y - top, width=room.width, height=room.height))
    for pair in overlaps(each for each in plan.rooms if each.floor == floor):
        if room.id in (pair.a, pair.b):
            other = pair.b if room.id == pair.a else pair.a
            parts.append(_("lies over {room}").format(room=way_words.named(plan, other)))
    return ", ".join(parts)


def _corner(plan: Plan, floor: str) -> tuple[int, int]:
    """Return the left and the top edge of all that is drawn on a floor; places are counted from there."""
    drawn = [room for room in plan.rooms if room.is_drawn and room.floor == floor]
    return min((room.x for room in drawn), default=0), min((room.y for room in drawn), default=0)
