"""From the JSON of an older schema to the present one, a function a step. The codec calls it before it reads.

A document of a newer schema passes as it is and keeps its number. To add a step: raise SCHEMA in `model/plan.py`
and put the function that leads from the schema before into STEPS; never change one that has been released.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from disguise_app.plan.model import SCHEMA

Document = dict[str, Any]


def _number_bare_document(document: Document) -> Document:
    """Lead from 0, the bare object that a new compartment may hold, to 1."""
    return document


STEPS: Final[Mapping[int, Callable[[Document], Document]]] = {0: _number_bare_document}


def migrate(
    document: Document, steps: Mapping[int, Callable[[Document], Document]] = STEPS, to: int = SCHEMA
) -> Document:
    """Lead a document step by step to the schema `to`; one without a number counts as 0."""
    found = document.get("schema")
    at = found if isinstance(found, int) and not isinstance(found, bool) and found > 0 else 0
    while at < to:
        document = steps[at](document)
        at += 1
        document = {**document, "schema": at}
    return document
