"""From an older schema to the present one, a step at a time; a newer one passes."""

import json

from disguise_app.plan.codec import decode
from disguise_app.plan.migrations import migrate
from disguise_app.plan.model import SCHEMA


def test_migrations_run_in_order_from_the_schema_found() -> None:
    steps = {
        0: lambda document: {**document, "one": 1},
        1: lambda document: {**document, "two": document.get("one", 0) + 1},
        2: lambda document: {key: value for key, value in document.items() if key != "one"},
    }
    assert migrate({"a": 1}, steps, 3) == {"a": 1, "two": 2, "schema": 3}
    assert migrate({"schema": 1}, steps, 3) == {"two": 1, "schema": 3}
    assert migrate({"schema": 7}, steps, 3) == {"schema": 7}
    for odd in (True, -4, "2", None, 1.5):
        assert migrate({"schema": odd}, steps, 1) == {"schema": 1, "one": 1}


def test_every_schema_so_far_has_a_way_to_the_present_one() -> None:
    for schema in range(SCHEMA + 1):
        assert decode(json.dumps({"kind": "safety", "schema": schema}).encode()).schema == SCHEMA
