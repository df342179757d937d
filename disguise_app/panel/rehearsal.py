"""Opens a window for nothing, unseen, while the keeper waits: the first one of a process costs twice the second.

Fonts, letters, rules of the stylesheet and Qt's classes are then at hand when a number opens. What is opened is an
empty list of shopping: no word of a plan, none of safety. It is built, painted into memory and gone within one turn of
the event loop and never has a window of the system's, so no other program can meet it. A screen reader hears of
widgets as they are made; where one listens nothing is rehearsed. Called by the keeper; it must not know the vault.
"""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible

from disguise_app.look.face import Face
from disguise_app.panel.session import PanelSession
from disguise_app.panel.window import PanelWindow
from disguise_app.plan import codec
from disguise_app.plan.model import Plan
from disguise_app.vault.vault import OpenVault


def rehearse(face: Face) -> None:
    """Build and paint an empty window with `face`, and destroy it, before this returns."""
    if QAccessible.isActive():
        return
    window = PanelWindow(face=face, leave=_nothing)
    try:
        opened = cast("OpenVault", _Empty())
        window.show_plan(PanelSession(opened=opened, worker=_Nobody(), parent=window))
        window.grab()
    finally:
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


class _Empty:
    """What a session reads of an open place in which there is nothing."""

    is_ledger_lost = False
    content = codec.encode(Plan(kind="notes"))

    def used(self) -> float:
        return 0.0


class _Nobody:
    """A worker that does nothing, since there is nothing to save."""

    def run(self, call: Callable[[], Any], done: Callable[[Any, Exception | None], None]) -> None:
        return None

    def wait(self, timeout_s: float) -> bool:
        return timeout_s > 0


def _nothing() -> None:
    return None
