"""Format, lint, types and the law of rooms, one after the other; all are run even when one fails.

Called by dev.py check; what each one asks stands in pyproject.toml.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

CODE = ("dev.py", "workshop", "release", "disguise_app", "tests", "benchmarks")


def run(python: Path, *, fix: bool, call: Callable[..., int]) -> int:
    """Run every check, say which failed, and return 0 only if none did."""
    there = [path for path in CODE if Path(path).exists()]
    module = [python, "-m"]
    steps = {
        "format": [*module, "ruff", "format", *([] if fix else ["--check"]), *there],
        "lint": [*module, "ruff", "check", *(["--fix"] if fix else []), *there],
        "types": [*module, "mypy", *there],
        "rooms": [python, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"],
        "sizes": [*module, "pytest", "-q", "-p", "no:randomly", "tests/architecture"],
    }
    if fix:
        steps = {"directory": [*module, "workshop.directory_table"], **steps}
    failed = [name for name, command in steps.items() if call(*command) != 0]
    print("All checks passed." if not failed else f"Failed: {', '.join(failed)}")
    return 1 if failed else 0
