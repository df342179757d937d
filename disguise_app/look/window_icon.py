"""The icon that title bars, task bars and Alt+Tab show: small pictures of the one drawing in resources/desktop.

Called by both processes, by the cover after its first frame, so that no window of ours stands there with the system's
icon for "some program". It must not know which windows there are.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QIcon, QPixmap

from disguise_app.outside import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from PySide6.QtWidgets import QApplication

# In px; made by `python -m release.metadata` and held to the drawing by a test.
SIZES: Final = (16, 24, 32, 48, 64)


def put(app: QApplication) -> None:
    """Give all windows of `app` the icon, those that are shown already too.

    Not on macOS, where it would take the place of the bundle's own, larger one in the Dock.
    """
    if sys.platform != "darwin":
        app.setWindowIcon(read())


def read() -> QIcon:
    """Return the icon with all its sizes."""
    icon = QIcon()
    for size in SIZES:
        picture = QPixmap()
        picture.loadFromData(places.resource("icons", f"{size}.png"), "PNG")
        icon.addPixmap(picture)
    return icon
