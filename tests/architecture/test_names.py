"""Every name that can be seen from outside says calculator, and comes from one file."""

from __future__ import annotations

import ast

from disguise_app.outside import names
from tests.architecture.source import ROOT, files, name, tree

REVEALING = (
    "plan",
    "safe",
    "secret",
    "panic",
    "disguise",
    "hidden",
    "abuse",
    "vault",
    "escape",
    "refuge",
    "keeper",
    "panel",
)
OUTSIDE = [value for key, value in vars(names).items() if key.isupper() and isinstance(value, str)]


def test_no_outside_name_reveals_anything() -> None:
    assert OUTSIDE
    assert [(said, word) for said in OUTSIDE for word in REVEALING if word in said.lower()] == []


def test_longer_outside_names_are_written_in_one_file_only() -> None:
    wanted = {value for value in OUTSIDE if len(value) > 8}
    for path in files():
        if name(path) == "outside/names.py":
            continue
        said = {
            node.value
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert said & wanted == set(), name(path)


def test_the_project_file_agrees_with_the_names() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'name = "{names.PACKAGE}"' in project
    assert f'description = "{names.COMMENT}"' in project
