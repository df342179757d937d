"""What to tell the police, and the numbers they gave."""

from dataclasses import dataclass

from disguise_app.plan.model.part import Item


@dataclass(frozen=True, repr=False)
class Incident(Item):
    """Hold one event in a person's own words; `number` is the reference that the police gave."""

    date: str = ""
    time: str = ""
    place: str = ""
    what: str = ""
    words: str = ""
    witnesses: str = ""
    injuries: str = ""
    number: str = ""
    officer: str = ""
    note: str = ""
