"""The named tuples of the first frame behave as `typing.NamedTuple` does."""

import pickle
import typing

import pytest

from disguise_app.calculator.named import NamedTuple


class Ours(NamedTuple):
    """Made by the calculator's own base."""

    left: int
    right: int = 7
    name: str = ""


class Theirs(typing.NamedTuple):
    """Made by the standard library's."""

    left: int
    right: int = 7
    name: str = ""


@pytest.mark.parametrize(
    ("values", "named"),
    [((1,), {}), ((1, 2), {}), ((1, 2, "x"), {}), ((), {"left": 1}), ((1,), {"name": "x"}), ((1, 2), {"name": "x"})],
)
def test_all_ways_of_making_one_give_the_same(values: typing.Any, named: dict[str, typing.Any]) -> None:
    ours, theirs = Ours(*values, **named), Theirs(*values, **named)
    assert tuple(ours) == tuple(theirs)
    assert (ours.left, ours.right, ours.name) == (theirs.left, theirs.right, theirs.name)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert hash(ours) == hash(theirs)


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, 2, "x", 4), {}), ((1,), {"left": 2}), ((1,), {"other": 2}), ((), {"right": 1})],
)
def test_what_the_library_refuses_is_refused(values: typing.Any, named: dict[str, typing.Any]) -> None:
    for kind in (Ours, Theirs):
        with pytest.raises(TypeError):
            kind(*values, **named)


def test_one_with_a_field_changed_is_another() -> None:
    first = Ours(1)
    second = first._replace(right=3)
    assert (first, second) == ((1, 7, ""), (1, 3, ""))
    assert type(second) is Ours
    with pytest.raises(AttributeError):
        first.left = 2  # type: ignore[misc]


def test_it_can_be_written_and_read_again() -> None:
    again = pickle.loads(pickle.dumps(Ours(1, name="x")))
    assert (again, type(again)) == (Ours(1, 7, "x"), Ours)
