"""The look itself: one finding after the other, so that a page can show them as they come.

Called by the page "What would someone find?", in a thread. Each step reads one list or one file of bounded size;
reading is all.
"""

import sys
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Final

from disguise_app.panel.traces import everywhere, linux, macos, windows
from disguise_app.panel.traces.finding import Finding
from disguise_app.panel.traces.surroundings import Surroundings, here
from disguise_app.panel.traces.words import explain, title_of

_SYSTEMS: Final[dict[str, ModuleType]] = {"win32": windows, "darwin": macos}


def look(around: Surroundings | None = None) -> Iterator[Finding]:
    """Yield what somebody could find here, in the order of the systems' files; places without any yield nothing."""
    around = around if around is not None else here()
    for trace in everywhere.traces(around):
        yield explain(trace)
    for trace in _SYSTEMS.get(around.platform, linux).traces(around):
        yield explain(trace)


def not_found(found: Iterable[Finding], platform: str = sys.platform) -> tuple[str, ...]:
    """Return the titles of what was looked for on this system and is not among `found`."""
    kinds = {finding.kind for finding in found}
    wanted = (*everywhere.KINDS, *_SYSTEMS.get(platform, linux).KINDS)
    return tuple(title_of(kind) for kind in wanted if kind not in kinds)
