"""The one exception tree of the arithmetic.

Raised by every module of this room, caught by the session and the line tool. A problem is a kind and a place, never
words: whoever shows it words it, and `kind` is the name that the line tool prints.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Reason = Literal["missing", "adjacent", "surplus", "unknown"]


class Problem(Exception):
    """Say that an expression has no result, and where in its text the reason lies."""

    def __init__(self, position: int | None = None) -> None:
        super().__init__(position)
        self.position = position

    @property
    def kind(self) -> str:
        """Return the name of the kind of problem."""
        return type(self).__name__


class SyntaxProblem(Problem):
    """Say that the text is no expression.

    `reason`: "missing" (an operand is not there), "adjacent" (two numbers side by side), "surplus" (a `)` that closes
    nothing), "unknown" (a sign or a name that means nothing here).
    """

    def __init__(self, position: int, reason: Reason) -> None:
        super().__init__(position)
        self.reason: Reason = reason


class DivisionByZero(Problem):
    """Say that something was divided by zero."""


class DomainProblem(Problem):
    """Say that there is no real result."""


class NotDefined(DomainProblem):
    """Say that a function has no value at this very place, as the tangent of a right angle."""


class TooLarge(Problem):
    """Say that a value or a text is beyond the bounds."""


class TakesTooLong(Problem):
    """Say that a result would cost more time than an evaluation is given."""
