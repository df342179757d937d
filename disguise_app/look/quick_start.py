"""Import PySide6 without its signature machinery, which is loaded on first need.

Called first thing by both processes, before anything of PySide6 is imported. PySide6's import runs a bootstrap script
that is compiled from source inside libshiboken: it unpacks an embedded archive and compiles some 3,400 lines that serve
only help(), the texts of TypeErrors and `from __feature__ import`: more than half of the time to our first frame.
Here that one call of `compile` is answered with a stand-in, whose functions run the true bootstrap when one of them is
first called. Kept: signals, slots, properties, overrides, keyword arguments, enums, docstrings, signatures, the text of
every TypeError. Lost: `from __feature__ import`, and members of enums without their enum's name (see `quick_enums`).

Only a script and an archive whose fingerprints were verified are treated so, on the platform where that was done;
anything else gets the stock start, slower and whole. The fingerprints are no guard against an attacker, who could
change this file as well, but against a new PySide6. The tests of this module are what has to pass before one is added.
"""

from __future__ import annotations

import builtins
import os
import sys
from _frozen_importlib import module_from_spec
from _imp import source_hash
from types import CodeType, FunctionType, ModuleType

from disguise_app.look import quick_enums

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any, Final

    Space = dict[str, Any]


class Fingerprints:
    """Hold the fingerprints of the bootstrap script and of the archive embedded beside it."""

    def __init__(self, *, script: int, archive: int) -> None:
        self.script = script
        self.archive = archive


# By the version of PySide6, which pyproject.toml pins.
VERIFIED: Final[Mapping[str, Fingerprints]] = {
    "6.11.3": Fingerprints(script=18398540567737482477, archive=2807497210136370410),
}

_SCRIPT: Final = "signature_bootstrap.py"
_MAPPING: Final = "shibokensupport.signature.mapping"
_ARCHIVE: Final = "zipstring_sequence"
_FETCH: Final = "_shiboken_stand_in"
_FORWARDED: Final = ("pyside_type_init", "create_signature", "seterror_argument")
_CYTHON: Final = "_cython_"
_NOTHING: Final = ("finish_import", "feature_import", "feature_imported", "post_init")
_PACKAGES: Final = ("shiboken6", "PySide6")
# Asked of a package by the import system itself, before anything needs what its __init__ defines.
_DEFINED_DUNDERS: Final = ("__version__", "__version_info__", "__all__")


class State:
    """What became of the start: "stock" until the stand-in was taken, then "lazy", then "loaded" when it was needed."""

    value = "stock"


def fingerprint(data: bytes | str) -> int:
    """Return a number that differs for different data: the one by which Python knows a source from its bytecode."""
    return int.from_bytes(source_hash(0, data if isinstance(data, bytes) else data.encode()), sys.byteorder)


def install(verified: Mapping[str, Fingerprints] = VERIFIED) -> bool:
    """Prepare the import of PySide6; return False, and change nothing, where the stock start has to serve."""
    if sys.platform != "linux" or "SBK_EMBED" in os.environ or any(name in sys.modules for name in _PACKAGES):
        return False
    quick_enums.install()
    # Python has every function of a library found when it is loaded; PySide6 has seventeen thousand, of which a program
    # calls a few hundred. Found when first called, as C programs do it, they cost a tenth less of the first frame.
    sys.setdlopenflags(os.RTLD_LAZY)
    stock = builtins.compile
    builtins.compile = _answering(tuple(verified.values()), stock)
    try:
        for name in _PACKAGES:
            _put_bare_package(name)
        sys.pyside6_option_python_enum = True  # type: ignore[attr-defined]
        import shiboken6.Shiboken  # noqa: F401
    finally:
        builtins.compile = stock
        builtins.__dict__.pop(_FETCH, None)
    if State.value == "stock":
        _finish_packages()
    return State.value != "stock"


def _answering(known: Sequence[Fingerprints], stock: Any) -> Any:
    """Return a `compile` that answers for the bootstrap script, once, and leaves all else to the stock one."""

    def compiled(source: Any, filename: Any, mode: Any, *rest: Any, **options: Any) -> Any:
        if filename != _SCRIPT:
            return stock(source, filename, mode, *rest, **options)
        builtins.compile = stock
        archives = {prints.archive for prints in known if prints.script == fingerprint(source)}
        if not archives:
            return stock(source, filename, mode, *rest, **options)
        setattr(builtins, _FETCH, lambda space: _stand_in(space, lambda: stock(source, filename, mode), archives))
        return _script.__code__

    return compiled


def _script() -> None:
    """Be the script that libshiboken runs in a namespace of its own, where only its `bootstrap` is asked for.

    Its code is taken as it is here, since the first call of `compile` makes all the types of Python's syntax tree.
    """
    global bootstrap

    def bootstrap() -> Any:
        return _shiboken_stand_in(globals())  # type: ignore[name-defined]  # noqa: F821 - _FETCH, for this one call


def _stand_in(space: Space, compiled: Callable[[], CodeType], archives: set[int]) -> Any:
    """Return what the script's bootstrap would, or its stand-in if the archive is one of the verified."""
    if fingerprint("".join(space[_ARCHIVE])) not in archives:
        _finish_packages()
        return _run(compiled(), space)
    State.value = "lazy"
    return _StandIn(lambda: _run(compiled(), space))


def _run(code: CodeType, space: Space) -> Any:
    """Run the script in `space` and then its bootstrap, as libshiboken would have."""
    FunctionType(code, space)()
    return space["bootstrap"]()


class _StandIn:
    """What libshiboken looks functions up on; four of them forward to the true loader, made at the first call."""

    def __init__(self, bootstrap: Callable[[], Any]) -> None:
        self._bootstrap = bootstrap
        self._true: Any = None
        # libshiboken keeps a borrowed reference to this module's namespace: it must never be let go.
        self._mapping = ModuleType(_MAPPING)
        self._mapping.update_mapping = self._update_mapping  # type: ignore[attr-defined]
        sys.modules[_MAPPING] = self._mapping
        for name in _FORWARDED:
            setattr(self, name, self._forwarding(name))
        for name in _NOTHING:
            setattr(self, name, _do_nothing)

    def make_helptext(self, function: object) -> Any:
        """Return a function's docstring, which the library gives in Python's stead.

        Cython's own functions ask for it a hundred times while the number library is imported; nobody reads those.
        """
        owner = type(getattr(function, "__self__", None)).__module__
        return None if owner.startswith(_CYTHON) else self._loaded().make_helptext(function)

    def _forwarding(self, name: str) -> Callable[..., Any]:
        def forward(*values: Any) -> Any:
            return getattr(self._loaded(), name)(*values)

        return forward

    def _loaded(self) -> Any:
        if self._true is None:
            _finish_packages()
            self._true = self._bootstrap()
            State.value = "loaded"
        return self._true

    def _update_mapping(self) -> Any:
        self._loaded()
        true = sys.modules[_MAPPING]
        result = true.update_mapping()
        names = dict(true.__dict__)
        del names["update_mapping"]
        self._mapping.__dict__.update(names)
        return result


def _do_nothing(*_values: Any, **_options: Any) -> None:
    """Stand in for what the verified version has nothing to do for, or what is lost: `from __feature__ import`."""


_unfinished: dict[str, Any] = {}


def _put_bare_package(name: str) -> None:
    """Put a package into sys.modules whose __init__ runs when something that it defines is asked for."""
    # By whatever finds modules: in a built app that is the finder of its own archive.
    spec = next(filter(None, (finder.find_spec(name, None) for finder in sys.meta_path)), None)
    if spec is None:
        raise ModuleNotFoundError(name)
    module = module_from_spec(spec)

    def __getattr__(attribute: str) -> Any:  # noqa: N807 - the name that Python asks for
        if attribute.startswith("__") and attribute not in _DEFINED_DUNDERS:
            raise AttributeError(attribute)
        _finish(name)
        return getattr(sys.modules[name], attribute)

    module.__getattr__ = __getattr__  # type: ignore[method-assign]
    _unfinished[name] = spec
    sys.modules[name] = module


def _finish_packages() -> None:
    """Make whole what was put off: PySide6's own machinery is about to ask for it."""
    quick_enums.finish()
    for name in _PACKAGES:
        _finish(name)


def _finish(name: str) -> None:
    spec = _unfinished.pop(name, None)
    if spec is not None:
        module = sys.modules[name]
        module.__dict__.pop("__getattr__", None)
        spec.loader.exec_module(module)
