"""Stands for the number library's own `__init__` in the built app: the four types that we use, of forty.

Put into the archive under the name `flint` by build.spec; the calculator's enclosures import it as any other.
"""

from .pyflint import ctx  # type: ignore[import-not-found]
from .types.arb import arb  # type: ignore[import-not-found]
from .types.fmpq import fmpq  # type: ignore[import-not-found]
from .types.fmpz import fmpz  # type: ignore[import-not-found]

__all__ = ["arb", "ctx", "fmpq", "fmpz"]
