"""Takes the widgets out of a layout whose things are told anew. What stands beside the picture of the home uses it."""

from PySide6.QtWidgets import QVBoxLayout


def empty(layout: QVBoxLayout) -> None:
    """Take everything out of a layout and out of the tree at once."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
