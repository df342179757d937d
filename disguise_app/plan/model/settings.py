"""The panel's own settings: they live in the plan, never in the settings file that anyone may see."""

from dataclasses import dataclass
from typing import Final

from disguise_app.plan.model.part import Part, choice

IDLE_MINUTES: Final = 2
TEXT_SIZES: Final = (100, 125, 150, 200)


@dataclass(frozen=True, repr=False)
class Settings(Part):
    """Hold how the panel behaves; `text_size` is a percentage, 0 means as the system says."""

    idle_minutes: int = IDLE_MINUTES
    first_page: str = choice("overview")
    last_page: str = choice()
    text_size: int = 0
    country_asked: bool = False
