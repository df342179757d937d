"""Make the enums of PySide6 when they are first asked for a member, and by fewer steps than the standard library.

Called by `quick_start`. Importing PySide6 and first touching its `Qt` namespace makes some two hundred enums through
`Enum(name, [(member, number), ...])`; the standard library goes through a general class body for each, which costs a
sixth of the time to our first frame, and a program looks into a dozen of them. So that one form of call gives a class
whose books of members are kept by descriptors: whoever reads one, as every way to a member does, has the members made
and the books put in their places. Every other form is left to the standard library. It is Python 3.11 whose `enum` is
imitated, so it is used on that version alone; a test compares the two, member by member.

Lost: a member without its enum's name, `QEvent.KeyPress` for `QEvent.Type.KeyPress`, which libshiboken looks for by
itself in records that are whole. It is an AttributeError then, to type checkers always. PySide6's own signature
machinery writes so; `quick_start` calls `finish` before that is loaded.
"""

from __future__ import annotations

import sys
from _thread import RLock
from enum import Enum, EnumType, Flag, IntEnum, IntFlag

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Final

    Members = Sequence[tuple[str, int]]

_PYTHON: Final = (3, 11)
_BASES: Final = (Enum, IntEnum, Flag, IntFlag)
_RECORDS: Final = frozenset(
    ("_member_names_", "_member_map_", "_value2member_map_", "_flag_mask_", "_singles_mask_", "_all_bits_")
)
_INHERITED: Final = frozenset(name for base in _BASES for kind in base.__mro__ for name in vars(kind))
_HAS_TWO_MASKS: Final = "_singles_mask_" in vars(Flag)

_stock: Final[Any] = EnumType._create_  # type: ignore[attr-defined]
_set: Final = type.__setattr__
_models: Final[dict[tuple[Any, Any], dict[str, Any]]] = {}
_waiting: Final[dict[Any, Members]] = {}
_making: Final = RLock()


def install() -> bool:
    """Take the place of the standard library's way; return False, and change nothing, on another Python."""
    if sys.version_info[:2] != _PYTHON:
        return False
    EnumType._create_ = _create  # type: ignore[attr-defined]
    return True


def uninstall() -> None:
    """Put the standard library's way back."""
    EnumType._create_ = _stock  # type: ignore[attr-defined]


def finish() -> None:
    """Make the members of all enums that there are, and from now on those of a new one at once."""
    _State.is_at_once = True
    for made in tuple(_waiting):
        _make_members(made)


def _create(cls: Any, class_name: str, names: Any, **options: Any) -> Any:
    """Stand in for `EnumType._create_`, where all of `names` are pairs of a name and a whole number."""
    if not _is_plain(cls, names, options):
        return _stock(cls, class_name, names, **options)
    boundary = options.get("boundary")
    space = _model(cls, boundary).copy()
    space["__module__"] = options.get("module") or "PySide6"
    space["_unhashable_values_"] = []
    qualname = options.get("qualname")
    if qualname is not None:
        space["__qualname__"] = qualname
    made: Any = type.__new__(EnumType, class_name, (cls,), space)
    _waiting[made] = names
    if _State.is_at_once:
        _make_members(made)
    return made


def _is_plain(cls: Any, names: Any, options: dict[str, Any]) -> bool:
    if cls not in _BASES or names.__class__ not in (list, tuple) or not names:
        return False
    first = names[0]
    is_pair = first.__class__ is tuple and len(first) == 2 and isinstance(first[1], int)
    if not is_pair or options.get("type") is not None or options.get("start", 1) != 1:
        return False
    # A member that has the name of something inherited would not be missed, and so never made.
    return _INHERITED.isdisjoint(dict(names))


class _State:
    """Whether members are made with their enum: once `finish` was called."""

    is_at_once = False


class _Book:
    """Stand in a bare class for a record of its members; whoever reads it has the members made."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, _member: object, owner: Any) -> Any:
        _make_members(owner)
        return type.__getattribute__(owner, self._name)

    def __contains__(self, _name: str) -> bool:
        # EnumType asks before an attribute is set, as libshiboken does with the module and the scope of what it made.
        return False


def _model(cls: Any, boundary: Any) -> dict[str, Any]:
    """Return what the standard library writes into a class without members, with books in the place of its records."""
    known = _models.get((cls, boundary))
    if known is None:
        whole = EnumType.__new__(EnumType, "", (cls,), EnumType.__prepare__("", (cls,)), boundary=boundary)
        known = {name: _Book(name) if name in _RECORDS else value for name, value in vars(whole).items()}
        _models[cls, boundary] = known
    return known


def _make_members(made: Any) -> None:
    """Make the members of a bare class and put its records into their places, once in however many threads."""
    with _making:
        names = _waiting.pop(made, None)
        if names is None:
            return
        records = _flag_records(made, names) if issubclass(made, Flag) else _records(made, names)
        for name, member in records["_member_map_"].items():
            _set(made, name, member)
        for name, record in records.items():
            _set(made, name, record)


def _records(made: Any, names: Members) -> dict[str, Any]:
    by_value: dict[int, Any] = {}
    by_name: dict[str, Any] = {}
    listed: list[str] = []
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = _member(made, name, value, len(listed))
            listed.append(name)
        by_name[name] = member
    return {"_member_names_": listed, "_member_map_": by_name, "_value2member_map_": by_value}


def _flag_records(made: Any, names: Members) -> dict[str, Any]:
    by_value: dict[int, Any] = {}
    by_name: dict[str, Any] = {}
    listed: list[str] = []
    mask = singles = 0
    last = -1
    is_ordered = True
    for name, value in names:
        member = by_value.get(value)
        mask |= value
        is_single = value > 0 and not value & (value - 1)
        if is_single:
            singles |= value
        if member is None:
            member = by_value[value] = _member(made, name, value, len(listed))
            if is_single:
                listed.append(name)
                is_ordered = is_ordered and value > last
                last = value
        by_name[name] = member
    records: dict[str, Any] = {"_member_names_": listed, "_member_map_": by_name, "_value2member_map_": by_value}
    # The first releases of 3.11, Debian 12's among them, know one mask, of single bits.
    records |= {"_flag_mask_": mask, "_singles_mask_": singles} if _HAS_TWO_MASKS else {"_flag_mask_": singles}
    records["_all_bits_"] = 2 ** mask.bit_length() - 1
    if not is_ordered:
        records["_iter_member_"] = made._iter_member_by_def_
    return records


def _member(made: Any, name: str, value: int, order: int) -> Any:
    member = int.__new__(made, value) if issubclass(made, int) else object.__new__(made)
    fields = member.__dict__
    fields["_value_"] = value
    fields["_name_"] = name
    fields["__objclass__"] = made
    fields["_sort_order_"] = order
    return member
