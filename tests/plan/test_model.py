"""The values of a plan: frozen, silent in a traceback, and found by their shapes."""

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from disguise_app.plan import model
from disguise_app.plan.difference import TextChange
from disguise_app.plan.history import History
from disguise_app.plan.model import Item, Part, Plan, Room, age_group
from disguise_app.plan.shape import ITEMS, PART, shapes


def every_part(of: type[Part] = Plan) -> set[type[Part]]:
    """Find every class that a plan is made of."""
    found = {of}
    for shape in shapes(of).values():
        if shape.sort in (ITEMS, PART):
            found |= every_part(shape.holds)
    return found


PARTS = sorted(every_part(), key=lambda of: of.__name__)


@pytest.mark.parametrize("of", PARTS)
def test_no_part_shows_itself_or_changes(of: type[Part]) -> None:
    part = of()
    assert repr(part) == f"{part}" == "<hidden>"
    with pytest.raises(FrozenInstanceError):
        part.extra = {}  # type: ignore[misc]


@pytest.mark.parametrize("of", PARTS)
def test_every_part_can_be_empty_and_has_room_for_unknown_fields(of: type[Part]) -> None:
    assert is_dataclass(of)
    assert of() == of()
    assert "extra" in {field.name for field in fields(of)}


def test_every_list_item_has_an_id() -> None:
    for of in PARTS:
        for shape in shapes(of).values():
            if shape.sort == ITEMS:
                assert issubclass(shape.holds, Item)


def test_what_holds_a_plan_shows_nothing_either() -> None:
    assert repr(History(Plan(address="1 Elm Street"))) == "<hidden>"
    assert "Elm" not in repr(TextChange(("address",), "", "1 Elm Street"))


def test_the_parts_that_pages_use_are_offered_by_the_room() -> None:
    assert all(hasattr(model, name) for name in model.__all__)
    assert {of.__name__ for of in PARTS} <= set(model.__all__)


@pytest.mark.parametrize(
    ("age", "group"),
    [
        ("0", "under5"),
        ("4", "under5"),
        ("5", "5to8"),
        (" 8 ", "5to8"),
        ("9", "9to12"),
        ("nearly 12", "9to12"),
        ("13", "teen"),
        ("17 years", "teen"),
        ("", "5to8"),
        ("old enough", "5to8"),
        ("²", "5to8"),
    ],
)
def test_an_age_as_typed_has_a_group(age: str, group: str) -> None:
    assert age_group(age) == group


def test_a_room_knows_whether_it_is_drawn_and_whether_it_is_outside() -> None:
    assert not Room("Hall").is_drawn
    assert not Room("Hall", width=3).is_drawn
    assert Room("Hall", width=3, height=1).is_drawn
    assert Room("Lawn", kind="garden").is_outdoor
    assert not Room("Hall", kind="hall").is_outdoor
