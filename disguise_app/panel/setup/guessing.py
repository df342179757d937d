"""How long guessing a number would take, in plain words.

Shown by the set-up, and wherever a new number is asked for.
"""

import math

from disguise_app.outside.language import panel as _
from disguise_app.outside.language import panel_n


def guess_words(days: float) -> str:
    """Say what trying all numbers of a length takes, without the device key and with it."""
    return _(
        "A copy of this computer's disk alone cannot be opened. With the key store of this login too, trying all "
        "numbers like yours takes {time} on a strong computer. Each digit more takes ten times as long."
    ).format(time=how_long(days))


def how_long(days: float) -> str:
    """Say a time of `days` roughly."""
    if days < 1:
        return _("less than a day")
    if days < 60:
        count = round(days)
        return panel_n("about {n} day", "about {n} days", count).format(n=count)
    if days < 730:
        count = round(days / 30.4)
        return panel_n("about {n} month", "about {n} months", count).format(n=count)
    years = days / 365.25
    if years < 100:
        count = round(years)
        return panel_n("about {n} year", "about {n} years", count).format(n=count)
    if years < 100_000:
        return _("about {n} years").format(n=f"{_round(years):,}")
    return _("longer than anyone can wait")


def _round(years: float) -> int:
    """Round to one digit that counts."""
    size = 10 ** int(math.log10(years))
    return int(years // size * size)
