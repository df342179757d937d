"""The look itself: one finding after the other, so that a page can show them as they come and stay quick.

Called by the page "What would someone find?". Each step reads one list or one file of bounded size; reading is all.
"""

from collections.abc import Iterator

from disguise_app.panel.traces import everywhere, linux, macos, windows
from disguise_app.panel.traces.finding import Finding
from disguise_app.panel.traces.surroundings import Surroundings, here
from disguise_app.panel.traces.words import explain


def look(around: Surroundings | None = None) -> Iterator[Finding]:
    """Yield what somebody could find here, in the order of the systems' files; places without any yield nothing."""
    around = around if around is not None else here()
    systems = {"win32": windows.traces, "darwin": macos.traces}
    for trace in everywhere.traces(around):
        yield explain(trace)
    for trace in systems.get(around.platform, linux.traces)(around):
        yield explain(trace)
