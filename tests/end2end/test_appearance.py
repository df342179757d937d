"""Light and dark: the calculator and its tape change when the system does, while they are open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.end2end.appearance import Appearance
from tests.end2end.calculator import Calculator
from tests.end2end.patience import holds
from workshop.desktop import Login

WAIT_S = 20.0
# Between the grounds of the two tables, as the mean of all bytes of a picture.
MIDDLE = 128


@pytest.fixture
def appearance(login: Login) -> Iterator[Appearance]:
    login.environment["XDG_CURRENT_DESKTOP"] = "ubuntu:GNOME"
    with Appearance(login, "light") as appearance:
        yield appearance


def _brightness(calculator: Calculator) -> tuple[float, float]:
    """Return how bright the left and the right third of the window are, where calculator and tape stand."""
    window = calculator.window
    if window is None:
        return 0.0, 0.0
    data, row = calculator.screen.pixels(window), 4 * window.width
    third = row // 12 * 4
    lines = [data[at : at + row] for at in range(0, len(data), row)]
    left, right = (b"".join(part) for part in ((one[:third] for one in lines), (one[-third:] for one in lines)))
    return sum(left) / len(left), sum(right) / len(right)


def test_calculator_and_tape_follow_the_system_while_they_are_open(appearance: Appearance, login: Login) -> None:
    calculator = Calculator(login)
    try:
        calculator.start().type("12*4=")
        assert holds(lambda: calculator.tape() == ["12 × 4 = 48"], WAIT_S)
        assert holds(lambda: min(_brightness(calculator)) > MIDDLE, WAIT_S)
        appearance.choose("dark")
        assert holds(lambda: max(_brightness(calculator)) < MIDDLE, WAIT_S)
        assert calculator.shows("48", WAIT_S)
        appearance.choose("light")
        assert holds(lambda: min(_brightness(calculator)) > MIDDLE, WAIT_S)
        appearance.choose("dark")
        calculator.quit()
        calculator.start()
        assert holds(lambda: max(_brightness(calculator)) < MIDDLE, WAIT_S)
    finally:
        calculator.end()
