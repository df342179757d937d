"""Danger signs: a plain list. There is no score, and nothing here counts."""

from dataclasses import dataclass

from disguise_app.plan.model.part import Item


@dataclass(frozen=True, repr=False)
class Sign(Item):
    """Hold one sign; `here` means the person marked that it happens to them."""

    text: str = ""
    here: bool = False
    note: str = ""
