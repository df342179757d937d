"""Three-way merge of plans by item id. The codec calls it when a late save meets a newer generation.

Nothing that one side wrote is lost: an item that one side deleted and the other changed stays, and where both changed
one text, both texts stay. Fixed words, numbers and ticks cannot be joined; there our own stands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from disguise_app.plan.model import Item, Part, Plan
from disguise_app.plan.shape import ITEMS, PART, TEXT, Shape, shapes

Items = Sequence[Item]


def merge_plans(base: Plan, theirs: Plan, ours: Plan) -> Plan:
    """Join two plans that grew from `base`."""
    merged: Plan = _merge_part(base, theirs, ours)
    return merged


def _merge_part(base: Part, theirs: Part, ours: Part) -> Any:
    """Join two parts field by field."""
    changes: dict[str, Any] = {"extra": _merge_extra(base.extra, theirs.extra, ours.extra)}
    for name, shape in shapes(type(ours)).items():
        changes[name] = _merge_value(shape, getattr(base, name), getattr(theirs, name), getattr(ours, name))
    return replace(ours, **changes)


def _merge_value(shape: Shape, base: Any, theirs: Any, ours: Any) -> Any:
    """Join two values of one field."""
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    if shape.sort == ITEMS:
        return _merge_items(base, theirs, ours)
    if shape.sort == PART:
        return _merge_part(base, theirs, ours)
    return _both(theirs, ours) if shape.sort == TEXT else ours


def _both(theirs: str, ours: str) -> str:
    """Keep both texts, once each: one that holds the other stands for both."""
    if theirs in ours:
        return ours
    if ours in theirs:
        return theirs
    return f"{ours}\n{theirs}" if "\n" in ours + theirs else f"{ours} / {theirs}"


def _merge_extra(base: Mapping[str, Any], theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> dict[str, Any]:
    """Join what neither side understands: by key, ours where both changed it."""
    gone = object()
    out: dict[str, Any] = {}
    for name in {**theirs, **ours}:
        was, their, our = base.get(name, gone), theirs.get(name, gone), ours.get(name, gone)
        changed = their if our == was else our
        value = their if changed is gone and their != was else changed
        if value is not gone:
            out[name] = value
    return out


def _merge_items(base: Items, theirs: Items, ours: Items) -> tuple[Item, ...]:
    """Join two lists: who stays, what each says, and in which order."""
    was, their, our = ({item.id: item for item in items} for items in (base, theirs, ours))
    kept: dict[str, Item] = {}
    for id in {**our, **their}:
        item = _merge_item(was.get(id), their.get(id), our.get(id))
        if item is not None:
            kept[id] = item
    return tuple(kept[id] for id in _merge_order(list(was), list(their), list(our)) if id in kept)


def _merge_item(was: Item | None, their: Item | None, our: Item | None) -> Item | None:
    """Join one item; None if one side deleted it and the other did not touch it."""
    if their is not None and our is not None:
        merged: Item = _merge_part(was if was is not None else type(our)(id=our.id), their, our)
        return merged
    left = their if their is not None else our
    return None if left == was else left


def _merge_order(was: list[str], their: list[str], our: list[str]) -> list[str]:
    """Order all ids: by the side that moved items, ours if both did; new ones stand after their neighbour."""
    common = set(was) & set(their) & set(our)
    we_moved = [id for id in our if id in common] != [id for id in was if id in common]
    order, other = (list(our), their) if we_moved else (list(their), our)
    place = 0
    for id in other:
        if id in order:
            place = order.index(id) + 1
        else:
            order.insert(place, id)
            place += 1
    return order
