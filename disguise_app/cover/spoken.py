"""What a screen reader hears of the display: the entry as its description, a new result said aloud.

Called by the parts after the first frame. Only where a screen reader is there does the entry ever stand in one text;
everywhere else it stays single characters (see `glyphs`). It must not know the session.
"""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from disguise_app.calculator.display import Display
from disguise_app.outside.language import cover as _


def name(widget: QWidget, display: Display) -> None:
    """Name the display: what stands there is an entry or a result."""
    wanted = _("Result") if display.is_result else _("Entry")
    if widget.accessibleName() != wanted:
        widget.setAccessibleName(wanted)


def tell(widget: QWidget, display: Display, remark: str, mark: str = "") -> None:
    """Let a screen reader, if there is one, know the entry and the mark, and hear a result or why there is none."""
    live = f"{display.live_sign} {display.live}" if display.live else ""
    describe(widget, " ".join(part for part in (display.entry, live, remark, mark) if part))
    if display.is_result or display.problem is not None:
        announce(widget, remark if display.problem is not None else display.entry)


def describe(widget: QWidget, text: str) -> None:
    """Let a screen reader, if there is one, read `text` of what it has in hand."""
    if QAccessible.isActive():
        widget.setAccessibleDescription(text)
    elif widget.accessibleDescription():
        forget(widget)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader, if there is one, say `text` now."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def forget(widget: QWidget) -> None:
    """Take away what a screen reader could read."""
    widget.setAccessibleDescription("")
