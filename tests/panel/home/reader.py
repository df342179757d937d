"""What a screen reader hears of the picture of the home, asked of the very things that it asks."""

from PySide6.QtGui import QAccessible, QAccessibleInterface

from disguise_app.panel.home.picture import HomePicture


def focused(picture: HomePicture) -> QAccessibleInterface:
    """Return what has the focus in the picture: the thing that is chosen, or the picture itself."""
    return QAccessible.queryAccessibleInterface(picture).focusChild()


def heard(picture: HomePicture) -> str:
    """Return what is said of it."""
    return focused(picture).text(QAccessible.Text.Name)
