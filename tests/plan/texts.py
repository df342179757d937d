"""All starter words of the program, table by table, as the tests of words read them."""

import importlib
import pkgutil
from functools import cache

from disguise_app.plan import words
from disguise_app.plan.words.phrases import marked


@cache
def tables() -> dict[str, tuple[str, ...]]:
    """Give the marked texts of each file of words."""
    out: dict[str, tuple[str, ...]] = {}
    for each in pkgutil.iter_modules(words.__path__):
        module = importlib.import_module(f"{words.__name__}.{each.name}")
        texts = list(_texts(vars(module)))
        out[each.name] = tuple(text for text in marked() if text in texts)
    return {name: texts for name, texts in out.items() if texts}


def all_phrases() -> tuple[str, ...]:
    """Give every marked text."""
    tables()
    return marked()


def _texts(value: object) -> set[str]:
    """Collect every text within a table."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        return set().union(*(_texts(each) for name, each in value.items() if not str(name).startswith("_")))
    if isinstance(value, tuple | list):
        return set().union(*(_texts(each) for each in value))
    return _texts(vars(value)) if type(value).__name__ == "Card" else set()
