"""One entry of the directory of help. `directory.py` decides whether it may be shown."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from disguise_app.plan.seen import Month, first_month, is_old

EMERGENCY: Final = "emergency"


@dataclass(frozen=True)
class Entry:
    """Hold one number or place of help, as the directory has it."""

    country: str
    name: str
    kind: str
    audiences: tuple[str, ...]
    source: str
    tier: str
    seen: str
    verified: bool
    region: str = ""
    phone: str = ""
    sms: str = ""
    sms_note: str = ""
    other: str = ""
    web: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ()
    note: str = ""
    hold: str = ""

    @property
    def is_emergency(self) -> bool:
        """Tell whether this is the emergency number."""
        return self.kind == EMERGENCY

    @property
    def is_off_the_bill(self) -> bool:
        """Tell whether the line itself says that a call does not show on the bill."""
        return "does not show on the bill" in self.note

    @property
    def seen_month(self) -> Month | None:
        """Give the earliest month that the text can be of; None if it bore no date."""
        return first_month(self.seen)

    def is_old(self, today: date) -> bool:
        """Tell whether it was last seen more than a year ago, or nobody knows when."""
        return is_old(self.seen_month, today)
