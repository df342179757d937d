"""Frozen dataclasses, one file for each part of a plan."""

from disguise_app.plan.model.children import AGE_GROUPS, Child, Instruction, Practice, age_group
from disguise_app.plan.model.devices import DEVICE_KINDS, Device, DeviceTick
from disguise_app.plan.model.escape import MOMENTS, Destination, Escape, Step
from disguise_app.plan.model.grab import CATEGORIES, GrabItem
from disguise_app.plan.model.home import DOOR_KINDS, SIDES, STAIR_KINDS, Door, Floor, Home, Stair
from disguise_app.plan.model.notes import NOTE_LISTS, NoteItem
from disguise_app.plan.model.part import Item, Line, Part
from disguise_app.plan.model.people import CheckIn, CheckInDate, OwnContact, Person
from disguise_app.plan.model.plan import KINDS, SCHEMA, Plan
from disguise_app.plan.model.police import Incident
from disguise_app.plan.model.rooms import OUTDOOR_KINDS, RISKY_KINDS, ROOM_KINDS, Room
from disguise_app.plan.model.settings import IDLE_MINUTES, TEXT_SIZES, Settings
from disguise_app.plan.model.signs import Sign

__all__ = [
    "AGE_GROUPS",
    "CATEGORIES",
    "DEVICE_KINDS",
    "DOOR_KINDS",
    "IDLE_MINUTES",
    "KINDS",
    "MOMENTS",
    "NOTE_LISTS",
    "OUTDOOR_KINDS",
    "RISKY_KINDS",
    "ROOM_KINDS",
    "SCHEMA",
    "SIDES",
    "STAIR_KINDS",
    "TEXT_SIZES",
    "CheckIn",
    "CheckInDate",
    "Child",
    "Destination",
    "Device",
    "DeviceTick",
    "Door",
    "Escape",
    "Floor",
    "GrabItem",
    "Home",
    "Incident",
    "Instruction",
    "Item",
    "Line",
    "NoteItem",
    "OwnContact",
    "Part",
    "Person",
    "Plan",
    "Practice",
    "Room",
    "Settings",
    "Sign",
    "Stair",
    "Step",
    "age_group",
]
