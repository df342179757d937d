"""Open plans for tests of the window: a real session over a compartment that lies in memory, and a full plan."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from PySide6.QtWidgets import QApplication, QWidget

from disguise_app.panel.session import PanelSession
from disguise_app.panel.widgets.row_list import RowList
from disguise_app.plan import codec, starters
from disguise_app.plan.model import (
    CATEGORIES,
    MOMENTS,
    CheckIn,
    Child,
    Device,
    Escape,
    GrabItem,
    Incident,
    Item,
    OwnContact,
    Plan,
    Room,
    Step,
)
from disguise_app.vault.vault import OpenVault


class MemoryVault:
    """An open compartment in memory; it notes what was asked of it."""

    def __init__(self, plan: Plan) -> None:
        self.content = codec.encode(plan)
        self.kind = plan.kind
        self.is_ledger_lost = False
        self.failure: Exception | None = None
        self.number_failure: Exception | None = None
        self.calls: list[tuple[str, bytes]] = []

    def save(self, content: bytes, merge: Any = None) -> bytes:
        """Keep the content, or fail as told."""
        if self.failure is not None:
            raise self.failure
        self.content = content
        return content

    def used(self) -> float:
        """Return the share of room that is taken."""
        return 0.1

    def change_number(self, digits: bytearray) -> None:
        """Note it."""
        self.calls.append(("number", bytes(digits)))

    def create_other(self, digits: bytearray, content: bytes) -> None:
        """Note it, or fail as told."""
        if self.number_failure is not None:
            raise self.number_failure
        self.calls.append(("other", bytes(digits)))
        self.calls.append(("content", content))

    def create_erase(self, opening: bytearray, digits: bytearray) -> None:
        """Note it."""
        self.calls.append(("erase", bytes(opening) + b" " + bytes(digits)))

    def remove(self) -> None:
        """Note it."""
        self.calls.append(("remove", b""))

    def guess_days(self, length: int) -> float:
        """Take ten times as long for each digit more."""
        return 10.0**length / 3e6

    def make_phrase(self) -> tuple[str, ...]:
        """Draw six words."""
        return ("apple", "bread", "cloud", "dance", "early", "fancy")

    def confirm_phrase(self, words: str) -> None:
        """Note it."""
        self.calls.append(("phrase", words.encode()))


class AtOnce:
    """A worker that does everything at once, in this thread."""

    def run(self, call: Callable[[], Any], done: Callable[[Any, Exception | None], None]) -> None:
        """Do it and tell."""
        try:
            result = call()
        except Exception as error:  # the border of a thread, as in the real one
            done(None, error)
        else:
            done(result, None)

    def wait(self, timeout_s: float) -> bool:
        """Have nothing to wait for."""
        return True


def open_plan(plan: Plan, vault: MemoryVault | None = None) -> PanelSession:
    """Open a plan that lies in memory."""
    return PanelSession(opened=cast(OpenVault, vault or MemoryVault(plan)), worker=AtOnce())


def make_all_rows() -> None:
    """Let the rows be made that lists make after the first frame, those far below the window."""
    lists = [each for window in QApplication.topLevelWidgets() for each in window.findChildren(RowList)]
    until_s = time.monotonic() + 20
    while not all(each.is_whole for each in lists if each.isVisible()) and time.monotonic() < until_s:
        QApplication.processEvents()


def focused() -> QWidget:
    """Return the widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _with_ids(items: tuple[Any, ...], start: str) -> tuple[Any, ...]:
    return tuple(replace(cast(Item, item), id=f"{start}{place}") for place, item in enumerate(items))


def _many_items() -> tuple[GrabItem, ...]:
    return tuple(
        GrabItem(f"Thing {n}", category=CATEGORIES[n % 15], rush=n < 5, place="Kommodenschublade", holder="Ana")
        for n in range(120)
    )


LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente"


def full_plan() -> Plan:
    """Return a plan as full as promised: 4 children, 120 grab items, 60 steps, 30 rooms, 40 people."""
    steps = tuple(Step(f"{LONG_WORD if n == 3 else 'Step'} {n}", moment=MOMENTS[n % 4]) for n in range(60))
    children = tuple(
        Child(name, age=age, trigger_word="Pancakes", instructions=_with_ids(starters.instructions("5to8"), "k"))
        for name, age in (("Sam", "9"), ("Robin", "4"), ("Maximilian-Alexander", "14"), ("Jo", "7"))
    )
    return Plan(
        country="GB",
        region="eng",
        address="Flat 2, 14 Larch Close\nExampleton, ZZ99 3AA",
        matters=_with_ids(starters.matters(), "m"),
        kind_words=_with_ids(starters.kind_words(), "w"),
        signs=_with_ids(starters.signs(), "g"),
        leave_signs=_with_ids(starters.leave_signs(), "l"),
        steps=_with_ids(steps, "s"),
        destinations=_with_ids(starters.destinations(), "d"),
        escape=Escape(way_out="Back door, side gate, left.", trigger_word="Pancakes", transport=LONG_WORD),
        rooms=_with_ids(tuple(Room(f"Abstellkammer {n}", use=("safe", "avoid", "")[n % 3]) for n in range(30)), "r"),
        children=_with_ids(children, "c"),
        grab_items=_with_ids(_many_items(), "t"),
        people=_with_ids(tuple(replace(starters.people()[n % 4], name=f"Ana {n}") for n in range(40)), "p"),
        check_ins=(CheckIn("Ana", id="i1", time="19:00", ok_word="sunny", help_word="parcel", keeps_dates=True),),
        devices=(Device("My phone", id="v1"),),
        phone_ticks=_with_ids(starters.phone_ticks("GB"), "f"),
        computer=_with_ids(starters.computer(), "x"),
        police_words=_with_ids(starters.police_words("GB"), "o"),
        incidents=(Incident("3 March", id="e1", what="A broken door", number="12345"),),
        own_contacts=(OwnContact("Dr Reed", id="n1", phone="0117 496 0123"),),
    )


def notes_plan() -> Plan:
    """Return a plan of the harmless kind."""
    return Plan(kind="notes", notes=_with_ids(starters.notes(), "n"))
