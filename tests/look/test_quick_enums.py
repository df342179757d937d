"""The quick way makes the same enums as the standard library, member by member, and leaves other forms to it."""

import sys
from collections.abc import Iterator
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from typing import Any

import pytest

from disguise_app.look import quick_enums

CASES: list[tuple[Any, list[tuple[str, int]]]] = [
    (Enum, [("a", 1), ("b", 2), ("same", 1)]),
    (IntEnum, [("zero", 0), ("less", -5), ("more", 7)]),
    (Flag, [("none", 0), ("a", 1), ("b", 2), ("both", 3), ("high", 0x80000000)]),
    (IntFlag, [("b", 2), ("a", 1), ("none", 0)]),
    (Flag, [("c", 4), ("a", 1), ("mask", 255)]),
]


@pytest.fixture(autouse=True)
def _back() -> Iterator[None]:
    was = EnumType._create_  # type: ignore[attr-defined]
    yield
    EnumType._create_ = was  # type: ignore[attr-defined]


def described(made: Any) -> Any:
    fields = {name: repr(value) for name, value in vars(made).items() if not callable(value)}
    members = [(repr(m), m.value, m.name, m._sort_order_, hash(m)) for m in made.__members__.values()]
    return repr(made), made.__qualname__, made.__module__, [repr(m) for m in made], members, fields


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the quick way is for this Python alone")
@pytest.mark.parametrize(("base", "names"), CASES)
def test_the_same_enum_is_made(base: Any, names: list[tuple[str, int]]) -> None:
    quick_enums.uninstall()
    stock = base("T", names, module="M", qualname="Q.T")
    assert quick_enums.install()
    quick = base("T", names, module="M", qualname="Q.T")
    assert described(quick) == described(stock)
    if issubclass(base, Flag):
        first, second = next(iter(stock)), list(stock)[-1]
        assert repr(quick(first.value) | quick(second.value)) == repr(first | second)
        assert repr(~quick(first.value)) == repr(~first)


def _members(made: Any) -> list[Any]:
    return list(made)


def test_other_forms_are_the_standard_librarys() -> None:
    quick_enums.install()
    assert [m.value for m in _members(Enum("Words", [("a", "x"), ("b", "y")]))] == ["x", "y"]
    assert [m.value for m in _members(Enum("Counted", "one two"))] == [1, 2]


def test_another_python_keeps_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_enums.uninstall()
    was = EnumType._create_  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "version_info", (3, 13, 0))
    assert not quick_enums.install()
    assert EnumType._create_ is was  # type: ignore[attr-defined]
