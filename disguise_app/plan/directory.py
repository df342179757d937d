"""The offline directory of help: which numbers may be shown, to whom, where, and how old each is.

The pages load it from the bytes of `resources/support/directory.toml`, whose header is the law that `may_show` holds: a
wrong number can cost a life. It knows no file and no screen, and never lets a help line stand in for the emergency
number. Rules about numbers known to be wrong are in `wrong_numbers.py`.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from disguise_app.plan.entry import Entry
from disguise_app.plan.errors import DirectoryUnreadable
from disguise_app.plan.seen import months_since
from disguise_app.plan.wrong_numbers import Rule, breaks, read_rules

AUDIENCES: Final = (
    "women",
    "men",
    "lgbt",
    "children",
    "deaf",
    "housing",
    "legal",
    "stalking",
    "forced-marriage",
)
_FOR_EVERYONE: Final = "everyone"
_OPEN_TO_EVERYONE: Final = ("women", "men", "lgbt")
"""Filters that a line for everyone passes too."""


@dataclass(frozen=True)
class Count:
    """Hold how many entries of a country are shown, and how old their last check is; the four ages add up to all."""

    country: str
    shown: int
    national: int
    regional: int
    within_a_year: int
    up_to_three_years: int
    older: int
    undated: int


class Directory:
    """Hold the entries that may be shown; the others are not even kept."""

    def __init__(self, entries: Iterable[Entry], rules: Iterable[Rule], compiled: str) -> None:
        self.rules = tuple(rules)
        self.compiled = compiled
        self._entries = tuple(entry for entry in entries if may_show(entry, self.rules))

    def countries(self) -> tuple[str, ...]:
        """List the countries that have an emergency number, in the order of the directory."""
        return tuple(dict.fromkeys(entry.country for entry in self._entries if entry.is_emergency))

    def regions(self, country: str) -> tuple[str, ...]:
        """List the nations or areas of a country that have lines of their own."""
        return tuple(
            dict.fromkeys(entry.region for entry in self._entries if entry.country == country and entry.region)
        )

    def emergency(self, country: str) -> Entry | None:
        """Give the emergency number of a country; None if none was chosen or none is known. Never guess."""
        for entry in self._entries:
            if entry.country == country and entry.is_emergency:
                return entry
        return None

    def entries(self, country: str, region: str = "", audience: str = "") -> tuple[Entry, ...]:
        """List what may be shown for a country and region: emergency first, then the region's lines, then national.

        Lines of other regions are never among them. An audience of AUDIENCES narrows the lines, not the emergency
        number.
        """
        if self.emergency(country) is None:
            return ()
        here = [entry for entry in self._entries if entry.country == country and entry.region in ("", region)]
        fitting = [entry for entry in here if entry.is_emergency or _is_for(entry, audience)]
        return tuple(sorted(fitting, key=lambda entry: (not entry.is_emergency, entry.region == "")))

    def counts(self, today: date) -> tuple[Count, ...]:
        """Count what is shown, by country and age of the last check."""
        return tuple(self._count(country, today) for country in self.countries())

    def texts(self) -> tuple[str, ...]:
        """List the English words in shown entries that a catalogue may translate; names stay as they are."""
        words = (text for entry in self._entries for text in (entry.note, entry.sms_note, entry.hours))
        return tuple(dict.fromkeys(text for text in words if text))

    def _count(self, country: str, today: date) -> Count:
        """Count one country."""
        here = [entry for entry in self._entries if entry.country == country]
        ages = [months_since(entry.seen_month, today) for entry in here if entry.seen_month is not None]
        within_a_year, older = sum(age <= 12 for age in ages), sum(age > 36 for age in ages)
        regional = sum(entry.region != "" for entry in here)
        return Count(
            country=country,
            shown=len(here),
            national=len(here) - regional,
            regional=regional,
            within_a_year=within_a_year,
            up_to_three_years=len(ages) - within_a_year - older,
            older=older,
            undated=len(here) - len(ages),
        )


def load(data: bytes) -> Directory:
    """Read the directory from TOML; raise DirectoryUnreadable if it is none."""
    return Directory(*read(data))


def read(data: bytes) -> tuple[tuple[Entry, ...], tuple[Rule, ...], str]:
    """Read all entries, also those that are never shown, the rules about wrong numbers, and the month of compiling."""
    try:
        document = tomllib.loads(data.decode("utf-8"))
        entries = tuple(_entry(raw) for raw in document["entry"])
        return entries, read_rules(document.get("do_not_use", [])), str(document["compiled"])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise DirectoryUnreadable from None


def may_show(entry: Entry, rules: Iterable[Rule] = ()) -> bool:
    """Tell whether the header of the directory allows an entry to be shown."""
    if not entry.verified or entry.hold or any(breaks(rule, entry) for rule in rules):
        return False
    if entry.is_emergency:
        return bool(entry.phone)
    return entry.tier != "code" and entry.seen_month is not None


def _entry(raw: dict[str, Any]) -> Entry:
    """Make an entry of one TOML table; raises TypeError or KeyError for a wrong one."""
    fields = {name: value for name, value in raw.items() if name not in ("for", "languages")}
    entry = Entry(audiences=tuple(raw["for"]), languages=tuple(raw.get("languages", ())), **fields)
    texts = [value for name, value in vars(entry).items() if name not in ("verified", "audiences", "languages")]
    if not (isinstance(entry.verified, bool) and all(isinstance(value, str) for value in texts)):
        raise ValueError("entry")
    if not (entry.country and entry.source):
        raise ValueError("entry")
    return entry


def _is_for(entry: Entry, audience: str) -> bool:
    """Tell whether a line fits an audience; no audience is every audience."""
    if not audience or audience in entry.audiences:
        return True
    return _FOR_EVERYONE in entry.audiences and audience in _OPEN_TO_EVERYONE
