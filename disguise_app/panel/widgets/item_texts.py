"""What lies in a thing of the plan: its values by name, its typed texts, whether it has sought words, how words sort.

Lists use it. It knows no widget.
"""

import unicodedata
from dataclasses import fields
from typing import Any


def values_of(item: Any) -> dict[str, Any]:
    """Return all fields of a thing by name."""
    return {field.name: getattr(item, field.name) for field in fields(item)}


def texts_of(item: Any) -> list[str]:
    """List what a person typed into a thing: its texts, not its id and its fixed words."""
    return [
        getattr(item, field.name)
        for field in fields(item)
        if not field.metadata and isinstance(getattr(item, field.name), str) and getattr(item, field.name)
    ]


def has_words(item: Any, sought: str) -> bool:
    """Tell whether casefolded words stand in any text of a thing."""
    return any(sought in value.casefold() for value in values_of(item).values() if isinstance(value, str))


def side_by_side(*parts: str) -> str:
    """Join what is not empty into a row's second line."""
    return " · ".join(part for part in parts if part)


def in_one_line(text: str, most: int = 32) -> str:
    """Return the beginning of a text that must stand in one line, such as on a button."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def sorting_key(text: str) -> tuple[bool, str]:
    """Return what sorts words without regard to case and accents, empty ones last."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return (not letters, letters)
