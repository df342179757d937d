"""The table of operators, functions and constants: name, precedence, inverse, and where each is implemented.

`tokens` and `tree` read names and precedences here, `evaluate` asks for the implementation by `implementation`. The
table itself is light; the modules that do the work are imported with the first evaluation.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from disguise_app.calculator.values import Value

    Implementation = Callable[..., Value]

ADDITION: Final = 1
PRODUCT: Final = 2
SIGN: Final = 3
POWER: Final = 4
APPLICATION: Final = 5


class Operator(NamedTuple):
    """Describe an infix operator: precedence, and whether it groups from the right."""

    precedence: int
    from_right: bool = False


class Function(NamedTuple):
    """Describe a function: the module and the name of its implementation, and the function that undoes it."""

    module: str
    name: str
    inverse: str = ""


OPERATORS: Final = {
    "+": Operator(ADDITION),
    "-": Operator(ADDITION),
    "*": Operator(PRODUCT),
    "/": Operator(PRODUCT),
    "mod": Operator(PRODUCT),
    "^": Operator(POWER, from_right=True),
    "root": Operator(APPLICATION),
}

FUNCTIONS: Final = {
    "sqrt": Function("powers", "square_root"),
    "cbrt": Function("powers", "cube_root"),
    "ln": Function("powers", "natural_log", "exp"),
    "log": Function("powers", "decimal_log"),
    "log2": Function("powers", "binary_log"),
    "exp": Function("powers", "exponential", "ln"),
    "abs": Function("numbers", "absolute"),
    "sin": Function("angles", "sine", "asin"),
    "cos": Function("angles", "cosine", "acos"),
    "tan": Function("angles", "tangent", "atan"),
    "asin": Function("angles", "arc_sine", "sin"),
    "acos": Function("angles", "arc_cosine", "cos"),
    "atan": Function("angles", "arc_tangent", "tan"),
    "sinh": Function("hyperbolics", "sinh", "asinh"),
    "cosh": Function("hyperbolics", "cosh", "acosh"),
    "tanh": Function("hyperbolics", "tanh", "atanh"),
    "asinh": Function("hyperbolics", "asinh", "sinh"),
    "acosh": Function("hyperbolics", "acosh", "cosh"),
    "atanh": Function("hyperbolics", "atanh", "tanh"),
}

IMPLEMENTED: Final = {
    "+": Function("numbers", "add"),
    "-": Function("numbers", "subtract"),
    "*": Function("numbers", "multiply"),
    "/": Function("numbers", "divide"),
    "mod": Function("whole", "modulo"),
    "^": Function("powers", "power"),
    "root": Function("powers", "root"),
    "nth root": Function("powers", "nth_root"),
    "negate": Function("numbers", "negate"),
    "%": Function("whole", "percent"),
    "!": Function("whole", "factorial"),
    **FUNCTIONS,
}

# What people type, besides the names above.
ALIASES: Final = {
    "lg": "log",
    "lb": "log2",
    "√": "sqrt",
    "∛": "cbrt",
    "arcsin": "asin",
    "arccos": "acos",
    "arctan": "atan",
    "arsinh": "asinh",
    "arcosh": "acosh",
    "artanh": "atanh",
    "arcsinh": "asinh",
    "arccosh": "acosh",
    "arctanh": "atanh",
}

CONSTANTS: Final = {"pi": "pi", "π": "pi", "e": "e", "ℯ": "e", "ans": "ans"}

# Every word and what it stands for: ("function" | "constant" | "operator", the one name it has inside).
WORDS: Final = {
    **{name: ("function", name) for name in FUNCTIONS},
    **{alias: ("function", name) for alias, name in ALIASES.items()},
    **{word: ("constant", name) for word, name in CONSTANTS.items()},
    "mod": ("operator", "mod"),
    "root": ("root", "root"),
    "x": ("operator", "*"),
}
LONGEST_WORD: Final = max(map(len, WORDS))


def implementation(name: str) -> "Callable[..., Value]":
    """Return the implementation of the operator or function `name`: work and values in, a value out."""
    from importlib import import_module

    row = IMPLEMENTED[name]
    found: Callable[..., Value] = getattr(import_module(f"disguise_app.calculator.{row.module}"), row.name)
    return found


def warm() -> None:
    """Load what the first evaluation needs, so that the first `=` is as fast as the second."""
    for name in IMPLEMENTED:
        implementation(name)
