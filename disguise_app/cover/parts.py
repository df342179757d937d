"""The parts of the window, built when they are needed, put in place and shown what the session says.

Made by the window. Knows how the parts are wired to it, and nothing else.
"""

from __future__ import annotations

from functools import cached_property

from PySide6.QtWidgets import QFrame

from disguise_app.calculator.commands import Command
from disguise_app.cover.actions import Action
from disguise_app.cover.display import MOST_TAPE_LINES, DisplayView
from disguise_app.cover.geometry import SCIENTIFIC, UNITS, Places
from disguise_app.cover.header import Header
from disguise_app.cover.keypad import Keypad

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from disguise_app.calculator.display import Display, TapeLine
    from disguise_app.cover.host import Host
    from disguise_app.cover.live import LiveResults
    from disguise_app.cover.spoken_line import SpokenLine
    from disguise_app.cover.tape_view import TapeView
    from disguise_app.cover.units_view import UnitsView
    from disguise_app.look.focus_ring import FocusRing


class Parts:
    """Header, display, units form, keypad, tape pane and focus ring of one window."""

    def __init__(self, window: Host) -> None:
        self._window = window
        widget, face, ink = window.widget(), window.face, window.ink
        self.header = Header(widget, face, ink)
        self.display = DisplayView(widget, face, ink)
        self.keypad = Keypad(widget, face, ink)
        self._line = QFrame(widget)
        self._line.setProperty("role", "line")
        self.tape: TapeView | None = None
        self.units: UnitsView | None = None
        self.places: Places | None = None
        self.heard: SpokenLine | None = None
        self._live: LiveResults | None = None
        self._mark = ""
        self._lines: tuple[Sequence[TapeLine], list[str]] = ((), [])
        locale = window.session.locale
        self.keypad.put_locale(locale.decimal, locale.zero)
        self._wire()

    @cached_property
    def ring(self) -> FocusRing:
        """Return the ring around what has the focus, made after the first frame: nothing has it before."""
        from disguise_app.look.focus_ring import FocusRing

        return FocusRing(self._window.widget(), self._window.face)

    def settle(self) -> None:
        """Do what needs the `Qt` namespace: who takes the focus, and how."""
        from disguise_app.cover.spoken_line import SpokenLine

        self.heard = SpokenLine(self.display)
        self.display.pressed.connect(self.heard.setFocus)
        _ = self.ring
        self.keypad.settle()
        self.header.settle()
        if self.units is not None:
            self.units.settle()
        # A window that becomes active gives the focus to its first button, unless somebody has already chosen by Tab.
        if not self.ring.is_wanted:
            self._stand_in_entry()
        self._tell(self._window.last)

    def arrange(self, places: Places) -> None:
        """Put every part in its place."""
        window, mode = self._window, self._window.settings.mode
        self.places = places
        self.header.show_mode(mode)
        self.header.arrange(places.header, places.scale)
        self.header.show_tape_open(window.settings.is_tape_open)
        self.display.setGeometry(*places.display)
        self.display.arrange(places)
        if self.heard is not None:
            self.heard.fill()
        self.display.show_angle(mode == SCIENTIFIC and places.pad is None)
        self._arrange_units(places, mode)
        self._arrange_keypad(places, mode)
        self._arrange_tape(places)
        self.show(window.last)

    def show(self, display: Display) -> None:
        """Show a Display of the session, and the tape."""
        session, places = self._window.session, self.places
        tape = session.tape
        shows_lines = places is not None and places.tape is None
        last = tape[-MOST_TAPE_LINES:] if shows_lines else ()
        self.display.show_display(display, self._written(last))
        if self.units is not None and self.units.isVisibleTo(self._window.widget()):
            self.units.show_display(display)
        self.keypad.show_state(display)
        self._tell(display)
        if self.tape is not None:
            self.tape.put(tape)

    def show_digits(self, digits: str) -> None:
        """Show more digits of the result, and let a screen reader read them."""
        self.display.show_digits(digits)
        if self.heard is not None:
            self.heard.put(digits, None)

    def _written(self, lines: Sequence[TapeLine]) -> list[str]:
        """Return `lines` as they are read, written anew only where they are others than before."""
        if lines != self._lines[0]:
            from disguise_app.cover.tape_text import written

            self._lines = lines, [written(line.text, self._window.session.locale) for line in lines]
        return self._lines[1]

    def wipe(self) -> None:
        """Overwrite what is shown of the entry."""
        self.display.wipe()
        if self.heard is not None:
            self.heard.wipe()
            self.heard.setAccessibleDescription("")
        if self.units is not None:
            self.units.wipe()

    def repaint_entry(self) -> None:
        """Paint the entry now, before anything else happens."""
        shown = self.units if self.units is not None and self.units.isVisible() else self.display
        shown.repaint()

    def reckon_later(self) -> None:
        """Let the live result, which takes long, be reckoned beside the typing."""
        waiting = self._window.session.waiting()
        if waiting is None:
            return
        if self._live is None:
            from disguise_app.cover.live import LiveResults

            self._live = LiveResults(self._window.widget())
            self._live.arrived.connect(self._on_arrived)
        self._live.ask(waiting)

    def _tell(self, display: Display) -> None:
        if self.heard is None:
            return
        if self.units is not None and not self.units.isHidden():
            self.units.tell(display)
            return
        from disguise_app.cover import spoken

        spoken.tell(self.heard, display, self.display.remark(), self.display.tape_mark())

    def show_mark(self, kind: str) -> None:
        """Show what is with the tape, and let a screen reader say it once and find it with the entry from then on."""
        from disguise_app.cover import spoken

        before, self._mark = self._mark, kind
        self._lay_mark(self.display, self.heard)
        if self.units is not None:
            self._lay_mark(self.units, self.units.kind)
        if self._mark != before:
            spoken.announce(self._entry(), self.display.tape_mark())

    def _lay_mark(self, shown: DisplayView | UnitsView, after: QWidget | None) -> None:
        """Show the mark in one of the two places for it, with a button over its words that comes `after` by Tab."""
        if self._mark and shown.mark is None and after is not None:
            from disguise_app.cover.tape_mark import TapeMark

            shown.mark = TapeMark(shown, after)
            shown.mark.pressed.connect(self._window.note_click)
            shown.mark.unlock_wanted.connect(self._window.unlock_tape)
            shown.mark.focus_left.connect(self._stand_in_entry)
        shown.show_mark(self._mark)

    def _wire(self) -> None:
        window = self._window
        self.header.asked.connect(window.ask)
        self.header.pressed.connect(window.note_click)
        self.header.modes_asked.connect(window.choose_mode)
        self.display.pressed.connect(window.note_click)
        self.display.more_digits_wanted.connect(window.show_more_digits)
        self.display.caret_wanted.connect(window.put_caret)
        self.keypad.pressed.connect(self._on_key_pressed)
        self.keypad.released.connect(self._on_key_released)
        self.keypad.clicked.connect(self._on_key_clicked)

    def _arrange_keypad(self, places: Places, mode: str) -> None:
        zone = places.pad_zone
        self.keypad.setGeometry(*zone)
        self._line.setGeometry(zone.x, zone.y - 1, zone.width, 1)
        self.keypad.arrange(places, mode)
        self.keypad.check(Action.FUNCTIONS, self._window.shows_functions)
        self.keypad.setVisible(places.pad is not None or places.block is not None)

    def _arrange_units(self, places: Places, mode: str) -> None:
        if mode == UNITS and self.units is None:
            from disguise_app.cover.units_view import UnitsView

            self.units = UnitsView(self._window)
            self._lay_mark(self.units, self.units.kind)
            if self.heard is not None:
                self.units.settle()
        if self.units is None:
            return
        changes = self.units.isHidden() == (mode == UNITS)
        self.units.setGeometry(*places.display)
        self.units.arrange(places)
        comes, goes = (self.units, self.display) if mode == UNITS else (self.display, self.units)
        comes.show()
        # Before the other goes: what is hidden hands the focus on as Tab does, and the ring would show.
        if changes:
            self._stand_in_entry()
        goes.hide()

    def _stand_in_entry(self) -> None:
        """Give the focus to where the entry stands, once the first frame is out."""
        if self.heard is not None:
            self._entry().setFocus()

    def _entry(self) -> QWidget:
        """Return what a screen reader knows as the entry."""
        if self.units is not None and self._window.settings.mode == UNITS:
            return self.units.entry()
        return self.heard if self.heard is not None else self.display

    def _arrange_tape(self, places: Places) -> None:
        if places.tape is None:
            if self.tape is not None:
                self.tape.hide()
            return
        if self.tape is None:
            self.tape = self._made_tape()
        self.tape.show_beside(places.is_tape_beside)
        self.tape.setGeometry(*places.tape)
        self.tape.show()

    def _made_tape(self) -> TapeView:
        from disguise_app.cover.tape_view import TapeView

        window = self._window
        tape = TapeView(window.widget(), window.face, window.ink, window.session.locale)
        tape.insert_wanted.connect(lambda text: window.put(window.session.insert_result(text)))
        tape.edit_wanted.connect(lambda text: window.put(window.session.recall(text)))
        tape.copy_wanted.connect(window.copy_text)
        tape.asked.connect(window.ask)
        tape.pressed.connect(window.note_click)
        self.ring.raise_()
        return tape

    def _on_key_pressed(self, asked: Command | Action) -> None:
        window = self._window
        if asked is Command.EQUALS:
            window.press_equals()
            return
        window.note_click()

    def _on_key_released(self, asked: Command | Action) -> None:
        if asked is Command.EQUALS:
            self._window.release_equals()

    def _on_key_clicked(self, asked: Command | Action) -> None:
        # `=` has done its work at the press, so that it can be held.
        if asked is not Command.EQUALS:
            self._window.ask(asked)

    def _on_arrived(self, waiting: object, outcome: object) -> None:
        window = self._window
        window.put(window.session.deliver(waiting, outcome))  # type: ignore[arg-type]
