"""Numbers and claims that other texts spread and that are wrong: the `do_not_use` part of the directory.

The directory drops an entry that breaks a rule; the tests hold all words of the program against the others.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from disguise_app.plan.entry import Entry


@dataclass(frozen=True)
class Rule:
    """Hold one thing that must not be said, or must be said only so."""

    what: str
    why: str
    number: str = ""
    country: str = ""
    never: bool = False
    must: Mapping[str, str] = field(default_factory=dict)
    must_not: Mapping[str, str] = field(default_factory=dict)
    words: str = ""


def read_rules(tables: Sequence[Mapping[str, Any]]) -> tuple[Rule, ...]:
    """Make rules of TOML tables; raises TypeError for a wrong one."""
    return tuple(Rule(**table) for table in tables)


def breaks(rule: Rule, entry: Entry) -> bool:
    """Tell whether an entry says what a rule forbids."""
    if not rule.number or (rule.country and rule.country != entry.country):
        return False
    numbers = [_bare(text) for text in (entry.phone, entry.sms, entry.other)]
    if rule.never:
        return any(rule.number in number for number in numbers)
    if rule.number not in numbers:
        return False
    is_missing = any(not re.search(pattern, _field(entry, name)) for name, pattern in rule.must.items())
    return is_missing or any(re.search(pattern, _field(entry, name)) for name, pattern in rule.must_not.items())


def is_wrong(rule: Rule, text: str) -> bool:
    """Tell whether a text says what a rule forbids in words."""
    return bool(rule.words) and re.search(rule.words, text) is not None


def _bare(number: str) -> str:
    """Strip a number to its digits and signs."""
    return re.sub(r"[^0-9+*#]", "", number)


def _field(entry: Entry, name: str) -> str:
    """Read one field as text; "for" is whom it is for."""
    value = entry.audiences if name == "for" else getattr(entry, name)
    return " ".join(value) if isinstance(value, tuple) else str(value)
