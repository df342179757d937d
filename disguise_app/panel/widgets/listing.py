"""How the things of one list of the plan look and what they ask for: what a page says of it to its section.

Pages make one for each list. It knows no widget but what a row, a form and an idea are made of.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.ideas import Idea
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.plan.model import Item


def _no_ideas() -> Sequence[Idea]:
    return ()


def _no_group(_item: Any) -> str:
    return ""


def _no_changes(_group: str) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True)
class Listing:
    """How the things of one list look: `where` is its path, `new` makes one for a group, `row` shows one."""

    where: str
    new: Callable[[str], Item]
    row: Callable[[Any], Row]
    blanks: Callable[[Any], Sequence[Blank]]
    tick: str = ""
    groups: Sequence[tuple[str, str]] = ()
    group_of: Callable[[Any], str] = _no_group
    group_changes: Callable[[str], Mapping[str, Any]] = _no_changes
    first_group: str = ""
    hides_empty_groups: bool = False
    label: str = ""
    purpose: str = ""
    example: str = ""
    add_label: str = ""
    ideas: Callable[[], Sequence[Idea]] = _no_ideas
    has_own_add: bool = True
    can_move: bool = True
    opens_ideas: bool = False
    """Whether an empty list shows its ideas unasked."""
