"""When something ends: reads a date as people type it, and says gently when it is near.

The grab list uses it. A date that cannot be read is simply shown as it is.
"""

import re
from datetime import date
from typing import Final

from PySide6.QtCore import QLocale

from disguise_app.outside.language import panel as _

NEAR_DAYS: Final = 92


def read_date(text: str) -> date | None:
    """Return the day that a text means: year-month(-day), or (day.)month.year; a month counts to its end."""
    parts = [int(part) for part in re.findall(r"\d+", text)]
    if len(parts) not in (2, 3):
        return None
    if parts[0] < 1000:
        parts.reverse()
    try:
        if len(parts) == 3:
            return date(*parts)
        return date(parts[0], parts[1], 28)
    except ValueError:
        return None


def ends_words(text: str, today: date) -> tuple[str, bool]:
    """Say when it ends, and whether that is near or past."""
    if not text.strip():
        return "", False
    day = read_date(text)
    if day is None:
        return _("ends {when}").format(when=text.strip()), False
    month = QLocale().standaloneMonthName(day.month)
    left = (day - today).days
    if left < 0:
        return _("ended in {month}").format(month=month if left > -300 else f"{month} {day.year}"), True
    if left <= NEAR_DAYS:
        return _("ends in {month}").format(month=month), True
    return _("ends in {month}").format(month=f"{month} {day.year}"), False
