"""The stylesheet template: `@role` becomes a colour of the table, `@12px` a scaled length.

Called by `face` with the text of resources/styles/<sheet>.qss. It must not know which widgets exist. No `re`: importing
it would cost more than the whole sheet before the first frame.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class UnknownRole(ValueError):
    """A template names a role that the palette does not have."""


def fill(template: str, colours: Mapping[str, str], px: Callable[[int], int]) -> str:
    """Return `template` with its roles and lengths filled in; raises UnknownRole."""
    first, *parts = template.split("@")
    return first + "".join(_filled(part, colours, px) for part in parts)


def _filled(part: str, colours: Mapping[str, str], px: Callable[[int], int]) -> str:
    end = 0
    while end < len(part) and (part[end].isalnum() or part[end] == "_"):
        end += 1
    name, rest = part[:end], part[end:]
    if name.endswith("px") and name[:-2].isdigit():
        return f"{px(int(name[:-2]))}px{rest}"
    if name not in colours:
        raise UnknownRole(name)
    return colours[name] + rest
