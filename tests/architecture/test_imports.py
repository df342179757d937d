"""Who may know whom: the cover's fresh interpreter, and a graph of imports without a circle."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.source import PACKAGE, ROOT, files, imports, module

COVER_NEVER = (
    *("cryptography", "keyring", "secretstorage", "jeepney", "PySide6.QtNetwork", "PySide6.QtDBus"),
    *("multiprocessing", "logging", "asyncio", "ssl", "socket", "http", "email", "tempfile"),
    # Python's own pathlib brings urllib.parse, which opens nothing.
    *("urllib.request", "urllib.response", "urllib.error"),
    *("disguise_app.vault", "disguise_app.plan", "disguise_app.panel", "disguise_app.keeper"),
)


def _loaded_by(code: str) -> set[str]:
    """Return the modules of a fresh interpreter that ran `code`."""
    command = [
        sys.executable,
        "-I",
        "-c",
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}; print(*sys.modules)",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


def _of(loaded: set[str], forbidden: tuple[str, ...]) -> list[str]:
    return sorted(name for name in loaded if any(name == bad or name.startswith(bad + ".") for bad in forbidden))


def test_the_cover_brings_nothing_that_could_open_a_plan() -> None:
    start = "from disguise_app.look import quick_start; quick_start.install(); "
    assert _of(_loaded_by(start + "import disguise_app.cover.app, disguise_app.cover.wiring"), COVER_NEVER) == []


def test_importing_a_module_has_no_circle() -> None:
    assert [start for start in map(module, files()) if start in _reached(start)] == []


def test_what_anyone_may_see_is_not_tied_in_circles_either_by_types_or_by_late_imports() -> None:
    rooms = tuple(f"disguise_app.{room}." for room in ("outside", "look", "calculator", "cover"))
    modules = [name for name in map(module, files()) if name.startswith(rooms)]
    assert [start for start in modules if start in _reached(start, late=True)] == []


def _reached(start: str, *, late: bool = False) -> set[str]:
    known = {module(path): path for path in files()}
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for name in imports(known[waiting.pop()], late=late):
            if name in known and name not in seen:
                seen.add(name)
                waiting.append(name)
    return seen


def test_pages_never_import_pages() -> None:
    pages = PACKAGE / "panel" / "pages"
    for path in pages.glob("*.py"):
        others = {name for name in imports(path) if name.startswith("disguise_app.panel.pages.")}
        assert path.name == "__init__.py" or others == set(), path.name


def test_the_package_itself_imports_nothing() -> None:
    assert imports(PACKAGE / "__init__.py") == set()
