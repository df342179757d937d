"""A machine that types numbers: how many candidates an hour go through the real window, and what that means in years.

The typist sits at the same login: it types a number and `=` by XTEST and sees in the process list when the check is
over. Any faster and it would stop the check itself, since every key does. One of the numbers is the right one, so that
it is known that all of them were truly tried.
"""

import random
import statistics
import time

from tests.end2end.calculator import Calculator
from tests.end2end.patience import holds
from workshop.desktop import Login

NUMBER = "48291735"
COUNT = 200
CHECK_S = 15.0


def main(words: list[str]) -> int:
    """Print candidates an hour and the years for 8 and 10 digits; 0 where the right number was found."""
    count = int(words[0]) if words else COUNT
    with Login() as login:
        calculator = Calculator(login)
        try:
            calculator.start().make_plan(NUMBER).esc()
            is_found = _waiting(calculator, count)
            return 0 if is_found and _hasty(calculator) else 1
        finally:
            calculator.end()


def _waiting(calculator: Calculator, count: int) -> bool:
    """Type as fast as each check ends; tell whether the right number, typed last, was found."""
    calculator.wait_warm()
    times = []
    for number in [str(random.randrange(10**7, 10**8)) for _each in range(count)]:
        if number == NUMBER:
            continue
        begun = time.perf_counter()
        if not _try(calculator, number):
            print(f"no end of a check within {CHECK_S:.0f} s")
        times.append(time.perf_counter() - begun)
    _try(calculator, NUMBER)
    is_found = holds(calculator.panel.is_open, CHECK_S)
    if is_found:
        calculator.panel.wait().esc()
    hour = 3600 / statistics.mean(times)
    print(f"a typist that waits for each check: {hour:.0f} candidates an hour (n = {len(times)},")
    print(f"mean {1000 * statistics.mean(times):.0f} ms, sd {1000 * statistics.stdev(times):.0f} ms each);")
    print(f"all of 8 digits {_years(8, hour):.1f} years, all of 10 digits {_years(10, hour):.0f} years")
    print(f"the right number among them was {'found' if is_found else 'NOT found: the figures mean nothing'}")
    return is_found


def _try(calculator: Calculator, number: str) -> bool:
    """Type a number and wait for the end of its check; tell whether it came."""
    before = calculator.keeper
    calculator.keys.press("Esc")
    calculator.keys.type(f"{number}=", pace_s=0)
    return holds(lambda: calculator.keeper not in (before, None) or calculator.panel.is_open(), CHECK_S)


def _hasty(calculator: Calculator) -> bool:
    """Type on without waiting, the right number among the others; tell whether it stayed shut."""
    calculator.wait_warm()
    numbers = [str(random.randrange(10**7, 10**8)) for _each in range(20)]
    begun = time.perf_counter()
    for number in (*numbers[:10], NUMBER, *numbers[10:]):
        calculator.keys.press("Esc")
        calculator.keys.type(f"{number}=", pace_s=0)
    each_ms = 1000 * (time.perf_counter() - begun) / (len(numbers) + 1)
    is_shut = not holds(calculator.panel.is_open, 3)
    print(f"one that types on ({each_ms:.0f} ms a number) stops each check itself: the right number", end=" ")
    print("stayed shut" if is_shut else "OPENED")
    return is_shut


def _years(digits: int, hour: float) -> float:
    """Return the years for all numbers of a length that begin with another digit than 0."""
    return 9 * 10.0 ** (digits - 1) / hour / 24 / 365.25
