"""The calculator without a screen: a Command in, a Display out.

The cover makes one Session and is the only caller. The session is pure: no files, no clock, no Qt, no words. What it
must not do is remember a bare number: such a number with `=`, and N − N of one, shows its result and goes nowhere,
neither to the tape nor to Ans, undo or the repeat of `=`; `wipe` overwrites what was typed. Evaluation is bounded by
`budget`; what does not answer at once while typing is offered as `waiting` for another thread.

Imported before the first frame, so only light modules stand at the top; numbers come with the first evaluation.
"""

from __future__ import annotations

from disguise_app.calculator.commands import Command as Command
from disguise_app.calculator.display import Display as Display
from disguise_app.calculator.display import TapeLine as TapeLine
from disguise_app.calculator.errors import Problem as Problem
from disguise_app.calculator.errors import TooLarge
from disguise_app.calculator.signs import NumberLocale as NumberLocale

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Final

    from disguise_app.calculator.answers import Outcome, Waiting
    from disguise_app.calculator.line import Line
    from disguise_app.calculator.view import View

_GOES_ON: Final = frozenset("+−×÷^!%)") | {"mod", "root"}


class Session:
    """Hold one calculator: the line being typed, the last result, memory and the tape."""

    def __init__(
        self,
        *,
        new_id: Callable[[], str],
        locale: NumberLocale,
        angle: str = "deg",
    ) -> None:
        self._new_id = new_id
        self._tape: list[TapeLine] = []
        self._new: list[TapeLine] = []
        self._locale = locale
        self._first_angle = angle
        self._recalled: int | None = None
        self._inside: tuple[Line, View] | None = None

    def __repr__(self) -> str:
        return "<hidden>"

    @property
    def locale(self) -> NumberLocale:
        """Return the signs of the numbers shown."""
        return self._locale

    @property
    def _line(self) -> Line:
        return self._opened()[0]

    @property
    def _view(self) -> View:
        return self._opened()[1]

    def _opened(self) -> tuple[Line, View]:
        """Return the line and its view, made at the first key: the first frame needs neither."""
        if self._inside is None:
            from disguise_app.calculator.line import Line
            from disguise_app.calculator.view import View

            line = Line(locale=self._locale, angle=self._first_angle)
            self._inside = line, View(line)
        return self._inside

    @property
    def tape(self) -> tuple[TapeLine, ...]:
        """Return the lines of the tape, oldest first."""
        return tuple(self._tape)

    def set_tape(self, lines: Iterable[TapeLine]) -> None:
        """Take `lines` as the tape, and keep behind them what was added here and is not among them."""
        known = list(lines)
        ids = {line.id for line in known}
        self._tape = known + [line for line in self._tape if line.id not in ids]
        self._recalled = None

    def clear_tape(self) -> None:
        """Drop all lines of the tape."""
        self._tape.clear()
        self._new.clear()
        self._recalled = None

    def take_new_lines(self) -> tuple[TapeLine, ...]:
        """Return the lines added since the last call."""
        lines, self._new = tuple(self._new), []
        return lines

    def apply(self, command: Command) -> Display:
        """Do what one key asks."""
        if command in (Command.TAPE_UP, Command.TAPE_DOWN):
            self._walk(-1 if command is Command.TAPE_UP else 1)
        else:
            self._recalled = None
            self._line.apply(command)
            self._print()
        return self.display()

    def type_text(self, text: str) -> Display:
        """Type `text`: one character as its key would, several as a name or an expression."""
        from disguise_app.calculator.keys import CHARACTERS, split

        if len(text) == 1:
            local = str(int(text)) if text.isdecimal() else text
            command = Command.POINT if local == self.locale.decimal else CHARACTERS.get(local)
            command = command or self._letter(local)
            if command is not None:
                return self.apply(command)
        return self._insert(split(text))

    def _letter(self, letter: str) -> Command | None:
        """Return what a typed letter asks if it is a key's and begins no name."""
        from disguise_app.calculator import letters

        line = self._line
        return letters.on_result(letter) if line.shown is not None else letters.at_once(line.entry, letter)

    def paste(self, text: str) -> Display:
        """Read `text` as a page or a spreadsheet writes it and type it; what is not understood changes nothing."""
        from disguise_app.calculator.keys import split
        from disguise_app.calculator.pasted import read

        try:
            neutral = read(text, self.locale)
        except Problem as problem:
            self._line.problem = problem.with_traceback(None)
            return self.display()
        display = self._insert(split(neutral))
        self._line.entry.typed = self._line.entry.is_empty
        return display

    def recall(self, text: str) -> Display:
        """Make the expression of a tape line `text` the entry, to edit it again."""
        from disguise_app.calculator.keys import split

        pieces = split(_halves(text)[0])
        self._line.edit(lambda: self._line.entry.replace(pieces, typed=False), "start")
        return self._changed()

    def insert_result(self, text: str) -> Display:
        """Type the result of a tape line `text` as an operand."""
        from disguise_app.calculator.keys import split

        pieces = split(_halves(text)[1])
        self._line.edit(lambda: self._line.insert_operand(pieces), "start")
        return self._changed()

    def _insert(self, pieces: list[str]) -> Display:
        mode = "continue" if pieces and pieces[0] in _GOES_ON else "start"
        if len(pieces) > 1 and not self._has_room(len(pieces), mode):
            self._line.problem = TooLarge(0)
            return self.display()
        self._line.edit(lambda: self._line.entry.insert(*pieces), mode, tuple(pieces[:1]))
        return self._changed()

    def _has_room(self, count: int, mode: str) -> bool:
        """Tell whether `count` pieces fit into the entry: half of a sum would be a wrong sum."""
        from disguise_app.calculator.entry import MOST_PIECES

        shown, kept = self._line.shown, len(self._line.entry.pieces)
        if shown is not None and mode == "start":
            kept = 0
        elif shown is not None and shown.value is not None:
            kept = len(shown.text)
        return kept + count <= MOST_PIECES

    def _changed(self) -> Display:
        self._line.problem = None
        self._line.version += 1
        return self.display()

    def _walk(self, step: int) -> None:
        """Go `step` lines along the tape and make that expression the entry; past its end the entry is empty."""
        at = (len(self._tape) if self._recalled is None else self._recalled) + step
        if self._tape and 0 <= at < len(self._tape):
            self.recall(self._tape[at].text)
            self._recalled = at
        elif at >= len(self._tape) and self._recalled is not None:
            self._line.edit(self._line.entry.wipe, "start")
            self._changed()
            self._recalled = None

    def display(self) -> Display:
        """Return all that is shown now."""
        if self._inside is None:
            return Display(entry=self._locale.local_digit("0"), angle=self._first_angle)
        return self._view.display()

    def digits(self, count: int) -> str:
        """Return the result shown with `count` significant digits, as the locale writes it, or "" if none is shown."""
        return self._view.digits(count)

    def copy_text(self, *, all_digits: bool = False) -> str:
        """Return the result, or the entry, for the clipboard: local decimal sign, no grouping."""
        return self._view.copy_text(all_digits=all_digits)

    def typed_digits(self) -> bytearray | None:
        """Return the entry if it is made only of typed digits, in a fresh array that the caller overwrites."""
        from disguise_app.calculator.entry import typed_number

        line = self._line
        if not line.entry.typed or (line.shown is not None and line.shown.value is not None):
            return None
        return typed_number(line.entry.pieces)

    def doubled_digits(self) -> bytearray | None:
        """Return N if the entry is exactly N − N of typed digits, in a fresh array that the caller overwrites."""
        from disguise_app.calculator.quiet import doubled_number

        return doubled_number(self._line.entry.pieces) if self._line.entry.typed else None

    def clear(self) -> Display:
        """Make the entry 0 and overwrite what was typed, undo included; tape, Ans and memory stay."""
        self.wipe()
        return self.display()

    def wipe(self) -> None:
        """Overwrite the entry and all that undo would bring back."""
        self._line.wipe()
        self._view.forget()

    def waiting(self) -> Waiting | None:
        """Return the evaluation of the live result that did not answer at once, to be run on another thread."""
        return self._view.waiting()

    def deliver(self, waiting: Waiting, outcome: Outcome) -> Display:
        """Take the outcome of `waiting`; it is dropped if the entry has changed meanwhile."""
        self._view.deliver(waiting, outcome)
        return self.display()

    def warm(self) -> None:
        """Load the numbers, so that the first result does not wait for them; called after the first frame."""
        from disguise_app.calculator.evaluate import warm

        self._opened()
        warm()

    def load(self) -> None:
        """Load what proves the digits of roots and functions; called when somebody begins to calculate."""
        from disguise_app.calculator.evaluate import load

        load()

    def _print(self) -> None:
        for text in self._line.take_printed():
            line = TapeLine(self._new_id(), text)
            self._tape.append(line)
            self._new.append(line)


def _halves(text: str) -> tuple[str, str]:
    """Cut a tape line into expression and result."""
    for sign in (" = ", " ≈ "):
        before, found, after = text.rpartition(sign)
        if found:
            return before, after
    return text, text
