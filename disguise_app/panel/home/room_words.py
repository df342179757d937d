"""Words for the sorts of rooms, doors and stairs, and what a screen reader says of a room in the picture. No Qt."""

from disguise_app.outside.language import panel as _
from disguise_app.plan.model import Floor, Room


def kind_titles() -> dict[str, str]:
    """Give the names of the kinds of rooms."""
    return {
        "bedroom": _("Bedroom"),
        "living": _("Living room"),
        "kitchen": _("Kitchen"),
        "bathroom": _("Bathroom"),
        "hall": _("Hall"),
        "landing": _("Landing"),
        "garage": _("Garage"),
        "store": _("Store room"),
        "other": _("Another room"),
        "garden": _("Garden"),
        "shared": _("Shared stairs or corridor"),
        "street": _("Street"),
    }


def uses() -> tuple[tuple[str, str], ...]:
    """Give what a room may be for the person."""
    return (("", _("Not said")), ("safe", _("Safer")), ("avoid", _("To keep out of")))


def door_titles() -> dict[str, str]:
    """Give the names of the kinds of doors."""
    return {"door": _("Door"), "front": _("Front door"), "open": _("Gap without a door"), "window": _("Window")}


def side_titles() -> dict[str, str]:
    """Give the names of the walls, as they lie in the picture."""
    return {"north": _("upper wall"), "east": _("right wall"), "south": _("lower wall"), "west": _("left wall")}


def stair_titles() -> dict[str, str]:
    """Give the names of the ways between floors."""
    return {"stairs": _("Stairs"), "lift": _("Lift"), "outside": _("Stairs outside")}


def level_titles() -> dict[str, str]:
    """Give the heights that a floor may have."""
    return {
        "-1": _("Below the street"),
        "0": _("Level with the street"),
        "1": _("One up"),
        "2": _("Two up"),
        "3": _("Three up"),
        "4": _("Four up or more"),
    }


def floor_name(floor: Floor) -> str:
    """Return a floor's name, or words for its height."""
    return floor.name.strip() or level_titles().get(str(floor.level), _("Floor"))


def heard(room: Room, *, is_taken: bool) -> str:
    """Say a room as a screen reader should: its name, and what the picture shows by signs."""
    why = (room.reason or room.hazards).strip()
    parts = [
        room.name.strip() or _("Room without a name"),
        _("safer") if room.use == "safe" else "",
        (_("avoid: {why}").format(why=why) if why else _("avoid")) if room.use == "avoid" else "",
        _("has a lock") if room.lock else "",
        _("outside") if room.is_outdoor else "",
        _("someone is here") if is_taken else "",
    ]
    return ", ".join(part for part in parts if part)
