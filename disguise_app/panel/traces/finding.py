"""One thing that somebody could find: as a fact, and in words for the person."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Trace:
    """A fact: the kind of trace, as `words` knows it, and where it is."""

    kind: str
    place: str


@dataclass(frozen=True)
class Finding:
    """What the page shows of a trace: all in plain words, the place as a path or a name."""

    kind: str
    place: str
    title: str
    means: str
    can_do: str
