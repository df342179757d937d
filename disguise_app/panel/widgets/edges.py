"""Which side words begin at: margins and alignment follow the direction of the whole layout, as Qt's margins do not.

Whatever has a wider margin at one side asks here. It knows no widget.
"""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication


def is_from_the_right() -> bool:
    """Tell whether the layout goes from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def margins(first: int, top: int, last: int, bottom: int) -> QMargins:
    """Return margins, in px, of which `first` is at the side where lines begin."""
    return QMargins(last, top, first, bottom) if is_from_the_right() else QMargins(first, top, last, bottom)


def beginning() -> Qt.AlignmentFlag:
    """Return the alignment of words: in a layout from the right even Latin words stand at the right."""
    if is_from_the_right():
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    return Qt.AlignmentFlag.AlignLeft
