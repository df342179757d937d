"""What the system says about looks: scheme, text size, contrast.

Called by `face`. Before the first frame nothing here may use an enum of the `Qt` namespace (its 94 enums cost more than
the whole window), so the scheme is first read from the system's palette; `exact_scheme` and `wants_more_contrast` are
asked after it.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QPalette

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final

    from PySide6.QtWidgets import QApplication

_USUAL_PX: Final = {"win32": 12.0, "darwin": 13.0}
_USUAL_PX_LINUX: Final = 40 / 3
_INCH_PT: Final = 72
_DARK_BELOW: Final = 128
MOST_SCALE: Final = 3.0


def first_scheme(app: QApplication) -> str:
    """Return "light" or "dark" as the system's own palette looks."""
    return _by_palette(app.palette())


def exact_scheme(app: QApplication) -> str:
    """Return "light" or "dark" as the system says it; unknown is light."""
    return "dark" if app.styleHints().colorScheme().name == "Dark" else "light"


def wants_more_contrast(app: QApplication) -> bool:
    """Tell whether the system asks for more contrast, or a Windows contrast theme is on."""
    # Both hints are named, since PySide takes the second along when the first one's wrapper goes.
    hints = app.styleHints()
    wishes = hints.accessibility()
    return wishes.contrastPreference().name == "HighContrast"


def has_contrast_theme() -> bool:
    """Tell whether this system names its own colours for more contrast."""
    return sys.platform == "win32"


def text_scale(app: QApplication) -> float:
    """Return the system font's pixel size divided by its usual one; near 1 is 1, at most 3."""
    font = app.font()
    size_px = float(font.pixelSize())
    if size_px <= 0:
        screen = app.primaryScreen()
        dpi = screen.logicalDotsPerInchY() if screen is not None else 96.0
        size_px = font.pointSizeF() * dpi / _INCH_PT
    return tamed(size_px / _USUAL_PX.get(sys.platform, _USUAL_PX_LINUX))


def tamed(scale: float) -> float:
    """Return `scale` with small differences of systems taken as 1, between 0.8 and 3."""
    if 0.88 <= scale <= 1.12:
        return 1.0
    return max(0.8, min(MOST_SCALE, scale))


def theme_colours(app: QApplication, base: Mapping[str, str]) -> Mapping[str, str]:
    """Return the table of a Windows contrast theme, filled from the system's palette."""
    from disguise_app.look.palette import high_contrast

    app.setPalette(QPalette())
    system = app.palette()
    role = QPalette.ColorRole
    return high_contrast(
        base,
        ground=system.color(role.Window).name(),
        ink=system.color(role.WindowText).name(),
        accent=system.color(role.Highlight).name(),
        on_accent=system.color(role.HighlightedText).name(),
        soft=system.color(role.Button).name(),
    )


def _by_palette(palette: QPalette) -> str:
    return "dark" if palette.color(QPalette.ColorRole.Window).lightness() < _DARK_BELOW else "light"
