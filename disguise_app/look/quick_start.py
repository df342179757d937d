"""Start PySide6 without the half of its import that only help texts and error messages need.

Why: at its import, libshiboken compiles a bootstrap script from source, which unpacks a zip it carries and compiles
some 3,400 lines more, in all about 55 ms of CPU: more than everything else until the calculator's first frame. All of
it serves `help()`, signatures and the texts of a TypeError.

How: the script reaches Python through the builtin `compile`. `install` answers that one call with a stand-in, whose
functions load the true thing when one of them is first needed. The packages PySide6 and shiboken6 themselves are put
into `sys.modules` unrun, and run when something of them is asked for. Signals, slots, properties, keyword arguments,
enums, docstrings, signatures and error texts stay as they are; only `from __feature__ import` is lost.

Only for a script and a zip whose fingerprints are known here; anything else gets the stock start, slower and whole.
Called first thing in `__main__`, and by a hook of the built app. It must not import anything that costs.
"""

import builtins
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any, Final

SCRIPT: Final = "signature_bootstrap.py"
# Of PySide6 6.11.3 and 6.12.0, whose scripts are the same.
KNOWN_SCRIPTS: Final = frozenset({1910735384660337959})
KNOWN_ZIPS: Final = frozenset({478260557085529058})
_MAPPING: Final = "shibokensupport.signature.mapping"
_PRIME: Final = 2**61 - 1
_FORWARDED: Final = ("pyside_type_init", "create_signature", "seterror_argument")
_CYTHON: Final = "_cython_"
_STAND_IN: Final = "def bootstrap():\n    return _quick_loader(globals())\n"
_HOOK: Final = "_quick_loader"
_PACKAGES: Final = ("shiboken6", "PySide6")
# What an unrun package tells of itself without being run; all other dunders are not there, as in any module.
_OWN_DUNDERS: Final = frozenset({"__version__", "__version_info__", "__all__"})

_unrun: dict[str, Any] = {}
_stock_compile: Final = builtins.compile


def install(*, scripts: frozenset[int] = KNOWN_SCRIPTS, zips: frozenset[int] = KNOWN_ZIPS) -> bool:
    """Put PySide6's import on the quick way; tell whether it is. Does nothing once PySide6 or shiboken6 is imported."""
    if any(name in sys.modules for name in _PACKAGES):
        return False
    taken: list[bytes] = []

    def compile_(source: Any, filename: Any, *rest: Any, **named: Any) -> Any:
        if filename != SCRIPT or fingerprint(source) not in scripts:
            return _stock_compile(source, filename, *rest, **named)
        taken.append(source)
        return _stock_compile(_STAND_IN, SCRIPT, "exec")

    builtins.__dict__[_HOOK] = lambda space: _loader(space, taken[0], zips)
    builtins.__dict__["compile"] = compile_
    sys.__dict__["pyside6_option_python_enum"] = True
    try:
        for name in _PACKAGES:
            _put_unrun(name)
        import shiboken6.Shiboken  # noqa: F401 - its import runs the bootstrap
    finally:
        builtins.__dict__["compile"] = _stock_compile
        del builtins.__dict__[_HOOK]
    return bool(taken)


def fingerprint(data: Any) -> int:
    """Return a number that stands for `data`, bytes or ASCII text; a checksum against surprise, not against malice."""
    return int.from_bytes(data if isinstance(data, bytes) else str(data).encode(), "big") % _PRIME


def is_loaded() -> bool:
    """Tell whether the stock machinery was loaded in this process."""
    return "shibokensupport.signature.loader" in sys.modules


def _loader(space: dict[str, Any], source: bytes, zips: frozenset[int]) -> Any:
    loader = _Loader(space, source)
    known = fingerprint("".join(space.get("zipstring_sequence", ()))) in zips
    return loader if known else loader.stock()


class _Loader:
    """What libshiboken fetches its functions from."""

    def __init__(self, space: dict[str, Any], source: bytes) -> None:
        self._space = space
        self._source = source
        self._stock: Any = None
        # libshiboken borrows this module's dict for ever: it must never go.
        self._mapping = ModuleType(_MAPPING)
        self._mapping.__dict__["update_mapping"] = self._update_mapping
        sys.modules[_MAPPING] = self._mapping
        for name in _FORWARDED:
            self.__dict__[name] = self._forward(name)

    def stock(self) -> Any:
        """Run the stock bootstrap, once, and return the stock loader."""
        if self._stock is None:
            _run("shiboken6")
            sys.modules.pop(_MAPPING, None)
            exec(_stock_compile(self._source, SCRIPT, "exec"), self._space)  # noqa: S102 - the library's own script
            self._stock = self._space["bootstrap"]()
        return self._stock

    def make_helptext(self, function: object) -> Any:
        """Return a function's docstring, which the library asks for in Python's stead.

        Cython's own functions ask for it a hundred times while the number library is imported; nobody reads those.
        """
        owner = type(getattr(function, "__self__", None)).__module__
        return None if owner.startswith(_CYTHON) else self.stock().make_helptext(function)

    def finish_import(self, module: object) -> None:
        """Leave out what the stock loader does after an import: nothing in this version, tested."""

    def feature_import(self, *args: object, **named: object) -> None:
        """Leave the import statement alone: `from __feature__ import` is what is lost."""

    def feature_imported(self, module: object) -> None:
        """Leave a module's features alone."""

    def post_init(self) -> None:
        """Leave out the second half of the stock start."""

    def _forward(self, name: str) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            return getattr(self.stock(), name)(*args)

        return call

    def _update_mapping(self) -> Any:
        self.stock()
        stock = sys.modules[_MAPPING]
        result = stock.update_mapping()
        names = {name: value for name, value in stock.__dict__.items() if name != "update_mapping"}
        self._mapping.__dict__.update(names)
        return result


def _put_unrun(name: str) -> None:
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    spec = PathFinder.find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(name)
    module = module_from_spec(spec)

    def find(attribute: str) -> Any:
        if attribute.startswith("__") and attribute not in _OWN_DUNDERS:
            raise AttributeError(attribute)
        _run(name)
        return getattr(module, attribute)

    module.__dict__["__getattr__"] = find
    _unrun[name] = spec
    sys.modules[name] = module


def _run(name: str) -> None:
    spec = _unrun.pop(name, None)
    if spec is not None:
        module = sys.modules[name]
        module.__dict__.pop("__getattr__", None)
        spec.loader.exec_module(module)
