"""A line as it is shown: entry, caret, live result, hint, memory.

Called by the session. Makes a Display from a `Line` and changes nothing in it. The live result is the value of the
whole expression or nothing; it is never an error, and where it does not come within some milliseconds it is left to
another thread (`waiting`).
"""

from typing import TYPE_CHECKING, Final

from disguise_app.calculator import editing
from disguise_app.calculator.answers import LIVE_MS, Outcome, Waiting, solve, written
from disguise_app.calculator.display import Display
from disguise_app.calculator.errors import TakesTooLong
from disguise_app.calculator.layout import Laid, lay_out, localised
from disguise_app.calculator.line import Line

if TYPE_CHECKING:
    from disguise_app.calculator.expression import Expression

MOST_LIVE_PIECES: Final = 2000
ALL_DIGITS: Final = 1000


class View:
    """Show one line."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._version = -1
        self._live: Outcome | None = None
        self._expression: Expression | None = None

    def __repr__(self) -> str:
        return "<hidden>"

    def forget(self) -> None:
        """Drop what was parsed for the live result; its tokens are text."""
        self._live = self._expression = None

    def display(self) -> Display:
        """Return all that is shown now."""
        line = self._line
        laid = lay_out(line.entry.pieces, line.locale, line.answers.texts)
        self._refresh()
        entry, caret = self._large(laid)
        is_result = line.shown is not None and line.shown.value is not None
        live, live_sign = self._live_text()
        return Display(
            entry=entry,
            caret=caret,
            live=live,
            live_sign=live_sign,
            hint=self._hint(),
            problem=line.problem,
            problem_at=self._problem_at(laid),
            memory=self._memory(),
            angle=line.angle,
            inverse=line.inverse,
            hyperbolic=line.hyperbolic,
            is_result=line.shown is not None,
            clear_label="AC" if line.entry.is_empty and line.shown is None else "C",
            can_undo=line.history.can_undo,
            can_redo=line.history.can_redo,
            more_digits=is_result and self._sign() == "≈",
            expression=lay_out(line.told, line.locale, line.answers.texts).text if is_result else "",
            closing="" if is_result else self._closed(),
            sign=self._sign() if is_result else "",
            is_waiting=self.waiting() is not None,
        )

    def _sign(self) -> str:
        """Return the sign before the result: whether all its digits are shown."""
        return "=" if self._line.shown is not None and self._line.shown.is_exact else "≈"

    def _large(self, laid: Laid) -> tuple[str, int]:
        line = self._line
        if line.shown is not None and line.shown.text:
            text = localised(line.shown.text, line.locale)
            return text, len(text)
        if line.entry.is_empty:
            return line.locale.local_digit("0"), 1
        return laid.text, laid.places[line.entry.caret]

    def _refresh(self) -> None:
        """Evaluate the live result once for each change."""
        line = self._line
        if self._version == line.version:
            return
        self._version = line.version
        self._live = self._expression = None
        pieces = line.entry.pieces
        if not pieces or len(pieces) > MOST_LIVE_PIECES or line.shown is not None or editing.is_bare(line.entry):
            return
        problem = line.problem
        expression = line.parsed()
        line.problem = problem
        if expression is None:
            return
        self._expression = expression
        if not expression.is_bare_number:
            self._live = solve(expression, line.angle, line.answers.values(), LIVE_MS)

    def _live_text(self) -> tuple[str, str]:
        result = self._live.result if self._live is not None and self._line.problem is None else None
        if result is None:
            return "", ""
        return localised(result.text, self._line.locale), "=" if result.is_exact else "≈"

    def _closed(self) -> str:
        return self._expression.closed if self._expression is not None else ""

    def _hint(self) -> str:
        if self._live is None or not self._live.percent:
            return ""
        rate, whole, amount = (localised(text, self._line.locale) for text in self._live.percent)
        return f"{rate}% × {whole} = {amount}"

    def _memory(self) -> str:
        memory = self._line.answers.memory
        return "" if memory is None else localised(memory.text, self._line.locale)

    def _problem_at(self, laid: Laid) -> int | None:
        problem = self._line.problem
        if problem is None or problem.position is None:
            return None
        left, at = problem.position, 0
        pieces = self._line.entry.pieces
        while left > 0 and at < len(pieces):
            left -= len(pieces[at])
            at += 1
        return laid.places[at]

    def waiting(self) -> Waiting | None:
        """Return the live evaluation that ran out of its milliseconds, else None."""
        if self._live is None or self._expression is None or not isinstance(self._live.problem, TakesTooLong):
            return None
        line = self._line
        return Waiting(self._expression, line.angle, line.answers.values(), self._version)

    def deliver(self, waiting: Waiting, outcome: Outcome) -> None:
        """Take the outcome of `waiting`, unless the line has changed since."""
        if waiting.version == self._line.version and self.waiting() is not None:
            self._live = outcome if outcome.problem is None else None

    def digits(self, count: int) -> str:
        """Return the result shown with `count` significant digits, as the locale writes it, or ""."""
        line = self._line
        if line.shown is None or line.shown.value is None:
            return ""
        return localised(written(line.shown.value, count).text, line.locale)

    def copy_text(self, *, all_digits: bool) -> str:
        """Return the result, or the entry, with the local decimal sign and no grouping."""
        line = self._line
        locale = line.locale._replace(group="")
        if line.shown is None or not line.shown.text:
            text = lay_out(line.entry.pieces or ["0"], locale, line.answers.texts).text
            # A number goes elsewhere as others write it; an expression is read as it is shown.
            return text if line.shown is None else text.replace("−", "-")
        text = line.shown.text
        if all_digits and line.shown.value is not None:
            text = written(line.shown.value, ALL_DIGITS).text
        return text.replace(".", locale.decimal)
