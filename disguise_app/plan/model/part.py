"""The two roots of every value in a plan: a part, and an item of a list.

Every other file of this room builds on them. They know nothing of JSON, of pages or of files: the codec reads
their fields by type, the edits replace them whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

CHOICE: Final = "choice"
"""Metadata key of a field that holds a fixed word or an id: never joined in a merge."""


def choice(default: str = "") -> str:
    """Declare a field that holds a fixed word, not a person's own text."""
    word: str = field(default=default, metadata={CHOICE: True})
    return word


@dataclass(frozen=True, repr=False)
class Part:
    """Be a value of the plan that never shows itself in a traceback."""

    extra: Mapping[str, Any] = field(default_factory=dict, kw_only=True, hash=False)
    """What a newer version wrote here and this one does not know: kept and written back."""

    def __repr__(self) -> str:
        return "<hidden>"


@dataclass(frozen=True, repr=False)
class Item(Part):
    """Be a part that stands in a list; `id` is unique within that list and never changes."""

    id: str = field(default="", kw_only=True, metadata={CHOICE: True})


@dataclass(frozen=True, repr=False)
class Line(Item):
    """Hold one line of a person's own words."""

    text: str = ""
