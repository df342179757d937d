"""Floor plans for the tests of ways: some drawn by hand, some by chance, and a second way to find ways.

`Walls` knows nothing of `passages.py`: it walks from square to square and crosses a wall only where a door is.
`every_way` tries all ways there are, without any order or weighing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from hypothesis import strategies as st

from disguise_app.plan.model import Door, Floor, Home, Plan, Room, Stair

Square = tuple[str, int, int]
Step = tuple[str, str, bool]
"""One step of a way: the room it leads into, how ("door", "window", "stairs" ...), and whether a key is missing."""

SHUT = ", shut"
STEPS = {"north": (0, -1), "south": (0, 1), "west": (-1, 0), "east": (1, 0)}


def home(rooms: Iterable[Room], doors: Iterable[Door], *, level: int = 0, stairs: Iterable[Stair] = ()) -> Plan:
    """Build a plan with floors "f" at a level and "u" above it."""
    floors = (Floor(id="f", level=level), Floor(id="u", level=level + 1))
    return Plan(rooms=tuple(rooms), home=Home(floors, tuple(doors), tuple(stairs)))


def room(id: str, x: int, y: int, width: int = 2, height: int = 2, **more: object) -> Room:
    """Draw a room on floor "f" unless told otherwise."""
    fields: dict[str, object] = {"floor": "f", **more}
    return Room(id, id=id, x=x, y=y, width=width, height=height, **fields)  # type: ignore[arg-type]


def door(room: str, side: str, at: int = 0, kind: str = "door", **more: object) -> Door:
    """Put a door into a wall."""
    return Door(id=f"{room}-{side}-{at}-{kind}", room=room, side=side, at=at, kind=kind, **more)  # type: ignore[arg-type]


@dataclass
class Walls:
    """Hold, for each square, the squares one step away that no wall parts from it, and by which sort of step.

    The sort of a step through a locked door whose key nobody knows ends in SHUT.
    """

    plan: Plan
    steps: dict[Square, list[tuple[Square, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        drawn = [each for each in self.plan.rooms if each.is_drawn]
        self.owner: dict[Square, str] = {}
        for each in reversed(drawn):
            self.owner |= {(each.floor, x, y): each.id for x, y in _squares(each)}
        for square in self.owner:
            self.steps[square] = [(to, "floor") for to in _around(square) if self.owner.get(to) == self.owner[square]]
        levels = {floor.id: floor.level for floor in self.plan.home.floors}
        for each_door in self.plan.home.doors:
            self._open(each_door, next(each for each in drawn if each.id == each_door.room), levels)
        for stair in self.plan.home.stairs:
            self._climb(stair)

    def reaches(self, start: str, goals: Iterable[str], *, without: Iterable[str] = (), windows: bool = True) -> bool:
        """Tell whether one can walk from a room to one of the goals ("" is outside) without some rooms."""
        wanted, shut = set(goals), set(without)
        seen = {square for square, owner in self.owner.items() if owner == start}
        waiting = list(seen)
        while waiting:
            for to, how in self.steps[waiting.pop()]:
                owner = self.owner.get(to, "")
                if to in seen or owner in shut - {""} or (how.startswith("window") and not windows):
                    continue
                seen.add(to)
                if owner:
                    waiting.append(to)
        return any(self.owner.get(square, "") in wanted for square in seen)

    def next_rooms(self, room: str) -> set[Step]:
        """List every step out of a room."""
        found = set()
        for square in (square for square, owner in self.owner.items() if owner == room):
            for to, how in self.steps[square]:
                if how != "floor":
                    found.add((self.owner.get(to, ""), how.removesuffix(SHUT), how.endswith(SHUT)))
        return found

    def every_way(self, start: str, *, without: str = "-") -> Iterator[tuple[Step, ...]]:
        """Give every way from a room that enters no room twice, the empty one too; nothing leads on from outside."""
        waiting: list[tuple[tuple[Step, ...], frozenset[str]]] = [((), frozenset({start}))]
        while waiting:
            way, seen = waiting.pop()
            yield way
            here = way[-1][0] if way else start
            if here:
                steps = [step for step in self.next_rooms(here) if step[0] not in seen and step[0] != without]
                waiting += [((*way, step), seen | {step[0]}) for step in steps]

    def _open(self, each: Door, of: Room, levels: Mapping[str, int]) -> None:
        """Break a hole into a wall, both ways."""
        at = min(each.at, (of.width if each.side in ("north", "south") else of.height) - 1)
        x = of.x + (at if each.side in ("north", "south") else (of.width - 1) * (each.side == "east"))
        y = of.y + (at if each.side in ("west", "east") else (of.height - 1) * (each.side == "south"))
        dx, dy = STEPS[each.side]
        inside, outside = (of.floor, x, y), (of.floor, x + dx, y + dy)
        how = each.kind + SHUT * (each.kept_locked and each.kind != "open" and not each.key_at)
        beyond = next((other.kind for other in self.plan.rooms if other.id == self.owner.get(outside)), "")
        if each.kind == "window" and levels[of.floor] > 0 and beyond in ("street", "garden"):
            return
        if outside in self.owner:
            self.steps[outside].append((inside, how))
        elif each.kind != "front" and levels[of.floor] != 0:
            return
        self.steps[inside].append((outside, how))

    def _climb(self, stair: Stair) -> None:
        """Join two rooms on different floors."""
        low = next(square for square, owner in self.owner.items() if owner == stair.low)
        high = next(square for square, owner in self.owner.items() if owner == stair.high)
        self.steps[low].append((high, "stairs"))
        self.steps[high].append((low, "stairs"))


def _squares(each: Room) -> Iterable[tuple[int, int]]:
    """List the squares of a room."""
    return ((x, y) for x in range(each.x, each.x + each.width) for y in range(each.y, each.y + each.height))


def _around(square: Square) -> Iterable[Square]:
    """List the four squares beside a square."""
    floor, x, y = square
    return ((floor, x + dx, y + dy) for dx, dy in STEPS.values())


Place = tuple[int, int, int, int]
"""Left, top, width and height of a room, in squares."""


@st.composite
def _even(draw: st.DrawFn, least: int) -> list[Place]:
    """Choose up to seven of nine places of one size."""
    chosen = sorted(draw(st.sets(st.integers(0, 8), min_size=least, max_size=7)))
    return [(2 * (place % 3), 2 * (place // 3), 2, 2) for place in chosen]


@st.composite
def _uneven(draw: st.DrawFn, least: int) -> list[Place]:
    """Cut one floor again and again, across or along, and leave some of the pieces empty."""
    pieces: list[Place] = [(0, 0, 7, 6)]
    for _cut in range(draw(st.integers(0, 5))):
        x, y, width, height = pieces.pop(0)
        is_across = draw(st.booleans())
        length = width if is_across else height
        if length < 2:
            pieces.append((x, y, width, height))
            continue
        at = draw(st.integers(1, length - 1))
        halves = [(x, y, at, height), (x + at, y, width - at, height)]
        pieces += halves if is_across else [(x, y, width, at), (x, y + at, width, height - at)]
    return [piece for place, piece in enumerate(pieces) if place < least or draw(st.integers(0, 3))]


@st.composite
def homes(draw: st.DrawFn) -> Plan:
    """Draw a home by chance: some rooms on each of two floors, doors and windows anywhere, stairs between."""
    rooms = []
    for floor in ("f", "u"):
        least = int(floor == "f")
        for place, (x, y, width, height) in enumerate(draw(st.one_of(_even(least), _uneven(least)))):
            kind = draw(st.sampled_from(["bedroom", "hall", "kitchen", "garden", "street", "other"]))
            use = draw(st.sampled_from(["", "", "safe", "avoid"]))
            more = {"lock": draw(st.booleans()), "hazards": draw(st.sampled_from(["", "", "tools"]))}
            rooms.append(room(f"{floor}{place}", x, y, width, height, floor=floor, kind=kind, use=use, **more))
    ids = st.sampled_from([each.id for each in rooms])
    sides, kinds = st.sampled_from(list(STEPS)), st.sampled_from(["door", "door", "open", "window", "front"])
    keys = {"kept_locked": st.sampled_from([False, False, True]), "key_at": st.sampled_from(["", "hook"])}
    made = st.builds(door, ids, sides, st.integers(0, 5), kinds, **keys)
    doors = draw(st.lists(made, max_size=14, unique_by=lambda each: each.id))
    upper = [each.id for each in rooms if each.floor == "u"]
    lower = [each.id for each in rooms if each.floor == "f"]
    count = draw(st.integers(0, 2)) if upper else 0
    stairs = [Stair(draw(st.sampled_from(lower)), draw(st.sampled_from(upper)), id=f"s{n}") for n in range(count)]
    return home(rooms, doors, stairs=stairs)
