"""A login and a calculator for each end-to-end test; both end with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.end2end.calculator import Calculator
from workshop.desktop import Login, SecondScreen


@pytest.fixture
def login() -> Iterator[Login]:
    with Login() as login:
        yield login


@pytest.fixture
def calculator(login: Login) -> Iterator[Calculator]:
    calculator = Calculator(login)
    try:
        yield calculator.start()
    finally:
        calculator.end()


@pytest.fixture
def other(login: Login, calculator: Calculator) -> Iterator[Calculator]:
    """Start a second calculator of the same login, with a keyboard and a screen of its own, so both have the focus."""
    with SecondScreen(login.environment) as screen:
        other = Calculator(login, display=screen.environment["DISPLAY"])
        try:
            yield other.start()
        finally:
            other.end()
