"""What a widget of ours is to a screen reader, where Qt knows no better word for it than "filler".

A widget is given a role by `speak_as`; or it has `make_spoken`, says itself what it is, and calls `let_speak` when it
is made. Nothing of this is made before a screen reader asks. It knows no plan: what is said is asked of the widget
each time, and kept nowhere.
"""

from functools import lru_cache
from typing import Final, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

GROUP: Final = QAccessible.Role.Grouping
GRAPHIC: Final = QAccessible.Role.Graphic
LIST: Final = QAccessible.Role.List
TEXT: Final = QAccessible.Role.StaticText
_ROLE: Final = "spoken_role"


@lru_cache(maxsize=1)
def let_speak() -> None:
    """Let widgets say themselves what they are; once for a process is enough."""
    QAccessible.installFactory(_made)


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a widget its role, before its name: where a reader listens, a name makes whatever role there is last."""
    let_speak()
    widget.setProperty(_ROLE, role.value)


def _made(_sort: str, thing: QObject) -> QAccessibleInterface | None:
    """Ask a thing that speaks for itself, or has been given a role; None leaves it to Qt."""
    make = getattr(thing, "make_spoken", None)
    if make is not None:
        return cast("QAccessibleInterface", make())
    role = thing.property(_ROLE)
    if role is None or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, QAccessible.Role(role))


class SecretSpoken(QAccessibleWidget):
    """A field for a secret: a reader learns that digits go here and says none; there is no text to be read out."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.EditableText)

    # Overrides of Qt.
    def state(self) -> QAccessible.State:
        """Say that what is typed is a secret."""
        state = super().state()
        state.editable = True
        state.passwordEdit = True
        return state


def tell(thing: QObject, event: QAccessible.Event) -> None:
    """Tell a screen reader, if there is one, what has happened to a thing."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(thing, event))
