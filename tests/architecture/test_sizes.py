"""Files and functions stay short, say what they are, and live in rooms with telling names."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.architecture.source import PACKAGE, ROOT, Function, files, functions, tree

FILE_LINES, FUNCTION_LINES = 300, 30
ALL = [path for folder in ("disguise_app", "tests", "workshop", "release", "benchmarks") for path in files(folder)]
ALL.append(ROOT / "dev.py")
FORBIDDEN = {"utils", "helpers", "common", "misc", "docs"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK|NotImplemented(Error)?|stub)\b")


def _label(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_files_and_functions_are_short() -> None:
    long_files = {_label(path): lines for path in ALL if (lines := _lines(path)) > FILE_LINES}
    assert long_files == {}
    long = [(_label(path), f.name) for path in ALL for f in functions(tree(path)) if _length(f) > FUNCTION_LINES]
    assert long == []


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_modules_and_all_they_offer_say_what_they_are() -> None:
    silent = [_label(path) for path in files() if _lines(path) and not ast.get_docstring(tree(path))]
    silent += [
        f"{_label(path)}: {f.name}"
        for path in files()
        for f in _public(tree(path))
        if not ast.get_docstring(f) and not _is_qt_override(f)
    ]
    assert silent == []


def test_nothing_is_left_unfinished() -> None:
    assert [_label(path) for path in files() if UNFINISHED.search(path.read_text(encoding="utf-8"))] == []


def test_no_folder_or_file_has_a_name_that_means_nothing() -> None:
    named = {part for path in ALL for part in (*path.relative_to(ROOT).parts[:-1], path.stem)}
    assert named & FORBIDDEN == set()
    assert [name for name in named if "manager" in name] == []


def test_tests_mirror_the_rooms() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    assert [room for room in sorted(rooms) if not (ROOT / "tests" / room / "__init__.py").exists()] == []


def _public(module: ast.Module) -> list[Function]:
    found = [node for node in module.body if isinstance(node, Function)]
    for node in module.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            found += [part for part in node.body if isinstance(part, Function)]
    return [f for f in found if not f.name.startswith("_") and not _repeats(f)]


def _repeats(function: Function) -> bool:
    """Tell whether `function` is a setter or an overload, documented where the name was met first."""
    return any(re.search(r"setter|overload", ast.dump(mark)) for mark in function.decorator_list)


def _is_qt_override(function: Function) -> bool:
    return function.name != function.name.lower() or function.name in {"event", "paint", "resize"}
