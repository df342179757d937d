"""Phones and other devices, and the list of things that make a computer safer to use."""

from dataclasses import dataclass
from typing import Final

from disguise_app.plan.model.part import Item, choice

DEVICE_KINDS: Final = ("phone", "spare", "tablet", "computer", "other")


@dataclass(frozen=True, repr=False)
class Device(Item):
    """Hold one device and where its things are."""

    name: str = ""
    kind: str = choice("phone")
    kept_at: str = ""
    charged: bool = False
    charger_at: str = ""
    credit: str = ""
    text_registered: bool = False
    shares_location: str = ""
    shared_with: str = ""
    note: str = ""


@dataclass(frozen=True, repr=False)
class DeviceTick(Item):
    """Hold one thing to see to; `group` is "phone", "location", "accounts", "passwords", "habits" or ""."""

    text: str = ""
    group: str = choice()
    done: bool = False
    note: str = ""
