"""What a screen reader hears of the display: the entry as a text, what goes with it beside, a new result said aloud.

Called by the parts after the first frame. Only where a screen reader is there does the entry ever stand in one text
(see `spoken_line`); everywhere else it stays single characters (see `glyphs`). It must not know the session.
"""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from disguise_app.calculator.display import Display
from disguise_app.cover.spoken_line import SpokenLine
from disguise_app.outside.language import cover as _


def name(widget: QWidget, display: Display) -> None:
    """Name the display: what stands there is an entry or a result."""
    wanted = _("Result") if display.is_result else _("Entry")
    if widget.accessibleName() != wanted:
        widget.setAccessibleName(wanted)


def tell(line: SpokenLine, display: Display, remark: str, mark: str = "") -> None:
    """Let a screen reader, if there is one, know the entry and the mark, and hear a result or why there is none."""
    name(line, display)
    line.put(display.entry, None if display.is_result else display.caret)
    live = f"{display.live_sign} {display.live}" if display.live else ""
    describe(line, " ".join(part for part in (live, remark, mark) if part))
    if display.is_result or display.problem is not None:
        announce(line, remark if display.problem is not None else display.entry)


def describe(widget: QWidget, text: str) -> None:
    """Let a screen reader, if there is one, read `text` beside what it has in hand."""
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
