"""What fields a part has and of which sort, read once from the dataclasses.

Edits, codec and merge walk a plan by these shapes, so that a new field needs no second list of names. It knows no
field by name except `extra`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, Final, get_args, get_origin, get_type_hints

from disguise_app.plan.model.part import CHOICE, Item, Part

TEXT: Final = "text"
WORD: Final = "word"
YES: Final = "yes"
COUNT: Final = "count"
PART: Final = "part"
ITEMS: Final = "items"

MAX_ITEMS: Final = 2_000
MAX_COUNT: Final = 1_000_000


@dataclass(frozen=True)
class Shape:
    """Describe one field: its sort, the class it holds if it is a part or a list, and its default."""

    sort: str
    holds: type[Part]
    default: Any


_read: Final[dict[type[Part], Mapping[str, Shape]]] = {}


def shapes(of: type[Part]) -> Mapping[str, Shape]:
    """List the fields of a part by name, in order, without `extra`."""
    if of not in _read:
        hints, blank = get_type_hints(of), of()
        _read[of] = MappingProxyType(
            {
                each.name: _shape(hints[each.name], bool(each.metadata.get(CHOICE)), getattr(blank, each.name))
                for each in fields(of)
                if each.name != "extra"
            }
        )
    return _read[of]


def _shape(hint: Any, is_choice: bool, default: Any) -> Shape:
    """Turn one annotation into a shape."""
    if get_origin(hint) is tuple:
        return Shape(ITEMS, get_args(hint)[0], default)
    if hint is str:
        return Shape(WORD if is_choice else TEXT, Part, default)
    if hint is bool:
        return Shape(YES, Part, default)
    if hint is int:
        return Shape(COUNT, Part, default)
    return Shape(PART, hint, default)


def fits(shape: Shape, value: object) -> bool:
    """Tell whether a value may stand in a field of this shape."""
    if shape.sort == ITEMS:
        return _is_list_of(shape.holds, value)
    if shape.sort == PART:
        return type(value) is shape.holds
    if shape.sort == YES:
        return isinstance(value, bool)
    if shape.sort == COUNT:
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MAX_COUNT
    return isinstance(value, str)


def _is_list_of(holds: type[Part], value: object) -> bool:
    """Tell whether a value is a tuple of such items, all with ids of their own."""
    if not isinstance(value, tuple) or len(value) > MAX_ITEMS or any(type(each) is not holds for each in value):
        return False
    ids = [each.id for each in value if isinstance(each, Item)]
    return all(ids) and len(set(ids)) == len(ids)
