"""What the session asks of the numbers: an entry's value with its text, and the values it keeps.

Called by `line` and `view`, and by the cover on another thread through `Waiting`. Keeps Ans, memory and the values that
stand in an entry as one piece each. Imports the numbers at the first call, never before.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from disguise_app.calculator.budget import Budget
from disguise_app.calculator.errors import Problem
from disguise_app.calculator.tokens import FIRST_BOUND, LAST_BOUND

if TYPE_CHECKING:
    from disguise_app.calculator.expression import Expression
    from disguise_app.calculator.values import Value

SHOWN_DIGITS: Final = 16
LIVE_MS: Final = 12.0
FULL_MS: Final = 150.0


class Result(NamedTuple):
    """Hold a result that is shown: its value (None for a bare number, which stands as typed) and its neutral text."""

    value: "Value | None"
    text: str = ""
    is_exact: bool = True


class Outcome(NamedTuple):
    """Hold a result or the problem; and of the last percentage of a sum its rate, what it was taken of, the amount."""

    result: Result | None
    problem: Problem | None = None
    percent: tuple[str, ...] = ()


class Waiting(NamedTuple):
    """Hold a live evaluation that is still to be done; `run` may be called on any thread."""

    expression: "Expression"
    angle: str
    bound: "Mapping[str, Value]"
    version: int

    def run(self) -> Outcome:
        """Evaluate with the full budget."""
        return solve(self.expression, self.angle, self.bound, FULL_MS)


def solve(expression: "Expression", angle: str, bound: "Mapping[str, Value]", budget_ms: float) -> Outcome:
    """Return the outcome of `expression` with its text, within `budget_ms` of this thread's CPU time."""
    from disguise_app.calculator.evaluate import evaluate

    budget = Budget(budget_ms)
    value, problem, percent = evaluate(expression, angle=angle, bound=bound, budget=budget)
    if value is None:
        return Outcome(None, problem)
    try:
        texts = tuple(written(part, SHOWN_DIGITS, budget).text for part in percent or ())
        return Outcome(written(value, SHOWN_DIGITS, budget), None, texts)
    except Problem as late:
        return Outcome(None, late)


def written(value: "Value", digits: int, budget: Budget | None = None) -> Result:
    """Return `value` with its first `digits` significant digits; raise TakesTooLong."""
    from disguise_app.calculator.format import on_screen

    return Result(value, *on_screen(value, digits, budget or Budget(FULL_MS)))


class Answers:
    """Keep Ans, memory and bound values."""

    def __init__(self) -> None:
        self.ans: Value | None = None
        self.memory: Result | None = None
        self.bound: dict[str, Value] = {}
        self.texts: dict[str, str] = {}
        self._next = ord(FIRST_BOUND)

    def values(self) -> "dict[str, Value]":
        """Return the values that an expression may name."""
        return {**self.bound, "ans": self.ans} if self.ans is not None else dict(self.bound)

    def operand(self, result: Result, *, before_power: bool = False) -> list[str]:
        """Return the pieces by which an entry goes on from `result`: its digits, or one piece that holds its value."""
        negative = result.text.startswith("-")
        digits = result.text.lstrip("-")
        if result.value is None or (result.is_exact and "e" not in digits):
            pieces = ["−", *digits] if negative else [*digits]
        else:
            pieces = [self.bind(result.value, result.text)]
        return ["(", *pieces, ")"] if negative and before_power else pieces

    def bind(self, value: "Value", text: str) -> str:
        """Keep `value` under a piece of its own; the oldest gives way after some thousands."""
        piece = chr(self._next)
        self._next = self._next + 1 if self._next < ord(LAST_BOUND) else ord(FIRST_BOUND)
        self.bound[piece], self.texts[piece] = value, text
        return piece

    def remember(self, value: "Value", sign: int) -> None:
        """Add `value` to memory (sign 1), subtract it (−1) or store it (0); raise TooLarge."""
        from disguise_app.calculator.evaluate import sum_of

        budget = Budget(FULL_MS)
        before = self.memory.value if self.memory is not None else None
        self.memory = written(sum_of(before, value, sign, budget), SHOWN_DIGITS, budget)

    def negated(self, value: "Value") -> Result:
        """Return the result with the other sign."""
        from disguise_app.calculator.evaluate import sum_of

        budget = Budget(FULL_MS)
        return written(sum_of(None, value, -1, budget), SHOWN_DIGITS, budget)
