"""A way in words: its steps, and what is not good about it or what it keeps clear of.

The panel beside the picture shows them, and a screen reader reads them instead of the line. No Qt.
"""

from collections.abc import Sequence

from disguise_app.outside.language import panel as _
from disguise_app.plan.model import Door, Plan, Room, Stair
from disguise_app.plan.passages import OUTSIDE, Passage
from disguise_app.plan.routes import NoWay, Reason, Route


def named(plan: Plan, id: str) -> str:
    """Return a room's name, or words for a room without one."""
    name = next((room.name.strip() for room in plan.rooms if room.id == id), "")
    return name or _("Room without a name")


def steps(plan: Plan, route: Route) -> list[str]:
    """Say each passage of a way in turn; nothing for a way that stays where it is."""
    return [_step(plan, passage, to) for passage, to in zip(route.passages, route.rooms[1:], strict=True)]


def _step(plan: Plan, passage: Passage, to: str) -> str:
    if passage.kind == "stairs":
        return _by_stairs(plan, passage, to)
    door = next(door for door in plan.home.doors if door.id == passage.source)
    parts = [_through(plan, door, to)]
    if door.key_at.strip():
        parts.append(_("Key: {where}").format(where=door.key_at.strip()))
    if door.note.strip():
        parts.append(door.note.strip())
    return ". ".join(parts)


def _through(plan: Plan, door: Door, to: str) -> str:
    is_out = to == OUTSIDE
    if door.kind == "window":
        return _("Out through the window") if is_out else _("Through the window: {room}").format(room=named(plan, to))
    if door.kind == "front":
        return _("Front door, and out") if is_out else _("Front door: {room}").format(room=named(plan, to))
    return _("Out through the door") if is_out else _("Go to: {room}").format(room=named(plan, to))


def _by_stairs(plan: Plan, passage: Passage, to: str) -> str:
    stair = next((each for each in plan.home.stairs if each.id == passage.source), Stair())
    words = {"lift": _("Lift to: {room}"), "outside": _("Outside stairs to: {room}")}
    step = words.get(stair.kind, _("Stairs to: {room}")).format(room=named(plan, to))
    return f"{step}. {stair.note.strip()}" if stair.note.strip() else step


def remarks(plan: Plan, route: Route, they_are_in: str = "") -> list[str]:
    """Say what is not good about a way, and which rooms it keeps clear of."""
    said = [_reason(plan, reason) for reason in route.reasons]
    passed = set(route.rooms)
    floors = {room.floor for room in plan.rooms if room.id in passed}
    clear = [room for room in plan.rooms if room.use == "avoid" and room.floor in floors and room.id not in passed]
    if they_are_in and they_are_in not in passed:
        clear = [room for room in plan.rooms if room.id == they_are_in] + [r for r in clear if r.id != they_are_in]
    if clear and route.passages:
        said.append(_("Does not pass: {rooms}.").format(rooms=_listed(clear)))
    return [each for each in dict.fromkeys(said) if each]


def _listed(rooms: Sequence[Room]) -> str:
    return ", ".join(room.name.strip() or _("Room without a name") for room in rooms)


def _reason(plan: Plan, reason: Reason) -> str:
    room = next((room for room in plan.rooms if room.id == reason.about), Room())
    name, why = named(plan, reason.about), (room.reason or room.hazards).strip()
    if reason.what == "avoid":
        words = _("There is no way without a room to keep out of. This one passes {room}.").format(room=name)
        return f"{words} {why}" if why else words
    if reason.what == "risky":
        words = _("It passes {room}, where things can hurt.").format(room=name)
        return f"{words} {why}" if why else words
    said = {
        "window": _("It goes through a window. Look if it opens."),
        "locked": _("A door on the way is kept locked. Where is its key?"),
        "garden": _("It ends in the garden. Look for a way on from there."),
    }
    return said.get(reason.what, "")


def no_way(plan: Plan, why: NoWay, start: str, they_are_in: str = "", *, to_lock: bool = False) -> str:
    """Say why there is no way out, or none `to_lock`, a room with one."""
    if why.why == "blocked":
        return _("Every way passes {room}. Stay, lock the door if you can, and call.").format(
            room=named(plan, they_are_in)
        )
    if why.why == "no_lock":
        return _("No room with a lock is drawn.")
    if why.why == "lock_unfit":
        return _("Each room with a lock is one to keep out of, or someone is in it.")
    if why.why == "not_drawn":
        return _("Choose a room.")
    if to_lock:
        return _("From {room} no way inside leads to a room with a lock.").format(room=named(plan, start))
    words = _("From {room} no door that is drawn leads out yet. Change the picture to add one.")
    return words.format(room=named(plan, start))


def refuge(plan: Plan, found: Route | NoWay, start: str, they_are_in: str = "") -> str:
    """Say which room with a lock is nearest, and how to get there."""
    if isinstance(found, NoWay):
        return no_way(plan, found, start, they_are_in, to_lock=True)
    reasons = dict.fromkeys(_reason(plan, reason) for reason in found.reasons)
    return " ".join([_stay(plan, found), *reasons]).strip()


def _stay(plan: Plan, found: Route) -> str:
    """Name the room with a lock and what one passes on the way."""
    room = named(plan, found.rooms[-1])
    if not found.passages:
        return _("Stay here: {room} has a lock. Lock the door.").format(room=room)
    on_the_way = [named(plan, id) for id in found.rooms[1:-1]]
    if not on_the_way:
        return _("{room}, next door. It has a lock.").format(room=room)
    return _("{room}, past: {rooms}. It has a lock.").format(room=room, rooms=", ".join(on_the_way))
