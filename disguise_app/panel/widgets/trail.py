"""Where the person was: the last two places something was changed in, kept in the plan's own settings.

A place is a page's key and, after a colon, a group or a child. It goes with the edit that made it, so that going from
page to page is no step to undo.
"""

from dataclasses import replace
from typing import Final

from disguise_app.plan.model import Plan

_KEPT: Final = 2
_NO_PLACES: Final = ("overview", "now", "settings", "empty", "shopping", "gifts", "budget", "note_settings")


def with_trail(plan: Plan, page: str, detail: str = "") -> Plan:
    """Return the plan with this place as the last one."""
    here = f"{page}:{detail}" if detail else page
    known = plan.settings.last_page.split()
    if known[:1] == [here] or page in _NO_PLACES:
        return plan
    rest = [place for place in known if place.split(":")[0] != page]
    return replace(plan, settings=replace(plan.settings, last_page=" ".join([here, *rest][:_KEPT])))


def read_trail(plan: Plan) -> list[tuple[str, str]]:
    """List the last places as page and detail, the last first."""
    places = []
    for place in plan.settings.last_page.split():
        page, _colon, detail = place.partition(":")
        places.append((page, detail))
    return places
