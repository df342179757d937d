"""Lines in, results out: the developer's tool.

Run as `python -m disguise_app.calculator [--angle deg|rad|grad]`. Each line of standard input is an expression; each
line of standard output is its result or `error: kind`, an empty line's being `error: SyntaxProblem`. Exact results that
end within 10,000 digits are printed whole; all others with 50 significant digits, the last rounded half up.
"""

import sys
from argparse import ArgumentParser
from typing import BinaryIO, Final

from disguise_app.calculator.budget import Budget
from disguise_app.calculator.errors import Problem, TooLarge
from disguise_app.calculator.evaluate import evaluate
from disguise_app.calculator.expression import Expression
from disguise_app.calculator.format import as_line
from disguise_app.calculator.reading import numbers_in_line
from disguise_app.calculator.tokens import MOST_CHARACTERS, tokenize
from disguise_app.calculator.tree import parse

BUDGET_MS: Final = 165.0
MOST_LINE_BYTES: Final = 4 * MOST_CHARACTERS


def answer(text: str, angle: str) -> str:
    """Return the result of one line, or `error: kind`."""
    budget = Budget(BUDGET_MS)
    try:
        outcome = evaluate(_parsed(text, budget), angle=angle, budget=budget)
        if outcome.value is None:
            raise outcome.problem or TooLarge
        return as_line(outcome.value, budget)
    except Problem as problem:
        return f"error: {problem.kind}"


def _parsed(text: str, budget: Budget) -> Expression:
    return parse(tokenize(numbers_in_line(text), budget.check), budget.check)


def run(source: BinaryIO, target: BinaryIO, angle: str) -> None:
    """Answer every line of `source` on `target`; a line longer than the bound is read to its end and refused."""
    while line := source.readline(MOST_LINE_BYTES):
        whole = line
        while not whole.endswith(b"\n"):
            whole = source.readline(MOST_LINE_BYTES)
            if not whole:
                break
            line = b"" if len(line) >= MOST_LINE_BYTES else line
        text = line.decode("utf-8", "replace").strip("\r\n\ufeff")
        result = answer(text, angle) if line else f"error: {TooLarge().kind}"
        target.write(result.encode() + b"\n")
        target.flush()


def main(arguments: list[str] | None = None) -> int:
    """Read the options and answer standard input."""
    parser = ArgumentParser(prog="python -m disguise_app.calculator", description="Expressions in, results out.")
    parser.add_argument("--angle", choices=("deg", "rad", "grad"), default="deg", help="the unit of angles")
    run(sys.stdin.buffer, sys.stdout.buffer, parser.parse_args(arguments).angle)
    return 0


if __name__ == "__main__":
    sys.exit(main())
