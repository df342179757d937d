"""What the law of rooms keeps to one place is found nowhere else, by reading every syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.architecture.source import dotted, files, imports, name, tree

WRITERS = {"write_text", "write_bytes", "touch", "mkdir", "unlink", "rmdir", "symlink_to", "hardlink_to"}
WRITING_CALLS = {"os.replace", "os.rename", "os.remove", "os.unlink", "os.mkdir", "os.makedirs", "os.truncate"}


def _calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def _is_writing(call: ast.Call) -> bool:
    called = dotted(call.func)
    if called in WRITING_CALLS or called.rpartition(".")[2] in WRITERS:
        return True
    if called == "os.open":
        return "O_CREAT" in ast.dump(call) or "O_WRONLY" in ast.dump(call)
    is_open = called == "open" or called.endswith(".open")
    return is_open and any(_is_writing_mode(word) for word in [*call.args, *(k.value for k in call.keywords)])


def _is_writing_mode(word: ast.expr) -> bool:
    is_text = isinstance(word, ast.Constant) and isinstance(word.value, str)
    return is_text and word.value in {"w", "wb", "a", "ab", "x", "xb", "r+", "r+b", "rb+", "w+b"}  # type: ignore[attr-defined]


def _names(path: Path, wanted: str) -> bool:
    return any(dotted(node) == wanted for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute))


def _calls_method(path: Path, wanted: str) -> bool:
    return any(dotted(call.func).endswith(f".{wanted}") for call in _calls(path))


def _starts_processes(path: Path) -> bool:
    starts = {"Popen", "run", "call", "check_call", "check_output"}
    return any(_names(path, f"subprocess.{start}") and _is_called(path, f"subprocess.{start}") for start in starts)


def _is_called(path: Path, wanted: str) -> bool:
    return any(dotted(call.func) == wanted for call in _calls(path))


def _prints(path: Path) -> bool:
    return any(dotted(call.func) in {"print", "eval", "exec", "breakpoint", "input"} for call in _calls(path))


LAW: dict[str, tuple[Callable[[Path], bool], tuple[str, ...]]] = {
    "files are written": (lambda path: any(map(_is_writing, _calls(path))), ("outside/files.py",)),
    "a process is started": (_starts_processes, ("cover/companion.py",)),
    "a process ends itself": (lambda path: _is_called(path, "os._exit"), ("panel/leave.py", "keeper/app.py")),
    "a stylesheet is set": (lambda path: _calls_method(path, "setStyleSheet"), ("look/",)),
    "something is printed or evaluated": (_prints, ("calculator/__main__.py",)),
    "the clipboard is used": (
        lambda path: _calls_method(path, "clipboard"),
        ("cover/", "panel/widgets/", "panel/system/clipboard.py"),
    ),
    "a dialog is opened": (lambda path: any("FileDialog" in word for word in imports(path)), ("cover/",)),
}


@pytest.mark.parametrize("what", LAW)
def test_only_there(what: str) -> None:
    is_so, places = LAW[what]
    found = [name(path) for path in files() if is_so(path) and not name(path).startswith(places)]
    assert found == [], f"{what} in a place where it must not be"


def test_the_law_sees_what_it_forbids(tmp_path: Path) -> None:
    sample = tmp_path / "sample.py"
    sample.write_text(
        "import os, subprocess\nopen('x', 'wb')\nsubprocess.Popen([])\nos._exit(0)\na.setStyleSheet('')\nprint()\n"
        "QApplication.clipboard()\nfrom PySide6.QtWidgets import QFileDialog\n"
    )
    assert [what for what, (is_so, _) in LAW.items() if not is_so(sample)] == []
