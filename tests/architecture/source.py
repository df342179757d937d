"""The package as the tests of its law see it: files, syntax trees, imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "disguise_app"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def files(folder: str = "disguise_app") -> tuple[Path, ...]:
    """Return every Python file under `folder`, in order."""
    return tuple(sorted((ROOT / folder).rglob("*.py")))


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of one file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name(path: Path) -> str:
    """Return `path` as it is written below the package's folder, `cover/app.py`."""
    return path.relative_to(PACKAGE).as_posix()


def module(path: Path) -> str:
    """Return the dotted name of the module in `path`."""
    dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return dotted.removesuffix(".__init__")


def functions(node: ast.AST) -> Iterator[Function]:
    """Yield every function and method below `node`."""
    return (part for part in ast.walk(node) if isinstance(part, Function))


def imports(path: Path, *, late: bool = True) -> set[str]:
    """Return the dotted names `path` imports; without `late`, only what an import of the module itself runs."""
    found: set[str] = set()
    for node in _statements(tree(path), late):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def _statements(node: ast.AST, late: bool) -> Iterator[ast.AST]:
    for part in ast.iter_child_nodes(node):
        if not late and (isinstance(part, Function) or _is_for_types(part)):
            continue
        yield part
        yield from _statements(part, late)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)


def dotted(node: ast.expr) -> str:
    """Return `a.b.c` for a chain of names, "" for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else f".{node.attr}"
    return ""
