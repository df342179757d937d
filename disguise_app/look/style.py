"""The little that no stylesheet can draw: the tick of a tick box.

Made by `face` for the panel; the stylesheet leaves `::indicator` alone, and this draws it. It must not know what is
ticked. The cover has no tick boxes and uses plain Fusion: a style in Python answers every question of every widget.
"""

from typing import Final, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleFactory, QStyleOption, QWidget

from disguise_app.look.icons import draw

BOX: Final = 22
RADIUS: Final = 5


class _Look(Protocol):
    """The part of a face that is asked for."""

    def colour(self, role: str) -> QColor: ...

    def px(self, size: int) -> int: ...


class TickStyle(QProxyStyle):
    """Fusion with our tick box."""

    def __init__(self, face: _Look) -> None:
        super().__init__(QStyleFactory.create("Fusion"))
        self._face = face

    # Qt overrides

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the tick box ourselves and leave the rest to Fusion."""
        if element == QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            self._draw_tick_box(option, painter)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Give the tick box its size."""
        if metric in (QStyle.PixelMetric.PM_IndicatorWidth, QStyle.PixelMetric.PM_IndicatorHeight):
            return self._face.px(BOX)
        return super().pixelMetric(metric, option, widget)

    def _draw_tick_box(self, option: QStyleOption, painter: QPainter) -> None:
        state = option.state
        rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        is_on = bool(state & QStyle.StateFlag.State_On)
        radius = self._face.px(RADIUS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._face.colour("accent" if is_on else "edge"), 1))
        painter.setBrush(self._face.colour("accent" if is_on else "page"))
        painter.drawRoundedRect(rect, radius, radius)
        if is_on:
            draw(painter, "tick", QRectF(rect), self._face.colour("page"), width=2.0)
        painter.restore()
