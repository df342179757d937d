"""The directory of help, read once from the resources; it holds no word of a person's own.

The emergency page and Support ask it. Where the directory cannot be read there are no numbers, never a guess.
"""

from functools import cache

from disguise_app.outside import places
from disguise_app.plan import directory
from disguise_app.plan.directory import Directory
from disguise_app.plan.errors import DirectoryUnreadable


@cache
def help_lines() -> Directory:
    """Return the directory, empty where it cannot be read."""
    try:
        return directory.load(places.resource("support", "directory.toml"))
    except (OSError, DirectoryUnreadable):
        return Directory((), (), "")


def emergency_number(country: str) -> str:
    """Return the emergency number of a country, nothing where none was chosen or none is known."""
    entry = help_lines().emergency(country) if country else None
    return entry.phone if entry is not None else ""
