"""Tuples with named fields, as `typing.NamedTuple` makes them, for the values that the first frame needs.

Used by what is imported before that frame; everything later takes the standard library's. Importing `typing` there
costs a twentieth of the whole start, and each class made from `collections.namedtuple` compiles source. Type checkers
see the standard library's own. It must not know what the fields mean.
"""

from __future__ import annotations

from operator import itemgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, NamedTuple

    __all__ = ("NamedTuple",)
else:

    class NamedTuple(tuple):
        """The base of a class whose annotated names are the fields of a tuple; what stands at one is its default."""

        __slots__ = ()
        _fields: ClassVar[tuple[str, ...]] = ()
        _defaults: ClassVar[dict[str, Any]] = {}

        def __init_subclass__(cls) -> None:
            cls._fields = tuple(cls.__annotations__)
            cls._defaults = {name: cls.__dict__[name] for name in cls._fields if name in cls.__dict__}
            for at, name in enumerate(cls._fields):
                setattr(cls, name, property(itemgetter(at)))

        def __new__(cls, *values: Any, **named: Any) -> NamedTuple:
            fields = cls._fields
            if len(values) == len(fields) and not named:
                return tuple.__new__(cls, values)
            known = {**cls._defaults, **dict(zip(fields, values, strict=False)), **named}
            if (
                len(values) > len(fields)
                or len(known) != len(fields)
                or not named.keys().isdisjoint(fields[: len(values)])
            ):
                raise TypeError(f"{cls.__name__} takes {', '.join(fields)}")
            return tuple.__new__(cls, [known[name] for name in fields])

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({shown})"

        def _replace(self, **named: Any) -> NamedTuple:
            return type(self)(**{**dict(zip(self._fields, self, strict=True)), **named})
