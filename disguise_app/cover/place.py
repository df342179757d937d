"""Where the window stands on the screen: put there at the start, remembered at the end.

Called by the window. A place that is no longer on a screen is not used. It must not know what is in the window.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication

from disguise_app.cover.geometry import DEFAULT_SIZE, LEAST_SIZE, SCIENTIFIC

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from disguise_app.cover.settings import Settings


def restore(window: QWidget, settings: Settings, scale: float) -> None:
    """Give `window` the remembered place and size, or the default size of its mode."""
    if settings.place is None:
        window.resize(default_size(window, settings.mode, scale))
        return
    x, y, width, height = settings.place
    rect = QRect(x, y, max(width, LEAST_SIZE[0]), max(height, LEAST_SIZE[1]))
    if _is_reachable(rect):
        window.move(rect.topLeft())
    window.resize(rect.size())


def remember(window: QWidget, settings: Settings) -> None:
    """Keep the place and size of `window` in `settings`."""
    settings.is_maximised = window.isMaximized()
    if not (settings.is_maximised or window.isFullScreen()):
        at = window.pos()
        settings.place = (at.x(), at.y(), window.width(), window.height())


def default_size(window: QWidget, mode: str, scale: float) -> QSize:
    """Return the size of a mode at this text size, as far as the screen allows."""
    width, height = DEFAULT_SIZE[mode]
    size = QSize(round(width * scale), round(height * scale))
    screen = window.screen()
    return size.boundedTo(screen.availableSize() - QSize(16, 48)) if screen is not None else size


def grown(window: QWidget, mode: str, scale: float) -> QSize:
    """Return the size that `window` should have for the scientific mode: wide enough for its keys beside the pad."""
    if mode != SCIENTIFIC:
        return window.size()
    wanted = default_size(window, mode, scale)
    return QSize(max(window.width(), wanted.width()), window.height())


def _is_reachable(rect: QRect) -> bool:
    """Tell whether enough of the title bar would be on a screen."""
    grip = QRect(rect.topLeft() + QPoint(20, 0), QSize(rect.width() - 40, 40))
    return any(screen.availableGeometry().contains(grip.center()) for screen in QApplication.screens())
