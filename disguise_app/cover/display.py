"""The display: the entry large, the live result under it, the last tape lines above it, marks at the top left.

Made by the window, which gives it a session's Display. The entry is painted character by character (see `entry_line`).
It must not know the session; `more_digits_wanted` asks for more of a rounded result. `mark` is the button over the
words of a tape that is shut (see `tape_mark`), put here by the parts.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QApplication, QFrame

from disguise_app.calculator.display import Display
from disguise_app.cover import words
from disguise_app.cover.entry_line import SIZES, EntryLine
from disguise_app.cover.geometry import MARGIN
from disguise_app.cover.glyphs import Glyphs
from disguise_app.look.ink import ELLIPSIS, cut
from disguise_app.outside.language import cover as _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Final

    from PySide6.QtGui import QFont, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from disguise_app.cover.geometry import Places
    from disguise_app.cover.tape_mark import TapeMark
    from disguise_app.look.face import Face
    from disguise_app.look.ink import Ink

SIDE: Final = 20
MOST_TAPE_LINES: Final = 3
_ENTRY_LINE: Final = 46 / 36
_LIVE: Final = (20, 28)
_HINT_PX: Final = 13
_TAPE: Final = (14, 22)
_MARKS: Final = (12, 28)
_MARKS_GAP: Final = 16
_BOTTOM: Final = (12, 6)
_LEAST_PX: Final = 11
_DRAG_PX: Final = 3
_PULL_PX: Final = -20


class DisplayView(QFrame):
    """Signals: `more_digits_wanted` a drag at a rounded result; `caret_wanted(place)`, `pressed`: a click."""

    more_digits_wanted = Signal()
    caret_wanted = Signal(int)
    pressed = Signal()

    def __init__(self, parent: QWidget, face: Face, ink: Ink) -> None:
        super().__init__(parent)
        self.setProperty("role", "display")
        self._face = face
        self._ink = ink
        self._entry = EntryLine(face, ink)
        self._live = Glyphs()
        # The entry and its live result are kept nowhere but in their glyphs.
        self._display = Display(entry="", live="")
        self._remark = ""
        self._tape: tuple[str, ...] = ()
        self._mark = ""
        self.mark: TapeMark | None = None
        self._shows_angle = False
        self._places: Places | None = None
        self._drag_from: float | None = None
        self._shows_caret = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._on_blink)

    def show_display(self, display: Display, tape: Sequence[str]) -> None:
        """Show a session's Display and the last lines of the tape."""
        caret = None if display.is_result else display.caret
        problem_at = display.problem_at if display.problem is not None else None
        self._entry.put(display.entry, caret=caret, problem_at=problem_at, goes_on=display.more_digits)
        self._live.put(display.live)
        self._remark = words.remark(display)
        self._display = display._replace(entry="", live="", expression="")
        self._tape = tuple(tape)
        self.restart_caret()
        self._place_mark()
        self.update()

    def show_digits(self, digits: Iterable[str]) -> None:
        """Show more digits of the result, from its first on."""
        self._entry.put_digits(digits)
        self.update()

    def show_mark(self, kind: str) -> None:
        """Show that the tape is "locked" or "unreadable", or neither ("")."""
        self._mark = words.tape_mark(kind)
        if self.mark is not None:
            self.mark.put(kind)
        self._place_mark()
        self.update()

    def show_angle(self, is_shown: bool) -> None:
        """Show the angle unit among the marks, where no key shows it."""
        self._shows_angle = is_shown
        self._place_mark()
        self.update()

    def arrange(self, places: Places) -> None:
        """Take the sizes that belong to the window's size."""
        self._places = places
        self._place_mark()
        self.update()

    def wipe(self) -> None:
        """Overwrite what is shown of the entry."""
        self._entry.wipe()
        self._live.wipe()
        self._remark = ""

    def entry_characters(self) -> tuple[str, ...]:
        """Return the single characters of the entry as shown."""
        return self._entry.characters()

    def live_characters(self) -> tuple[str, ...]:
        """Return the single characters of the live result as shown."""
        return self._live.characters()

    def remark(self) -> str:
        """Return the words at the left of the live line."""
        return self._remark

    def tape_mark(self) -> str:
        """Return the words of what is with the tape, nothing while it is open."""
        return self._mark

    def tape_lines(self) -> tuple[str, ...]:
        """Return the lines of the tape above the entry."""
        return self._tape

    def marks(self) -> list[str]:
        """Return the marks at the top left: memory, angle unit, and what is to be said of the tape."""
        shown = [_("M") + "  " + self._display.memory] if self._display.memory else []
        if self._shows_angle:
            shown.append(self._display.angle.upper())
        return [*shown, self._mark] if self._mark else shown

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
        super().paintEvent(event)
        places = self._places
        if places is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._fitting_scale(places)
        bottom = self.height() - round(_BOTTOM[places.is_low] * scale)
        bottom = self._paint_live(painter, bottom, scale)
        largest_px = min(places.entry_px, round(SIZES[0] * scale))
        height = round(largest_px * _ENTRY_LINE)
        box = QRectF(self._side(), bottom - height, self._room(), height)
        self._entry.paint(painter, box, largest_px, scale, shows_caret=self._shows_caret)
        marks_width = self._paint_marks(painter, scale)
        self._paint_tape(painter, bottom - height - round(4 * scale), marks_width, scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self.pressed.emit()
        self._drag_from = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll a line that is too long, and ask for more digits of a rounded result."""
        if self._drag_from is None:
            return
        moved = event.position().x() - self._drag_from
        if self._entry.is_too_long() and abs(moved) > _DRAG_PX:
            self._drag_from = event.position().x()
            self._entry.scroll(moved)
            self.update()
        elif moved < _PULL_PX and self._display.more_digits:
            self._drag_from = None
            self.more_digits_wanted.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the caret where a click without a drag was."""
        if self._drag_from is not None and abs(event.position().x() - self._drag_from) <= _DRAG_PX:
            self.caret_wanted.emit(self._entry.place_at(event.position().x()))
        self._drag_from = None

    def _fitting_scale(self, places: Places) -> float:
        """Return the text size at which entry and live line fit the height."""
        wanted = (SIZES[0] * _ENTRY_LINE + _LIVE[1] + 8) * places.scale
        return places.scale * min(1.0, max(0.4, self.height() / wanted))

    def _side(self) -> float:
        places = self._places
        if places is None:
            return SIDE
        side = round(SIDE * places.scale)
        return max(side, places.pad.x + round((SIDE - MARGIN) * places.scale)) if places.pad is not None else side

    def _room(self) -> float:
        return self.width() - 2 * self._side()

    def _baseline(self, box: QRectF, size_px: int) -> float:
        return box.center().y() + QFontMetricsF(self._face.font(size_px)).capHeight() / 2

    def _paint_live(self, painter: QPainter, bottom: int, scale: float) -> int:
        """Paint the live result and the remark; return where the line above begins."""
        height = round(_LIVE[1] * scale)
        if not len(self._live) and not self._remark:
            return bottom - height  # The first frame: each font that is measured costs it a third of a millisecond.
        box = QRectF(self._side(), bottom - height, self._room(), height)
        baseline = self._baseline(box, round(_LIVE[0] * scale))
        used = self._paint_result(painter, box, baseline, scale) if len(self._live) else 0.0
        if self._remark:
            font = self._face.font(max(_LEAST_PX, round(_HINT_PX * scale)), tabular=True)
            text = cut(self._remark, QFontMetricsF(font), box.width() - used - (12 * scale if used else 0))
            self._ink.write(painter, box.x(), baseline, text, "dim", font)
        return bottom - height

    def _paint_result(self, painter: QPainter, box: QRectF, baseline: float, scale: float) -> float:
        font = self._face.font(round(_LIVE[0] * scale), tabular=True)
        metrics = QFontMetricsF(font)
        sign = self._display.live_sign + " " if self._display.live_sign else ""
        places = self._live.places(font)
        lead, tail = metrics.horizontalAdvance(sign), metrics.horizontalAdvance(ELLIPSIS)
        is_cut = self._display.live_sign == "≈" or lead + places[-1] > box.width()
        width = min(lead + places[-1] + (tail if is_cut else 0), box.width())
        x = box.right() - width
        end = box.right() - (tail if is_cut else 0)
        self._ink.write(painter, x, baseline, sign, "dim", font)
        for at, char in self._live.between(places, x + lead, (x, end)):
            self._ink.write(painter, x + lead + places[at], baseline, char, "dim", font)
        if is_cut:
            self._ink.write(painter, end, baseline, ELLIPSIS, "dim", font)
        return width

    def _marks_line(self, scale: float) -> tuple[QFont, list[tuple[str, QRectF]]]:
        """Return the font of what stands at the top left, and each text of it with its box."""
        font = self._face.font(max(_LEAST_PX, round(_MARKS[0] * scale)), tabular=True)
        metrics = QFontMetricsF(font)
        x, line = self._side(), []
        for mark in self.marks():
            text = cut(mark, metrics, self._side() + self._room() - x)
            line.append((text, QRectF(x, 0, metrics.horizontalAdvance(text), _MARKS[1] * scale)))
            x = line[-1][1].right() + _MARKS_GAP * scale
        return font, line

    def _paint_marks(self, painter: QPainter, scale: float) -> float:
        """Paint what stands at the top left and return its width."""
        if not self.marks():
            return 0.0
        font, line = self._marks_line(scale)
        for text, box in line:
            baseline = box.center().y() + QFontMetricsF(font).capHeight() / 2
            self._ink.write(painter, box.x(), baseline, text, "dim", font)
        return line[-1][1].right() + _MARKS_GAP * scale - self._side()

    def _place_mark(self) -> None:
        """Lay the button of the mark, if there is one, over its words, which stand last."""
        if self.mark is not None and self._mark and self._places is not None:
            _font, line = self._marks_line(self._fitting_scale(self._places))
            self.mark.put_box(line[-1][1].adjusted(-4, 0, 4, 0))

    def _paint_tape(self, painter: QPainter, bottom: int, marks_width: float, scale: float) -> None:
        if not self._tape:
            return
        font = self._face.font(round(_TAPE[0] * scale), tabular=True)
        metrics = QFontMetricsF(font)
        height = round(_TAPE[1] * scale)
        for line in reversed(self._tape[-MOST_TAPE_LINES:]):
            bottom -= height
            if bottom < 0:
                return
            room = self._room() - (marks_width if bottom < _MARKS[1] * scale else 0)
            text = cut(line, metrics, room)
            box = QRectF(self._side(), bottom, self._room(), height)
            x = box.right() - metrics.horizontalAdvance(text)
            self._ink.write(painter, x, self._baseline(box, font.pixelSize()), text, "dim", font)

    def _on_blink(self) -> None:
        self._shows_caret = not self._shows_caret
        self.update()
