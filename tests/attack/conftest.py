"""The long runs: only when they are asked for by `-m slow`, and with their figures shown while they run."""

import sys
from collections.abc import Callable

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long runs out unless they are asked for; tests/vault holds a quick sample of each."""
    if "slow" in config.getoption("markexpr"):
        return
    slow = [item for item in items if item.get_closest_marker("slow") is not None]
    items[:] = [item for item in items if item not in slow]
    config.hook.pytest_deselected(items=slow)


@pytest.fixture
def report(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Give a function that shows a line in spite of pytest's capture."""

    def say(text: str) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n    {text}\n")

    return say
