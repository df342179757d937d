"""Values as plain data: sums of terms, each an exact fraction times a product of powers of generators.

A *generator* is a positive real number of known kind: a prime under a root, π, e, the logarithm of a fraction, or a
`call`, which is a function of values and known only by proven enclosures. Made by `numbers` and the modules of
functions, enclosed by `enclosures`; knows no operation.
"""

from fractions import Fraction
from itertools import count
from typing import Any, Final

from disguise_app.calculator.budget import bounded

_serials: Final = count()


class Generator:
    """Hold one positive real number by its kind; equal keys are equal numbers."""

    __slots__ = ("args", "ball", "bits", "is_negated", "key", "name", "parameter", "serial")

    def __init__(self, name: str, parameter: Any = None, args: "tuple[Value, ...]" = ()) -> None:
        self.serial = next(_serials)
        self.name = name
        self.parameter = parameter
        self.args = args
        self.is_negated = False
        self.key = ("~call", self.serial) if args else (name, parameter)
        self.bits = 0
        self.ball: Any = None

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Generator) and self.key == other.key


Monomial = tuple[tuple[Generator, Fraction], ...]
ONE: Final[Monomial] = ()
UNIT: Final = Fraction(1)


class Value:
    """Hold a sum of terms, each a monomial with its fraction."""

    __slots__ = ("terms",)

    def __init__(self, terms: dict[Monomial, Fraction]) -> None:
        self.terms = terms

    @property
    def fraction(self) -> Fraction | None:
        """Return the value if it is rational, else None."""
        if not self.terms:
            return Fraction(0)
        return self.terms.get(ONE) if len(self.terms) == 1 else None

    @property
    def single(self) -> tuple[Monomial, Fraction] | None:
        """Return the one term, or None if there are more or none."""
        return next(iter(self.terms.items())) if len(self.terms) == 1 else None

    def key(self) -> frozenset[tuple[Monomial, Fraction]]:
        """Return what is equal for equal sums."""
        return frozenset(self.terms.items())


def rational(number: Fraction | int) -> Value:
    """Return an exact value; raise TooLarge beyond the bound."""
    return Value({ONE: bounded(Fraction(number))} if number else {})


def power_of(name: str, exponent: Fraction | int = 1, parameter: Any = None) -> Value:
    """Return the generator `name` (pi, e, ln, prime) to the power of `exponent`."""
    return Value({((Generator(name, parameter), Fraction(exponent)),): UNIT})
