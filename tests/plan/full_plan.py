"""A plan as full as the issue asks for: four children, 120 grab items, 60 steps, 30 rooms, 40 people.

Its words come from random letters and from sentences, so that it deflates no better than a real one.
"""

import random

from disguise_app.plan import starters
from disguise_app.plan.model import (
    CATEGORIES,
    MOMENTS,
    CheckIn,
    Child,
    Destination,
    Device,
    Door,
    Escape,
    Floor,
    GrabItem,
    Home,
    Incident,
    Instruction,
    Line,
    OwnContact,
    Person,
    Plan,
    Practice,
    Room,
    Stair,
    Step,
)

_LETTERS = "eeeeeeetttttaaaaaooooiiiinnnnsssshhhrrrddlluucmfwypvbgk"


class Writer:
    """Write words and ids that are different every time and the same in every run."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def words(self, count: int) -> str:
        """Write `count` words of random letters."""
        return " ".join("".join(self._random.choices(_LETTERS, k=self._random.randint(2, 8))) for _ in range(count))

    def id(self) -> str:
        """Make an id as `edits.new_id` does."""
        return f"{self._random.getrandbits(48):012x}"

    def lines(self, count: int, words: int = 8) -> tuple[Line, ...]:
        """Write lines."""
        return tuple(Line(self.words(words), id=self.id()) for _ in range(count))


def full_plan(seed: int = 1) -> Plan:
    """Write the whole plan."""
    write = Writer(seed)
    return Plan(
        country="GB",
        region="eng",
        address=write.words(8),
        say_on_phone=write.words(30),
        matters=write.lines(12),
        kind_words=write.lines(12),
        signs=tuple(sign.__class__(sign.text, id=write.id()) for sign in starters.signs()),
        leave_signs=write.lines(12),
        steps=tuple(Step(write.words(12), moment=MOMENTS[n % 4], done=n % 3 == 0, id=write.id()) for n in range(60)),
        destinations=tuple(_destination(write) for _ in range(6)),
        escape=Escape(*(write.words(20) for _ in range(10))),
        rooms=tuple(_room(write, n) for n in range(30)),
        home=_home(),
        children=tuple(_child(write, n) for n in range(4)),
        grab_items=tuple(_grab_item(write, n) for n in range(120)),
        people=tuple(Person(*(write.words(4) for _ in range(8)), id=write.id()) for _ in range(40)),
        check_ins=tuple(_check_in(write) for _ in range(4)),
        devices=tuple(Device(write.words(2), kept_at=write.words(4), id=write.id()) for _ in range(8)),
        police_words=write.lines(12, 16),
        incidents=tuple(Incident(*(write.words(6) for _ in range(10)), id=write.id()) for _ in range(20)),
        own_contacts=tuple(OwnContact(*(write.words(3) for _ in range(5)), id=write.id()) for _ in range(20)),
    )


def _destination(write: Writer) -> Destination:
    """Write one destination."""
    return Destination(*(write.words(6) for _ in range(6)), id=write.id())


def _grab_item(write: Writer, number: int) -> GrabItem:
    """Write one thing to take."""
    return GrabItem(
        write.words(3),
        category=CATEGORIES[number % len(CATEGORIES)],
        place=write.words(4),
        copy=write.words(3),
        holder=write.words(2),
        rush=number % 6 == 0,
        packed=number % 2 == 0,
        stays=number % 11 == 0,
        expiry="2028-05-01" if number % 5 == 0 else "",
        note=write.words(4),
        id=write.id(),
    )


def _child(write: Writer, number: int) -> Child:
    """Write one child."""
    return Child(
        write.words(1),
        age=str(4 + 3 * number),
        safe_place=write.words(5),
        way_there=write.words(12),
        tell_whom=write.words(5),
        say_on_phone=write.words(25),
        trigger_word=write.words(1),
        school=write.words(6),
        collects=write.words(8),
        collect_word=write.words(1),
        note=write.words(12),
        instructions=tuple(Instruction(write.words(9), id=write.id()) for _ in range(15)),
        practices=tuple(Practice(f"2026-0{n + 1}-01", write.words(4), id=write.id()) for n in range(8)),
        id=write.id(),
    )


def _check_in(write: Writer) -> CheckIn:
    """Write one agreement."""
    return CheckIn(
        write.words(2), "19:00", write.words(3), write.words(6), "cake", "rain", "30", write.words(14), id=write.id()
    )


def _room(write: Writer, number: int) -> Room:
    """Draw one of ten rooms in a row on one of three floors."""
    return Room(
        write.words(2),
        kind="hall" if number % 10 == 0 else "bedroom",
        use=("safe", "avoid", "")[number % 3],
        reason=write.words(6),
        lock=number % 4 == 0,
        exits=write.words(4),
        hazards=write.words(3),
        note=write.words(5),
        floor=f"f{number // 10}",
        x=4 * (number % 10),
        y=0,
        width=4,
        height=4,
        id=f"r{number}",
    )


def _home() -> Home:
    """Draw floors, a door between neighbours, stairs between the halls, a front door."""
    doors = tuple(Door(room=f"r{n}", side="east", at=1, id=f"d{n}") for n in range(30) if n % 10 != 9)
    return Home(
        floors=tuple(Floor(f"Floor {n}", n, id=f"f{n}") for n in range(3)),
        doors=(*doors, Door(room="r0", side="west", kind="front", lock=True, id="front")),
        stairs=(Stair("r0", "r10", id="s0"), Stair("r10", "r20", id="s1")),
    )
