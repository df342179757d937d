"""Whether two plans differ in one text field alone.

History asks it at every keystroke, so it looks by identity first.
"""

from dataclasses import dataclass

from disguise_app.plan.model import Part
from disguise_app.plan.shape import ITEMS, PART, TEXT, shapes


@dataclass(frozen=True, repr=False)
class TextChange:
    """Hold one changed text: where it stands, and what it was and is."""

    path: tuple[str, ...]
    before: str
    after: str


def only_text_change(before: Part, after: Part) -> TextChange | None:
    """Give the change if exactly one text field differs, otherwise None."""
    name = _only_changed_field(before, after)
    if name is None:
        return None
    old, new = getattr(before, name), getattr(after, name)
    sort = shapes(type(before))[name].sort
    if sort == TEXT:
        return TextChange((name,), old, new)
    if sort == PART:
        return _within(name, old, new)
    return _within_items(name, old, new) if sort == ITEMS else None


def _only_changed_field(before: Part, after: Part) -> str | None:
    """Name the only field that differs."""
    if type(before) is not type(after) or before.extra != after.extra:
        return None
    changed = []
    for name in shapes(type(before)):
        old, new = getattr(before, name), getattr(after, name)
        if old is not new and old != new:
            changed.append(name)
    return changed[0] if len(changed) == 1 else None


def _within(name: str, old: Part, new: Part) -> TextChange | None:
    """Look inside a part, and put its name before the path."""
    inner = only_text_change(old, new)
    return inner and TextChange((name, *inner.path), inner.before, inner.after)


def _within_items(name: str, old: tuple[Part, ...], new: tuple[Part, ...]) -> TextChange | None:
    """Look inside the only item of a list that differs."""
    if len(old) != len(new):
        return None
    pairs = [(str(at), a, b) for at, (a, b) in enumerate(zip(old, new, strict=True)) if a is not b and a != b]
    if len(pairs) != 1:
        return None
    at, before, after = pairs[0]
    inner = _within(at, before, after)
    return inner and TextChange((name, *inner.path), inner.before, inner.after)
