"""Plans, items and edits for property tests, made from the shapes so that a new field is tried at once."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from disguise_app.plan import edits
from disguise_app.plan.links import follow
from disguise_app.plan.model import Item, Part, Plan
from disguise_app.plan.shape import COUNT, ITEMS, PART, YES, Shape, shapes

IDS = st.sampled_from([f"i{number}" for number in range(9)])
TEXTS = st.text(max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
LISTS = tuple(name for name, shape in shapes(Plan).items() if shape.sort == ITEMS)


def parts(of: type[Part], *, extras: bool = True) -> st.SearchStrategy[Any]:
    """Make parts of a class, with any values in up to four fields; items always have an id."""
    fields: dict[str, st.SearchStrategy[Any]] = {
        name: _values(shape, extras) for name, shape in shapes(of).items() if name not in ("kind", "schema", "id")
    }
    if extras:
        fields["extra"] = st.dictionaries(st.sampled_from(["later", "new_field"]), JSON, max_size=2)
    chosen = st.sets(st.sampled_from(sorted(fields)), max_size=4)
    named = {"id": IDS} if issubclass(of, Item) else {}
    return chosen.flatmap(lambda names: st.builds(of, **{name: fields[name] for name in sorted(names)}, **named))


def plans(*, extras: bool = True) -> st.SearchStrategy[Plan]:
    """Make whole plans in which doors and rooms agree."""
    return parts(Plan, extras=extras).map(follow)


def _values(shape: Shape, extras: bool) -> st.SearchStrategy[Any]:
    """Make values of one field; the strategy of a list or part is built when it is first drawn from."""
    if shape.sort == ITEMS:
        items = st.deferred(lambda: parts(shape.holds, extras=extras))
        return st.lists(items, max_size=2, unique_by=lambda item: item.id).map(tuple)
    if shape.sort == PART:
        return st.deferred(lambda: parts(shape.holds, extras=extras))
    if shape.sort == YES:
        return st.booleans()
    return st.integers(-9, 9) if shape.sort == COUNT else TEXTS


def edit_sequences() -> st.SearchStrategy[list[Callable[[Plan], Plan]]]:
    """Make sequences of edits, sensible and not."""
    where = st.sampled_from(LISTS)
    item = where.flatmap(lambda name: st.tuples(st.just(name), parts(shapes(Plan)[name].holds, extras=False)))
    place = st.integers(-2, 5)
    edit = st.one_of(
        st.builds(lambda pair, at: lambda plan: edits.add(plan, pair[0], pair[1], at), item, place | st.none()),
        st.builds(lambda name, id, to: lambda plan: edits.move(plan, name, id, to), where, IDS, place),
        st.builds(lambda name, a, b: lambda plan: edits.move_before(plan, name, a, b), where, IDS, IDS),
        st.builds(lambda name, id: lambda plan: edits.delete(plan, name, id), where, IDS),
        st.builds(lambda id, text: lambda plan: edits.change(plan, "steps", id, text=text), IDS, TEXTS),
        st.builds(lambda pair: lambda plan: edits.change(plan, pair[0], pair[1].id, **_values_of(pair[1])), item),
        st.builds(lambda text: lambda plan: edits.set_fields(plan, address=text), TEXTS),
        st.builds(lambda text: lambda plan: edits.set_fields(plan, "escape", way_out=text), TEXTS),
    )
    return st.lists(edit, max_size=25)


def _values_of(item: Item) -> dict[str, Any]:
    """Give all that an item says, but not its id: a change may set any field of it."""
    return {name: getattr(item, name) for name in shapes(type(item)) if name != "id"}
