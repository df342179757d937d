"""Word that a part of a pasted text is left out, on its way from a field to whoever can say so to the person.

The field sends it; the view of the plan answers with a notice.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


class LeftOut(QEvent):
    """Said to the widgets above a field, the nearest first, until one accepts: a part of a pasted text is left out."""

    KIND: Final = QEvent.Type(QEvent.registerEventType())

    def __init__(self) -> None:
        super().__init__(LeftOut.KIND)
        self.ignore()


def tell_left_out(field: QWidget) -> None:
    """Tell the widgets above a field that a part of what was pasted into it is left out."""
    said, above = LeftOut(), field.parentWidget()
    while above is not None and not said.isAccepted():
        QCoreApplication.sendEvent(above, said)
        above = above.parentWidget()
