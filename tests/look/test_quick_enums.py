"""The quick way makes the same enums as the standard library, member by member, and leaves other forms to it."""

import sys
import threading
import types
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
    members = [(repr(m), m.value, m.name, m._sort_order_, hash(m)) for m in made.__members__.values()]
    fields = {name: repr(value) for name, value in vars(made).items() if not callable(value)}
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


@pytest.fixture
def _quick() -> None:
    if not quick_enums.install():
        pytest.skip("the quick way is for this Python alone")


def _refused_subclass(made: Any) -> None:
    with pytest.raises(TypeError):
        types.new_class("Sub", (made,))


def _enum(base: Any, name: str, names: list[tuple[str, int]]) -> Any:
    return base(name, names)


READINGS: dict[str, Any] = {
    "a member": lambda made: made.red,
    "a value": lambda made: made(2),
    "a name": lambda made: made["red"],
    "all": _members,
    "how many": len,
    "the book of names": lambda made: made.__members__,
    "whether one is in it": lambda made: 2 in made.__members__.values(),
    "a subclass": lambda made: _refused_subclass(made),
    "the mask": lambda made: made._flag_mask_,
}


@pytest.mark.usefixtures("_quick")
@pytest.mark.parametrize("reading", READINGS)
def test_members_are_made_when_one_is_asked_for_and_not_before(reading: str) -> None:
    made = _enum(Flag, "Colour", [("red", 1), ("blue", 2)])
    made.__qualname__ = "Scope.Colour"
    assert made in quick_enums._waiting
    assert not isinstance(1, made)
    READINGS[reading](made)
    assert made not in quick_enums._waiting
    assert [repr(member) for member in _members(made)] == ["<Colour.red: 1>", "<Colour.blue: 2>"]
    assert made.__qualname__ == "Scope.Colour"
    with pytest.raises(AttributeError):
        made.red = 3
    with pytest.raises(AttributeError):
        _ = made.green


@pytest.mark.usefixtures("_quick")
def test_a_member_named_like_something_inherited_is_not_put_off() -> None:
    made = _enum(IntEnum, "Odd", [("real", 5), ("other", 6)])
    assert made not in quick_enums._waiting
    assert made.real is made(5)


@pytest.mark.usefixtures("_quick")
def test_many_threads_that_ask_at_once_get_the_same_members() -> None:
    for _ in range(50):
        made = _enum(IntEnum, "Shared", [(f"m{number}", number) for number in range(40)])
        start = threading.Barrier(4)
        found: list[Any] = []

        def ask(made: Any = made, start: threading.Barrier = start, found: list[Any] = found) -> None:
            start.wait()
            found.append((made.m7, made(39), len(made)))

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [(made.m7, made.m39, 40)] * 4
        assert all(one[0] is made.m7 for one in found)


@pytest.mark.usefixtures("_quick")
def test_after_the_end_of_putting_off_members_are_there_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _enum(Enum, "Before", [("a", 1)])
    monkeypatch.setattr(quick_enums._State, "is_at_once", False)
    quick_enums.finish()
    after = _enum(Enum, "After", [("a", 1)])
    for made in (before, after):
        assert list(vars(made)["_member_map_"]) == ["a"]
