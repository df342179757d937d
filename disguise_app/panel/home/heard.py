"""What a screen reader hears of the picture of the home: what is chosen, where it is, and what lies over it. No Qt."""

from disguise_app.outside.language import panel as _
from disguise_app.panel.home import change_form, room_words, way_words
from disguise_app.panel.home.scene import Chosen, scene_of
from disguise_app.plan.model import Door, Plan, Room, Stair
from disguise_app.plan.overlaps import overlaps


def picture(plan: Plan, floor: str, choice: Chosen, taken: str, *, is_changing: bool = False) -> str:
    """Say in one line what is chosen, and where that is; `taken` is the room that someone is in.

    While things are changed the place and size of a room are said as well, so that an arrow is heard.
    """
    name = next((room_words.floor_name(each) for each in plan.home.floors if each.id == floor), "")
    held = change_form.thing(plan, floor, choice) if choice.id else None
    if isinstance(held, Room):
        words = _room(plan, floor, held, taken, is_changing)
    elif isinstance(held, Door):
        words = _door(plan, held)
    elif isinstance(held, Stair):
        words = _stair(plan, floor, held)
    else:
        words = _("no room chosen")
    return _("Picture of the home, {floor}: {words}").format(floor=name, words=words)


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
    if room.floor != floor:
        return _("{room} is on another floor").format(room=way_words.named(plan, room.id))
    order = scene_of(plan, floor).in_order()
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
