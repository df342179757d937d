"""The line being typed with its result: what each Command does to it.

The session's inside; nobody else calls it. Holds the entry, the result that stands after `=`, the operation that `=`
repeats, the modifier keys and undo. The quiet rule is `quiet.py`'s, what is shown is `view.py`'s.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from disguise_app.calculator import editing, letters, quiet
from disguise_app.calculator.answers import FULL_MS, Answers, Result, solve
from disguise_app.calculator.commands import Command
from disguise_app.calculator.entry import Entry
from disguise_app.calculator.errors import Problem
from disguise_app.calculator.history import History
from disguise_app.calculator.keys import KEYS, pieces_for
from disguise_app.calculator.layout import plain, with_products
from disguise_app.calculator.signs import NumberLocale

if TYPE_CHECKING:
    from disguise_app.calculator.expression import Expression
    from disguise_app.calculator.values import Value

ANGLES: Final = ("deg", "rad", "grad")


class Line:
    """Hold one entry, its result, and the keys' state."""

    def __init__(self, *, locale: NumberLocale, angle: str) -> None:
        self.locale = locale
        self.angle = angle if angle in ANGLES else "deg"
        self.entry = Entry()
        self.history = History()
        self.answers = Answers()
        self.shown: Result | None = None
        self.told: list[str] = []
        self.problem: Problem | None = None
        self.inverse = False
        self.hyperbolic = False
        self.version = 0
        self._repeat: list[str] = []
        self._printed: list[str] = []

    def __repr__(self) -> str:
        return "<hidden>"

    @property
    def is_quiet_result(self) -> bool:
        """Tell whether the result shown is a bare number's or N − N's."""
        return self.shown is not None and self.shown.value is None

    def take_printed(self) -> list[str]:
        """Return the tape lines made since the last call."""
        printed, self._printed = self._printed, []
        return printed

    def apply(self, command: Command) -> None:
        """Do what one key asks."""
        self.version += 1
        special = _SPECIAL.get(command)
        if special is not None:
            special(self)
            return
        self.problem = None
        key = KEYS[command]
        if key.mode != "move":
            self.finish_letter()
        pieces = pieces_for(command, inverse=self.inverse, hyperbolic=self.hyperbolic)
        self.edit(lambda: key.edit(self.entry, *pieces), key.mode, pieces)

    def finish_letter(self) -> None:
        """Let one letter before the caret, after which no name went on, be what it is a shortcut of."""
        key = letters.waiting(self.entry) if self.shown is None else None
        if key is not None:
            self.edit(lambda: letters.finish(self.entry, key), key.mode, key.pieces)

    def edit(self, change: Callable[[], None], mode: str, pieces: tuple[str, ...] = ()) -> None:
        """Make a change that undo takes back; `mode` says what becomes of a fresh result."""
        before, quiet_before = self.entry.snapshot(), self.is_quiet_result
        skip = self.shown is not None and mode == "move" and not quiet_before
        self._leave_result(mode, pieces)
        if not skip:
            change()
        if self.entry.pieces != before.pieces and not quiet_before:
            self.history.keep(before)

    def _leave_result(self, mode: str, pieces: tuple[str, ...]) -> None:
        shown, self.shown = self.shown, None
        if shown is None or mode == "move":
            return
        self._repeat.clear()
        if mode == "start":
            self.entry.wipe()
        elif shown.value is not None:
            power = bool(pieces) and pieces[0] in ("^", "!", "%")
            self.entry.replace(self.answers.operand(shown, before_power=power), typed=False)
        elif shown.text:
            self.entry.replace(["0"], typed=False)

    def equals(self) -> None:
        """Show the result, the ordinary `=`; a result that stands is taken through its last operation again."""
        self.problem = None
        self.finish_letter()
        if self.shown is not None:
            self._again()
            return
        if self.entry.is_empty:
            return
        expression = self.parsed()
        if expression is None:
            return
        if quiet.doubled(self.entry.pieces) or expression.is_bare_number:
            self._show_quiet()
            return
        result = self._solve(expression)
        if result is not None:
            self._repeat = _repeated(self.entry.pieces, expression)
            self._stand(result, expression)

    def parsed(self) -> "Expression | None":
        """Return the expression of the entry, or None with `problem` set."""
        from disguise_app.calculator.tokens import tokenize
        from disguise_app.calculator.tree import parse

        try:
            return parse(tokenize(self.entry.text()))
        except Problem as problem:
            # The traceback would keep the text, digits and all.
            self.problem = problem.with_traceback(None)
            return None

    def _show_quiet(self) -> None:
        self.history.wipe()
        self._repeat.clear()
        self.shown = Result(None, "0" if quiet.doubled(self.entry.pieces) else "")

    def _solve(self, expression: "Expression") -> Result | None:
        outcome = solve(expression, self.angle, self.answers.values(), FULL_MS)
        self.problem = outcome.problem
        return outcome.result

    def _again(self) -> None:
        """Do the last operation again with the result as its left side."""
        if self.shown is None or self.shown.value is None or not self._repeat:
            return
        first = self.answers.operand(self.shown, before_power=self._repeat[0] == "^")
        kept = self.entry.snapshot()
        self.entry.replace([self.answers.bind(self.shown.value, self.shown.text), *self._repeat], typed=False)
        expression = self.parsed()
        result = self._solve(expression) if expression is not None else None
        if result is None or expression is None:
            self.entry.restore(kept)
            return
        self.entry.replace([*first, *self._repeat], typed=False)
        self._stand(result, expression)

    def _stand(self, result: Result, expression: "Expression") -> None:
        """Let `result` stand: Ans, and a line for the tape, with every × that was understood."""
        self.answers.ans = result.value
        self.shown = result
        places = expression.implied if expression.tokens[-1].end == len(self.entry.text()) else ()
        self.told = [*with_products(self.entry.pieces, places), *expression.closed]
        sign = "=" if result.is_exact else "≈"
        self._printed.append(f"{plain(self.told, self.answers.texts)} {sign} {result.text.replace('-', '−', 1)}")

    def wipe(self) -> None:
        """Overwrite the entry and all that undo would bring back."""
        self.version += 1
        self.entry.wipe()
        self.history.wipe()
        self.shown = self.problem = None
        self._repeat.clear()
        self.told.clear()

    def clear(self) -> None:
        """Make the entry 0; undo brings it back unless it was a bare number, which is overwritten."""
        if quiet.is_digits_only(self.entry.pieces):
            self.wipe()
            return
        self.history.keep(self.entry.snapshot())
        self.entry.wipe()
        self.shown = self.problem = None
        self._repeat.clear()

    def clear_entry(self) -> None:
        """Take the last operand away; on a fresh result clear."""
        if self.shown is not None:
            self.clear()
            return
        self.problem = None
        self.edit(lambda: editing.clear_operand(self.entry), "move")

    def sign(self) -> None:
        """Change the sign of the operand at the caret, or of the result, which then has nothing to repeat."""
        self.problem = None
        if self.shown is None or self.shown.value is None:
            shown = self.shown
            self.edit(lambda: editing.sign(self.entry), "move")
            self.shown = None if shown is not None and shown.text else shown
            return
        self._repeat.clear()
        self.shown = self.answers.negated(self.shown.value)
        self.entry.replace(self.answers.operand(self.shown), typed=False)

    def step(self, *, back: bool) -> None:
        """Undo or redo one change of the entry."""
        self.problem = None
        if back and self.shown is not None and self.shown.value is not None:
            self.shown = None
        elif not self.is_quiet_result:
            self.shown = None
            (self.history.undo if back else self.history.redo)(self.entry)

    def memory(self, command: Command) -> None:
        """Do what a memory key asks; what is added is evaluated first."""
        if command is Command.MC:
            self.answers.memory = None
        elif command is Command.MR:
            self._recall_memory()
        else:
            self._remember(_MEMORY_SIGNS[command])

    def _remember(self, sign: int) -> None:
        value = self.current()
        if value is None:
            return
        try:
            self.answers.remember(value, sign)
        except Problem as problem:
            self.problem = problem

    def _recall_memory(self) -> None:
        memory = self.answers.memory
        if memory is not None:
            self.edit(lambda: self.insert_operand(self.answers.operand(memory)), "start")

    def insert_operand(self, pieces: list[str]) -> None:
        """Put an operand in the place of the number at the caret, a negative one in parentheses."""
        start, end = self.entry.number_run()
        self.entry.remove(0 if editing.is_bare(self.entry) else start, end)
        enclosed = pieces[0] == "−" and not self.entry.is_empty
        self.entry.insert(*(["(", *pieces, ")"] if enclosed else pieces))
        self.entry.typed = False

    def current(self) -> "Value | None":
        """Return the value of the result or of the entry, which then stands as a result."""
        if self.shown is None and not self.entry.is_empty:
            self.equals()
        if self.shown is not None and self.shown.value is not None:
            return self.shown.value
        expression = self.parsed() if self.entry.pieces and self.problem is None else None
        result = self._solve(expression) if expression is not None else None
        return result.value if result is not None else None

    def turn(self, command: Command) -> None:
        """Change the unit of angles, or a modifier key."""
        if command is Command.INVERSE:
            self.inverse = not self.inverse
        elif command is Command.HYPERBOLIC:
            self.hyperbolic = not self.hyperbolic
        elif command is Command.ANGLE:
            self.angle = ANGLES[(ANGLES.index(self.angle) + 1) % len(ANGLES)]
        else:
            self.angle = command.value


def _repeated(pieces: list[str], expression: "Expression") -> list[str]:
    """Return the last operation of `pieces` and its right side, or nothing."""
    if expression.last is None:
        return []
    place = expression.tokens[expression.last].start
    at = 0
    while place > 0:
        place -= len(pieces[at])
        at += 1
    return [*pieces[at:], *expression.closed]


_MEMORY_SIGNS: Final = {Command.M_PLUS: 1, Command.M_MINUS: -1, Command.MS: 0}

_SPECIAL: Final[dict[Command, Callable[[Line], None]]] = {
    Command.EQUALS: Line.equals,
    Command.CLEAR: Line.clear,
    Command.CLEAR_ENTRY: Line.clear_entry,
    Command.SIGN: Line.sign,
    Command.UNDO: lambda line: line.step(back=True),
    Command.REDO: lambda line: line.step(back=False),
    **{
        command: lambda line, command=command: line.memory(command)  # type: ignore[misc]
        for command in (Command.MC, Command.MR, *_MEMORY_SIGNS)
    },
    **{
        command: lambda line, command=command: line.turn(command)  # type: ignore[misc]
        for command in (
            Command.INVERSE, Command.HYPERBOLIC, Command.ANGLE,
            Command.ANGLE_DEG, Command.ANGLE_RAD, Command.ANGLE_GRAD,
        )
    },
}  # fmt: skip
