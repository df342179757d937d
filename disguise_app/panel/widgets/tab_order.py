"""The order of Tab: as one reads, whatever order widgets were made in.

The window asks for it at each Tab, since rows come and go.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QWidget


def tab_stops(root: QWidget) -> list[QWidget]:
    """List the widgets under `root` that Tab stops at, in the order of its layouts, or from top to bottom."""
    stops: list[QWidget] = []
    _collect(root, stops)
    return stops


def _collect(widget: QWidget, stops: list[QWidget]) -> None:
    if widget.isHidden() or not widget.isEnabled():
        return
    takes_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    if takes_tab and widget.focusProxy() is None:
        stops.append(widget)
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            _collect(inner, stops)
    elif not isinstance(widget, QAbstractScrollArea):
        for child in _children(widget):
            _collect(child, stops)


def _children(widget: QWidget) -> list[QWidget]:
    layout = widget.layout()
    if layout is None:
        parts = [child for child in widget.children() if isinstance(child, QWidget)]
        return sorted(parts, key=lambda part: part.y())
    return _laid(layout)


def _laid(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            found.append(widget)
        elif inner is not None:
            found += _laid(inner)
    return found
