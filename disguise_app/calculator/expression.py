"""What the parser makes: the steps of an expression, in the order in which they are done.

Made by `tree`, run by `evaluate`, asked by the session. A value; knows neither text nor numbers.
"""

from typing import Literal, NamedTuple

from disguise_app.calculator.tokens import Token

StepKind = Literal["number", "bound", "constant", "apply", "percent of", "power"]


class Step(NamedTuple):
    """Hold one step: an operand to put down, or an operator with how many it takes, and its place."""

    kind: StepKind
    name: str
    operands: int
    position: int


class Expression(NamedTuple):
    """Hold a parsed expression.

    `closed`: how many parentheses and bars were closed for the person. `implied`: places where a `×` is understood.
    `last`: index of the token of the operator done last, if it stands outside all parentheses, else None.
    """

    tokens: tuple[Token, ...]
    steps: tuple[Step, ...]
    closed: str
    implied: tuple[int, ...]
    last: int | None

    @property
    def is_bare_number(self) -> bool:
        """Tell whether this is one number, with or without a sign, and nothing else."""
        signs = self.tokens[:-1]
        return self.tokens[-1].kind == "number" and len(signs) < 2 and all(sign.text in ("+", "-") for sign in signs)
