"""An expression's value, within a budget.

Called by the session's answers and the line tool. Runs the steps of the
tree over a stack of values; never recurses, never raises anything but what `Outcome` tells.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from disguise_app.calculator.budget import MOST_DECIMALS, Budget
from disguise_app.calculator.errors import Problem, TakesTooLong, TooLarge
from disguise_app.calculator.expression import Expression, Step
from disguise_app.calculator.functions import implementation
from disguise_app.calculator.functions import warm as warm_functions
from disguise_app.calculator.numbers import Work, add, multiply, subtract
from disguise_app.calculator.values import Value, power_of, rational

_CHUNK: Final = 4000
_EXPONENT_DIGITS: Final = 9


class Outcome(NamedTuple):
    """Hold a value or the problem; and of the last percentage of a sum its rate, what it was taken of, the amount."""

    value: Value | None
    problem: Problem | None = None
    percent: tuple[Value, Value, Value] | None = None


def evaluate(
    expression: Expression, *, budget: Budget, angle: str = "deg", bound: Mapping[str, Value] | None = None
) -> Outcome:
    """Return the outcome of `expression` within what is left of `budget`."""
    run = _Run(Work(budget=budget, angle=angle), bound or {})
    at = 0
    try:
        for step in expression.steps:
            at = step.position
            run.step(step)
    except Problem as problem:
        problem.position = at
        return Outcome(None, problem.with_traceback(None))
    except (MemoryError, RecursionError, OverflowError):
        return Outcome(None, TakesTooLong(at))
    return Outcome(run.stack[0], None, run.percent)


class _Run:
    """Hold the stack of values of one evaluation."""

    def __init__(self, work: Work, bound: Mapping[str, Value]) -> None:
        self.work = work
        self.stack: list[Value] = []
        self.percent: tuple[Value, Value, Value] | None = None
        self._bound = bound
        self._known: dict[str, Callable[..., Value]] = {}

    def step(self, step: Step) -> None:
        """Do one step."""
        self.work.budget.check()
        if step.kind == "number":
            self.stack.append(literal(self.work, step.name))
        elif step.kind in ("constant", "bound"):
            self.stack.append(self._named(step.name))
        elif step.kind == "power":
            base = self.stack.pop()
            self.stack.append(self._function("^")(self.work, base, literal(self.work, step.name)))
        else:
            self._apply(step)

    def _named(self, name: str) -> Value:
        if name in ("pi", "e"):
            return power_of(name)
        return self._bound.get(name) or rational(0)

    def _function(self, name: str) -> Callable[..., Value]:
        if name not in self._known:
            self._known[name] = implementation(name)
        return self._known[name]

    def _apply(self, step: Step) -> None:
        operands = self.stack[-step.operands :]
        del self.stack[-step.operands :]
        if step.kind == "percent of":
            operands[1] = self._of_left(*operands)
        self.stack.append(self._function(step.name)(self.work, *operands))

    def _of_left(self, left: Value, share: Value) -> Value:
        """Return the percentage `share` of `left`, and remember it for the hint."""
        amount = multiply(self.work, left, share)
        self.percent = (multiply(self.work, share, rational(100)), left, amount)
        return amount


def literal(work: Work, text: str) -> Value:
    """Return the value of a number token: `12.5e-3`, `2 1/2`, `-3`."""
    if "/" in text:
        whole, _, part = text.partition(" ")
        top, _, bottom = part.partition("/")
        return rational(int(whole) + Fraction(int(top), int(bottom)))
    mantissa, _, power = text.partition("e")
    whole, _, part = mantissa.lstrip("-").partition(".")
    number = whole_number(whole + part)
    if number == 0:
        return rational(0)
    exponent = _exponent(power) - len(part)
    if abs(exponent) > 2 * MOST_DECIMALS or abs(exponent + len(whole + part)) > 2 * MOST_DECIMALS:
        raise TooLarge
    work.budget.afford(2.0 * abs(exponent) / MOST_DECIMALS)
    made = Fraction(number * 10**exponent) if exponent >= 0 else Fraction(number, 10**-exponent)
    return rational(-made if mantissa.startswith("-") else made)


def _exponent(digits: str) -> int:
    size = digits.lstrip("-").lstrip("0") or "0"
    if len(size) > _EXPONENT_DIGITS:
        raise TooLarge
    return -int(size) if digits.startswith("-") else int(size)


def whole_number(digits: str) -> int:
    """Return the value of ASCII digits, also of more than the interpreter takes at once."""
    number = 0
    for at in range(0, len(digits), _CHUNK):
        chunk = digits[at : at + _CHUNK]
        number = number * 10 ** len(chunk) + int(chunk)
    return number


def sum_of(left: Value | None, right: Value, sign: int, budget: Budget) -> Value:
    """Return left ± right, where no left is 0 and sign 0 stores; raise TooLarge at the bound."""
    if left is None or sign == 0:
        left = rational(0)
    return (subtract if sign < 0 else add)(Work(budget=budget), left, right)


def warm() -> None:
    """Load everything that an evaluation may need, but for the library of enclosures."""
    warm_functions()


def load() -> None:
    """Load the library of enclosures: some 20 ms, and 10 MB for which a calculator that is not used has no use."""
    Work(budget=Budget(1000.0)).load()
