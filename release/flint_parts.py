"""Stands for the number library's own `__init__` in the built app: the four types that we use, of forty.

Put into the archive under the name `flint` by build.spec; the calculator's enclosures import it as any other.
"""

import os

# On Windows it is the wheel's own `__init__` that says where the libraries lie which the others are made of.
_LIBRARIES = os.path.join(os.path.dirname(os.path.dirname(__file__)), "python_flint.libs")
if hasattr(os, "add_dll_directory") and os.path.isdir(_LIBRARIES):
    os.add_dll_directory(_LIBRARIES)

from .pyflint import ctx  # type: ignore[import-not-found]  # noqa: E402
from .types.arb import arb  # type: ignore[import-not-found]  # noqa: E402
from .types.fmpq import fmpq  # type: ignore[import-not-found]  # noqa: E402
from .types.fmpz import fmpz  # type: ignore[import-not-found]  # noqa: E402

__all__ = ["arb", "ctx", "fmpq", "fmpz"]
