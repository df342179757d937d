"""What the session asks of the numbers: an entry's value, its text, and the values it keeps.

Called by `line` only. Keeps Ans, memory and the values that stand in an entry as one piece each. Imports the numbers at
the first call, never before.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from disguise_app.calculator.tokens import FIRST_BOUND, LAST_BOUND

if TYPE_CHECKING:
    from disguise_app.calculator.evaluate import Outcome
    from disguise_app.calculator.numbers import Value
    from disguise_app.calculator.tree import Expression

SHOWN_DIGITS: Final = 16
LIVE_MS: Final = 12.0
FULL_MS: Final = 150.0


class Result(NamedTuple):
    """Hold a result that is shown: its value (None for a bare number, which stands as typed) and its neutral text."""

    value: "Value | None"
    text: str = ""
    is_exact: bool = True


class Answers:
    """Keep Ans, memory and bound values; evaluate expressions with them."""

    def __init__(self) -> None:
        self.ans: Value | None = None
        self.memory: Value | None = None
        self.bound: dict[str, Value] = {}
        self.texts: dict[str, str] = {}
        self._next = ord(FIRST_BOUND)

    def evaluate(self, expression: "Expression", angle: str, budget_ms: float = FULL_MS) -> "Outcome":
        """Evaluate within `budget_ms` of CPU."""
        from disguise_app.calculator.evaluate import evaluate

        return evaluate(expression, angle=angle, bound=self.values(), budget_ms=budget_ms)

    def values(self) -> "dict[str, Value]":
        """Return the values that an expression may name."""
        return {**self.bound, "ans": self.ans} if self.ans is not None else dict(self.bound)

    def result(self, value: "Value", digits: int = SHOWN_DIGITS) -> Result:
        """Return `value` as it is shown, with its first `digits` significant digits."""
        from disguise_app.calculator.format import on_screen

        written = on_screen(value, digits)
        return Result(value, written.text, written.is_exact)

    def operand(self, result: Result, *, before_power: bool = False) -> list[str]:
        """Return the pieces by which an entry goes on from `result`: its digits, or one piece that holds its value."""
        if result.value is None:
            return []
        negative = result.text.startswith("-")
        digits = result.text.lstrip("-")
        if result.is_exact and "e" not in digits:
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
        """Add `value` to memory (sign 1), subtract it (−1) or store it (0)."""
        from disguise_app.calculator.evaluate import sum_of

        self.memory = value if self.memory is None and sign >= 0 else sum_of(self.memory, value, sign)

    def negated(self, result: Result) -> Result:
        """Return `result` with the other sign."""
        from disguise_app.calculator.evaluate import sum_of

        return self.result(sum_of(None, result.value, -1)) if result.value is not None else result
