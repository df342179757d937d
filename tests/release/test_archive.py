"""The archive gives back the modules and resources that were put into it, says none of their names, never varies."""

from __future__ import annotations

import dataclasses
import importlib
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from release import archive, calculator_modules

MODULES = {"ours": "ours/__init__.py", "ours.quiet": "ours/quiet.py"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "__init__.py").write_text('"""A docstring that nobody shall read."""\n')
    (tmp_path / "ours" / "quiet.py").write_text("WORD = 'whispered'\n")
    (tmp_path / "resources" / "texts").mkdir(parents=True)
    (tmp_path / "resources" / "texts" / "long.txt").write_text("a text of the app " * 20)
    (tmp_path / "resources" / "desktop").mkdir()
    (tmp_path / "resources" / "desktop" / "icon.svg").write_text("<svg/>")
    return tmp_path


def _written(root: Path, name: str = calculator_modules.ARCHIVE) -> Path:
    return archive.write(root, root / name, {name: root / path for name, path in MODULES.items()} | {"bare": None})


def test_a_module_and_a_resource_come_back(root: Path) -> None:
    _written(root)
    found = calculator_modules.Archive(str(root))
    spec = found.find_spec("ours")
    assert spec is not None
    assert spec.submodule_search_locations == [str(root / "ours")]
    space: dict[str, object] = {}
    exec(found.get_code("ours.quiet"), space)
    assert space["WORD"] == "whispered"
    assert found.is_package("bare")
    assert found.find_spec("ours.other") is None
    assert found.get_data(str(root / "resources" / "texts" / "long.txt")).startswith(b"a text of the app")
    for missing in ("texts/none.txt", "desktop/icon.svg"):
        with pytest.raises(FileNotFoundError):
            found.get_data(str(root / "resources" / missing))


def test_a_program_that_runs_reads_on_from_its_own_archive_after_an_upgrade(root: Path) -> None:
    path = _written(root)
    found = calculator_modules.Archive(str(root))
    newer = root / "newer.dat"
    archive.write(root, newer, {"ours.quiet": root / "ours" / "quiet.py"})
    assert newer.read_bytes() != path.read_bytes()
    newer.replace(path)
    space: dict[str, object] = {}
    exec(found.get_code("ours.quiet"), space)
    assert space["WORD"] == "whispered"
    assert found.get_data(str(root / "resources" / "texts" / "long.txt")).startswith(b"a text of the app")


_BARE = """
import os, sys
for standard in (0, 1, 2):
    os.close(standard)
from release.calculator_modules import Archive
found = Archive(sys.argv[1])
nothing = os.open(os.devnull, os.O_RDWR)
for standard in (0, 1, 2):
    os.dup2(nothing, standard)
found.get_code("ours.quiet")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is kept open there")
def test_pointing_the_standard_streams_at_nothing_leaves_the_archive_open(root: Path) -> None:
    _written(root)
    where = Path(archive.__file__).resolve().parent.parent
    assert subprocess.run([sys.executable, "-c", _BARE, str(root)], cwd=where, check=False).returncode == 0


def test_what_others_lie_below_is_a_package_whatever_its_source_is_called(root: Path) -> None:
    modules = {"stood_in": root / "ours" / "quiet.py", "stood_in.below": root / "ours" / "quiet.py"}
    archive.write(root, root / calculator_modules.ARCHIVE, modules)
    found = calculator_modules.Archive(str(root))
    assert found.is_package("stood_in")
    assert not found.is_package("stood_in.below")


def test_no_name_no_text_and_no_docstring_is_readable(root: Path) -> None:
    data = _written(root).read_bytes()
    for word in (b"ours", b"quiet", b"whispered", b"docstring", b"long.txt", b"a text", str(root).encode()):
        assert word not in data


def test_equal_input_gives_equal_bytes(root: Path) -> None:
    assert _written(root).read_bytes() == _written(root, "second.dat").read_bytes()


def test_python_s_own_first_modules_stay_readable_and_all_others_are_handed_on(tmp_path: Path) -> None:
    whole, first = tmp_path / "whole.zip", tmp_path / "first.zip"
    with zipfile.ZipFile(whole, "w") as target:
        for name in (
            "keyword",
            "re/__init__",
            "re/_parser",
            "encodings/__init__",
            "encodings/utf_8",
            "encodings/cp437",
        ):
            target.writestr(f"{name}.pyc", b"code")
    rest = archive.library(whole, first)
    assert sorted(rest) == ["encodings.cp437", "keyword", "re", "re._parser"]
    assert all(path is not None and path.is_file() for path in rest.values())
    with zipfile.ZipFile(first) as kept:
        assert kept.namelist() == ["encodings/__init__.pyc", "encodings/utf_8.pyc"]


def test_the_finder_itself_needs_nothing_that_only_the_archive_has() -> None:
    code = (
        "import sys, _imp; before = set(sys.modules); import release.calculator_modules;"
        "print(*(name for name in set(sys.modules) - before if not _imp.is_frozen(name)))"
    )
    root = Path(archive.__file__).resolve().parent.parent
    command = [sys.executable, "-S", "-c", code]
    brought = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split()
    # Compiled in or frozen in Python's own library, but for these.
    assert set(brought) <= {"release", "release.calculator_modules", "zlib", "os.path", "_stat"}


def test_every_type_of_the_number_library_that_the_calculator_calls_is_kept() -> None:
    root = Path(archive.__file__).resolve().parent.parent
    called = set(re.findall(r"\bflint\.(\w+)", (root / "disguise_app/calculator/enclosures.py").read_text()))
    kept = set(re.findall(r"import (\w+)", (root / "release" / "flint_parts.py").read_text()))
    assert len(called) > 3
    assert called <= kept


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the text that is spared is this Python's")
def test_a_dataclass_is_made_without_the_reader_of_signatures() -> None:
    source = Path(dataclasses.__file__).read_bytes()
    spared = archive.spared("dataclasses", source)
    assert spared != source
    code = (
        "import sys, types\n"
        "module = types.ModuleType('dataclasses')\n"
        "sys.modules['dataclasses'] = module\n"
        "exec(compile(sys.stdin.buffer.read(), 'd', 'exec', optimize=2), module.__dict__)\n"
        "class Pair:\n    left: int\n    right: int = 2\n"
        "Pair = module.dataclass(frozen=True)(Pair)\n"
        "print(Pair(1), Pair(1) == Pair(1, 2), Pair.__doc__, 'inspect' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], input=spared, capture_output=True, check=True)
    assert done.stdout.decode().split() == ["Pair(left=1,", "right=2)", "True", "Pair", "False"]


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the text that is spared is this Python's")
@pytest.mark.parametrize(
    ("name", "asked", "brings"),
    [
        ("urllib.parse", "module.quote_from_bytes(b'a b'), module.urlsplit('https://a.b/c').netloc", "ipaddress"),
    ],
)
def test_what_is_spared_is_not_missed(name: str, asked: str, brings: str) -> None:
    source = Path(importlib.import_module(name).__file__ or "").read_bytes()
    spared = archive.spared(name, source)
    assert spared != source
    code = (
        "import sys, types\n"
        "module = types.ModuleType('spared')\n"
        "sys.modules['spared'] = module\n"
        "exec(compile(sys.stdin.buffer.read(), 's', 'exec', optimize=2), module.__dict__)\n"
        f"print({asked}, {brings!r} in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], input=spared, capture_output=True, check=True)
    whole = f"import {name} as module; print({asked}, False)"
    assert done.stdout == subprocess.run([sys.executable, "-c", whole], capture_output=True, check=True).stdout


@pytest.mark.parametrize("text", [b"import os\n", b"import inspect\nimport inspect\n"])
def test_another_python_keeps_its_module(text: bytes) -> None:
    assert archive.spared("dataclasses", text) == text
    assert archive.spared("other", text) == text
