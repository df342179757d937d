"""Pure edits: each takes a Plan and gives a new one. The session applies them; pages only name them.

A list is named by a path: "steps", "children/<id>/instructions", "home/doors". Ids are made here and nowhere else.
An edit that makes no sense raises EditRefused and changes nothing.
"""

import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from disguise_app.plan.errors import EditRefused
from disguise_app.plan.links import follow
from disguise_app.plan.model import Item, Part, Plan
from disguise_app.plan.shape import ITEMS, MAX_ITEMS, PART, Shape, fits, shapes

Items = tuple[Item, ...]
AnyPart = TypeVar("AnyPart", bound=Part)


def new_id() -> str:
    """Make an id that no other item has: 12 letters and digits."""
    return secrets.token_hex(6)


def add(plan: Plan, where: str, item: Item, at: int | None = None) -> Plan:
    """Put an item into a list, at its end or before position `at`; give it an id if it has none."""
    fresh = _with_ids(item)

    def put(items: Items, holds: type[Part]) -> Items:
        if type(fresh) is not holds:
            raise EditRefused("kind")
        if len(items) >= MAX_ITEMS:
            raise EditRefused("full")
        if any(each.id == fresh.id for each in items):
            raise EditRefused("double")
        place = len(items) if at is None else max(0, min(at, len(items)))
        return (*items[:place], fresh, *items[place:])

    return _edit_list(plan, where, put)


def change(plan: Plan, where: str, id: str, /, **fields: Any) -> Plan:
    """Change fields of one item of a list; its id stays."""

    def put(items: Items, holds: type[Part]) -> Items:
        place = _find(items, id)
        return (*items[:place], _with_fields(items[place], fields), *items[place + 1 :])

    return _edit_list(plan, where, put)


def move(plan: Plan, where: str, id: str, to: int) -> Plan:
    """Move one item so that it stands at position `to` of the list; a position past an end is the end."""

    def put(items: Items, holds: type[Part]) -> Items:
        place = _find(items, id)
        rest = (*items[:place], *items[place + 1 :])
        spot = max(0, min(to, len(rest)))
        return (*rest[:spot], items[place], *rest[spot:])

    return _edit_list(plan, where, put)


def move_before(plan: Plan, where: str, id: str, other: str) -> Plan:
    """Move one item so that it stands just before another; for lists that a page shows in groups."""
    names = [item.id for item in items_at(plan, where) if item.id != id or id == other]
    if other not in names:
        raise EditRefused("missing")
    return move(plan, where, id, names.index(other))


def delete(plan: Plan, where: str, id: str) -> Plan:
    """Take one item out of a list, and whatever hangs on it."""

    def put(items: Items, holds: type[Part]) -> Items:
        place = _find(items, id)
        return (*items[:place], *items[place + 1 :])

    return _edit_list(plan, where, put)


def set_fields(plan: Plan, where: str = "", /, **fields: Any) -> Plan:
    """Change fields of the plan itself, or of a part of it such as "escape" or "settings"."""
    if not where:
        return follow(_with_fields(plan, fields))
    shape = shapes(Plan).get(where)
    if shape is None or shape.sort != PART:
        raise EditRefused("path")
    return follow(replace(plan, **{where: _with_fields(getattr(plan, where), fields)}))


def items_at(plan: Plan, where: str) -> Items:
    """Read the list that a path names."""
    seen: list[Items] = []

    def look(items: Items, holds: type[Part]) -> Items:
        seen.append(items)
        return items

    _walk(plan, where.split("/"), look)
    return seen[0]


def _edit_list(plan: Plan, where: str, put: Callable[[Items, type[Part]], Items]) -> Plan:
    """Replace the list that a path names and let what hangs on it follow."""
    return follow(_walk(plan, where.split("/"), put))


def _walk(part: AnyPart, path: list[str], put: Callable[[Items, type[Part]], Items]) -> AnyPart:
    """Rebuild a part along a path whose end is a list."""
    name, rest = path[0], path[1:]
    shape = shapes(type(part)).get(name)
    if shape is None or shape.sort not in (PART, ITEMS):
        raise EditRefused("path")
    value = getattr(part, name)
    return replace(part, **{name: _walked(shape, value, rest, put)})


def _walked(shape: Shape, value: Any, rest: list[str], put: Callable[[Items, type[Part]], Items]) -> Any:
    """Make the new value of one field on the path."""
    if shape.sort == PART:
        if not rest:
            raise EditRefused("path")
        return _walk(value, rest, put)
    if not rest:
        return put(value, shape.holds)
    if len(rest) == 1:
        raise EditRefused("path")
    place = _find(value, rest[0])
    return (*value[:place], _walk(value[place], rest[1:], put), *value[place + 1 :])


def _find(items: Items, id: str) -> int:
    """Tell the position of an item."""
    for place, each in enumerate(items):
        if each.id == id:
            return place
    raise EditRefused("missing")


def _with_fields(part: AnyPart, fields: dict[str, Any]) -> AnyPart:
    """Make a copy with other fields, each of the sort it must be."""
    known = shapes(type(part))
    for name, value in fields.items():
        if name == "id" or name not in known or not fits(known[name], value):
            raise EditRefused("field")
    return replace(part, **fields)


def _with_ids(item: Item) -> Item:
    """Give an item and the items within it the ids that are missing."""
    changes: dict[str, Any] = {} if item.id else {"id": new_id()}
    for name, shape in shapes(type(item)).items():
        if shape.sort == ITEMS and getattr(item, name):
            changes[name] = tuple(_with_ids(each) for each in getattr(item, name))
    return replace(item, **changes) if changes else item
