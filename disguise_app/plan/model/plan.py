"""The whole document: one frozen value that holds every part.

The session keeps it, edits make a new one, the codec writes it. A missing part is an empty part.
"""

from dataclasses import dataclass, field
from typing import Final

from disguise_app.plan.model.children import Child
from disguise_app.plan.model.devices import Device, DeviceTick
from disguise_app.plan.model.escape import Destination, Escape, Step
from disguise_app.plan.model.grab import GrabItem
from disguise_app.plan.model.home import Home
from disguise_app.plan.model.notes import NoteItem
from disguise_app.plan.model.part import Line, Part, choice
from disguise_app.plan.model.people import CheckIn, OwnContact, Person
from disguise_app.plan.model.police import Incident
from disguise_app.plan.model.rooms import Room
from disguise_app.plan.model.settings import Settings
from disguise_app.plan.model.signs import Sign

SCHEMA: Final = 1
KINDS: Final = ("safety", "notes")


@dataclass(frozen=True, repr=False)
class Plan(Part):
    """Hold a safety plan, or notes; `country` is ISO 3166 or empty (not chosen), `region` a nation or area of it."""

    kind: str = choice("safety")
    schema: int = SCHEMA
    country: str = choice()
    region: str = choice()
    address: str = ""
    say_on_phone: str = ""
    matters: tuple[Line, ...] = ()
    kind_words: tuple[Line, ...] = ()
    signs: tuple[Sign, ...] = ()
    leave_signs: tuple[Line, ...] = ()
    steps: tuple[Step, ...] = ()
    destinations: tuple[Destination, ...] = ()
    escape: Escape = field(default_factory=Escape)
    rooms: tuple[Room, ...] = ()
    home: Home = field(default_factory=Home)
    children: tuple[Child, ...] = ()
    grab_items: tuple[GrabItem, ...] = ()
    people: tuple[Person, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    devices: tuple[Device, ...] = ()
    phone_ticks: tuple[DeviceTick, ...] = ()
    computer: tuple[DeviceTick, ...] = ()
    police_words: tuple[Line, ...] = ()
    incidents: tuple[Incident, ...] = ()
    own_contacts: tuple[OwnContact, ...] = ()
    notes: tuple[NoteItem, ...] = ()
    settings: Settings = field(default_factory=Settings)
