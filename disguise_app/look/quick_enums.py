"""Make the enums of PySide6 faster than the standard library does: the same members, by fewer steps.

Called by `quick_start`. Importing PySide6 and first touching its `Qt` namespace makes some two hundred enums through
`Enum(name, [(member, number), ...])`; the standard library goes through a general class body for each, which costs a
sixth of the time to our first frame. This does the same for that one form of call and leaves every other to the
standard library. It writes what `enum` of Python 3.11 would have written into a new class, so it is used on that
version alone; a test compares the two, member by member.
"""

from __future__ import annotations

import sys
from enum import Enum, EnumType, Flag, IntEnum, IntFlag

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Final

_PYTHON: Final = (3, 11)
_IS_FLAG: Final[dict[Any, bool]] = {Enum: False, IntEnum: False, Flag: True, IntFlag: True}

_stock: Final[Any] = EnumType._create_  # type: ignore[attr-defined]
_set: Final = type.__setattr__


def install() -> bool:
    """Take the place of the standard library's way; return False, and change nothing, on another Python."""
    if sys.version_info[:2] != _PYTHON:
        return False
    EnumType._create_ = _create  # type: ignore[attr-defined]
    return True


def uninstall() -> None:
    """Put the standard library's way back."""
    EnumType._create_ = _stock  # type: ignore[attr-defined]


def _create(cls: Any, class_name: str, names: Any, **options: Any) -> Any:
    """Stand in for `EnumType._create_`, where all of `names` are pairs of a name and a whole number."""
    if not _is_plain(cls, names, options):
        return _stock(cls, class_name, names, **options)
    space = EnumType.__prepare__(class_name, (cls,))
    space["__module__"] = options.get("module") or "PySide6"
    made = EnumType.__new__(EnumType, class_name, (cls,), space, boundary=options.get("boundary"))
    qualname = options.get("qualname")
    if qualname is not None:
        _set(made, "__qualname__", qualname)
    if _IS_FLAG[cls]:
        _fill_flag(made, names)
    else:
        _fill(made, names)
    return made


def _is_plain(cls: Any, names: Any, options: dict[str, Any]) -> bool:
    if cls not in _IS_FLAG or names.__class__ not in (list, tuple) or not names:
        return False
    first = names[0]
    is_pair = first.__class__ is tuple and len(first) == 2 and isinstance(first[1], int)
    return is_pair and options.get("type") is None and options.get("start", 1) == 1


def _fill(made: Any, names: Sequence[tuple[str, int]]) -> None:
    by_value, listed = made._value2member_map_, made._member_names_
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = _member(made, name, value, len(listed))
            listed.append(name)
        _name(made, name, member)


def _fill_flag(made: Any, names: Sequence[tuple[str, int]]) -> None:
    by_value, listed = made._value2member_map_, made._member_names_
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
            member = _member(made, name, value, len(listed))
            if is_single:
                listed.append(name)
                is_ordered = is_ordered and value > last
                last = value
        _name(made, name, member)
    if "_singles_mask_" in vars(made):
        _set(made, "_flag_mask_", mask)
        _set(made, "_singles_mask_", singles)
    else:  # the first releases of 3.11, Debian 12's among them, know one mask, of single bits
        _set(made, "_flag_mask_", singles)
    _set(made, "_all_bits_", 2 ** mask.bit_length() - 1)
    if not is_ordered:
        _set(made, "_iter_member_", made._iter_member_by_def_)


def _member(made: Any, name: str, value: int, order: int) -> Any:
    member = int.__new__(made, value) if issubclass(made, int) else object.__new__(made)
    fields = member.__dict__
    fields["_value_"] = value
    fields["_name_"] = name
    fields["__objclass__"] = made
    fields["_sort_order_"] = order
    made._value2member_map_[value] = member
    return member


def _name(made: Any, name: str, member: Any) -> None:
    _set(made, name, member)
    made._member_map_[name] = member
