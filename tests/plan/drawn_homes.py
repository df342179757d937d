"""Floor plans with a name, each with somebody in it and the way that must be found: for a test and for the gallery.

`python3 dev.py run --gallery FOLDER` draws each into `FOLDER/floors`, so that a person can look whether it is right.
"""

from dataclasses import dataclass, replace
from typing import Final

from disguise_app.plan import homes
from disguise_app.plan.model import Door, Floor, Home, Plan, Room, Stair
from tests.plan.floor_plans import door, home, room


@dataclass(frozen=True)
class Situation:
    """Hold a home, the room somebody is in, where the other person is, and what is to be found.

    `way` names the rooms of the way out ("out" for the outside), or why there is none; `reasons` what is said of it;
    `lock` names the room with a lock, or why there is none.
    """

    plan: Plan
    start: str
    way: tuple[str, ...] | str
    lock: str
    they_are_in: str = ""
    reasons: tuple[str, ...] = ()


BED = room("Bedroom", 0, 0, 4, 3, kind="bedroom")
HALL = room("Hall", 4, 0, 3, 6, kind="hall")
KITCHEN = room("Kitchen", 0, 3, 4, 3, kind="kitchen", use="avoid", reason="Knives")
BATH = room("Bathroom", 7, 0, 3, 3, kind="bathroom", lock=True)
LIVING = room("Living room", 7, 3, 4, 3, kind="living")
STREET = room("Street", 0, -2, 11, 2, kind="street")
GARDEN = room("Garden", 0, 6, 11, 3, kind="garden")
INNER = (
    door("Bedroom", "east", 1),
    door("Kitchen", "east", 1),
    door("Bathroom", "west", 1),
    door("Living room", "west"),
)
FRONT = door("Hall", "north", 1, "front", lock=True)
BACK = door("Kitchen", "south", 1)
ROOMS = (STREET, BED, HALL, KITCHEN, BATH, LIVING, GARDEN)
SHUT = replace(FRONT, kept_locked=True)
WINDOW = door("Bedroom", "north", 1, "window")


def _starter(name: str, **locks: bool) -> Plan:
    """Lay out a starter home with names for ids; a second bedroom is the child's."""
    plan = homes.lay_out(Plan(), name, str)
    ids = {each.id: each.name for each in plan.rooms}
    rooms = tuple(replace(each, id=each.name, lock=each.name in locks) for each in plan.rooms)
    doors = tuple(replace(each, room=ids[each.room]) for each in plan.home.doors)
    stairs = tuple(replace(each, low=ids[each.low], high=ids[each.high]) for each in plan.home.stairs)
    return replace(plan, rooms=rooms, home=replace(plan.home, doors=doors, stairs=stairs))


def _house(*, upper_window: bool = False, outside_stairs: bool = False) -> Plan:
    """Build three floors: cellar, ground, upper."""
    floors = (Floor(id="c", level=-1), Floor(id="f", level=0), Floor(id="u", level=1))
    rooms = (
        STREET,
        HALL,
        LIVING,
        room("Cellar", 4, 0, 3, 4, floor="c", kind="other", hazards="Tools"),
        room("Landing", 4, 0, 3, 6, floor="u", kind="landing"),
        room("Attic room", 7, 0, 4, 3, floor="u", kind="bedroom"),
        room("Upper bathroom", 0, 0, 4, 3, floor="u", kind="bathroom", lock=True),
        GARDEN,
    )
    doors: tuple[Door, ...] = (
        FRONT,
        door("Living room", "west"),
        door("Attic room", "west", 1),
        door("Upper bathroom", "east", 1),
    )
    if upper_window:
        doors = (*doors, door("Attic room", "north", 1, "window"))
    stairs = [Stair("Cellar", "Hall", id="s1", x=4, y=3), Stair("Hall", "Landing", id="s2", x=6, y=5)]
    if outside_stairs:
        stairs.append(Stair("Garden", "Attic room", id="s3", kind="outside", x=9, y=6))
    return Plan(rooms=rooms, home=Home(floors, doors, tuple(stairs)))


def _ring() -> Plan:
    """Build a ring of rooms with a workshop in the short half."""
    rooms: tuple[Room, ...] = (
        room("Study", 0, 0, 3, 3),
        room("Workshop", 3, 0, 3, 3, hazards="Tools"),
        room("Passage", 0, 3, 9, 2, kind="hall"),
        room("Porch", 6, 0, 3, 3, kind="hall"),
        room("Street", 9, 0, 2, 5, kind="street"),
    )
    doors = (
        door("Study", "east", 1),
        door("Workshop", "east", 1),
        door("Study", "south", 1),
        door("Porch", "south", 1),
        door("Porch", "east", 1, "front"),
    )
    return home(rooms, doors)


FULL: Final = home(ROOMS, [*INNER, FRONT, BACK])
ONLY_KITCHEN: Final = home([BED, HALL, KITCHEN, BATH, GARDEN], [*INNER[:3], BACK])
SITUATIONS: Final = {
    "by the front door": Situation(FULL, "Bedroom", ("Bedroom", "Hall", "Street"), "Bathroom"),
    "only through the kitchen": Situation(
        ONLY_KITCHEN, "Bedroom", ("Bedroom", "Hall", "Kitchen", "Garden"), "Bathroom", reasons=("avoid", "garden")
    ),
    "window before kitchen": Situation(
        home([BED, HALL, KITCHEN, BATH, STREET, GARDEN], [*INNER[:3], BACK, WINDOW]),
        "Bedroom",
        ("Bedroom", "Street"),
        "Bathroom",
        reasons=("window",),
    ),
    "the door before the window": Situation(
        home(ROOMS, [*INNER, FRONT, WINDOW]), "Bedroom", ("Bedroom", "Hall", "Street"), "Bathroom"
    ),
    "front door locked, no key": Situation(
        home(ROOMS, [*INNER, SHUT]), "Living room", ("Living room", "Hall", "Street"), "Bathroom", reasons=("locked",)
    ),
    "front door locked, key on the hook": Situation(
        home(ROOMS, [*INNER, replace(SHUT, key_at="On the hook")]),
        "Living room",
        ("Living room", "Hall", "Street"),
        "Bathroom",
        reasons=("key",),
    ),
    "locked in front, the garden behind": Situation(
        home(ROOMS, [*INNER, SHUT, door("Living room", "south", 1)]),
        "Living room",
        ("Living room", "Garden"),
        "Bathroom",
        reasons=("garden",),
    ),
    "someone in the hall": Situation(
        home(ROOMS, [*INNER, FRONT, WINDOW]),
        "Bedroom",
        ("Bedroom", "Street"),
        "blocked",
        they_are_in="Hall",
        reasons=("window",),
    ),
    "someone in the hall, no window": Situation(FULL, "Bedroom", "blocked", "blocked", they_are_in="Hall"),
    "someone in the living room": Situation(
        FULL, "Bedroom", ("Bedroom", "Hall", "Street"), "Bathroom", they_are_in="Living room"
    ),
    "someone in the same room": Situation(
        FULL, "Bedroom", ("Bedroom", "Hall", "Street"), "Bathroom", they_are_in="Bedroom"
    ),
    "no door yet": Situation(home([BED, HALL, BATH], [INNER[2]]), "Bedroom", "closed", "closed"),
    "no lock anywhere": Situation(
        home([BED, HALL, STREET], [INNER[0], FRONT]), "Bedroom", ("Bedroom", "Hall", "Street"), "no_lock"
    ),
    "round the workshop": Situation(_ring(), "Study", ("Study", "Passage", "Porch", "Street"), "no_lock"),
    "down two floors": Situation(_house(), "Attic room", ("Attic room", "Landing", "Hall", "Street"), "Upper bathroom"),
    "no upper window": Situation(
        _house(upper_window=True), "Attic room", ("Attic room", "Landing", "Hall", "Street"), "Upper bathroom"
    ),
    "outside stairs past someone": Situation(
        _house(outside_stairs=True),
        "Attic room",
        ("Attic room", "Garden"),
        "Upper bathroom",
        they_are_in="Hall",
        reasons=("garden",),
    ),
    "up from the cellar": Situation(_house(), "Cellar", ("Cellar", "Hall", "Street"), "Upper bathroom"),
    "flat": Situation(_starter("flat"), "Bedroom", ("Bedroom", "Hall", "Stairwell"), "no_lock"),
    "terraced": Situation(
        _starter("terraced"), "Child's room", ("Child's room", "Landing", "Hall", "Street"), "no_lock"
    ),
    "bungalow": Situation(
        _starter("bungalow", Bathroom=True), "Living room", ("Living room", "Hall", "Street"), "Bathroom"
    ),
}
