"""The look of a process: style, palette, one stylesheet, text size, and their changes while it runs.

Made once by the app of the cover and of the panel; widgets take colours, lengths and fonts from it. It must not know
what any widget is for. Before the first frame it touches nothing of the `Qt` namespace (see `system`); `settle` is
called after that frame and asks the system the questions that need it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette

from disguise_app.look import palette, sheet, system
from disguise_app.outside import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final

    from PySide6.QtWidgets import QApplication

_ROLES: Final = (
    ("Window", "window"),
    ("WindowText", "text"),
    ("Base", "page"),
    ("AlternateBase", "window"),
    ("Text", "text"),
    ("PlaceholderText", "dim"),
    ("Button", "fn"),
    ("ButtonText", "text"),
    ("ToolTipBase", "sheet"),
    ("ToolTipText", "text"),
    ("Highlight", "soft"),
    ("HighlightedText", "text"),
    ("Accent", "accent"),
    ("Link", "accent"),
)
_DISABLED: Final = ("WindowText", "Text", "ButtonText")


class Face(QObject):
    """Signal: `changed` after the scheme, the contrast or the text size became another."""

    changed = Signal()

    def __init__(self, app: QApplication, *, sheet: str, scheme: str | None = None, scale: float | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._template = places.resource("styles", sheet + ".qss").decode()
        self._fixed_scheme = scheme
        self._fixed_scale = self._first_scale = scale
        self._more_contrast = False
        self._is_watching = False
        self._fonts: dict[tuple[int, int, bool], QFont] = {}
        self.scheme = scheme if scheme is not None else system.first_scheme(app)
        self.scale = scale if scale is not None else system.text_scale(app)
        self.colours: Mapping[str, str] = palette.table(self.scheme)
        self._set_style(sheet)
        self._put_on()

    @property
    def application(self) -> QApplication:
        """Return the application that has this look."""
        return self._app

    @property
    def more_contrast(self) -> bool:
        """Tell whether the tables for more contrast are in use."""
        return self._more_contrast

    def colour(self, role: str) -> QColor:
        """Return the colour of a palette role."""
        return QColor(self.colours[role])

    def px(self, size: int) -> int:
        """Return a length of the design at this text size, rounded to whole pixels."""
        return round(size * self.scale)

    def font(self, size_px: int, *, weight: int = 400, tabular: bool = False) -> QFont:
        """Return the application's font in a pixel size that is already scaled; `tabular` figures are equally wide."""
        wanted = (size_px, weight, tabular)
        font = self._fonts.get(wanted)
        if font is None:
            font = self._fonts[wanted] = _font(self._app.font(), size_px, weight, tabular=tabular)
        return font

    def follow(self, scheme: str) -> None:
        """Use another's "light" or "dark" instead of the system's; what is neither changes nothing."""
        if scheme in ("light", "dark"):
            self._fixed_scheme = scheme
            self.refresh()

    def set_scale(self, percent: int | None) -> None:
        """Use a text size of our own, in percent; None goes back to the one this face began with."""
        self._fixed_scale = system.tamed(percent / 100) if percent is not None else self._first_scale
        self.refresh()

    def settle(self) -> None:
        """Ask the system what could not be asked before the first frame, and follow its changes from now on."""
        if not self._is_watching:
            self._is_watching = True
            hints = self._app.styleHints()
            hints.colorSchemeChanged.connect(self._on_system_changed)
            wishes = hints.accessibility()
            wishes.contrastPreferenceChanged.connect(self._on_system_changed)
            screen = self._app.primaryScreen()
            if screen is not None:
                screen.logicalDotsPerInchChanged.connect(self._on_system_changed)
        self.refresh()

    def refresh(self) -> None:
        """Take over what the system says now; windows call it when the application's font changes."""
        scheme = self._fixed_scheme or self._settled_scheme()
        scale = self._fixed_scale if self._fixed_scale is not None else system.text_scale(self._app)
        more = system.wants_more_contrast(self._app)
        self._fonts.clear()
        if (scheme, scale, more) == (self.scheme, self.scale, self._more_contrast):
            return
        self.scheme, self.scale, self._more_contrast = scheme, scale, more
        self.colours = self._table()
        self._put_on()
        self.changed.emit()

    def _settled_scheme(self) -> str:
        # Where the system does not tell (no portal, no desktop), its own palette has already spoken.
        name = self._app.styleHints().colorScheme().name
        return self.scheme if name == "Unknown" else system.exact_scheme(self._app)

    def _table(self) -> Mapping[str, str]:
        if self._more_contrast and system.has_contrast_theme():
            return system.theme_colours(self._app, palette.table(self.scheme))
        return palette.table(self.scheme, more_contrast=self._more_contrast)

    def _set_style(self, sheet_name: str) -> None:
        if sheet_name == "cover":
            self._app.setStyle("Fusion")
        else:
            from disguise_app.look.style import TickStyle

            self._app.setStyle(TickStyle(self))

    def _put_on(self) -> None:
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(sheet.fill(self._template, self.colours, self.px))

    def _palette(self) -> QPalette:
        made = QPalette()
        for name, role in _ROLES:
            made.setColor(getattr(QPalette.ColorRole, name), QColor(self.colours[role]))
        for name in _DISABLED:
            made.setColor(QPalette.ColorGroup.Disabled, getattr(QPalette.ColorRole, name), QColor(self.colours["off"]))
        return made

    def _on_system_changed(self) -> None:
        self.refresh()


def _font(base: QFont, size_px: int, weight: int, *, tabular: bool) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(1, size_px))
    if weight != 400:
        font.setWeight(QFont.Weight(weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
