"""The display: the entry large, the live result under it, the last tape lines above it, marks at the top left.

Made by the window, which gives it a session's Display. The entry is painted character by character (see `glyphs`). It
must not know the session; `more_digits_wanted` asks for more of a rounded result, `unlock_requested` is a click on the
mark of a tape that is locked.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from disguise_app.calculator.display import Display
from disguise_app.cover import words
from disguise_app.cover.geometry import Places
from disguise_app.cover.glyphs import Glyphs
from disguise_app.look.face import Face
from disguise_app.outside.language import cover as _

SIDE: Final = 20
_SIZES: Final = (36, 28, 22, 18)
_ENTRY_LINE: Final = 46 / 36
_LIVE: Final = (20, 28)
_HINT: Final = 13
_TAPE: Final = (14, 22)
_MARKS: Final = (12, 28)
_BOTTOM: Final = 12
_CARET: Final = 2
MOST_TAPE_LINES: Final = 3
ELLIPSIS: Final = "…"


class DisplayView(QWidget):
    """Signals: `more_digits_wanted` End or a drag at a rounded result; `caret_wanted(place)` a click in the entry."""

    more_digits_wanted = Signal()
    caret_wanted = Signal(int)
    unlock_requested = Signal()
    pressed = Signal()

    def __init__(self, parent: QWidget, face: Face) -> None:
        super().__init__(parent)
        self._face = face
        self._entry = Glyphs()
        self._live = Glyphs()
        self._display = Display()
        self._hint = ""
        self._tape: tuple[str, ...] = ()
        self._mark = ""
        self._mark_box = QRectF()
        self._places: Places | None = None
        self._entry_x = 0.0
        self._entry_places: list[float] = [0.0]
        self._scroll = 0.0
        self._drag_from: float | None = None
        self._shows_caret = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._on_blink)

    def show_display(self, display: Display, tape: Sequence[str]) -> None:
        """Show a session's Display and the last lines of the tape."""
        self._entry.put(display.entry)
        self._live.put(display.live)
        self._hint = words.remark(display)
        # The entry itself is kept nowhere but in its glyphs.
        self._display = display._replace(entry="", live="", expression="")
        self._tape = tuple(tape)
        self._scroll = 0.0
        self.restart_caret()
        self.update()

    def show_digits(self, digits: Sequence[str]) -> None:
        """Show more digits of the result, from its first on."""
        self._entry.put(digits)
        self._scroll = float("inf")
        self.update()

    def show_mark(self, kind: str) -> None:
        """Show that the tape is "locked" or "unreadable", or neither ("")."""
        self._mark = words.tape_mark(kind)
        self._is_locked = kind == "locked"
        self.update()

    _is_locked = False

    def arrange(self, places: Places) -> None:
        """Take the sizes that belong to the window's size."""
        self._places = places
        self.update()

    def wipe(self) -> None:
        """Overwrite what is shown of the entry."""
        self._entry.wipe()
        self._live.wipe()
        self._hint = ""

    def entry_characters(self) -> tuple[str, ...]:
        """Return the single characters of the entry as shown."""
        return self._entry.characters()

    def live_characters(self) -> tuple[str, ...]:
        """Return the single characters of the live result as shown."""
        return self._live.characters()

    def remark(self) -> str:
        """Return the words at the left of the live line."""
        return self._hint

    def restart_caret(self) -> None:
        """Show the caret now and let it blink as the system says, if the window is active."""
        self._shows_caret = True
        flash_ms = QApplication.styleHints().cursorFlashTime()
        if flash_ms > 1 and self.isActiveWindow():
            self._blink.start(flash_ms // 2)
        else:
            self._blink.stop()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all lines, from the bottom up."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._face.colour("page"))
        places = self._places
        if places is None:
            return
        scale = self._fit(places)
        bottom = self.height() - round((_BOTTOM if not places.is_low else 6) * scale)
        bottom = self._paint_live(painter, bottom, scale)
        bottom = self._paint_entry(painter, bottom, scale)
        room = bottom - round(4 * scale)
        top = self._paint_marks(painter, scale)
        self._paint_tape(painter, room, top, scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret, begin a drag, or ask to unlock the tape."""
        self.pressed.emit()
        at = event.position()
        if self._is_locked and self._mark_box.contains(at):
            self.unlock_requested.emit()
        else:
            self._drag_from = at.x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll a line that is too long, and ask for more digits at its end."""
        if self._drag_from is None:
            return
        moved = event.position().x() - self._drag_from
        if abs(moved) > 3 and self._entry_places[-1] > self._room():
            self._drag_from = event.position().x()
            self._scroll += moved
            self.update()
        elif moved < -20 and self._display.more_digits:
            self._drag_from = None
            self.more_digits_wanted.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the caret where a click without a drag was."""
        if self._drag_from is not None and abs(event.position().x() - self._drag_from) <= 3:
            self.caret_wanted.emit(self._place_at(event.position().x()))
        self._drag_from = None

    def _fit(self, places: Places) -> float:
        """Return the text size at which entry and live line fit the height."""
        wanted = (46 + _LIVE[1] + 8) * places.scale
        return places.scale * min(1.0, max(0.4, self.height() / wanted))

    def _room(self) -> float:
        return self.width() - 2 * self._side()

    def _side(self) -> float:
        places = self._places
        if places is None:
            return SIDE
        side = round(SIDE * places.scale)
        if places.pad is not None:
            side = max(side, places.pad.x + round((SIDE - 12) * places.scale))
        return side

    def _paint_live(self, painter: QPainter, bottom: int, scale: float) -> int:
        height = round(_LIVE[1] * scale)
        baseline_box = QRectF(self._side(), bottom - height, self._room(), height)
        used = self._paint_result(painter, baseline_box, scale)
        if self._hint:
            font = self._face.font(max(11, round(_HINT * scale)), tabular=True)
            room = baseline_box.width() - used - (12 * scale if used else 0)
            painter.setFont(font)
            painter.setPen(self._face.colour("dim"))
            text = _cut(self._hint, QFontMetricsF(font), room)
            painter.drawText(QPointF(baseline_box.x(), self._baseline(baseline_box, round(_LIVE[0] * scale))), text)
        return bottom - height

    def _paint_result(self, painter: QPainter, box: QRectF, scale: float) -> float:
        if not len(self._live):
            return 0.0
        font = self._face.font(round(_LIVE[0] * scale), tabular=True)
        metrics = QFontMetricsF(font)
        sign = self._display.live_sign + " " if self._display.live_sign else ""
        is_rounded = self._display.live_sign == "≈"
        tail = metrics.horizontalAdvance(ELLIPSIS) if is_rounded else 0.0
        xs = self._live.places(font)
        lead = metrics.horizontalAdvance(sign)
        width = min(lead + xs[-1] + tail, box.width())
        x = box.right() - width
        baseline = self._baseline(box, round(_LIVE[0] * scale))
        painter.setFont(font)
        painter.setPen(self._face.colour("dim"))
        painter.drawText(QPointF(x, baseline), sign)
        cut = lead + xs[-1] + tail > box.width() or is_rounded
        end = box.right() - (metrics.horizontalAdvance(ELLIPSIS) if cut else 0)
        self._live.paint(painter, xs, x + lead, baseline, (x, end))
        if cut:
            painter.drawText(QPointF(end, baseline), ELLIPSIS)
        return width

    def _baseline(self, box: QRectF, size_px: int) -> float:
        metrics = QFontMetricsF(self._face.font(size_px))
        return box.center().y() + metrics.capHeight() / 2

    def _entry_font(self, room: float, scale: float) -> QFont:
        places = self._places
        largest = min(places.entry_px, round(_SIZES[0] * scale)) if places is not None else _SIZES[0]
        font = self._face.font(largest, tabular=True)
        for size in _SIZES:
            px = min(largest, round(size * scale))
            font = self._face.font(px, tabular=True)
            self._entry_places = self._entry.places(font)
            if self._entry_places[-1] + self._tail(font) <= room:
                break
        return font

    def _tail(self, font: QFont) -> float:
        """Return the width of the ellipsis that says that a result goes on."""
        return QFontMetricsF(font).horizontalAdvance(ELLIPSIS) if self._display.more_digits else 0.0

    def _paint_entry(self, painter: QPainter, bottom: int, scale: float) -> int:
        left, room = self._side(), self._room() - (_CARET + 2 if not self._display.is_result else 0)
        font = self._entry_font(room, scale)
        px = font.pixelSize()
        height = round(
            (self._places.entry_px if self._places else px)
            * _ENTRY_LINE
            * scale
            / (self._places.scale if self._places else 1)
        )
        box = QRectF(left, bottom - height, room, height)
        baseline = box.center().y() + QFontMetricsF(font).capHeight() / 2
        xs = self._entry_places
        width = xs[-1] + self._tail(font)
        self._clamp_scroll(width, room)
        self._entry_x = box.right() - width + self._scroll
        painter.setFont(font)
        painter.setPen(self._face.colour("text"))
        clip = self._paint_cuts(painter, box, width, baseline, font)
        self._entry.paint(painter, xs, self._entry_x, baseline, clip)
        if self._display.more_digits and clip[1] >= self._entry_x + width - 1:
            painter.setPen(self._face.colour("dim"))
            painter.drawText(QPointF(self._entry_x + xs[-1], baseline), ELLIPSIS)
        self._paint_caret(painter, box, baseline, font)
        self._paint_problem(painter, baseline, font)
        return bottom - height

    def _clamp_scroll(self, width: float, room: float) -> None:
        """Keep the line's ends at the edges, and the caret in sight."""
        most = max(0.0, width - room)
        if self._scroll == 0.0 and most and not self._display.is_result:
            caret = self._entry_places[min(self._display.caret, len(self._entry_places) - 1)]
            if width - caret > room * 0.9:
                self._scroll = width - caret - room * 0.5
        elif self._scroll == 0.0 and most and self._display.is_result:
            self._scroll = most
        self._scroll = min(max(self._scroll, 0.0), most)

    def _paint_cuts(
        self, painter: QPainter, box: QRectF, width: float, baseline: float, font: QFont
    ) -> tuple[float, float]:
        start, end = box.left(), box.right()
        mark = QFontMetricsF(font).horizontalAdvance(ELLIPSIS)
        painter.save()
        painter.setPen(self._face.colour("dim"))
        if self._entry_x < start - 0.5:
            painter.drawText(QPointF(start, baseline), ELLIPSIS)
            start += mark
        if self._entry_x + width > end + 0.5:
            painter.drawText(QPointF(end - mark, baseline), ELLIPSIS)
            end -= mark
        painter.restore()
        return start, end

    def _paint_caret(self, painter: QPainter, box: QRectF, baseline: float, font: QFont) -> None:
        if self._display.is_result or not self._shows_caret:
            return
        x = self._entry_x + self._entry_places[min(self._display.caret, len(self._entry_places) - 1)]
        if box.left() - 1 <= x <= box.right() + 1:
            height = font.pixelSize() * 0.95
            middle = baseline - QFontMetricsF(font).capHeight() / 2
            painter.fillRect(
                QRectF(round(x) + 1, round(middle - height / 2), self._face.px(_CARET), round(height)),
                self._face.colour("accent"),
            )

    def _paint_problem(self, painter: QPainter, baseline: float, font: QFont) -> None:
        at = self._display.problem_at
        if at is None or self._display.problem is None:
            return
        at = min(at, len(self._entry_places) - 1)
        while at + 1 < len(self._entry_places) - 1 and self._entry.characters()[at] == " ":
            at += 1
        start = self._entry_places[at]
        end = self._entry_places[at + 1] if at + 1 < len(self._entry_places) else start + font.pixelSize() * 0.4
        y = baseline + font.pixelSize() * 0.16
        painter.fillRect(QRectF(self._entry_x + start, y, end - start, 2), self._face.colour("edge"))

    def _paint_marks(self, painter: QPainter, scale: float) -> float:
        """Paint what stands at the top left and return its width."""
        font = self._face.font(max(11, round(_MARKS[0] * scale)), tabular=True)
        painter.setFont(font)
        painter.setPen(self._face.colour("dim"))
        metrics = QFontMetricsF(font)
        box = QRectF(self._side(), 0, self._room(), _MARKS[1] * scale)
        baseline = box.center().y() + metrics.capHeight() / 2
        x = box.x()
        self._mark_box = QRectF()
        for text in self.marks():
            text = _cut(text, metrics, box.right() - x)
            width = metrics.horizontalAdvance(text)
            painter.drawText(QPointF(x, baseline), text)
            if text == self._mark:
                self._mark_box = QRectF(x - 4, 0, width + 8, box.height())
            x += width + 16 * scale
        return x - box.x()

    def marks(self) -> list[str]:
        """Return the marks at the top left: memory, angle unit, and what is to be said of the tape."""
        shown = [_("M") + "  " + self._display.memory] if self._display.memory else []
        if self._shows_angle:
            shown.append(self._display.angle.upper())
        return [*shown, self._mark] if self._mark else shown

    _shows_angle = False

    def show_angle(self, is_shown: bool) -> None:
        """Show the angle unit among the marks, where no key shows it."""
        self._shows_angle = is_shown
        self.update()

    def _paint_tape(self, painter: QPainter, bottom: int, marks_width: float, scale: float) -> None:
        font = self._face.font(round(_TAPE[0] * scale), tabular=True)
        metrics = QFontMetricsF(font)
        height = round(_TAPE[1] * scale)
        painter.setFont(font)
        painter.setPen(self._face.colour("dim"))
        for line in reversed(self._tape[-MOST_TAPE_LINES:]):
            bottom -= height
            if bottom < 0:
                return
            room = self._room()
            if bottom < _MARKS[1] * scale:
                room -= marks_width
            text = _cut(line, metrics, room)
            box = QRectF(self._side(), bottom, self._room(), height)
            x = box.right() - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(x, self._baseline(box, font.pixelSize())), text)

    def _place_at(self, x: float) -> int:
        inside = x - self._entry_x
        return min(range(len(self._entry_places)), key=lambda at: abs(self._entry_places[at] - inside))

    def _on_blink(self) -> None:
        self._shows_caret = not self._shows_caret
        self.update()


def _cut(text: str, metrics: QFontMetricsF, room: float) -> str:
    """Return `text`, cut at its beginning with an ellipsis where it does not fit; the result stands at the end."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    start = 0
    while start < len(text) and metrics.horizontalAdvance(ELLIPSIS + text[start:]) > room:
        start += 1
    return ELLIPSIS + text[start:]
