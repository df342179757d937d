"""Plan <-> JSON bytes. The session hands the bytes to the vault and takes them from it.

A value whose shape this version does not know is kept under its own name in `extra` and written back, so a newer
version loses nothing by a visit here. Any bytes at all end in a Plan or in PlanUnreadable. Fields at their default are
not written. It knows no file, no key and no page.
"""

import json
from dataclasses import replace
from math import isfinite
from typing import Any, Final, NoReturn

from disguise_app.plan.errors import PlanUnreadable
from disguise_app.plan.links import follow
from disguise_app.plan.merging import merge_plans
from disguise_app.plan.migrations import migrate
from disguise_app.plan.model import KINDS, Item, Part, Plan
from disguise_app.plan.shape import ITEMS, MAX_ITEMS, PART, Shape, fits, shapes

MAX_BYTES: Final = 1_048_576
"""Bytes of JSON that the state file allows before deflating."""

MAX_DEPTH: Final = 40


def encode(plan: Plan) -> bytes:
    """Write a plan as compact UTF-8 JSON."""
    text = json.dumps(_written(plan), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def decode(data: bytes) -> Plan:
    """Read a plan, of this or an older or newer schema; raise PlanUnreadable for anything else."""
    document = migrate(_document(data))
    if document.get("kind") not in KINDS:
        raise PlanUnreadable("shape")
    return follow(_read(Plan, document))


def merge(base: bytes, theirs: bytes, ours: bytes) -> bytes:
    """Join two plans that grew from one, by item id; where both changed one text, both texts stay.

    A base that cannot be read counts as empty; theirs and ours raise PlanUnreadable.
    """
    theirs_plan, ours_plan = decode(theirs), decode(ours)
    try:
        base_plan = decode(base)
    except PlanUnreadable:
        base_plan = Plan(kind=ours_plan.kind)
    return encode(follow(merge_plans(base_plan, theirs_plan, ours_plan)))


def _document(data: bytes) -> dict[str, Any]:
    """Parse bytes into a JSON object that is not too large and not too deep."""
    if len(data) > MAX_BYTES:
        raise PlanUnreadable("size")
    try:
        document = json.loads(data.decode("utf-8", "surrogatepass"), parse_constant=_refuse, parse_float=_finite)
    except RecursionError:
        raise PlanUnreadable("deep") from None
    except ValueError:
        raise PlanUnreadable("text") from None
    if not isinstance(document, dict):
        raise PlanUnreadable("shape")
    if _is_deep(document):
        raise PlanUnreadable("deep")
    return document


def _refuse(constant: str) -> NoReturn:
    """Refuse NaN and the infinities, which are no JSON."""
    raise ValueError(constant)


def _finite(digits: str) -> float:
    """Read a number that can be written again; one too large for that is refused."""
    number = float(digits)
    return number if isfinite(number) else _refuse(digits)


def _is_deep(document: object) -> bool:
    """Tell whether a document is nested deeper than any plan."""
    layer: list[Any] = [document]
    for _ in range(MAX_DEPTH):
        inner: list[Any] = []
        for value in layer:
            inner += value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
        layer = inner
    return bool(layer)


def _written(part: Part) -> dict[str, Any]:
    """Turn a part into a JSON object; what a newer version wrote stands first and gives way to what is set here."""
    out: dict[str, Any] = dict(part.extra)
    for name, shape in shapes(type(part)).items():
        value = getattr(part, name)
        if name in ("kind", "schema") and isinstance(part, Plan):
            out[name] = value
        elif value != shape.default:
            out[name] = _written_value(shape, value)
    return out


def _written_value(shape: Shape, value: Any) -> Any:
    """Turn one field into its JSON value."""
    if shape.sort == ITEMS:
        return [_written(each) for each in value]
    return _written(value) if shape.sort == PART else value


def _read(of: type[Part], document: dict[str, Any]) -> Any:
    """Make a part from a JSON object."""
    known = shapes(of)
    values: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for name, raw in document.items():
        value = _read_value(known[name], raw) if name in known else None
        if value is None:
            extra[name] = raw
        else:
            values[name] = value
    return of(**values, extra=extra)


def _read_value(shape: Shape, raw: Any) -> Any:
    """Read one field, or give None if it has not the shape that this version knows."""
    if shape.sort == PART:
        return _read(shape.holds, raw) if isinstance(raw, dict) else None
    if shape.sort == ITEMS:
        is_list = isinstance(raw, list) and len(raw) <= MAX_ITEMS and all(isinstance(each, dict) for each in raw)
        return _with_ids([_read(shape.holds, each) for each in raw]) if is_list else None
    return raw if fits(shape, raw) else None


def _with_ids(items: list[Item]) -> tuple[Item, ...]:
    """Give items without an id, or with the id of an earlier one, an id that is the same at every reading."""
    taken: set[str] = set()
    out = []
    for place, item in enumerate(items):
        name = item.id or f"n{place}"
        while name in taken:
            name += "x"
        taken.add(name)
        out.append(item if item.id == name else replace(item, id=name))
    return tuple(out)
