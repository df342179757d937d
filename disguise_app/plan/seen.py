"""When a number was last seen: "2023-06", "2020", "about 2016-2019"; the earliest month counts. Entries ask it."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

OLD_AFTER_MONTHS: Final = 12


@dataclass(frozen=True, order=True)
class Month:
    """Hold a year and a month; month 0 means that only the year is known."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02d}" if self.month else str(self.year)


def first_month(seen: str) -> Month | None:
    """Read the earliest year and month of a date as written; None if there is no date."""
    found = re.search(r"\b((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?!\d))?", seen)
    return Month(int(found[1]), int(found[2] or 0)) if found else None


def months_since(month: Month, today: date) -> int:
    """Count the months from a date to today; a bare year counts from its January."""
    return (today.year - month.year) * 12 + today.month - max(month.month, 1)


def is_old(month: Month | None, today: date) -> bool:
    """Tell whether a number was last seen more than a year ago, or nobody knows when."""
    return month is None or months_since(month, today) > OLD_AFTER_MONTHS
