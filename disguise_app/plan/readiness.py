"""Which parts of a plan are still empty: a quiet picture, never a score, so nothing here counts or compares.

The page "what is still empty" calls it. Every part may stay empty for ever.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from disguise_app.plan.model import Escape, Plan

PARTS: Final[Mapping[str, Callable[[Plan], object]]] = {
    "matters": lambda plan: plan.matters or plan.kind_words,
    "country": lambda plan: plan.country,
    "address": lambda plan: plan.address,
    "signs": lambda plan: plan.signs,
    "rooms": lambda plan: plan.rooms,
    "home": lambda plan: any(room.is_drawn for room in plan.rooms),
    "steps": lambda plan: plan.steps or plan.leave_signs or _has_escape(plan),
    "destinations": lambda plan: plan.destinations,
    "children": lambda plan: plan.children,
    "grab_items": lambda plan: plan.grab_items,
    "people": lambda plan: plan.people,
    "code_word": lambda plan: any(person.code_word for person in plan.people),
    "check_ins": lambda plan: plan.check_ins,
    "devices": lambda plan: plan.devices or plan.phone_ticks,
    "computer": lambda plan: plan.computer,
    "police_words": lambda plan: plan.police_words or plan.incidents,
    "own_contacts": lambda plan: plan.own_contacts,
}
"""Each part by name, in the order of the pages, and what makes it not empty."""


def empty_parts(plan: Plan) -> tuple[str, ...]:
    """Name the parts that hold nothing yet."""
    return tuple(name for name, holds in PARTS.items() if not holds(plan))


def filled_parts(plan: Plan) -> tuple[str, ...]:
    """Name the parts that hold something."""
    return tuple(name for name, holds in PARTS.items() if holds(plan))


def _has_escape(plan: Plan) -> bool:
    """Tell whether any field of the escape plan is filled."""
    return replace(plan.escape, extra={}) != Escape()
